// The look of the town's Comune: the national model's header, slim bar, blue band, cards and right-hand column.

export const COMUNE_STYLE = `/*
Theme Name: Design Comuni Italia
Author: Dipartimento per la Trasformazione Digitale
Version: 1.7.3
*/
*{box-sizing:border-box}
body{margin:0;font-family:"Titillium Web","Segoe UI",Roboto,Helvetica,Arial,sans-serif;font-size:18px;line-height:1.5;color:#19191a;background:#fff}
a{color:#06c}a:hover{text-decoration:none}
.container{max-width:1184px;margin:0 auto;padding:0 24px}
.visually-hidden,.skiplinks{position:absolute!important;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0)}
.it-header-slim-wrapper{background:#00402b;color:#fff;font-size:14px}
.it-header-slim-wrapper .container{display:flex;justify-content:space-between;align-items:center;height:46px}
.it-header-slim-wrapper a{color:#fff;text-decoration:none}
.it-header-slim-wrapper .accesso{background:#007a52;padding:12px 18px;font-weight:600}
.it-header-center-wrapper{background:#007a52;color:#fff}
.it-header-center-wrapper .container{display:flex;align-items:center;justify-content:space-between;min-height:112px}
.it-brand-wrapper a{display:flex;gap:18px;align-items:center;color:#fff;text-decoration:none}
.it-brand-title{font-size:28px;font-weight:700;line-height:1.15}
.it-brand-tagline{font-size:15px;opacity:.9}
.it-header-center-wrapper .it-search-wrapper{font-size:15px}
.it-header-navbar-wrapper{background:#007a52}
.it-header-navbar-wrapper ul{list-style:none;display:flex;gap:4px;margin:0;padding:0}
.it-header-navbar-wrapper a{display:block;color:#fff;text-decoration:none;padding:12px 16px;font-weight:600;border-bottom:3px solid transparent}
.it-header-navbar-wrapper a.active,.it-header-navbar-wrapper a:hover{border-bottom-color:#fff}
.cmp-breadcrumbs ol{list-style:none;display:flex;flex-wrap:wrap;gap:8px;margin:0;padding:26px 0 10px;font-size:15px}
.cmp-breadcrumbs li+li:before{content:"/";margin-right:8px;color:#5b6f82}
h1{font-size:42px;line-height:1.15;margin:10px 0 16px}
h2{font-size:30px;line-height:1.2}h3{font-size:22px;line-height:1.25}h4{font-size:22px;margin:34px 0 8px}
.lead{font-size:20px;color:#30373d;max-width:780px}
.row{display:flex;gap:56px;align-items:flex-start}
.col-side{flex:0 0 250px;position:sticky;top:16px}
.col-main{flex:1;min-width:0;border-left:1px solid #d9dadb;padding-left:48px;padding-bottom:48px}
.it-navscroll{border-top:2px solid #007a52;padding-top:12px;font-size:16px}
.it-navscroll ul{list-style:none;margin:0;padding:0}.it-navscroll li{padding:6px 0}
.it-navscroll a{text-decoration:none}
.meta{display:flex;gap:40px;margin:22px 0 30px;font-size:15px}
.meta small{display:block;color:#5b6f82}
.font-monospace{font-family:"Roboto Mono",Menlo,Consolas,monospace;font-size:15px;margin:2px 0}
.chip{display:inline-block;border:1px solid #007a52;border-radius:14px;padding:2px 12px;font-size:14px;color:#007a52;margin:0 6px 6px 0;text-decoration:none}
.chip-success{background:#d9f2e6;border-color:#008055;color:#00402b}
.grid{display:grid;grid-template-columns:repeat(3,1fr);gap:24px;margin:24px 0 40px}
.card-wrapper{background:#fff;border-radius:6px;box-shadow:0 2px 14px rgba(0,40,30,.12);padding:22px 24px}
.category-top{font-size:14px;color:#5b6f82;display:flex;gap:10px;margin-bottom:8px}
.category-top .category{font-weight:700;color:#007a52;text-transform:uppercase;text-decoration:none}
.card-title{margin:0 0 10px;font-size:20px;line-height:1.25}.card-wrapper a{text-decoration:none}.card-wrapper a:hover .card-title{text-decoration:underline}
.card-text{margin:0;font-size:16px;color:#30373d}
.card-teaser{display:flex;gap:14px;align-items:center;box-shadow:0 1px 8px rgba(0,40,30,.14);border-radius:6px;padding:14px 18px;margin:10px 0;max-width:640px}
.card-teaser .card-title{font-size:17px;margin:0}
.card-teaser-info{box-shadow:0 1px 8px rgba(0,40,30,.14);border-radius:6px;padding:18px 22px;max-width:640px;margin:10px 0}
.card-teaser-info p{margin:3px 0;font-size:16px}
.band{background:#f2f7f5;padding:34px 0}
.hero{background:linear-gradient(120deg,#e4f1ec,#f7f2e4);padding:44px 0}
.hero .inner{display:grid;grid-template-columns:1.15fr 1fr;gap:48px;align-items:center}
.hero svg{width:100%;height:auto;border-radius:8px}
.proroga{border-left:5px solid #a66300;background:#fff6e5;padding:6px 20px;margin:18px 0;border-radius:0 6px 6px 0}
.pagination{list-style:none;display:flex;gap:6px;padding:0;margin:10px 0 50px}
.pagination a,.pagination span{display:block;min-width:40px;text-align:center;padding:8px 12px;border-radius:6px;text-decoration:none}
.pagination .current{background:#007a52;color:#fff}
.calendar-date{display:flex;gap:22px;align-items:center;border-left:4px solid #007a52;padding:8px 0 8px 18px;margin:14px 0}
.calendar-date-day{display:flex;flex-direction:column;align-items:center;min-width:76px;color:#007a52}
.calendar-date-day span{font-size:30px;font-weight:700;line-height:1}
.calendar-date-description-content h3{margin:0;font-size:18px}.info-text{margin:2px 0;font-size:15px}
.btn{background:#007a52;color:#fff;border:0;border-radius:5px;padding:13px 24px;font:inherit;font-weight:600;cursor:pointer}
.btn-outline{background:#fff;color:#007a52;box-shadow:inset 0 0 0 1px #007a52}
.it-footer{background:#202a2e;color:#fff;font-size:15px;margin-top:24px}
.it-footer a{color:#fff}.it-footer .cols{display:grid;grid-template-columns:1.2fr 1fr 1fr 1fr;gap:32px;padding:40px 0 20px}
.it-footer h3{font-size:15px;text-transform:uppercase;border-bottom:1px solid #6d767b;padding-bottom:8px}
.it-footer ul{list-style:none;padding:0;margin:0}.it-footer li{padding:3px 0}
.it-footer .small{border-top:1px solid #6d767b;padding:16px 0 26px;display:flex;gap:24px;flex-wrap:wrap}
.cookiebar{background:#00402b;color:#fff;padding:16px 0;font-size:15px}
.cookiebar .container{display:flex;gap:24px;align-items:center;justify-content:space-between}
.cookiebar a{color:#fff}.cookiebar .btn{background:#fff;color:#00402b;padding:9px 18px;white-space:nowrap}
`
