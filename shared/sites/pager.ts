// The way from one page of a list to the next: a link, a number, a button that runs a script, a form that is sent.
import { itemAddress } from './addresses.ts'
import type { FormPage } from './family.ts'
import { linksOf } from './links.ts'
import { type CheerioAPI, clean, type Selection, textOf } from './tree.ts'

const NEXT =
  'a[rel~="next"], link[rel="next"], a.next, .next > a, li.next a, .pager__item--next a, .pager-next a, .pagination-next a, a[aria-label*="uccessiv"], a[title*="uccessiv"]'
const NEXT_WORDS =
  /^(?:(?:(?:alla |vai alla )?pagina )?(?:successiv[aoei]|seguent[ei])(?: \d{1,3}(?: elementi| risultati)?)?|avanti|prossim[ai](?: pagina| \d{1,3}(?: elementi)?)?|next(?: page)?|(?:carica|mostra|vedi|leggi|visualizza|scopri) (?:gli |le |i )?altr[ie](?: (?:avvisi|bandi|notizie|elementi|risultati|contenuti|news))?|(?:carica|mostra) (?:di )?più|load more|›|»|>|>>|→)(?:\s?[›»>→]{0,2})$/i
/** Where buttons and boxes keep the address their script asks for. */
const DATA_ADDRESSES = [
  'data-next-url',
  'data-next-page-url',
  'data-next-page',
  'data-next',
  'data-load-more-url',
  'data-ajax-url',
  'data-url',
  'data-href',
  'data-hx-get',
  'hx-get',
] as const
const PLACES = 'nav a[href], .pagination a[href], .pager a[href], [class*="pagina"] a[href]'

/** "avvisi precedenti": what is older stands on the next page. Said of pages or items of a batch it is the way back. */
const OLDER_WORDS =
  /^(?:[<«←]{1,2}\s)?(?:(?:tutti )?(?:gli |le |i )?(?:avvisi|bandi|notizie|news|articoli|comunicati|post|eventi) )(?:precedenti|meno recenti|più vecchi[e]?|dei mesi precedenti)(?:\s?[›»>→]{1,2})?$/i

