// What all lists have in common: links that repeat in the same shape, a date beside each, a way to the next page.

import { itemAddress } from './addresses.ts'
import { formatOf } from './documents.ts'
import type { Entry, Listing, SiteResponse } from './family.ts'
import { MAX_ENTRIES } from './family.ts'
import { datesIn } from './field-dates.ts'
import { linksOf, type PageLink } from './links.ts'
import { isPaged, isWay } from './pager.ts'
import { type CheerioAPI, clean, type Selection, spacedText, textOf } from './tree.ts'

export { isPageOf, listKey, nextForm, nextPage } from './pager.ts'

export const EMPTY: Listing = { entries: [], next: [] }

/** Keeps the first of each address; at most MAX_ENTRIES. */
export function collectEntries(entries: Iterable<Entry | null>): Entry[] {
  const byAddress = new Map<string, Entry>()
  for (const entry of entries) {
    if (entry === null || entry.title === '' || byAddress.has(entry.url)) continue
    byAddress.set(entry.url, entry)
    if (byAddress.size >= MAX_ENTRIES) break
  }
  return [...byAddress.values()]
}

interface CardParts {
  link: string
  title?: string
  date?: string
  summary?: string
}

/** Entries of repeated cards, each part by its selector inside the card. */
export function cards($: CheerioAPI, base: string, card: string, parts: CardParts): Entry[] {
  return collectEntries(
    $(card)
      .slice(0, MAX_ENTRIES * 2)
      .toArray()
      .map((element): Entry | null => {
        const box = $(element)
        const link = box.find(parts.link).first()
        const url = itemAddress(link.attr('href') ?? '', base)
        if (url === null) return null
        const titled = parts.title ? box.find(parts.title).first() : link
        const date = parts.date ? box.find(parts.date).first() : null
        return {
          url,
          title: textOf(titled.length > 0 ? titled : link, 500),
          published: date === null ? null : dayOf(date),
          summary: parts.summary ? textOf(box.find(parts.summary).first(), 1000) || null : null,
        }
      }),
  )
}

/** Day of an element that shows or carries a date. */
function dayOf(element: Selection): string | null {
  const machine = element.attr('datetime') ?? element.attr('content') ?? ''
  const shown = textOf(element, 200)
  // The line under a headline may hold the term too: "Stato: Attivo — Scadenza: 14/12/2026".
  const isTerm = (start: number) => TERM.test(shown.slice(Math.max(0, start - 28), start))
  return datesIn(machine)[0]?.date ?? datesIn(shown).find(({ start }) => !isTerm(start))?.date ?? null
}

/** Addresses of the page's links that satisfy a test, each once, in order, on the same host. */
export function linksWhere(
  $: CheerioAPI,
  base: string,
  test: (path: string, words: string) => boolean,
  limit = 12,
): string[] {
  const found = new Set<string>()
  for (const link of linksOf($, base)) {
    const { url, isInner } = link
    if (url === null || !isInner || formatOf(url)) continue
    if (test(link.path, link.words(120))) found.add(url)
    if (found.size >= limit) break
  }
  return [...found]
}

/** What an element is by its name, class or role. Asked of every link's forebears, where a selector costs ten times as much. */
interface Kind {
  names: ReadonlySet<string>
  classes: ReadonlySet<string>
  roles: ReadonlySet<string>
}
const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' ').filter((word) => word !== ''))
const FURNITURE: Kind = {
  names: setOf('header nav footer aside'),
  classes: setOf('breadcrumb breadcrumbs cookie menu sidebar pagination pager related'),
  roles: setOf('navigation banner contentinfo'),
}
const BOX: Kind = {
  names: setOf('article li tr dt'),
  classes: setOf('card views-row row-item item news elemento result riquadro'),
  roles: setOf(''),
}
/** "bando-card", "news-teaser"; not "card-title", which is only its head. */
const BOX_CLASS = /[_-](?:card|teaser)(?:\s|$)/

type Node = Parameters<CheerioAPI['contains']>[0]

function isOfKind(node: Node, { names, classes, roles }: Kind): boolean {
  if (!('attribs' in node)) return false
  if (names.has(node.name) || roles.has(node.attribs.role ?? '')) return true
  return node.attribs.class?.split(/\s+/).some((word) => classes.has(word)) ?? false
}

const isBox = (node: Node): boolean =>
  isOfKind(node, BOX) ||
  ('attribs' in node && node.attribs.class !== undefined && BOX_CLASS.test(node.attribs.class.slice(0, 500)))

/** The nearest forebear that fits, the element itself included; null for none. */
function nearest(node: Node, fits: (at: Node) => boolean): Node | null {
  for (let at: Node | null = node; at !== null; at = at.parent) if (fits(at)) return at
  return null
}
const isFurniture = (node: Node): boolean => isOfKind(node, FURNITURE)
const PUBLISHED_HEAD =
  /^(?:data (?:di )?)?(?:pubblicazione|pubblicat[oa](?: il| dal)?|inserit[oa] il|data|dal|inizio pubblicazione)$/i
