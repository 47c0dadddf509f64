// Albo pretorio by Halley (about a third of the albi in the AlboPOP catalogue): the grid in XML of old installations,
// the table of new ones, and the detail of an act. Columns stand in another order at each site: their heads decide.

import { itemAddress, pathOf, withParameter } from './addresses.ts'
import { factsOfAct, sheetOfAct } from './albo.ts'
import { documentsIn } from './documents.ts'
import type { Entry, Listing, SiteFamily, SiteResponse } from './family.ts'
import { fieldsOf } from './fields.ts'
import { foldLabel } from './labels.ts'
import { collectEntries, EMPTY, isHtml, nextPage } from './lists.ts'
import { type CheerioAPI, clean, type Selection, spacedText, textOf, treeOf, treeOfXml } from './tree.ts'

type Column = 'number' | 'office' | 'type' | 'subject' | 'from' | 'until'

/** Heads of columns and labels of details, folded. First that fits wins. */
const COLUMNS: readonly (readonly [Column, RegExp])[] = [
  ['from', /inizio|^(?:data )?pubblicazione dal$|^dal$/],
  ['until', /fine|scadenza|^al$/],
  ['subject', /oggetto/],
  ['number', /numero|^n$|^num|registro|pubblicazione$|^id$/],
  ['type', /tipo|tipologia|categoria/],
  ['office', /mittente|provenienza|ente|ufficio|settore/],
]
/** Order of the cells where a table has no heads: id, sender, kind, subject, first and last day. */
const USUAL: readonly Column[] = ['number', 'office', 'type', 'subject', 'from', 'until']

const columnOf = (head: string): Column | null => COLUMNS.find(([, words]) => words.test(foldLabel(head)))?.[0] ?? null

function rowsOfTable(response: SiteResponse): Entry[] {
  const $ = treeOf(response)
  const heads = $('table#table-albo thead th')
    .slice(0, 20)
    .toArray()
    .map((element) => columnOf(clean($(element).text(), 80)))
  return collectEntries(
    $('table#table-albo tbody tr')
      .slice(0, 1000)
      .toArray()
      .map((element) => {
        const row = $(element)
        const id = row.find('[data-id]').first().attr('data-id') ?? row.attr('data-id') ?? ''
        const linked = row.find('a[href*="id_pubbl="]').first().attr('href')
        const cells = row
          .find('td')
          .slice(0, 20)
          .toArray()
          .map((cell) => $(cell))
        // Narrow screens' layout: all facts are divs in the one cell.
        const parts =
          cells.length <= 2
            ? row
                .find('td > div')
                .slice(0, 12)
                .toArray()
                .map((part) => $(part))
            : cells
        const names = heads.some((head) => head === 'subject') && cells.length > 2 ? heads : USUAL
        return entryOf(response.url, linked ?? (/^\d{1,12}$/.test(id) ? `mc_p_dettaglio.php?id_pubbl=${id}` : ''), {
          ...named(parts, names),
          ...labelled($, row),
        })
      }),
  )
}

/** Wide screens' layout of newer sites: cells of several facts, each with its label before it. */
function labelled($: CheerioAPI, row: Selection): Partial<Record<Column, string>> {
  const found: Partial<Record<Column, string>> = {}
  for (const element of row.find('td > strong').slice(0, 20).toArray()) {
    const label = $(element)
    const name = columnOf(textOf(label, 80))
    const value = spacedText(label.nextAll('div, a').first(), 800)
    if (name && value !== '' && found[name] === undefined) found[name] = value
  }
  // Fewer are marks in the cells of a plain table.
  return Object.keys(found).length >= 4 ? found : {}
}

function named(parts: readonly Selection[], names: readonly (Column | null)[]): Partial<Record<Column, string>> {
  const found: Partial<Record<Column, string>> = {}
  for (const [index, part] of parts.entries()) {
    const name = names[index]
    if (name && found[name] === undefined)
      found[name] = spacedText(part, 800).replace(/^(?:oggetto|mittente|tipo atto|tipo)\s?:\s?/i, '')
  }
  return found
}