const isNext = (words: string) => NEXT_WORDS.test(clean(words, 60))
const isOlder = (words: string) => OLDER_WORDS.test(clean(words, 60))
const BACK_WORDS =
  /^(?:[<«←‹]{1,2}\s)?(?:più recenti|pagina precedente|precedent[ei]|indietro|torna (?:indietro|all['’]elenco|alla lista))$/i

/** Words of a link that leads about a list and to none of its items. */
export const isWay = (words: string): boolean =>
  isNext(words) || isOlder(words) || (words.length <= 60 && BACK_WORDS.test(words.trim()))

/** The list's next page, on the same host only; null at its end. */
export function nextPage($: CheerioAPI, base: string): string | null {
  const here = itemAddress(base, null)
  const host = URL.parse(base)?.host
  const further = (href: string | undefined): string | null => {
    const url = itemAddress(href ?? '', base)
    return url !== null && url !== here && URL.parse(url)?.host === host ? url : null
  }
  const marked = $(NEXT).toArray()
  const worded = $(PLACES)
    .slice(0, 200)
    .toArray()
    .filter((element) => isNext($(element).text()))
  for (const element of [...marked, ...worded]) {
    const url = further($(element).attr('href'))
    if (url !== null) return url
  }
  return numberedPage($, base) ?? plainNext($, base, isNext) ?? plainNext($, base, isOlder) ?? scriptedNext($, further)
}

/** "avanti" in no box that says what it is: believed where it leads to another page of this very list. */
function plainNext($: CheerioAPI, base: string, isMeant: (words: string) => boolean): string | null {
  for (const link of linksOf($, base))
    if (link.url !== null && link.isInner && isMeant(link.words(60)) && isPageOf(base, link.url)) return link.url
  return null
}

/** A button "Carica altri" that keeps in an attribute what its script asks for. */
function scriptedNext($: CheerioAPI, further: (href: string | undefined) => string | null): string | null {
  const holders = $(DATA_ADDRESSES.map((name) => `[${name}]`).join(', '))
    .slice(0, 200)
    .toArray()
  for (const element of holders) {
    const holder = $(element)
    const saysNext = (name: string) => name.includes('next') || name.includes('more')
    for (const name of DATA_ADDRESSES) {
      const value = holder.attr(name)
      if (value === undefined || !/[/?]/.test(value)) continue
      // "data-url" stands on players and share bars too: only the words of its button tell.
      if (!saysNext(name) && !isNext(textOf(holder, 60))) continue
      const url = further(value)
      if (url !== null) return url
    }
  }
  return null
}

/** Parameters that name a page of a list or the place of its first item. */
const PAGE_PARAMETER =
  /^(?:page|pag|pagina|paged|pagenum|page_?no|p|pg|start|offset|from|inizio|b_start(?::int)?|currentpage|hidden_page_to|(?:_[\w-]{1,120}_)?cur)$/i
const PAGE_IN_PATH =
  /\/(?:page|pagina|pag)[/_-]?\d{1,5}(?:\.(?:html?|php|aspx?|shtml))?(?=\/|$)|[_-](?:page|pagina|pag)[_-]?\d{1,5}(?=\.[a-z]{3,5}$|$)|\/\(offset\)\/\d{1,6}(?=\/|$)|\boffset \d{1,6}\b/gi

/** One word for all pages of one list: its address without what names the page. */
export function listKey(url: string): string {
  const address = URL.parse(url)
  if (address === null) return url
  for (const name of [...address.searchParams.keys()]) if (PAGE_PARAMETER.test(name)) address.searchParams.delete(name)
  address.searchParams.sort()
  let path = address.pathname
  try {
    path = decodeURIComponent(path)
  } catch (_latin1) {
    // Escapes of another charset: the path serves as it stands.
  }
  return `${address.host.replace(/^www\./, '')}${path.replace(PAGE_IN_PATH, '').replace(/\/{1,9}$/, '')}${address.search}`
}

/** "/avvisi/", "avvisi.htm" (the first), "avvisi2.htm", "avvisi_3.htm"; years are no numbers of pages. */
const NUMBERED_FILE = /^(.{0,900}\/)([^/]{0,120}?)[_-]?(\d{1,3})?\.(?:html?|php|aspx?|shtml|cfm|jsp)$/i

function numberedFile(url: string): { stem: string; number: number } | null {
  const address = URL.parse(url)
  const path = address?.pathname.endsWith('/') ? `${address.pathname}index.html` : (address?.pathname ?? '')
  const [, folder = '', name = '', number] = NUMBERED_FILE.exec(path) ?? []
  if (address === null || name === '' || /\d$/.test(name)) return null
  return { stem: `${address.host}${folder}${name}${address.search}`.toLowerCase(), number: Number(number ?? 1) }
}

/** A list written by hand in several files, numbered by their names: the file after this one. */
function isNextFile(url: string, next: string): boolean {
  const [here, there] = [numberedFile(url), numberedFile(next)]
  return here !== null && there !== null && here.stem === there.stem && there.number === here.number + 1
}

/** Whether the second is a page of the list the first is of. */
export const isPageOf = (url: string, other: string): boolean =>
  listKey(other) === listKey(url) || isNextFile(url, other)

/** Lists that number their pages and have no "next": the link called one more than the page that is shown. */
function numberedPage($: CheerioAPI, base: string): string | null {
  const self = itemAddress(base, null)
  const pages = pagesNumbered($, base)
  if (pages.size === 0) return null
  const here = markedNumber($) ?? numberHere(pages, base)
  const next = here === null ? undefined : pages.get(here + 1)
  return next === undefined || next === self ? null : next
}

/** Pages of this list that it links by their numbers. */
function pagesNumbered($: CheerioAPI, base: string): Map<number, string> {
  const [key, file] = [listKey(base), numberedFile(base)]
  const isPage = (url: string) => listKey(url) === key || (file !== null && numberedFile(url)?.stem === file.stem)
  const pages = new Map<number, string>()
  for (const link of linksOf($, base)) {
    const words = link.words(12)
    if (!/^(?:pagina )?\d{1,4}$/i.test(words)) continue
    const { url } = link
    if (url !== null && isPage(url)) pages.set(Number(words.replace(/\D/g, '')), url)
  }
  return pages
}

/** A page that numbers the pages of its list is a list, though one item be left for it. */
export const isPaged = ($: CheerioAPI, base: string): boolean => pagesNumbered($, base).size > 0

function markedNumber($: CheerioAPI): number | null {
  const number = $(
    '[aria-current="page"], .page-item.active, .pager .current, .pagination .active, .pagination .current',
  )
    .toArray()
    .map((element) => clean($(element).text(), 20).replace(/\D/g, ''))
    .find((digits) => digits !== '')
  return number === undefined ? null : Number(number)
}

/** Whether an address says which page of its list it is: "?page=3", "/pagina-3.html", "avvisi3.htm". */
function namesPage(url: string): boolean {
  const address = URL.parse(url)
  if (address === null) return true
  if ([...address.searchParams.keys()].some((name) => PAGE_PARAMETER.test(name))) return true
  return address.pathname.search(PAGE_IN_PATH) >= 0 || (numberedFile(url)?.number ?? 1) > 1
}

/** The page shown, where nothing marks it: the one link that leads here, else the number that is no link. */
function numberHere(pages: ReadonlyMap<number, string>, base: string): number | null {
  const self = itemAddress(base, null)
  const linked = [...pages].find(([, url]) => url === self)?.[0]
  if (linked !== undefined) return linked
  const isBare = !namesPage(base)
  const gap = [...pages.keys()]
    .sort((left, right) => left - right)
    .map((number) => number - 1)
    .find((number) => number >= 1 && !pages.has(number) && (number === 1 || pages.has(number - 1)))
  return gap ?? (isBare && pages.has(1) ? 1 : null)
}

/** A form larger than this keeps more than its page number; ASP.NET's state is seldom beyond 100 kB. */
const LARGEST_FORM = 250_000
const POST_BACK = /__doPostBack\(\s?['"]([^'"]{1,300})['"]\s?,\s?['"]([^'"]{0,100})['"]\s?\)/

/**
 * The next page of a list that is asked for by sending its form: ASP.NET's `__doPostBack`, or a button "avanti".
 * Null where there is none.
 */
export function nextForm($: CheerioAPI, base: string): FormPage | null {
  for (const element of $('form').slice(0, 10).toArray()) {
    const form = $(element)
    if ((form.attr('method') ?? 'get').toLowerCase() !== 'post') continue
    const url = itemAddress(form.attr('action') ?? base, base)
    if (url === null || URL.parse(url)?.host !== URL.parse(base)?.host) continue
    const sent = postBack($, form) ?? pressed($, form)
    if (sent === null) continue
    const fields = { ...fieldsIn($, form), ...sent }
    if (Object.entries(fields).reduce((sum, [name, value]) => sum + name.length + value.length, 0) > LARGEST_FORM)
      continue
    return { url, fields }
  }
  return null
}

function postBack($: CheerioAPI, form: Selection): Record<string, string> | null {
  const pages = new Map<number, Record<string, string>>()
  for (const element of form.find('a[href*="__doPostBack"]').slice(0, 300).toArray()) {
    const link = $(element)
    const [, target = '', argument = ''] = POST_BACK.exec(decoded(link.attr('href') ?? '')) ?? []
    if (target === '') continue
    const sent = { __EVENTTARGET: target, __EVENTARGUMENT: argument }
    const words = clean(link.text(), 60)
    if (isNext(words) || argument === 'Page$Next') return sent
    if (/^\d{1,4}$/.test(words) && (/^Page\$/.test(argument) || /pag/i.test(target))) pages.set(Number(words), sent)
  }
  // The number that is no link is the page shown.
  const gap = [...pages.keys()]
    .sort((left, right) => left - right)
    .find((number) => number > 1 && !pages.has(number - 1) && (number === 2 || pages.has(number - 2)))
  return gap === undefined ? null : (pages.get(gap) ?? null)
}

/** Markup writes quotes inside an href as entities or escapes. */
const decoded = (href: string) =>
  href
    .replace(/%27|&#39;|&#x27;/gi, "'")
    .replace(/%22|&quot;/gi, '"')
    .replace(/%20/g, ' ')

function pressed($: CheerioAPI, form: Selection): Record<string, string> | null {
  for (const element of form.find('button, input[type="submit"]').slice(0, 60).toArray()) {
    const button = $(element)
    const words = textOf(button, 60) || (button.attr('value') ?? '')
    if (!isNext(words) || button.attr('disabled') !== undefined) continue
    const name = button.attr('name')
    return name === undefined ? {} : { [name]: button.attr('value') ?? '' }
  }
  return null
}

/** What a browser would send with it, files and unticked boxes left out. */
function fieldsIn($: CheerioAPI, form: Selection): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const element of form.find('input[name], select[name]').slice(0, 300).toArray()) {
    const field = $(element)
    const name = field.attr('name') ?? ''
    const type = (field.attr('type') ?? '').toLowerCase()
    if (/^(?:submit|button|image|file|reset|password)$/.test(type)) continue
    if (/^(?:checkbox|radio)$/.test(type) && field.attr('checked') === undefined) continue
    const isChoice = field.is('select')
    const chosen = field.find('option[selected]').first()
    const choice = chosen.length > 0 ? chosen : field.find('option').first()
    fields[name] = (isChoice ? (choice.attr('value') ?? textOf(choice, 200)) : field.attr('value')) ?? ''
  }
  return fields
}
