// Families of sites as skins over the same notices: how each of them lists, numbers its pages and shows an item. Written
// after the markup of their themes, not after the code that reads them.
import { inFigures, inWords, type Notice, prose } from './notices.ts'

export interface Asked {
  path: string
  query: URLSearchParams
  form: URLSearchParams | null
  /** Another one at each request, as sessions, counters and anti-forgery tokens are. */
  noise: string
}

export interface Answer {
  type: string
  body: string
  headers?: Record<string, string>
}

export interface Skin {
  name: string
  /** Where a person would point. */
  home: string
  /** Address of an item; `isMoved` once it has gone elsewhere. */
  item(notice: Notice, isMoved: boolean): string
  /** null for an address the site does not have. */
  answer(asked: Asked, notices: readonly Notice[]): Answer | null
}

const html = (body: string): Answer => ({ type: 'text/html; charset=utf-8', body })
const json = (value: unknown, headers: Record<string, string> = {}): Answer => ({
  type: 'application/json',
  body: JSON.stringify(value),
  headers,
})
const document = (title: string, head: string, body: string) =>
  `<!doctype html><html lang="it"><head><title>${title}</title>${head}</head><body>${body}</body></html>`
const portion = (notices: readonly Notice[], page: number, size: number) =>
  notices.slice((page - 1) * size, page * size)
const pagesOf = (notices: readonly Notice[], size: number) => Math.ceil(notices.length / size)
/** The office files its calls where it happens to: a third under Comunicati. */
const isOf = (section: string) => (notice: Notice) =>
  section === 'comunicati'
    ? notice.index % 3 === 1 || notice.isListedTwice || notice.index % 9 === 0
    : notice.index % 9 !== 0
const known = (notices: readonly Notice[], path: string, skin: Skin) =>
  notices.find((notice) => skin.item(notice, notice.moved !== 'no') === path)
const counter = (noise: string) =>
  `<p>${Number.parseInt(noise.slice(0, 4), 16)} letture</p><p>Ultimo aggiornamento: ${noise}</p>`
const short = (day: string) => {
  const [date, month, year] = inWords(day).split(' ')
  return `${date} ${month?.slice(0, 3).toUpperCase()} ${year?.slice(2)}`
}

const nationalWordpress: Skin = {
  name: 'national model on WordPress',
  home: '/',
  item: ({ slug }, isMoved) => `/novita/${isMoved ? 'nuova-' : ''}${slug}/`,
  answer({ path, noise }, notices) {
    const head = '<link rel="stylesheet" href="/wp-content/themes/design-comuni-wordpress-theme/style.css">'
    const menu = `<header class="it-header-wrapper"><nav><a data-element="management" href="/amministrazione/">Amministrazione</a> <a data-element="news" href="/novita/">Novità</a></nav></header>`
    const cards = (some: readonly Notice[]) =>
      some
        .map(
          (notice) =>
            `<div class="card-wrapper"><div class="category-top"><span class="category">AVVISI</span><span class="data">${short(notice.published)}</span></div><a href="${this.item(notice, notice.moved !== 'no')}?utm_content=${noise}" class="t"><h3 class="card-title">${notice.title}</h3></a><p class="card-text">Leggi</p></div>`,
        )
        .join('')
    if (path === '/')
      return html(document('Comune di Borgo Lieto', head, `${menu}<main>${cards(notices.slice(0, 3))}</main>`))
    if (path === '/novita/')
      return html(
        document(
          'Novità',
          head,
          `${menu}<main>${cards(notices.slice(0, 6))}<a href="/tipi_notizia/avvisi/">Tutti gli avvisi</a> <a href="/tipi_notizia/comunicati/">Comunicati</a></main>`,
        ),
      )
    const list = /^\/tipi_notizia\/(avvisi|comunicati)\/(?:page\/(\d+)\/)?$/.exec(path)
    if (list) {
      const own = notices.filter(isOf(list[1] ?? ''))
      const page = Number(list[2] ?? 1)
      if (page > pagesOf(own, 20)) return null
      // The theme loads the next cards by a script: no link leads on.
      return html(
        document(
          'Avvisi',
          head,
          `${menu}<main>${cards(portion(own, page, 20))}<button data-element="load-other-cards">Carica altri</button></main>`,
        ),
      )
    }
    const notice = known(notices, path, this)
    if (notice === undefined) return null
    return html(
      document(
        notice.title,
        head,
        `${menu}<main id="main-container"><h1 data-audio>${notice.title}</h1><div><small>Data:</small><p class="font-monospace">${inWords(notice.published)}</p></div><h4 id="descrizione">Descrizione</h4><div class="richtext-wrapper">${prose(notice)}</div>${counter(noise)}</main>`,
      ),
    )
  },
}

