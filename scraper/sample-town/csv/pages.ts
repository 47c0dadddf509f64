// The volunteer centre: posts with the fixed capital headings its national portal uses (ENTE EROGATORE, SCADENZA …).
import { termOf } from '../calls.ts'
import { addDays, type Day, iso, long } from '../days.ts'
import { rssFeed } from '../feeds.ts'
import { type Content, html, jsonLd, type Markup } from '../markup.ts'
import { restPost } from '../paper/pages.ts'
import type { SitePage, TownDay } from '../site.ts'
import { CSV_STYLE } from './style.ts'

const CSV = 'CSV Terre Liete'
const TEXT = 'text/html; charset=UTF-8'
const JSON_TYPE = 'application/json; charset=UTF-8'

interface Post {
  id: number
  slug: string
  headline: string
  standfirst: string
  published: Day
  time: string
  category: 'Bandi' | 'Formazione'
  body: Markup
}

/** The portal's form: a capital heading in bold, then what it holds. */
const sheet = (fields: readonly (readonly [heading: string, content: Content])[]): Markup =>
  html`${fields.map(([heading, content]) => html`<p><strong>${heading}</strong></p>\n<p>${content}</p>\n`)}`

const withHour = (term: { date: Day; time: string | null }) =>
  term.time === null ? long(term.date) : `${long(term.date)} alle ore ${term.time}`

function csvPosts({ today, calls, reported, addresses }: TownDay): readonly Post[] {
  const award = calls['premio-volontari']
  const libraries = calls['biblioteche-aperte']
  const families = reported['centro-famiglie']
  return [
    {
      id: 881,
      slug: 'premio-volontari-in-erba',
      headline: 'Premio “Volontari in erba” – seconda edizione',
      standfirst: 'Un riconoscimento alle organizzazioni che avvicinano i più giovani al volontariato.',
      published: award.published,
      time: '10:00',
      category: 'Bandi',
      body: sheet([
        ['ENTE EROGATORE', CSV],
        [
          'SCADENZA',
          award.former === null
            ? withHour(termOf(award))
            : `La scadenza del ${withHour(award.former)} è prorogata al ${withHour(termOf(award))}`,
        ],
        [
          'OBIETTIVI',
          'Far conoscere le esperienze che nell’ultimo anno hanno coinvolto ragazzi e ragazze fino a 19 anni in attività di volontariato.',
        ],
        [
          'ENTI AMMISSIBILI',
          'Organizzazioni di volontariato e associazioni di promozione sociale iscritte al RUNTS, con sede nel territorio del CSV.',
        ],
        ['DOTAZIONE FINANZIARIA DISPONIBILE', '6.000 euro'],
        ['ENTITÀ DEL CONTRIBUTO', 'Tre premi da 2.000 euro ciascuno.'],
        [
          'MODALITÀ E PROCEDURE PER LA PRESENTAZIONE',
          'La candidatura si presenta compilando il modulo online nell’area riservata del sito del CSV. La premiazione si terrà a maggio.',
        ],
        [
          'ULTERIORI INFORMAZIONI',
          html`Area promozione, tel. 075 0000450, <a href="mailto:promozione@csvterreliete.borgolieto.pg.it">promozione@csvterreliete.borgolieto.pg.it</a>`,
        ],
      ]),
    },
    {
      id: 894,
      slug: 'biblioteche-aperte',
      headline: 'Biblioteche aperte – contributi per le biblioteche di quartiere',
      standfirst: 'Fondazione Mattone su Mattone sostiene i piccoli presìdi di lettura.',
      published: libraries.published,
      time: '09:20',
      category: 'Bandi',
      body: sheet([
        ['ENTE EROGATORE', 'Fondazione Mattone su Mattone'],
        [
          'SCADENZA',
          libraries.former === null
            ? `${withHour(termOf(libraries))} (domande a partire dalle ore ${libraries.opens?.time ?? ''} del ${long(libraries.opens?.date ?? today)})`
            : `La scadenza del ${withHour(libraries.former)} è prorogata al ${withHour(termOf(libraries))}`,
        ],
        ['OBIETTIVI', 'Sostenere biblioteche di quartiere, sale di lettura e bibliobus gestiti da volontari.'],
        [
          'AZIONI FINANZIABILI',
          'Acquisto di libri e arredi, letture ad alta voce, formazione dei volontari. Le attività dovranno svolgersi nei dodici mesi successivi alla concessione.',
        ],
        [
          'ENTI AMMISSIBILI',
          'Enti del Terzo settore, associazioni culturali, cooperative sociali. Non sono ammessi gli enti pubblici e le imprese.',
        ],
        ['DOTAZIONE FINANZIARIA DISPONIBILE', '€ 200.000,00'],
        ['ENTITÀ DEL CONTRIBUTO', 'Fino a € 15.000,00 per progetto, con un cofinanziamento minimo del 20%.'],
        [
          'MODALITÀ E PROCEDURE PER LA PRESENTAZIONE',
          'Le domande si presentano sulla piattaforma della fondazione, previa registrazione.',
        ],
      ]),
    },
    {
      id: 897,
      slug: 'borgo-lieto-coprogettazione-centro-per-le-famiglie',
      headline: 'Borgo Lieto – Co-progettazione del Centro per le famiglie',
      standfirst: 'Avviso del Comune rivolto agli enti del Terzo settore.',
      published: addDays(families.published, 1),
      time: '11:45',
      category: 'Bandi',
      body: sheet([
        ['ENTE EROGATORE', 'Comune di Borgo Lieto'],
        ['SCADENZA', withHour(termOf(families))],
        ['OBIETTIVI', 'Avvio e gestione del Centro per le famiglie di via dei Tigli.'],
        ['ENTI AMMISSIBILI', 'Enti del Terzo settore iscritti al RUNTS con esperienza almeno triennale.'],
        ['DOTAZIONE FINANZIARIA DISPONIBILE', '120.000 euro'],
        [
          'MODALITÀ E PROCEDURE PER LA PRESENTAZIONE',
          html`A mezzo PEC, come indicato nell’<a href="${addresses.comune}/novita/coprogettazione-centro-per-le-famiglie/">avviso del Comune</a>.`,
        ],
      ]),
    },
    {
      id: 890,
      slug: 'corso-rendicontare-senza-paura',
      headline: 'Rendicontare senza paura: corso gratuito per volontari',
      standfirst: 'Tre serate online sul rendiconto per cassa.',
      published: addDays(today, -5),
      time: '15:00',
      category: 'Formazione',
      body: html`<p>Tre incontri online, dalle 18 alle 20, a partire dal ${long(addDays(today, 10))}, per imparare a compilare il rendiconto per cassa degli enti del Terzo settore. Il corso è gratuito per i volontari delle associazioni del territorio.</p><p>Le iscrizioni si raccolgono sul sito fino a esaurimento dei cinquanta posti.</p>`,
    },
  ]
}

