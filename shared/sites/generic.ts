// Any site no other family claims: lists by repeated links with dates, facts by labelled fields.
import { documentsIn } from './documents.ts'
import type { SiteFamily } from './family.ts'
import { feedsOf } from './feed-links.ts'
import { factsOfFields, fieldsOf } from './fields.ts'
import { EMPTY, isHtml, listsNamed, nextForm, nextPage, repeatedLinks } from './lists.ts'
import { issuerOf } from './national-model.ts'
import { treeOf } from './tree.ts'

export const generic: SiteFamily = {
  name: 'generic',
  recognise: () => ({ certainty: 0.05, because: 'no family of sites was recognised' }),
  entries(response) {
    if (!isHtml(response)) return EMPTY
    const $ = treeOf(response)
    const next = nextPage($, response.url)
    const form = next === null ? nextForm($, response.url) : null
    return {
      entries: repeatedLinks($, response.url),
      // The next page of this list first; then the lists its menus name, and the site's own feeds.
      next: [
        ...new Set([...(next === null ? [] : [next]), ...listsNamed($, response.url), ...feedsOf($, response.url)]),
      ],
      ...(form === null ? {} : { forms: [form] }),
    }
  },
  read(response, page) {
    const facts = factsOfFields(fieldsOf(page))
    if (isHtml(response)) {
      const $ = treeOf(response)
      const main = $('main, [role="main"], article, #content, #main').first()
      const documents = documentsIn($, main.length > 0 ? main : $('body'), response.url)
      if (documents.length > 0) facts.documents = documents
      const issuer = issuerOf(page, $)
      if (issuer !== null) facts.issuer ??= issuer
    }
    return facts
  },
}
