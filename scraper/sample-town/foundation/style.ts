// The look of the foundation: dark blue, generous white, a card of facts beside the text.

export const FOUNDATION_STYLE = `
*{box-sizing:border-box}body{margin:0;color:#1d2733;font:18px/1.6 "Source Sans 3","Segoe UI",Roboto,Helvetica,Arial,sans-serif;background:#fff}
a{color:#14507a}.largo{max-width:1080px;margin:0 auto;padding:0 26px}
.testata{border-bottom:1px solid #dfe5ea}.testata .largo{display:flex;justify-content:space-between;align-items:center;height:92px}
.logo{font:700 26px/1 Georgia,serif;color:#12324a;text-decoration:none}.logo span{font-weight:400;font-style:italic}
.menu a{margin-left:30px;color:#12324a;text-decoration:none;font-weight:600}
.apertura{background:linear-gradient(105deg,#12324a 30%,#3b7a8c);color:#fff;padding:74px 0}.apertura h1{font:700 48px/1.1 Georgia,serif;margin:0 0 12px}
.bottone{display:inline-block;background:#f0b429;color:#2a1f00;padding:12px 26px;font-weight:700;text-decoration:none;border-radius:4px}
h1{font:700 42px/1.15 Georgia,serif;color:#12324a;margin:26px 0 12px}.apertura h1{color:#fff}h2{font:700 26px/1.2 Georgia,serif;color:#12324a}h3{font:700 21px/1.25 Georgia,serif;color:#12324a;margin:26px 0 6px}
.occhiello{font-size:21px;color:#49596a;margin:0 0 6px}.quando{font-size:15px;color:#5c6b79}.briciole{font-size:15px;margin:26px 0 0}
.tre{display:grid;grid-template-columns:repeat(3,1fr);gap:26px;margin:20px 0 60px}.riquadro{border:1px solid #dfe5ea;border-top:4px solid #f0b429;padding:18px 22px}.riquadro h3{margin:6px 0}
.area{font-size:13px;text-transform:uppercase;letter-spacing:.07em;color:#3b7a8c;font-weight:700}
.elenco{list-style:none;padding:0;margin:24px 0 60px}.riga{border-top:1px solid #dfe5ea;padding:20px 0}.riga>a{font:700 23px/1.2 Georgia,serif;margin-right:16px}.riga p{margin:6px 0 0}
.due{display:grid;grid-template-columns:minmax(0,1fr) 330px;gap:60px;padding-bottom:60px;align-items:start}
.scheda{background:#eef4f6;padding:8px 26px 20px;margin-top:40px;border-radius:6px}dt{font-weight:700;color:#12324a;margin-top:14px;font-size:16px}dd{overflow-wrap:anywhere;margin:0;font-size:17px}
.proroga{background:#fff4d6;border-left:5px solid #f0b429;padding:2px 20px;margin:18px 0}
.piede{background:#12324a;color:#cfdce6;font-size:15px;padding:22px 0 40px}.piede a{color:#fff}.file{font-weight:600}
.cookie{background:#f0b429;color:#2a1f00;text-align:center;padding:8px;font-size:15px}.cookie button{margin-left:14px;border:1px solid #2a1f00;background:none;padding:4px 14px;font:inherit;cursor:pointer}
@media(max-width:820px){.due,.tre{grid-template-columns:1fr}}
`
