// The local paper's site: a plain WordPress newspaper with everything that stands around an article.
import { addDays, type Day, iso, long, withWeekday } from '../days.ts'
import { rssFeed } from '../feeds.ts'
import { type Content, html, jsonLd, type Markup } from '../markup.ts'
import type { SitePage, TownDay } from '../site.ts'
import { type Article, paperArticles } from './articles.ts'
import { PAPER_STYLE } from './style.ts'

const PAPER = 'La Voce di Borgo Lieto'
const TEXT = 'text/html; charset=UTF-8'
const JSON_TYPE = 'application/json; charset=UTF-8'

const link = (origin: string, { slug, published }: Article) => `${origin}${articlePath(slug, published)}`
export const articlePath = (slug: string, published: Day) =>
  `/${published.slice(0, 4)}/${published.slice(5, 7)}/${slug}/`

/** A drawing per section instead of a photograph. */
function picture(section: Article['section']): Markup {
  return html`<div class="picture picture-${section === 'Città' ? 'Citta' : section}" role="img" aria-label="${section}"></div>`
}

function frame(
  origin: string,
  today: Day,
  title: string,
  description: string,
  path: string,
  head: Content,
  body: Content,
): string {
  return html`<!doctype html>
<html lang="it-IT">
<head>
<meta charset="UTF-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} | ${PAPER}</title>
<meta name="description" content="${description}">
<meta property="og:site_name" content="${PAPER}">
<meta property="og:title" content="${title}">
<link rel="canonical" href="${origin}${path}">
<link rel="alternate" type="application/rss+xml" title="${PAPER} &raquo; Feed" href="${origin}/feed/">
<link rel="https://api.w.org/" href="${origin}/wp-json/">
<link rel="stylesheet" id="voce-style-css" href="${origin}/wp-content/themes/voce/style.css?ver=2.1">
<meta name="generator" content="WordPress 6.8.3">
${head}
</head>
<body class="wp-singular">
<header class="site-header"><div class="wrap top"><span>${withWeekday(today)}</span><span>Inviateci le vostre segnalazioni · <a href="${origin}/contatti/">Contatti</a></span></div>
<div class="wrap masthead"><a href="${origin}/">${PAPER}</a><p>Notizie dal paese delle sei fontane</p></div>
<nav class="main-navigation"><ul class="wrap">${['Città', 'Welfare', 'Scuola', 'Cultura', 'Sport'].map((section) => html`<li><a href="${origin}/category/${section === 'Città' ? 'citta' : section.toLowerCase()}/">${section}</a></li>`)}<li><a href="${origin}/contatti/">Redazione</a></li></ul></nav></header>
<div class="wrap"><div class="leaderboard advert" aria-label="Pubblicità"><small>Pubblicità</small><strong>Ferramenta Bulloni</strong> – Caldaie a pellet scontate del 30% fino al ${long(addDays(today, 9))}</div></div>
${body}
<footer class="site-footer"><div class="wrap cols"><div><h4>${PAPER}</h4><p>Testata registrata al Tribunale n. 12 del 3 aprile 2011<br>Editrice Le Fontane soc. coop. – P. IVA 00000000001</p></div><div><h4>Redazione</h4><p>Via del Mercato 8, Borgo Lieto<br>Tel. 075 0000987<br><a href="mailto:redazione@lavoce.borgolieto.pg.it">redazione@lavoce.borgolieto.pg.it</a><br>PEC: lefontane@pec.editricelefontane.borgolieto.pg.it</p></div><div><h4>Seguici</h4><p><a href="${origin}/feed/">RSS</a> · <a href="${origin}/privacy-policy/">Privacy</a> · Cookie</p></div></div></footer>
<div id="cookie-notice" class="cookie-notice" role="dialog" aria-label="Cookie"><p>Noi e i nostri 214 partner usiamo i cookie. Puoi cambiare idea entro 6 mesi.</p><button type="button" onclick="this.parentNode.remove()">Accetta e chiudi</button></div>
</body>
</html>
`.markup
}

