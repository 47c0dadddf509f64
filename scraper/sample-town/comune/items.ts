// Templates of one notizia and one documento pubblico, with the theme's own classes and ids.
import { long, longPadded, slashed } from '../days.ts'
import { type Content, html, type Markup } from '../markup.ts'
import type { Documento } from './documents.ts'
import { comunePage } from './layout.ts'
import type { Notizia } from './news.ts'

export const sideIndex = (entries: readonly (readonly [id: string, label: string])[]): Markup =>
  html`<aside class="col-side"><nav class="it-navscroll" aria-label="Indice della pagina" data-element="page-index"><strong>Indice della pagina</strong><ul>${entries.map(([id, label]) => html`<li><a href="#${id}">${label}</a></li>`)}</ul></nav></aside>`

export function notiziaPage(origin: string, item: Notizia): string {
  const index: [string, string][] = [['descrizione', 'Descrizione']]
  if (item.documents) index.push(['documenti', 'Documenti'])
  if (item.attachments) index.push(['allegati', 'Allegati'])
  index.push(['a-cura-di', 'A cura di'])
  const contacts = item.officeContacts?.map((line) =>
    line.includes('@') && !line.startsWith('pec:')
      ? html`<p><a href="mailto:${line}">${line}</a></p>`
      : html`<p>${line}</p>`,
  )
  return comunePage(origin, {
    title: item.title,
    description: item.summary,
    path: `/novita/${item.slug}/`,
    section: 'novita',
    crumbs: [
      ['Home', '/'],
      ['Novità', '/novita/'],
      [item.type, `/tipi_notizia/${item.type.toLowerCase()}/`],
      [item.title, null],
    ],
    body: html`<div class="container"><h1 data-audio>${item.title}</h1><h2 class="visually-hidden">Dettagli della notizia</h2><p class="lead" data-audio>${item.summary}</p><div class="meta"><div><small>Data:</small><p class="fw-semibold font-monospace">${longPadded(item.published)}</p></div><div><small>Tempo di lettura:</small><p class="fw-semibold font-monospace">3 min</p></div></div><p>${item.topics.map((topic) => html`<a class="chip" href="${origin}/argomenti/" data-element="topic-element">${topic}</a>`)}</p></div>
<div class="container"><div class="row">${sideIndex(index)}<section class="col-main it-page-sections-container"><article class="it-page-section" id="descrizione-sezione"><h4 id="descrizione">Descrizione</h4><div class="richtext-wrapper lora">${item.body}</div></article>
${item.documents ? html`<article class="it-page-section"><h4 id="documenti">Documenti</h4>${item.documents.map(([title, path]) => html`<div class="card card-teaser"><div class="card-body"><h5 class="card-title"><a href="${origin}${path}">${title}</a></h5></div></div>`)}</article>` : null}
${item.attachments ? html`<article class="it-page-section"><h4 id="allegati">Allegati</h4>${item.attachments.map(([title, path]) => html`<div class="card card-teaser"><div class="card-body"><h5 class="card-title"><a href="${origin}${path}" aria-label="Scarica l'allegato ${title}">${title}</a></h5></div></div>`)}</article>` : null}
<article class="it-page-section"><h4 id="a-cura-di">A cura di</h4><div class="card-teaser-info"><h5 class="card-title">${item.office}</h5><div class="card-text"><p>Piazza delle Sei Fontane, 1 – 06000 Borgo Lieto</p>${contacts ?? null}</div></div></article>
<article id="ultimo-aggiornamento"><h4>Ultimo aggiornamento</h4><p>${slashed(item.published)}, 09:30</p></article></section></div></div>`,
  })
}

export function documentoPage(origin: string, item: Documento): string {
  const section = (id: string, title: string, content: Content) =>
    html`<section class="it-page-section" id="${id}"><h4>${title}</h4>${content}</section>`
  return comunePage(origin, {
    title: item.title,
    description: item.summary,
    path: `/documento_pubblico/${item.slug}/`,
    section: 'amministrazione',
    crumbs: [
      ['Home', '/'],
      ['Amministrazione', '/amministrazione/'],
      ['Documenti e dati', '/tipi_documento/documento-albo-pretorio/'],
      [item.title, null],
    ],
    body: html`<div class="container"><h1 data-element="page-name">${item.title}</h1><h4>Protocollo ${item.protocol.number} del ${slashed(item.protocol.day)}</h4><p>${item.summary}</p><p><span class="chip">${item.type}</span></p></div>
<div class="container"><div class="row">${sideIndex([
      ['descrizione', 'Descrizione'],
      ['documento', 'Documento'],
      ['ufficio_responsabile', 'Ufficio responsabile'],
    ])}<div class="col-main">
${section('descrizione', 'Descrizione', html`<div class="richtext-wrapper lora">${item.description}</div>`)}
${section('documento', 'Documento', html`<div class="card card-teaser"><div class="card-body"><h5 class="card-title"><a href="${origin}${item.file[1]}">${item.file[0]} (2 KB, PDF)</a></h5></div></div>`)}
${section('ufficio_responsabile', 'Ufficio responsabile', html`<div class="card-teaser-info"><h5 class="card-title">${item.office}</h5><div class="card-text"><p>Piazza delle Sei Fontane, 1</p></div></div>`)}
${section('data_inizio', 'Data inizio validità', html`<div class="richtext-wrapper">${long(item.from)}</div>`)}
${item.until ? section('data_fine', 'Data fine validità', html`<div class="richtext-wrapper">${long(item.until)}</div>`) : null}
${item.more ? section('ulteriori_informazioni', 'Ulteriori informazioni', html`<div class="richtext-wrapper">${item.more}</div>`) : null}
<p class="text-paragraph-small">Pagina aggiornata il ${slashed(item.protocol.day)}</p></div></div></div>`,
  })
}