function frame(origin: string, title: string, path: string, head: Content, body: Content): string {
  return html`<!doctype html>
<html lang="it-IT">
<head>
<meta charset="UTF-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – ${CSV}</title>
<meta property="og:site_name" content="${CSV}">
<meta property="og:title" content="${title}">
<link rel="canonical" href="${origin}${path}">
<link rel="alternate" type="application/rss+xml" title="${CSV} &raquo; Feed" href="${origin}/feed/">
<link rel="https://api.w.org/" href="${origin}/wp-json/">
<link rel="stylesheet" href="${origin}/wp-content/themes/terreliete/style.css?ver=1.4">
<meta name="generator" content="WordPress 6.7.2">
${head}
</head>
<body>
<header class="site-header"><div class="wrap"><a class="brand" href="${origin}/"><span class="dot"></span>${CSV}<small>Centro di servizio per il volontariato</small></a><nav><ul><li><a href="${origin}/bandi/">Bandi</a></li><li><a href="${origin}/category/formazione/">Formazione</a></li><li><a href="${origin}/chi-siamo/">Chi siamo</a></li></ul></nav></div></header>
<main class="wrap">${body}</main>
<footer class="site-footer"><div class="wrap"><p><strong>${CSV} ETS</strong> · via della Solidarietà 3 · tel. 075 0000400 · <a href="mailto:info@csvterreliete.borgolieto.pg.it">info@csvterreliete.borgolieto.pg.it</a> · PEC csvterreliete@pec.csvterreliete.borgolieto.pg.it</p><p>Iscriviti alla newsletter: ogni venerdì i bandi della settimana.</p></div></footer>
<div class="cookie-banner"><p>Usiamo solo cookie tecnici. <a href="${origin}/chi-siamo/">Maggiori informazioni</a></p></div>
</body>
</html>
`.markup
}