const sidebar = (origin: string, articles: readonly Article[]): Markup =>
  html`<aside class="sidebar"><section class="widget"><h4>Più lette</h4><ol>${articles.slice(0, 5).map((item) => html`<li><a href="${link(origin, item)}">${item.headline}</a></li>`)}</ol></section><section class="widget advert"><small>Pubblicità</small><p><strong>Trattoria Al Rio</strong><br>Menu di mezzogiorno a 14 euro</p></section><section class="widget newsletter"><h4>Newsletter</h4><p>Le notizie del giorno, ogni sera alle 19.</p><form action="${origin}/" method="post"><input type="email" name="email" placeholder="La tua e-mail" aria-label="La tua e-mail"><button type="submit">Iscriviti</button></form></section></aside>`

function articlePage(origin: string, today: Day, item: Article, all: readonly Article[]): string {
  const related = all
    .filter(({ section, id }) => id !== item.id && section === item.section)
    .concat(all.filter(({ section }) => section !== item.section))
    .slice(0, 3)
  const head = html`<meta property="og:type" content="article">
<meta property="article:published_time" content="${iso(item.published, item.time)}">
<meta property="article:section" content="${item.section}">
${jsonLd({
  '@context': 'https://schema.org',
  '@graph': [
    {
      '@type': 'BreadcrumbList',
      itemListElement: [{ '@type': 'ListItem', position: 1, name: 'Home', item: `${origin}/` }],
    },
    {
      '@type': 'NewsArticle',
      headline: item.headline,
      mainEntityOfPage: link(origin, item),
      datePublished: iso(item.published, item.time),
      dateModified: iso(item.published, item.time),
      articleSection: item.section,
      author: { '@type': 'Organization', name: PAPER },
      publisher: { '@type': 'NewsMediaOrganization', name: PAPER },
      isAccessibleForFree: true,
    },
  ],
})}`
  return frame(
    origin,
    today,
    item.headline,
    item.standfirst,
    articlePath(item.slug, item.published),
    head,
    html`<div class="wrap columns"><main id="primary" class="site-main"><article id="post-${item.id}" class="post type-post hentry"><header class="entry-header"><p class="kicker">${item.section}</p><h1 class="entry-title">${item.headline}</h1><p class="standfirst">${item.standfirst}</p><p class="entry-meta"><time class="entry-date published" datetime="${iso(item.published, item.time)}">${long(item.published)}</time> · dalla redazione</p></header>${picture(item.section)}<div class="entry-content">${item.body}<p class="share">Condividi: <a href="https://social.example/share">Social</a> · <a href="mailto:?subject=notizia">E-mail</a></p></div></article><section class="related"><h3>Leggi anche</h3><div class="related-grid">${related.map((other) => html`<a href="${link(origin, other)}"><span class="kicker">${other.section}</span><strong>${other.headline}</strong></a>`)}</div></section></main>${sidebar(origin, all)}</div>`,
  )
}

const teaser = (origin: string, item: Article): Markup =>
  html`<article class="post teaser"><a href="${link(origin, item)}">${picture(item.section)}</a><div><p class="kicker">${item.section}</p><h2 class="entry-title"><a href="${link(origin, item)}" rel="bookmark">${item.headline}</a></h2><p class="entry-meta"><time class="entry-date published" datetime="${iso(item.published, item.time)}">${long(item.published)}</time></p><p>${item.standfirst}</p></div></article>`

/** A post as WordPress' REST API gives it; titles carry entities, as WordPress texturises them. */
export function restPost(
  origin: string,
  url: string,
  post: { id: number; slug: string; headline: string; standfirst: string; published: Day; time: string; body: Markup },
): Record<string, unknown> {
  return {
    id: post.id,
    date: `${post.published}T${post.time}:00`,
    date_gmt: new Date(iso(post.published, post.time)).toISOString().slice(0, 19),
    guid: { rendered: `${origin}/?p=${post.id}` },
    modified: `${post.published}T${post.time}:00`,
    modified_gmt: new Date(iso(post.published, post.time)).toISOString().slice(0, 19),
    slug: post.slug,
    status: 'publish',
    type: 'post',
    link: url,
    title: { rendered: post.headline.replaceAll('’', '&#8217;').replaceAll('–', '&#8211;') },
    content: { rendered: post.body.markup, protected: false },
    excerpt: { rendered: html`<p>${post.standfirst}</p>`.markup, protected: false },
    categories: [1],
    tags: [],
  }
}

