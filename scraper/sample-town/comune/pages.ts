// The Comune's site: templates of the national model on WordPress around the news, documents and services.
import type { Day } from '../days.ts'
import { addDays, cardDate, cardDateLong, long } from '../days.ts'
import { rssFeed } from '../feeds.ts'
import { html, jsonLd, type Markup, verbatim } from '../markup.ts'
import { writePdf } from '../pdf.ts'
import type { SitePage, TownDay } from '../site.ts'
import { comuneAttachments } from './attachments.ts'
import { calendar } from './calendar.ts'
import { comuneDocuments, type Documento } from './documents.ts'
import { documentoPage, notiziaPage, sideIndex } from './items.ts'
import { COMUNE, comunePage } from './layout.ts'
import { comuneNews, type Notizia } from './news.ts'
import { comuneServices } from './servizi.ts'
import { COMUNE_STYLE } from './style.ts'

const PER_PAGE = 4
const TYPES = ['Avvisi', 'Comunicati', 'Notizie'] as const
const TEXT = 'text/html; charset=UTF-8'

const LANDSCAPE = verbatim(
  '<svg viewBox="0 0 560 300" role="img" aria-label="Borgo Lieto"><rect width="560" height="300" fill="#cfe6f2"/><circle cx="440" cy="70" r="34" fill="#f6d55c"/><path d="M0 210 120 120l90 70 110-110 130 120 110-60v160H0z" fill="#8fb996"/><path d="M0 250c90-40 190-40 280-10s190 30 280-10v70H0z" fill="#5d8f6a"/><g fill="#e8c9a0"><path d="M190 236v-54h36v54zM232 236v-78h30v78zM268 236v-46h44v46z"/></g><g fill="#b5533c"><path d="M184 184l24-20 24 20zM228 160l19-26 19 26zM262 192l28-22 28 22z"/></g><g fill="#fff"><path d="M202 200h8v10h-8zM242 176h8v12h-8zM284 206h8v10h-8z"/></g></svg>',
)

function card(origin: string, item: Notizia): Markup {
  const date = item.editorDate ? cardDate(item.published) : cardDateLong(item.published)
  return html`<div class="col-12 col-md-6 col-xl-4"><div class="card-wrapper border border-light rounded shadow-sm cmp-list-card-img"><div class="card-body"><div class="category-top"><a class="category" href="${origin}/tipi_notizia/${item.type.toLowerCase()}/">${item.type}</a><span class="data">${date}</span></div><a class="text-decoration-none" href="${origin}/novita/${item.slug}/" data-element="news"><h3 class="card-title">${item.title}</h3></a><p class="card-text">${item.summary}</p></div></div></div>`
}

function pager(origin: string, base: string, page: number, pages: number): Markup | null {
  if (pages < 2) return null
  const numbers = Array.from({ length: pages }, (_, index) => index + 1).map((number) =>
    number === page
      ? html`<li><span aria-current="page" class="page-numbers current">${number}</span></li>`
      : html`<li><a class="page-numbers" href="${origin}${base}${number === 1 ? '' : `page/${number}/`}">${number}</a></li>`,
  )
  const following =
    page < pages
      ? html`<li><a class="next page-numbers" href="${origin}${base}page/${page + 1}/">Successiva »</a></li>`
      : null
  return html`<nav class="pagination-wrapper" aria-label="Paginazione"><ul class="pagination">${numbers}${following}</ul></nav>`
}

/** One list of news in pages of four, as the theme's archive templates lay it out. */
function newsList(origin: string, today: Day, base: string, title: string, items: readonly Notizia[]): SitePage[] {
  const pages = Math.max(1, Math.ceil(items.length / PER_PAGE))
  const write = (page: number, shown: readonly Notizia[], of: number): string =>
    comunePage(origin, {
      title,
      description: `${title} del ${COMUNE}`,
      path: page === 1 ? base : `${base}page/${page}/`,
      section: 'novita',
      crumbs: [
        ['Home', '/'],
        ['Novità', '/novita/'],
        [title, null],
      ],
      body: html`<div class="container"><h1 data-element="page-name">${title}</h1><p class="lead">Tutte le comunicazioni dell’amministrazione, dalla più recente.</p><p>${TYPES.map((type) => html`<a class="chip" href="${origin}/tipi_notizia/${type.toLowerCase()}/" data-element="news-category-link">${type}</a>`)}</p></div><div class="band"><div class="container"><div class="grid" id="load-more">${shown.length > 0 ? shown.map((item) => card(origin, item)) : html`<p class="no-results">Nessun risultato.</p>`}</div>${pager(origin, base, page, of)}</div></div>`,
    })
  return Array.from({ length: pages }, (_, index) => ({
    path: index === 0 ? base : `${base}page/${index + 1}/`,
    type: TEXT,
    body: write(index + 1, items.slice(index * PER_PAGE, (index + 1) * PER_PAGE), pages),
    changed: today,
    listing: { empty: write(1, [], 1) },
  }))
}