const CALL_WORDS =
  /\b(?:band[oi]|avvis[oi]|manifestazion[ei]|contribut[oi]|co-?progett\w{0,10}|co-?programm\w{0,12}|selezion[ei]|concors[oi]|graduatori[ae]|premio|accreditament\w|finanziament\w|proroga)\b/i
const TERM =
  /scad|entro|termin|fino|chius|\bore\s\d{1,2}(?:[.:,]\d{2})?\s(?:del(?:l')?|di\s[a-zì]{5,9}|del giorno)\s?$/i
const PUBLISHED = /pubblicat\w\s(?:il\s)?$|pubblicazione:?\s?(?:il\s)?$|\bdata:?\s?$|\bdel\s$/i

/** What the first row of a row's table says above each column. */
function headsOf($: CheerioAPI, row: Selection): string[] {
  const table = row.closest('table')
  // Children only, one level into thead and tbody: a search of the whole table for each of its rows has no end.
  const first = table.children('thead').first().children('tr').first()
  const direct = first.length > 0 ? first : table.children('tbody').first().children('tr').first()
  return (direct.length > 0 ? direct : table.children('tr').first())
    .children('th, td')
    .slice(0, 20)
    .toArray()
    .map((head) => clean($(head).text(), 60))
}

/** The day in a row's cell under "Pubblicato il"; null where the box is no row, or its table names no such column. */
function dateUnderHead($: CheerioAPI, box: Node): { date: string } | null {
  const row = $(box)
  if (!row.is('tr')) return null
  const at = headsOf($, row).findIndex((head) => PUBLISHED_HEAD.test(head))
  const cell = at < 0 ? undefined : row.children('th, td').toArray()[at]
  return (cell === undefined ? undefined : datesIn(clean($(cell).text(), 60))[0]) ?? null
}

/** Lists without a known template: groups of at least two links in boxes of the same shape, dated or speaking of calls. */
export function repeatedLinks($: CheerioAPI, base: string): Entry[] {
  const groups = new Map<string, Entry[]>()
  const dated = new Map<string, number>()
  let budget = 3_000_000
  const links = linksOf($, base)
  const soleOf = soleLinks(links)
  const judged = new Map<Node, boolean>()
  const isItemBox = (node: Node): boolean => {
    const known = judged.get(node)
    if (known !== undefined) return known
    const box = $(node)
    const fits = box.find('a[href]').length <= 12 && !(box.is('tr') && box.find('table, h1, h2').length > 0)
    judged.set(node, fits)
    return fits
  }
  for (const link of links) {
    const { node: element, url, isInner } = link
    if (url === null || !isInner) continue
    const words = link.words(500) || clean($(element).attr('title') ?? '', 500)
    const isMore = READ_MORE.test(words)
    // "16.11.2026 | Avviso per … | leggi": the row's words are in another cell.
    const mayBeRow = words.length < 12 && isInCell(element)
    if ((words.length < 12 && !isMore && !mayBeRow) || nearest(element, isFurniture) !== null) continue
    const known = nearest(element, isBox)
    const boxElement = known ?? soleBox(element, soleOf)
    if (boxElement === null) continue
    const box = $(boxElement)
    // A box that holds a whole menu or page is no item of a list, nor is a row that the page is laid out with; boxes
    // nested in boxes must not cost without end.
    if (!isItemBox(boxElement)) continue
    budget -= box.text().length
    if (budget < 0) break
    const inRow = mayBeRow && box.is('tr') ? titleOfRow($, box, element) : null
    if (words.length < 12 && !isMore && inRow === null) continue
    const title = inRow ?? (isMore ? headingIn(box) : words)
    if (title.length < 12 || isWay(title)) continue
    const around = spacedText(box, 1500)
    const shape = shapeOf(box)
    const dates = datesIn(around)
    const before = (start: number) => around.slice(Math.max(0, start - 28), start)
    // The day named as publication; else the only one that no word makes a term.
    const unmarked = dates.filter(({ start }) => !TERM.test(before(start)))
    const published =
      dateUnderHead($, boxElement) ??
      unmarked.find(({ start }) => PUBLISHED.test(before(start))) ??
      (unmarked.length === 1 ? unmarked[0] : undefined)
    const rest = clean(around.replace(title, ' '))
    const entry: Entry = {
      url,
      title,
      published: published?.date ?? null,
      summary: rest.length > 20 ? rest.slice(0, 1000) : null,
    }
    const group = groups.get(shape)
    if (group) group.push(entry)
    else groups.set(shape, [entry])
    // A box nothing marks as one may be a line of a menu: only its day tells.
    if (dates.length > 0 || (known !== null && CALL_WORDS.test(around))) dated.set(shape, (dated.get(shape) ?? 0) + 1)
  }
  const least = isPaged($, base) ? 1 : 2
  const lists = [...groups].filter(
    ([shape, entries]) => entries.length >= least && (dated.get(shape) ?? 0) * 2 >= entries.length,
  )
  return collectEntries(lists.flatMap(([, entries]) => entries))
}

const READ_MORE =
  /^(?:(?:leggi|vedi|scopri|continua|apri|vai)(?: (?:tutto|di più|a leggere|dettagli[oi]?|la notizia|l['’]avviso|il bando|alla scheda|alla pagina))?|dettagli[oi]?|approfondisci|scheda|continua)(?:\s?[›»>→.…]{1,3})?$/i

/** Classes that tell a card's state or place, not what it is: "bando-card aperto", "riga pari". */
const STATE_CLASS =
  /^(?:is-|stato-|status-)|^(?:in-?)?(?:apert[oi]|chius[oi]|scadut[oi]|attiv[oi]|apertura|corso|scadenza|evidenza|arrivo|archivio|programmat[oi])$|^(?:first|last|odd|even|pari|dispari|featured|sticky|active|open|closed|upcoming|expired|new|nuovo)$/

/** Boxes of one shape are items of one list: their tag, what holds them, and their classes but for those of each. */
function shapeOf(box: Selection): string {
  const classes = (box.attr('class') ?? '').split(/\s+/).filter((word) => !STATE_CLASS.test(word.toLowerCase()))
  return `${box.prop('tagName')}.${classes.sort().join('.').replace(/\d+/g, '')}<${box.parent().prop('tagName')}`
}

/** A link alone in its cell, or in little markup of it. */
function isInCell(node: Node): boolean {
  for (let at = node.parent, steps = 0; at !== null && steps < 4; at = at.parent, steps++)
    if ('name' in at && at.name === 'td') return true
  return false
}

const SUBJECT_HEAD =
  /^(?:oggetto|titolo|descrizione|avviso|bando|bandi|denominazione|argomento|notizia|procedura)(?: (?:del |dell')?(?:bando|avviso|atto|procedura))?$/i

/**
 * What a row is called whose link is "leggi" or "PDF": the cell under "Oggetto", else the longest that is no day. Null
 * where the row has a link with words of its own, where this is not its first, and where nothing makes it an item's.
 */
function titleOfRow($: CheerioAPI, row: Selection, link: Node): string | null {
  const links = row.find('a[href]').slice(0, 13)
  if (links.get(0) !== link || links.toArray().some((one) => clean($(one).text(), 60).length >= 12)) return null
  const cells = row
    .children('th, td')
    .slice(0, 20)
    .toArray()
    .map((cell) => clean($(cell).text(), 500))
  const named = cells[headsOf($, row).findIndex((head) => SUBJECT_HEAD.test(head))] ?? ''
  if (named.length >= 12) return named
  if (!cells.some((cell) => cell.length <= 40 && datesIn(cell).length > 0)) return null
  return cells.reduce((longest, cell) => (cell.length > longest.length ? cell : longest), '')
}

/** What an item is called whose link says only "Leggi tutto". */
const headingIn = (box: Selection): string =>
  textOf(box.find('h1, h2, h3, h4, h5, h6, .title, .titolo, strong, b').first(), 500)

/** Of each element with links in it, the one address they lead to; null where they lead to several. One pass over all. */
function soleLinks(links: readonly PageLink[]): Map<Node, string | null> {
  const sole = new Map<Node, string | null>()
  for (const { node, url } of links) {
    for (let at: Node | null = node; at !== null; at = at.parent) {
      const known = sole.get(at)
      if (known === null) break
      sole.set(at, known === undefined || known === url ? url : null)
    }
  }
  return sole
}

/** The largest element around a link that leads nowhere else: an item of a list in whatever markup. */
function soleBox(element: Node, soleOf: ReadonlyMap<Node, string | null>): Node | null {
  let box: Node | null = null
  for (let at: Node | null = element; at !== null && soleOf.get(at) !== null; at = at.parent) box = at
  return box === null || box.parent === null ? null : box
}

/** Menu words that lead to lists of calls, most promising first. */
const LIST_WORDS: readonly RegExp[] = [
  /^(?:i |gli |tutti i |tutti gli |vai ai |elenco )?(?:bandi|avvisi)\b|bandi (?:e |ed )?(?:avvisi|contributi|aperti|attivi)|avvisi pubblici|contributi e finanziamenti/i,
  /^(?:le )?(?:notizie|novit[àa]|news|comunicati|in primo piano|opportunit[àa])\b/i,
]

/** From a page that is no list, where lists are: by the words of its menus. */
export function listsNamed($: CheerioAPI, base: string): string[] {
  return [
    ...new Set(
      LIST_WORDS.flatMap((words) => linksWhere($, base, (_path, text) => text.length <= 60 && words.test(text), 6)),
    ),
  ]
}

export const isHtml = (response: SiteResponse): boolean =>
  response.contentType === null ? /^\s{0,200}</.test(response.body.slice(0, 210)) : /html/.test(response.contentType)