const municipium: Skin = {
  name: 'Municipium',
  home: '/',
  item: ({ slug, index }, isMoved) => `/it/news/${isMoved ? 5000 + index : 1000 + index}/${slug}`,
  answer({ path, query, noise }, notices) {
    const head = '<link rel="stylesheet" href="https://cloud.municipiumapp.it/themes/agid.css">'
    const menu = '<header><a href="/it/page/amministrazione">Amministrazione</a></header>'
    if (path === '/' || path === '/it')
      return html(document('Comune di Borgo Lieto', head, `${menu}<main><p>Benvenuti</p></main>`))
    if (path === '/it/news') {
      const type = query.get('type')
      const own = type === '3' ? notices.filter(isOf('avvisi')) : type === '1' ? notices.filter(isOf('comunicati')) : []
      const page = Number(query.get('page') ?? 1)
      const cards = portion(own, page, 15)
        .map(
          (notice) =>
            `<div class="card"><span class="h5 card-pretitle">${inWords(notice.published)}</span><a class="link-detail" href="${this.item(notice, notice.moved !== 'no')}?fbclid=${noise}"><h3>${notice.title}</h3></a><p>Avviso</p></div>`,
        )
        .join('')
      // Only numbers lead on.
      const numbers = Array.from({ length: pagesOf(own, 15) }, (_, at) =>
        at + 1 === page
          ? `<li class="page-item active"><span>${page}</span></li>`
          : `<li class="page-item"><a href="/it/news?type=${type}&amp;page=${at + 1}">${at + 1}</a></li>`,
      ).join('')
      return html(document('Avvisi', head, `${menu}<main>${cards}<ul class="pagination">${numbers}</ul></main>`))
    }
    const notice = known(notices, path, this)
    if (notice === undefined) return null
    return html(
      document(
        notice.title,
        head,
        `${menu}<main id="main"><h1>${notice.title}</h1><p>Data di pubblicazione: ${inWords(notice.published)}</p>${prose(notice)}${counter(noise)}</main>`,
      ),
    )
  },
}

const opencity: Skin = {
  name: 'OpenCity',
  home: '/',
  item: ({ slug }, isMoved) => `/Novita/${isMoved ? 'Comunicati' : 'Avvisi'}/${slug}`,
  answer({ path, noise }, notices) {
    const head = '<link rel="stylesheet" href="/extension/openpa_bootstrapitalia/design/style.css">'
    const menu = '<header><a href="/Novita">Novità</a></header>'
    if (path === '/') return html(document('Comune di Borgo Lieto', head, `${menu}<main><h2>In evidenza</h2></main>`))
    if (path === '/Novita')
      return html(
        document(
          'Novità',
          head,
          `${menu}<main><a href="/Novita/Avvisi">Avvisi</a> <a href="/Novita/Comunicati">Comunicati</a></main>`,
        ),
      )
    const list = /^\/Novita\/(Avvisi|Comunicati)(?:\/\(offset\)\/(\d+))?$/.exec(path)
    if (list) {
      const own = notices.filter(isOf((list[1] ?? '').toLowerCase()))
      const offset = Number(list[2] ?? 0)
      const cards = own
        .slice(offset, offset + 24)
        .map(
          (notice) =>
            `<div class="card-wrapper"><span class="data">${inFigures(notice.published)}</span><h3 class="card-title"><a href="${this.item(notice, notice.moved !== 'no')}">${notice.title}</a></h3><p class="card-text">…</p></div>`,
        )
        .join('')
      const next =
        offset + 24 < own.length
          ? `<nav class="pagination-wrapper"><ul class="pagination"><li><a href="/Novita/${list[1]}/(offset)/${offset + 24}"><span>Pagina successiva</span></a></li></ul></nav>`
          : ''
      return html(document('Avvisi', head, `${menu}<main>${cards}${next}</main><input type="hidden" value="${noise}">`))
    }
    const notice = known(notices, path, this)
    if (notice === undefined) return null
    return html(
      document(
        notice.title,
        head,
        `${menu}<main><h1>${notice.title}</h1><p>Data: ${inFigures(notice.published)}</p>${prose(notice)}${counter(noise)}</main>`,
      ),
    )
  },
}