/** Pages reached from every menu, so that a visitor meets no dead link. */
const PLAIN: readonly (readonly [path: string, title: string, text: string])[] = [
  [
    '/amministrazione/',
    'Amministrazione',
    'La Giunta, il Consiglio comunale, le aree amministrative e gli uffici del Comune.',
  ],
  ['/vivere-il-comune/', 'Vivere Borgo Lieto', 'Luoghi, eventi e tradizioni del paese delle sei fontane.'],
  ['/argomenti/', 'Argomenti', 'Tutti gli argomenti del sito.'],
  ['/accesso/', 'Accesso all’area personale', 'Accedi con SPID o con la Carta d’identità elettronica.'],
  ['/prenota/', 'Prenotazione appuntamento', 'Scegli l’ufficio, il giorno e l’ora.'],
  ['/segnala/', 'Segnalazione disservizio', 'Racconta all’ufficio tecnico che cosa non funziona e dove.'],
  [
    '/accessibilita/',
    'Dichiarazione di accessibilità',
    'Il sito è conforme ai requisiti della norma UNI CEI EN 301549.',
  ],
  ['/note-legali/', 'Note legali', 'Salvo diversa indicazione i contenuti sono rilasciati con licenza CC BY 4.0.'],
  [
    '/privacy/',
    'Informativa privacy',
    'Il titolare del trattamento è il Comune di Borgo Lieto. I dati sono conservati fino a dieci anni.',
  ],
]

function eventPage(origin: string, today: Day): string {
  return comunePage(origin, {
    title: 'Festa delle castagne e del vino novello',
    description: 'Due giorni di banchi, musica e passeggiate nel bosco.',
    path: '/vivere-il-comune/eventi/festa-delle-castagne/',
    section: 'vivere',
    crumbs: [
      ['Home', '/'],
      ['Vivere Borgo Lieto', '/vivere-il-comune/'],
      ['Festa delle castagne', null],
    ],
    body: html`<div class="container"><h1>Festa delle castagne e del vino novello</h1><p class="lead">Due giorni di banchi, musica e passeggiate nel bosco.</p><div class="row">${sideIndex(
      [
        ['date-e-orari', 'Date e orari'],
        ['costi', 'Costi'],
      ],
    )}<div class="col-main"><h4 id="date-e-orari">Date e orari</h4>${calendar(addDays(today, 6), 'Inizio evento', 'dalle ore 10:00')}${calendar(addDays(today, 7), 'Fine evento', 'alle ore 23:00')}<h4 id="costi">Costi</h4><p>Ingresso libero. Per la passeggiata guidata occorre iscriversi entro ${elided6(today)} al banco della Pro Loco; posti limitati.</p></div></div></div>`,
  })
}
const elided6 = (today: Day) => long(addDays(today, 5))

