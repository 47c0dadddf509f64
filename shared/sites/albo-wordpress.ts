// The WordPress plugin "Albo Pretorio On Line", common on the sites of small Comuni.

import { itemAddress } from './addresses.ts'
import { factsOfAct } from './albo.ts'
import { documentsIn } from './documents.ts'
import type { Entry, SiteFamily } from './family.ts'
import { foldLabel } from './labels.ts'
import { collectEntries, isHtml, nextPage } from './lists.ts'
import { type CheerioAPI, clean, spacedText, treeOf } from './tree.ts'

/** Label and value: the value is what stands beside the label, in a cell or after it. */
function actFields($: CheerioAPI): Map<string, string> {
  const fields = new Map<string, string>()
  for (const element of $('.HeadAtto').slice(0, 60).toArray()) {
    const label = $(element)
    const beside = label.next()
    const value = beside.length > 0 ? beside : label.parent().next()
    fields.set(foldLabel(clean(label.text(), 100)), spacedText(value, 1000))
  }
  return fields
}

export const alboWordpress: SiteFamily = {
  name: 'albo-wordpress',
  recognise({ body, contentType }) {
    if (contentType !== null && !/html/.test(contentType)) return { certainty: 0, because: 'no web page' }
    return /class=["'][^"']{0,80}\bHeadAtto\b|\/plugins\/albo-pretorio-on-line\//.test(body.slice(0, 400_000)) &&
      /action=visatto|HeadAtto/.test(body.slice(0, 800_000))
      ? { certainty: 0.96, because: 'the plugin Albo Pretorio On Line' }
      : { certainty: 0, because: 'not the plugin Albo Pretorio On Line' }
  },
  entries(response) {
    if (!isHtml(response)) return { entries: [], next: [] }
    const $ = treeOf(response)
    const entries = collectEntries(
      $('a[href*="action=visatto"]')
        .slice(0, 1000)
        .toArray()
        .map((element): Entry | null => {
          const url = itemAddress($(element).attr('href') ?? '', response.url)
          const row = $(element).closest('tr')
          const cells = row
            .find('td')
            .slice(0, 12)
            .toArray()
            .map((cell) => clean($(cell).text(), 800))
          const days = cells.flatMap((cell) => cell.match(/\d{1,2}\/\d{1,2}\/\d{4}/g) ?? [])
          const subject = cells.reduce(
            (longest, one) => (one.length > longest.length ? one : longest),
            clean($(element).text(), 500),
          )
          if (url === null || subject === '') return null
          const facts = factsOfAct({
            subject,
            number: cells.find((cell) => /^\d{1,5}\/\d{4}$|^\d{4}\/\d{1,5}$/.test(cell)) ?? null,
            type: null,
            from: days[0] ?? null,
            until: days[1] ?? null,
            office: null,
          })
          return { url, title: subject.slice(0, 500), published: facts.published ?? null, summary: null, facts }
        }),
    )
    const next = nextPage($, response.url)
    return { entries, next: next === null ? [] : [next] }
  },
  read(response) {
    const $ = treeOf(response)
    const fields = actFields($)
    const facts = factsOfAct({
      subject: fields.get('oggetto') ?? '',
      number: fields.get('numero albo') ?? null,
      type: fields.get('categoria') ?? null,
      from: fields.get('data inizio pubblicazione') ?? null,
      until: fields.get('data fine pubblicazione') ?? null,
      office: fields.get('unita organizzativa responsabile') ?? null,
    })
    const issuer = fields.get('ente')
    const documents = documentsIn($, $('main, article, #content, body').first(), response.url)
    return {
      ...facts,
      ...(issuer ? { issuer: issuer.slice(0, 300) } : {}),
      ...(documents.length > 0 ? { documents } : {}),
    }
  },
}