function entryOf(base: string, href: string, parts: Partial<Record<Column, string>>): Entry | null {
  const url = itemAddress(href, base)
  const subject = parts.subject ?? ''
  if (url === null || subject === '') return null
  const facts = factsOfAct({
    subject,
    number: parts.number ?? null,
    type: parts.type ?? null,
    from: parts.from ?? null,
    until: parts.until ?? null,
    office: parts.office ?? null,
  })
  return { url, title: subject.slice(0, 500), published: facts.published ?? null, summary: parts.type ?? null, facts }
}

/** mc_gridev_messi_datigrid.php: <rows><row id="1"><cell>…</cell>…</row></rows>, cells in the usual order. */
function rowsOfGrid(response: SiteResponse): Entry[] {
  const $ = treeOfXml(response.body.trimStart())
  if ($ === null) return []
  return collectEntries(
    $('row[id]')
      .slice(0, 1000)
      .toArray()
      .map((element) => {
        const row = $(element)
        const id = row.attr('id') ?? ''
        const cells = row
          .find('cell')
          .slice(0, 20)
          .toArray()
          .map((cell) => $(cell).text())
        // Cells differ in number and order; the subject is the longest, the dates are those that read as dates, in order.
        const texts = cells.map((cell) => clean(cell, 800))
        const subject = texts.reduce((longest, one) => (one.length > longest.length ? one : longest), '')
        const days = texts.filter((one) => /^\d{1,2}[/-]\d{1,2}[/-]\d{4}$/.test(one))
        const href = /^\d{1,12}$/.test(id) ? `mc_gridev_dettaglio.php?id_pubbl=${id}` : ''
        const [from, until] = days.slice(-2)
        return entryOf(response.url, href, {
          subject,
          ...(from && until ? { from, until } : {}),
          ...(texts[0] && /^\d[\d/ -]{0,20}$/.test(texts[0]) ? { number: texts[0] } : {}),
        })
      }),
  )
}

function pages(response: SiteResponse, count: number): string[] {
  const next = nextPage(treeOf(response), response.url)
  if (next !== null) return [next]
  const page = Number(URL.parse(response.url)?.searchParams.get('pag') ?? Number.NaN)
  const following =
    count > 0 && Number.isInteger(page) && page < 100 ? withParameter(response.url, 'pag', String(page + 1)) : null
  return following === null ? [] : [following]
}

export const halley: SiteFamily = {
  name: 'halley',
  recognise({ url, body }) {
    if (/\/mc\/mc_(?:p_|gridev_)/.test(pathOf(url))) return { certainty: 0.97, because: 'paths /mc/mc_… of Halley' }
    if (/id=["']table-albo["']|mc_p_dettaglio\.php|mc_gridev_dettaglio/.test(body.slice(0, 300_000)))
      return { certainty: 0.9, because: 'table of acts of Halley' }
    return { certainty: 0, because: 'nothing of Halley' }
  },
  entries(response): Listing {
    if (/dettaglio/.test(pathOf(response.url))) return EMPTY
    if (/datigrid/.test(pathOf(response.url)) || /^\s{0,100}<\?xml/.test(response.body))
      return { entries: rowsOfGrid(response), next: [] }
    const entries = rowsOfTable(response)
    return { entries, next: pages(response, entries.length) }
  },
  read(response, page) {
    const parts: Partial<Record<Column, string>> = {}
    for (const { label, value } of fieldsOf(page)) {
      const name = columnOf(label)
      if (name && parts[name] === undefined) parts[name] = value
    }
    const facts = factsOfAct({
      subject: parts.subject ?? page.title ?? '',
      number: parts.number ?? null,
      type: parts.type ?? null,
      from: parts.from ?? null,
      until: parts.until ?? null,
      office: parts.office ?? null,
    })
    const $ = treeOf(response)
    const files = documentsIn($, $('a[href*="mc_attachment"], a[href*="allegat"]').parent(), response.url, true)
    const documents = files.length > 0 ? files : documentsIn($, $('body'), response.url)
    return documents.length > 0 ? { ...facts, documents } : facts
  },
  // The page's headline is the Comune's name, and the act's is in a field.
  prose(response) {
    if (!/dettaglio/.test(pathOf(response.url)) || !isHtml(response)) return null
    return sheetOfAct(response, (label) => columnOf(label) === 'subject')
  },
}