export function paperSite(town: TownDay): SitePage[] {
  const origin = town.addresses.paper
  const { today } = town
  const articles = [...paperArticles(town)].sort((a, b) =>
    `${b.published}${b.time}`.localeCompare(`${a.published}${a.time}`),
  )
  const list = (title: string, path: string, shown: readonly Article[]) =>
    frame(
      origin,
      today,
      title,
      'Notizie dal paese delle sei fontane',
      path,
      jsonLd({ '@context': 'https://schema.org', '@type': 'WebSite', name: PAPER, url: `${origin}/` }),
      html`<div class="wrap columns"><main id="primary" class="site-main">${path === '/' ? null : html`<h1 class="page-title">${title}</h1>`}${shown.length === 0 ? html`<p>Nessun articolo.</p>` : shown.map((item) => teaser(origin, item))}</main>${sidebar(origin, shown)}</div>`,
    )
  const listing = (title: string, path: string, shown: readonly Article[]): SitePage => ({
    path,
    type: TEXT,
    body: list(title, path, shown),
    changed: today,
    listing: { empty: list(title, path, []) },
  })
  const feed = (shown: readonly Article[]) =>
    rssFeed({
      title: PAPER,
      link: `${origin}/`,
      self: `${origin}/feed/`,
      description: 'Notizie dal paese delle sei fontane',
      updated: today,
      items: shown.map((item) => ({
        title: item.headline,
        link: link(origin, item),
        guid: `${origin}/?p=${item.id}`,
        published: item.published,
        description: item.standfirst,
        categories: [item.section],
        content: null,
      })),
    })
  const plain = (path: string, title: string, text: string): SitePage => ({
    path,
    type: TEXT,
    body: frame(
      origin,
      today,
      title,
      title,
      path,
      null,
      html`<div class="wrap columns"><main class="site-main"><h1 class="page-title">${title}</h1><p>${text}</p></main></div>`,
    ),
    changed: addDays(today, -100),
  })
  return [
    listing('Prima pagina', '/', articles),
    ...(['Città', 'Welfare', 'Scuola', 'Cultura', 'Sport'] as const).map((section) =>
      listing(
        section,
        `/category/${section === 'Città' ? 'citta' : section.toLowerCase()}/`,
        articles.filter((item) => item.section === section),
      ),
    ),
    ...articles.map((item) => ({
      path: articlePath(item.slug, item.published),
      type: TEXT,
      body: articlePage(origin, today, item, articles),
      changed: item.published,
    })),
    plain(
      '/contatti/',
      'Contatti',
      'La redazione risponde dal lunedì al venerdì, dalle 10 alle 18. Scrivete a redazione@lavoce.borgolieto.pg.it.',
    ),
    plain(
      '/privacy-policy/',
      'Privacy',
      'I dati degli iscritti alla newsletter sono conservati fino alla disiscrizione.',
    ),
    {
      path: '/feed/',
      type: 'application/rss+xml; charset=UTF-8',
      body: feed(articles),
      changed: today,
      listing: { empty: feed([]) },
    },
    {
      path: '/wp-json/',
      type: JSON_TYPE,
      body: JSON.stringify({ name: PAPER, url: origin, namespaces: ['wp/v2'] }),
      changed: addDays(today, -100),
    },
    {
      path: '/wp-json/wp/v2/posts',
      type: JSON_TYPE,
      body: JSON.stringify(articles.map((item) => restPost(origin, link(origin, item), item))),
      changed: today,
      listing: { empty: '[]' },
    },
    {
      path: '/wp-content/themes/voce/style.css',
      type: 'text/css; charset=UTF-8',
      body: PAPER_STYLE,
      changed: addDays(today, -100),
    },
  ]
}
