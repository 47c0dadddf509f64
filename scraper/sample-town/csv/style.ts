// The look of the volunteer centre: warm, round, one column.

export const CSV_STYLE = `
*{box-sizing:border-box}body{margin:0;background:#fffdf8;color:#2a2a2a;font:18px/1.6 "Nunito","Segoe UI",Roboto,Helvetica,Arial,sans-serif}
a{color:#b0420b}.wrap{max-width:960px;margin:0 auto;padding:0 24px}
.site-header{background:#f28c28;color:#2b1600}.site-header .wrap{display:flex;justify-content:space-between;align-items:center;min-height:96px}
.brand{display:flex;flex-wrap:wrap;align-items:center;gap:0 12px;color:#2b1600;text-decoration:none;font-size:27px;font-weight:800;max-width:360px}.brand small{flex-basis:100%;font-size:14px;font-weight:600}
.dot{width:26px;height:26px;border-radius:50%;background:#fff;box-shadow:inset 0 0 0 7px #7a2e00}
nav ul{list-style:none;display:flex;gap:26px;margin:0;padding:0}nav a{color:#2b1600;font-weight:700;text-decoration:none}
h1{font-size:38px;line-height:1.15;margin:38px 0 12px}.cards{display:grid;grid-template-columns:1fr 1fr;gap:24px;margin:20px 0 60px}
.card{background:#fff;border-radius:18px;padding:22px 26px;box-shadow:0 3px 16px #f28c2829}.card h2{font-size:22px;line-height:1.25;margin:4px 0}.card p{margin:6px 0}
.tag{display:inline-block;background:#ffe4c7;color:#7a2e00;border-radius:12px;padding:1px 12px;font-size:14px;font-weight:700;margin:24px 0 0}.card .tag{margin:0}
.single{background:#fff;border-radius:18px;padding:8px 44px 30px;margin:30px 0 60px;box-shadow:0 3px 16px #f28c2829}.single h1{margin-top:12px}
.entry-content strong{color:#7a2e00;letter-spacing:.03em;font-size:15px}.entry-content p{margin:0 0 4px}.entry-content p+p:nth-child(odd){margin-top:20px}
.tags,.when{color:#6a6157;font-size:15px}.site-footer{background:#3b2412;color:#f8ead9;font-size:15px;padding:20px 0 34px}.site-footer a{color:#ffc98f}
.cookie-banner{background:#ffe4c7;text-align:center;font-size:14px;padding:4px}
@media(max-width:720px){.cards{grid-template-columns:1fr}}
`