export function comuneSite(town: TownDay): SitePage[] {
  const origin = town.addresses.comune
  const { today } = town
  const news = comuneNews(town)
  const byDay = [...news].sort((a, b) => b.published.localeCompare(a.published))
  const documents = comuneDocuments(town)
  const services = comuneServices(town)
  const at = (path: string, body: string, changed: Day): SitePage => ({ path, type: TEXT, body, changed })

  const lead = byDay.find(({ slug }) => slug.startsWith('coprogettazione'))
  const home = (shown: readonly Notizia[]) =>
    comunePage(origin, {
      title: 'Home',
      description: `Il sito istituzionale del ${COMUNE}`,
      path: '/',
      crumbs: [['Home', null]],
      head: jsonLd({ '@context': 'https://schema.org', '@type': 'WebSite', name: COMUNE, url: `${origin}/` }),
      body: html`<section class="hero"><div class="container inner"><div><p class="category-top"><span class="category">In evidenza</span></p><h1>${lead?.title ?? COMUNE}</h1><p class="lead">${lead?.summary ?? ''}</p><p><a href="${origin}/novita/${lead?.slug ?? ''}/">Leggi di più</a></p></div>${LANDSCAPE}</div></section>
<section class="container"><h2>Novità</h2><div class="grid">${shown.slice(0, 6).map((item) => card(origin, item))}</div><p><a class="btn" href="${origin}/novita/">Tutte le novità</a></p></section>
${shown.length === 0 ? null : html`<section class="band"><div class="container"><h2>Servizi</h2><div class="grid">${services.map(({ title, summary, slug }) => html`<div class="card-wrapper"><a href="${origin}/servizi/${slug}/"><h3 class="card-title">${title}</h3></a><p class="card-text">${summary}</p></div>`)}<div class="card-wrapper"><a href="${origin}/vivere-il-comune/eventi/festa-delle-castagne/"><h3 class="card-title">Festa delle castagne e del vino novello</h3></a><p class="card-text">Due giorni di banchi, musica e passeggiate nel bosco.</p></div></div></div></section>`}`,
    })

  const serviceList = (shown: typeof services) =>
    comunePage(origin, {
      title: 'Servizi',
      description: 'I servizi del Comune',
      path: '/servizi/',
      section: 'servizi',
      crumbs: [
        ['Home', '/'],
        ['Servizi', null],
      ],
      body: html`<div class="container"><h1 data-element="page-name">Servizi</h1><div class="grid">${shown.map(({ title, summary, slug }) => html`<div class="card-wrapper"><a href="${origin}/servizi/${slug}/" data-element="service-link"><h3 class="card-title">${title}</h3></a><p class="card-text">${summary}</p></div>`)}</div></div>`,
    })

  const documentList = (shown: readonly Documento[]) =>
    comunePage(origin, {
      title: 'Documenti albo pretorio',
      description: `Documenti del ${COMUNE}`,
      path: '/tipi_documento/documento-albo-pretorio/',
      section: 'amministrazione',
      crumbs: [
        ['Home', '/'],
        ['Amministrazione', '/amministrazione/'],
        ['Documenti albo pretorio', null],
      ],
      body: html`<div class="container"><h1 data-element="page-name">Documenti albo pretorio</h1><div class="grid">${shown.map((item) => html`<div class="card-wrapper"><div class="category-top"><span class="category">${item.type}</span><span class="data">${cardDate(item.protocol.day)}</span></div><a href="${origin}/documento_pubblico/${item.slug}/"><h3 class="card-title">${item.title}</h3></a><p class="card-text">${item.summary}</p></div>`)}</div></div>`,
    })

  const feed = (path: string, title: string, items: readonly Notizia[]): SitePage => {
    const write = (shown: readonly Notizia[]) =>
      rssFeed({
        title: `${title} – ${COMUNE}`,
        link: `${origin}${path.replace(/feed\/$/, '')}`,
        self: `${origin}${path}`,
        description: 'Il paese delle sei fontane',
        updated: today,
        items: shown.map((item) => ({
          title: item.title,
          link: `${origin}/novita/${item.slug}/`,
          guid: `${origin}/?post_type=notizia&p=${1000 + news.indexOf(item)}`,
          published: item.published,
          description: item.summary,
          categories: [item.type],
          content: null,
        })),
      })
    return {
      path,
      type: 'application/rss+xml; charset=UTF-8',
      body: write(items),
      changed: today,
      listing: { empty: write([]) },
    }
  }

  return [
    { ...at('/', home(byDay), today), listing: { empty: home([]) } },
    ...newsList(origin, today, '/novita/', 'Novità', byDay),
    ...TYPES.flatMap((type) =>
      newsList(
        origin,
        today,
        `/tipi_notizia/${type.toLowerCase()}/`,
        type,
        byDay.filter((item) => item.type === type),
      ),
    ),
    feed('/feed/', 'Tutte le novità', byDay),
    feed(
      '/tipi_notizia/avvisi/feed/',
      'Avvisi',
      byDay.filter((item) => item.type === 'Avvisi'),
    ),
    ...news.map((item) => at(`/novita/${item.slug}/`, notiziaPage(origin, item), item.published)),
    {
      path: '/tipi_documento/documento-albo-pretorio/',
      type: TEXT,
      body: documentList(documents),
      changed: today,
      listing: { empty: documentList([]) },
    },
    ...documents.map((item) => at(`/documento_pubblico/${item.slug}/`, documentoPage(origin, item), item.protocol.day)),
    {
      path: '/servizi/',
      type: TEXT,
      body: serviceList(services),
      changed: today,
      listing: { empty: serviceList([]) },
    },
    ...services.map(({ slug, page, changed }) => at(`/servizi/${slug}/`, page, changed)),
    at('/vivere-il-comune/eventi/festa-delle-castagne/', eventPage(origin, today), addDays(today, -20)),
    ...PLAIN.map(([path, title, text]) =>
      at(
        path,
        comunePage(origin, {
          title,
          description: text,
          path,
          crumbs: [
            ['Home', '/'],
            [title, null],
          ],
          body: html`<div class="container"><h1>${title}</h1><p class="lead">${text}</p></div>`,
        }),
        addDays(today, -200),
      ),
    ),
    {
      path: '/wp-content/themes/design-comuni-wordpress-theme/style.css',
      type: 'text/css; charset=UTF-8',
      body: COMUNE_STYLE,
      changed: addDays(today, -200),
    },
    ...comuneAttachments(town).map(({ path, title, paragraphs, changed }) => ({
      path,
      type: 'application/pdf',
      body: writePdf(title, paragraphs),
      changed,
    })),
    {
      path: '/wp-json/',
      type: 'application/json; charset=UTF-8',
      body: JSON.stringify({ name: COMUNE, url: origin, namespaces: ['wp/v2'] }),
      changed: addDays(today, -200),
    },
    // The theme keeps notizia and documento_pubblico out of the REST API: posts answers, and is empty.
    {
      path: '/wp-json/wp/v2/posts',
      type: 'application/json; charset=UTF-8',
      body: '[]',
      changed: addDays(today, -200),
    },
  ]
}