export function csvSite(town: TownDay): SitePage[] {
  const origin = town.addresses.csv
  const { today } = town
  const posts = [...csvPosts(town)].sort((a, b) => `${b.published}${b.time}`.localeCompare(`${a.published}${a.time}`))
  const url = ({ slug }: Post) => `${origin}/${slug}/`
  const list = (title: string, path: string, shown: readonly Post[]) =>
    frame(
      origin,
      title,
      path,
      null,
      html`<h1>${title}</h1><div class="cards">${shown.length === 0 ? html`<p>Nessun contenuto.</p>` : shown.map((post) => html`<article class="post card"><p class="tag">${post.category}</p><h2 class="entry-title"><a href="${url(post)}">${post.headline}</a></h2><p><time class="entry-date" datetime="${iso(post.published, post.time)}">${long(post.published)}</time></p><p>${post.standfirst}</p></article>`)}</div>`,
    )
  const listing = (title: string, path: string, shown: readonly Post[]): SitePage => ({
    path,
    type: TEXT,
    body: list(title, path, shown),
    changed: today,
    listing: { empty: list(title, path, []) },
  })
  const feed = (shown: readonly Post[]) =>
    rssFeed({
      title: `${CSV} – Bandi`,
      link: `${origin}/`,
      self: `${origin}/feed/`,
      description: 'I bandi per il volontariato',
      updated: today,
      items: shown.map((post) => ({
        title: post.headline,
        link: url(post),
        guid: `${origin}/?p=${post.id}`,
        published: post.published,
        description: post.standfirst,
        categories: [post.category],
        content: post.body,
      })),
    })
  const page = (post: Post) =>
    frame(
      origin,
      post.headline,
      `/${post.slug}/`,
      html`<meta property="article:published_time" content="${iso(post.published, post.time)}">${jsonLd({ '@context': 'https://schema.org', '@type': 'Article', headline: post.headline, datePublished: iso(post.published, post.time), publisher: { '@type': 'Organization', name: CSV } })}`,
      html`<article id="post-${post.id}" class="post single"><p class="tag">${post.category}</p><h1 class="entry-title">${post.headline}</h1><p class="when"><time class="entry-date published" datetime="${iso(post.published, post.time)}">${long(post.published)}</time></p><div class="entry-content">${post.body}</div><p class="tags">Tag: volontariato, Terzo settore</p></article>`,
    )
  const calls = posts.filter(({ category }) => category === 'Bandi')
  return [
    listing('Notizie e bandi', '/', posts),
    listing('Bandi', '/bandi/', calls),
    listing(
      'Formazione',
      '/category/formazione/',
      posts.filter(({ category }) => category === 'Formazione'),
    ),
    ...posts.map((post) => ({ path: `/${post.slug}/`, type: TEXT, body: page(post), changed: post.published })),
    {
      path: '/chi-siamo/',
      type: TEXT,
      body: frame(
        origin,
        'Chi siamo',
        '/chi-siamo/',
        null,
        html`<h1>Chi siamo</h1><p>Il CSV accompagna le associazioni del territorio con consulenza, formazione e spazi.</p>`,
      ),
      changed: addDays(today, -300),
    },
    {
      path: '/feed/',
      type: 'application/rss+xml; charset=UTF-8',
      body: feed(posts),
      changed: today,
      listing: { empty: feed([]) },
    },
    {
      path: '/wp-json/',
      type: JSON_TYPE,
      body: JSON.stringify({ name: CSV, url: origin, namespaces: ['wp/v2'] }),
      changed: addDays(today, -300),
    },
    {
      path: '/wp-json/wp/v2/posts',
      type: JSON_TYPE,
      body: JSON.stringify(posts.map((post) => restPost(origin, url(post), post))),
      changed: today,
      listing: { empty: '[]' },
    },
    {
      path: '/wp-content/themes/terreliete/style.css',
      type: 'text/css; charset=UTF-8',
      body: CSV_STYLE,
      changed: addDays(today, -300),
    },
  ]
}