const drupal: Skin = {
  name: 'Drupal',
  home: '/novita/avvisi',
  item: ({ slug }, isMoved) => `/novita/avvisi/${isMoved ? 'archivio-' : ''}${slug}`,
  answer({ path, query, noise }, notices) {
    const head =
      '<meta name="Generator" content="Drupal 10 (https://www.drupal.org)"><link href="/themes/bootstrap-italia.css">'
    const menu =
      '<header><nav><a href="/novita/avvisi">Avvisi</a> <a href="/novita/comunicati">Comunicati</a></nav></header>'
    const list = /^\/novita\/(avvisi|comunicati)$/.exec(path)
    if (list) {
      const own = notices.filter(isOf(list[1] ?? ''))
      const page = Number(query.get('page') ?? 0)
      const rows = portion(own, page + 1, 20)
        .map(
          (notice) =>
            `<div class="views-row"><article class="node"><h3><a href="${this.item(notice, notice.moved !== 'no')}">${notice.title}</a></h3><time datetime="${notice.published}T09:00:00Z">${inWords(notice.published)}</time></article></div>`,
        )
        .join('')
      const next =
        page + 1 < pagesOf(own, 20)
          ? `<ul class="pager"><li class="pager__item--next"><a href="?page=${page + 1}" rel="next">››</a></li></ul>`
          : ''
      return html(document('Avvisi', head, `${menu}<main>${rows}${next}</main>`))
    }
    const notice = known(notices, path, this)
    if (notice === undefined) return null
    return html(
      document(
        notice.title,
        head,
        `${menu}<main><article><h1>${notice.title}</h1><p>Data della notizia: ${inWords(notice.published)}</p>${prose(notice)}${counter(noise)}</article></main>`,
      ),
    )
  },
}

const plone: Skin = {
  name: 'Plone with an API only',
  home: '/it',
  item: ({ slug }, isMoved) => `/it/${isMoved ? 'archivio' : 'bandi'}/${slug}`,
  answer({ path, query, noise }, notices) {
    if (path === '/it')
      return html(
        document(
          'Comune di Borgo Lieto',
          '<meta name="generator" content="Plone 6 - https://plone.org">',
          '<div id="main"></div>',
        ),
      )
    const full = (notice: Notice) => ({
      '@id': this.item(notice, notice.moved !== 'no'),
      '@type': notice.isCall ? 'Bando' : 'News Item',
      title: notice.title,
      description: '',
      effective: `${notice.published}T08:00:00+00:00`,
    })
    if (path === '/++api++/@search') {
      const own = notices.filter((notice) => (query.get('portal_type') === 'Bando') === notice.isCall)
      const start = Number(query.get('b_start') ?? 0)
      const next = new URLSearchParams(query)
      next.set('b_start', String(start + 30))
      return json({
        '@id': path,
        items_total: own.length,
        items: own.slice(start, start + 30).map(full),
        ...(start + 30 < own.length ? { batching: { next: `/++api++/@search?${next}` } } : {}),
        token: noise,
      })
    }
    const notice = known(notices, path.replace('/++api++', ''), this)
    if (notice === undefined) return null
    if (!path.startsWith('/++api++'))
      return html(document(notice.title, '<meta name="generator" content="Plone 6 - https://plone.org">', ''))
    return json({ ...full(notice), text: { data: prose(notice) }, token: noise })
  },
}

const handMade: Skin = {
  name: 'a site of its own, with sessions in its addresses',
  home: '/index.php',
  item: ({ index }, isMoved) => `/dettaglio.php?id=${isMoved ? 9000 + index : index}`,
  answer({ path, query, noise }, notices) {
    const menu = `<div id="menu"><a href="/index.php?PHPSESSID=${noise}">Home</a> <a href="/elenco.php?PHPSESSID=${noise}">Bandi e avvisi</a></div>`
    if (path === '/index.php')
      return html(document('Comune di Borgo Lieto', '', `${menu}<p>Benvenuti nel sito del Comune.</p>`))
    if (path === '/elenco.php') {
      const page = Number(query.get('pag') ?? 1)
      const rows = portion(notices, page, 20)
        .map(
          (notice) =>
            `<tr><td>${inFigures(notice.published)}</td><td><a href="${this.item(notice, notice.moved !== 'no')}&amp;PHPSESSID=${noise}">${notice.title}</a></td></tr>`,
        )
        .join('')
      const next =
        page < pagesOf(notices, 20)
          ? `<div class="paginazione"><a href="/elenco.php?pag=${page + 1}&amp;PHPSESSID=${noise}">successiva</a></div>`
          : ''
      return html(document('Elenco', '', `${menu}<table>${rows}</table>${next}`))
    }
    const notice = path === '/dettaglio.php' ? known(notices, `/dettaglio.php?id=${query.get('id')}`, this) : undefined
    if (notice === undefined) return null
    return html(
      document(
        notice.title,
        '',
        `${menu}<div id="content"><h1>${notice.title}</h1><p>Pubblicato il ${inFigures(notice.published)}</p>${prose(notice)}${counter(noise)}</div>`,
      ),
    )
  },
}

