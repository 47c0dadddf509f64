// Any site no other family claims: lists by repeated links with dates, facts by labelled fields.
import { documentsIn, mayLinkFiles } from './documents.ts'
import type { Listing, SiteFamily, SiteResponse } from './family.ts'
import { feedsOf } from './feed-links.ts'
import { factsOfFields, fieldsOf } from './fields.ts'
import { parseJson } from './json.ts'
import { listInJson } from './json-list.ts'
import { collectEntries, EMPTY, isHtml, listsNamed, nextForm, nextPage, repeatedLinks } from './lists.ts'
import { issuerOf, mayHaveBrand } from './national-model.ts'
import { newestYears, partsOf } from './page-parts.ts'
import { treeOf } from './tree.ts'

/** What a script fetched for a list: items as data, or the markup it puts into the page. */
function entriesOfJson(response: SiteResponse): Listing {
  const answer = parseJson(response)
  if (answer === null) return EMPTY
  const { entries, html, next } = listInJson(answer, response.url)
  const shown = html === '' ? [] : repeatedLinks(treeOf({ ...response, body: `<main>${html}</main>` }), response.url)
  return { entries: collectEntries([...entries, ...shown]), next: next === null ? [] : [next] }
}

export const generic: SiteFamily = {
  name: 'generic',
  recognise: () => ({ certainty: 0.05, because: 'no family of sites was recognised' }),
  entries(response) {
    if (!isHtml(response)) return entriesOfJson(response)
    const $ = treeOf(response)
    const entries = repeatedLinks($, response.url)
    const next = nextPage($, response.url)
    const form = next === null ? nextForm($, response.url) : null
    return {
      entries,
      // The next page of this list first; then what it is made of, the lists its menus name, and the site's own feeds.
      next: [
        ...new Set([
          ...(next === null ? [] : [next]),
          ...partsOf($, response.url),
          ...(entries.length === 0 ? newestYears($, response.url) : []),
          ...listsNamed($, response.url),
          ...feedsOf($, response.url),
        ]),
      ],
      ...(form === null ? {} : { forms: [form] }),
    }
  },
  read(response, page) {
    const facts = factsOfFields(fieldsOf(page))
    if (!isHtml(response)) return facts
    const { body, url } = response
    // Where there is nothing to find no tree is built.
    const $ = mayLinkFiles(body) || mayHaveBrand(body) ? treeOf(response) : null
    if ($ !== null) {
      const main = $('main, [role="main"], article, #content, #main').first()
      const documents = documentsIn($, main.length > 0 ? main : $('body'), url)
      if (documents.length > 0) facts.documents = documents
    }
    const issuer = issuerOf(page, $)
    if (issuer !== null) facts.issuer ??= issuer
    return facts
  },
}
