// A page as a Comune's site serves it: the notice amid the menus, lists and footer of the national model, some 60 kB.

const link = (i: number) =>
  `<li class="nav-item"><a class="nav-link list-item" href="/amministrazione/area-${i}/" data-element="menu-${i}"><span>Area amministrativa ${i}</span></a></li>`
const card = (i: number) =>
  `<div class="card-wrapper"><div class="card"><div class="card-body"><div class="category-top"><span class="category">Avvisi</span><span class="data">${1 + (i % 28)} OTT 24</span></div><a href="/novita/avviso-${i}/"><h3 class="card-title">Avviso numero ${i} per i cittadini</h3></a><p class="card-text">Breve descrizione dell'avviso numero ${i}, con poche parole.</p></div></div></div>`
const times = (count: number, make: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => make(i)).join('\n')

/** Each line of the text is a paragraph of the page's main part. */
export function municipalPage(text: string): string {
  const [title = '', ...lines] = text.trim().split('\n')
  return `<!doctype html>
<html lang="it"><head><meta charset="utf-8"><title>${title} - Comune di Valle Chiara</title>
<meta property="og:title" content="${title}"><meta name="description" content="Avviso del Comune">
<script>${'window.dataLayer=window.dataLayer||[];'.repeat(60)}</script><style>${'.it-header-wrapper{display:flex}'.repeat(120)}</style></head>
<body><header class="it-header-wrapper"><nav class="navbar"><ul>${times(70, link)}</ul></nav></header>
<main><div class="container"><nav class="breadcrumb-container"><ol class="breadcrumb"><li><a href="/">Home</a></li><li><a href="/novita/">Novità</a></li></ol></nav>
<h1 data-audio>${title}</h1><article class="richtext-wrapper">${lines.map((line) => `<p>${line}</p>`).join('\n')}</article></div></main>
<aside class="sidebar">${times(50, card)}</aside>
<footer class="it-footer"><ul>${times(60, link)}</ul><p>Comune di Valle Chiara, piazza Libertà 1. PEC: protocollo@pec.vallechiara.example.it</p></footer></body></html>`
}
