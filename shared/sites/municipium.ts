// Sites hosted by Maggioli's Municipium: news under /it/news/ID/slug, files on an API host that answers no list.
import { itemAddress, originOf, pathOf } from './addresses.ts'
import type { SiteFamily } from './family.ts'
import { cards, EMPTY, isHtml, nextPage } from './lists.ts'
import { factsOfCards } from './national-model.ts'
import { treeOf } from './tree.ts'

const ITEM = /^\/it\/(?:news|avvisi|bandi|page|documenti?)\/\d+(?:\/[^/]+)?\/?$|^\/it\/page\/[a-z0-9-]{1,200}$/

export const municipium: SiteFamily = {
  name: 'municipium',
  recognise({ body, contentType }) {
    if (contentType !== null && !/html/.test(contentType)) return { certainty: 0, because: 'no web page' }
    if (/municipiumapp\.|municipium-/.test(body.slice(0, 200_000)))
      return { certainty: 0.92, because: 'files on municipiumapp.it' }
    return /\/it\/news\/\d+\/[a-z]/.test(body.slice(0, 400_000)) && /\bmunicipium\b/i.test(body.slice(-20_000))
      ? { certainty: 0.85, because: 'news at /it/news/ID, and Municipium in the footer' }
      : { certainty: 0, because: 'nothing of Municipium' }
  },
  entries(response) {
    if (!isHtml(response) || ITEM.test(pathOf(response.url))) return EMPTY
    const { url } = response
    const $ = treeOf(response)
    const entries = cards($, url, '.card, .card-wrapper', {
      link: 'a.link-detail, h3 a[href], a[href]:has(h3), .card-title a[href]',
      title: 'h3, .card-title',
      date: '.card-pretitle, .data, time',
      summary: '.card-text, p',
    }).filter((entry) => ITEM.test(pathOf(entry.url)))
    const next = nextPage($, url)
    // Avvisi are type 3 on most installations, Comunicati or Notizie type 1: both are asked from the home page. The RSS
    // holds five items and ignores the type.
    const lists =
      pathOf(url) === '/it/news' ? [] : ['3', '1'].map((type) => itemAddress(`/it/news?type=${type}`, originOf(url)))
    return { entries, next: [...(next === null ? [] : [next]), ...lists.filter((list) => list !== null)] }
  },
  read(response, page) {
    return factsOfCards(response, page)
  },
}