const restWordpress: Skin = {
  name: 'WordPress with REST',
  home: '/',
  item: ({ slug }, isMoved) => `/${isMoved ? '2027' : '2026'}/${slug}/`,
  answer({ path, query, noise }, notices) {
    const head = '<meta name="generator" content="WordPress 6.9"><link rel="https://api.w.org/" href="/wp-json/">'
    if (path === '/')
      return html(
        document(
          'Comune',
          head,
          `<main>${notices
            .slice(0, 5)
            .map(
              (notice) =>
                `<article><h2><a href="${this.item(notice, notice.moved !== 'no')}">${notice.title}</a></h2><time datetime="${notice.published}">x</time></article>`,
            )
            .join('')}</main>`,
        ),
      )
    if (path === '/wp-json/') return json({ name: 'Comune', namespaces: ['wp/v2'], routes: { '/wp/v2/posts': {} } })
    if (path === '/wp-json/wp/v2/posts') {
      const size = Number(query.get('per_page') ?? 10)
      const page = Number(query.get('page') ?? 1)
      const posts = portion(notices, page, size).map((notice) => ({
        id: notice.index,
        date: `${notice.published}T09:00:00`,
        modified_gmt: `${notice.published}T09:00:0${notice.formerly !== null || notice.isWithdrawn ? 1 : 0}`,
        link: this.item(notice, notice.moved !== 'no'),
        title: { rendered: notice.title },
        excerpt: { rendered: '<p>…</p>' },
        content: { rendered: prose(notice) },
        nonce: noise,
      }))
      return page > pagesOf(notices, size) ? null : json(posts, { 'x-wp-totalpages': String(pagesOf(notices, size)) })
    }
    const notice = known(notices, path, this)
    if (notice === undefined) return null
    return html(
      document(
        notice.title,
        head,
        `<body class="single"><main><article><h1 class="entry-title">${notice.title}</h1><time datetime="${notice.published}">${inWords(notice.published)}</time><div class="entry-content">${prose(notice)}${counter(noise)}</div></article></main>`,
      ),
    )
  },
}

const albo: Skin = {
  name: 'an albo paged by a form',
  home: '/web/trasparenza/papca-ap/-/papca/igrid/32156',
  item: ({ index }, isMoved) => `/web/trasparenza/papca-ap/-/papca/display/${isMoved ? 9000 + index : 100 + index}`,
  answer({ path, query, form, noise }, notices) {
    const rows = (some: readonly Notice[]) =>
      some
        .map(
          (notice) =>
            `<tr class="master-detail-list-line" data-id="${notice.index}"><td class="annonumeroregistrazione">2026/${notice.index}</td><td class="categoria"><span class="categoria_categoria">Avvisi</span></td><td class="oggetto">${notice.title}</td><td class="periodo-pubblicazione">${inFigures(notice.published)}<br>${inFigures(notice.published)}</td><td><a title="Apri Dettaglio" href="${this.item(notice, notice.moved !== 'no')}?p_auth=${noise}">Apri</a></td></tr>`,
        )
        .join('')
    if (path === this.home)
      return html(document('Albo', '', `<main><table>${rows(notices.slice(0, 10))}</table></main>`))
    if (path === '/web/trasparenza/papca-ap' && form !== null && query.get('p_p_id')?.startsWith('jcitygov')) {
      const size = Number(form.get('hidden_page_size'))
      return html(
        document(
          'Albo',
          '',
          `<main><table>${rows(portion(notices, Number(form.get('hidden_page_to')), size))}</table></main>`,
        ),
      )
    }
    const notice = known(notices, path, this)
    if (notice === undefined) return null
    return html(
      document(
        notice.title,
        '<meta name="x" content="papca-ap">',
        `<main><h1>${notice.title}</h1><table><tr class="ap-oggetto"><th>Oggetto</th><td>${notice.title}</td></tr></table>${prose(notice)}${counter(noise)}</main>`,
      ),
    )
  },
}

export const SKINS: readonly Skin[] = [
  nationalWordpress,
  municipium,
  opencity,
  drupal,
  plone,
  handMade,
  restWordpress,
  albo,
]
