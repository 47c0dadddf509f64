// The frame of every page of the Comune: national model header, footer with the office's own PEC, cookie banner.
import { type Content, html, type Markup, verbatim } from '../markup.ts'

export const COMUNE = 'Comune di Borgo Lieto'
/** The Comune's own certified mailbox stands in every footer: it belongs to the publisher, not to a call. */
const OFFICE_PEC = 'comune@pec.comune.borgolieto.pg.it'
const THEME = '/wp-content/themes/design-comuni-wordpress-theme'

const CREST = verbatim(
  '<svg width="64" height="72" viewBox="0 0 64 72" aria-hidden="true"><path d="M4 4h56v34c0 18-14 26-28 30C18 64 4 56 4 38z" fill="#fff"/><path d="M8 8h48v29c0 15-12 22-24 26C20 59 8 52 8 37z" fill="#c8102e"/><path d="M14 46V28h6v-6h4v6h5V18h6v10h5v-6h4v6h6v18z" fill="#f6d55c"/><path d="M29 46v-8a3 3 0 0 1 6 0v8z" fill="#c8102e"/></svg>',
)

export interface Frame {
  title: string
  description: string
  /** Path of the page, for the canonical address. */
  path: string
  /** Which of the main menu's items is lit. */
  section?: 'amministrazione' | 'novita' | 'servizi' | 'vivere'
  crumbs: readonly (readonly [label: string, path: string | null])[]
  head?: Content
  body: Content
}

const SECTIONS = [
  ['amministrazione', 'management', 'Amministrazione', '/amministrazione/'],
  ['novita', 'news', 'Novità', '/novita/'],
  ['servizi', 'all-services', 'Servizi', '/servizi/'],
  ['vivere', 'live', 'Vivere Borgo Lieto', '/vivere-il-comune/'],
] as const

export function comunePage(origin: string, frame: Frame): string {
  const menu = SECTIONS.map(
    ([key, element, label, path]) =>
      html`<li class="nav-item"><a class="nav-link${frame.section === key ? ' active' : ''}" href="${origin}${path}" data-element="${element}">${label}</a></li>`,
  )
  const trail = frame.crumbs.map(([label, path]) =>
    path === null
      ? html`<li class="breadcrumb-item active" aria-current="page">${label}</li>`
      : html`<li class="breadcrumb-item"><a href="${origin}${path}">${label}</a></li>`,
  )
  const page: Markup = html`<!doctype html>
<html lang="it">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${frame.title} – ${COMUNE}</title>
<meta name="description" content="${frame.description}">
<meta property="og:title" content="${frame.title}">
<meta property="og:site_name" content="${COMUNE}">
<meta property="og:type" content="article">
<link rel="canonical" href="${origin}${frame.path}">
<link rel="stylesheet" id="dci-wp-style-css" href="${origin}${THEME}/style.css?ver=1.7.3">
<link rel="alternate" type="application/rss+xml" title="${COMUNE} » Feed" href="${origin}/feed/">
<link rel="https://api.w.org/" href="${origin}/wp-json/">
<meta name="generator" content="WordPress 6.8.3">
${frame.head ?? null}
</head>
<body class="wp-theme-design-comuni-wordpress-theme">
<div class="skiplinks"><a href="#main-container">Vai ai contenuti</a></div>
<div class="cookiebar" role="dialog" aria-label="Informativa sui cookie"><div class="container"><p>Questo sito utilizza cookie tecnici necessari al funzionamento. Il consenso può essere revocato entro 12 mesi. <a href="${origin}/privacy/">Informativa estesa</a></p><button class="btn" type="button" onclick="this.closest('.cookiebar').remove()">Accetta</button></div></div>
<header class="it-header-wrapper" data-bs-target="#header-nav-wrapper">
<div class="it-header-slim-wrapper"><div class="container"><span>Regione Umbria</span><a class="accesso" href="${origin}/accesso/" data-element="personal-area-login">Accedi all'area personale</a></div></div>
<div class="it-header-center-wrapper"><div class="container"><div class="it-brand-wrapper"><a href="${origin}/">${CREST}<span class="it-brand-text"><span class="it-brand-title">${COMUNE}</span><br><span class="it-brand-tagline">Il paese delle sei fontane</span></span></a></div><div class="it-search-wrapper">Cerca</div></div></div>
<div class="it-header-navbar-wrapper"><div class="container"><nav aria-label="Principale"><ul class="navbar-nav" data-element="main-navigation">${menu}</ul></nav></div></div>
</header>
<main>
<div class="container" id="main-container">
<nav class="cmp-breadcrumbs" aria-label="Percorso di navigazione"><ol class="breadcrumb" data-element="breadcrumb">${trail}</ol></nav>
</div>
${frame.body}
</main>
<footer class="it-footer" id="footer">
<div class="container">
<div class="cols">
<div><h3>${COMUNE}</h3><p>Piazza delle Sei Fontane, 1<br>06000 Borgo Lieto (PG)<br>Codice fiscale / P. IVA: 00000000000</p><p>Ufficio Relazioni con il Pubblico<br>Centralino unico: 075 0000100<br>PEC: <a href="mailto:${OFFICE_PEC}">${OFFICE_PEC}</a></p></div>
<div><h3>Amministrazione</h3><ul><li><a href="${origin}/amministrazione/">Organi di governo</a></li><li><a href="${origin}/amministrazione/">Aree amministrative</a></li><li><a href="${origin}/tipi_documento/documento-albo-pretorio/">Documenti e dati</a></li></ul></div>
<div><h3>Novità</h3><ul><li><a href="${origin}/tipi_notizia/notizie/">Notizie</a></li><li><a href="${origin}/tipi_notizia/comunicati/">Comunicati</a></li><li><a href="${origin}/tipi_notizia/avvisi/">Avvisi</a></li></ul></div>
<div><h3>Contatti</h3><ul><li><a href="${origin}/prenota/" data-element="appointment-booking">Prenotazione appuntamento</a></li><li><a href="${origin}/segnala/" data-element="report-inefficiency">Segnalazione disservizio</a></li><li><a href="${origin}/accessibilita/" data-element="accessibility-link">Dichiarazione di accessibilità</a></li></ul></div>
</div>
<div class="small"><span>Realizzato con i fondi PNRR – Misura 1.4.1</span><a href="${origin}/privacy/" data-element="privacy-policy-link">Informativa privacy</a><a href="${origin}/note-legali/" data-element="legal-notes">Note legali</a></div>
</div>
</footer>
</body>
</html>
`
  return page.markup
}
