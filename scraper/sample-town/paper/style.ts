// The look of the town's paper: a masthead in serif, one column of news, a sidebar of widgets.

export const PAPER_STYLE = `/*
Theme Name: Voce
Version: 2.1
*/
*{box-sizing:border-box}
body{margin:0;background:#fbf9f5;color:#1c1b19;font:18px/1.62 Georgia,"Times New Roman",serif}
a{color:#8c1c13}.wrap{max-width:1120px;margin:0 auto;padding:0 22px}
.top{display:flex;justify-content:space-between;font:13px/1 "Helvetica Neue",Arial,sans-serif;color:#6b655c;padding-top:12px;padding-bottom:12px}
.masthead{text-align:center;border-top:1px solid #d8d1c4;padding-top:18px;padding-bottom:14px}
.masthead a{font-size:54px;line-height:1;font-weight:700;letter-spacing:-1px;color:#1c1b19;text-decoration:none}
.masthead p{margin:8px 0 0;font-style:italic;color:#6b655c;font-size:16px}
.main-navigation{border-top:3px double #1c1b19;border-bottom:1px solid #1c1b19}
.main-navigation ul{list-style:none;display:flex;justify-content:center;gap:30px;margin-top:0;margin-bottom:0}
.main-navigation a{display:block;padding:10px 0;color:#1c1b19;text-decoration:none;font:600 14px/1 "Helvetica Neue",Arial,sans-serif;text-transform:uppercase;letter-spacing:.06em}
.advert{background:#f1ead9;font:14px/1.4 "Helvetica Neue",Arial,sans-serif;color:#5a5245}
.leaderboard{text-align:center;padding:14px;margin:18px 0;border:1px dashed #cdbf9f}.advert small{display:block;text-transform:uppercase;font-size:10px;letter-spacing:.1em}
.columns{display:grid;grid-template-columns:minmax(0,1fr) 290px;gap:56px;padding-top:16px;padding-bottom:40px}
.kicker{font:700 12px/1 "Helvetica Neue",Arial,sans-serif;letter-spacing:.1em;text-transform:uppercase;color:#8c1c13;margin:0 0 10px;display:block}
h1.entry-title{font-size:42px;line-height:1.12;margin:0 0 14px;letter-spacing:-.5px}
.standfirst{font-size:21px;line-height:1.45;color:#4a463f;font-style:italic;margin:0 0 12px}
.entry-meta{font:14px/1.4 "Helvetica Neue",Arial,sans-serif;color:#6b655c;margin:0 0 22px}
.picture{height:320px;margin:0 0 26px;background:#c9d8d2}
.picture-Welfare{background:radial-gradient(circle at 30% 62%,#f4d7a8 0 52px,transparent 54px),radial-gradient(circle at 46% 55%,#e59f71 0 68px,transparent 70px),radial-gradient(circle at 63% 64%,#f2c14e 0 46px,transparent 48px),linear-gradient(#a9cbd0 0 68%,#7fa184 68%)}
.picture-Scuola{background:linear-gradient(90deg,transparent 10%,#fff3 10% 12%,transparent 12% 46%,#fff3 46% 48%,transparent 48%),repeating-linear-gradient(0deg,#35524a 0 46px,#3d5d54 46px 48px)}
.picture-Citta{background:linear-gradient(115deg,transparent 55%,#b5533c 55% 72%,transparent 72%),linear-gradient(65deg,transparent 60%,#d9a066 60% 80%,transparent 80%),linear-gradient(#bcd7e6 0 70%,#8f7a5f 70%)}
.picture-Cultura{background:conic-gradient(from 40deg at 60% 60%,#3b2f63,#7d4f93,#d86f7f,#f2b872,#3b2f63)}
.picture-Sport{background:radial-gradient(circle at 70% 45%,#f5f0e1 0 60px,transparent 62px),repeating-linear-gradient(90deg,#4f8a5b 0 70px,#57956a 70px 140px)}
.entry-content p{margin:0 0 1.15em}.share{font:14px/1.4 "Helvetica Neue",Arial,sans-serif;border-top:1px solid #d8d1c4;padding-top:14px;color:#6b655c}
.teaser{display:grid;grid-template-columns:210px 1fr;gap:24px;border-bottom:1px solid #d8d1c4;padding:22px 0}
.teaser .picture{height:138px;margin:0;background-size:cover}.teaser h2{font-size:25px;line-height:1.2;margin:0 0 6px}.teaser h2 a{color:#1c1b19;text-decoration:none}
.teaser p{margin:0 0 6px;font-size:17px}.teaser .entry-meta{font-size:13px;margin-bottom:6px}.teaser .kicker{margin-bottom:8px;font-size:12px}
.teaser:first-of-type{grid-template-columns:1fr}.teaser:first-of-type .picture{height:270px}.teaser:first-of-type h2{font-size:36px}
.widget{margin:0 0 32px;font:15px/1.45 "Helvetica Neue",Arial,sans-serif}.widget h4{margin:0 0 10px;border-bottom:2px solid #1c1b19;padding-bottom:6px;text-transform:uppercase;font-size:13px;letter-spacing:.07em}
.widget ol{margin:0;padding-left:22px}.widget li{padding:5px 0}.widget.advert{padding:18px;text-align:center}
.newsletter input{width:100%;padding:9px;border:1px solid #b9b0a0;font:inherit;margin-bottom:8px}.newsletter button,.cookie-notice button{background:#8c1c13;color:#fff;border:0;padding:10px 18px;font:600 14px/1 "Helvetica Neue",Arial,sans-serif;cursor:pointer}
.related{border-top:3px double #1c1b19;margin-top:24px}.related-grid{display:grid;grid-template-columns:repeat(3,1fr);gap:24px}.related-grid a{color:#1c1b19;text-decoration:none;line-height:1.3}.related-grid strong{font-size:18px}
.site-footer{background:#1c1b19;color:#d9d2c6;font:14px/1.6 "Helvetica Neue",Arial,sans-serif;padding:26px 0 60px}.site-footer a{color:#f0c9a0}.site-footer .cols{display:grid;grid-template-columns:1.4fr 1fr 1fr;gap:40px}
.cookie-notice{position:fixed;bottom:14px;left:14px;width:330px;background:#fff;border:1px solid #d8d1c4;box-shadow:0 4px 18px #0002;padding:12px 16px;font:13px/1.4 "Helvetica Neue",Arial,sans-serif}.cookie-notice p{margin:0 0 10px}
@media(max-width:820px){.columns{grid-template-columns:1fr}.teaser{grid-template-columns:1fr}.masthead a{font-size:36px}}
`
