// What the page is called, and what the site is called: the two are written together in <title>, and must be parted.

import { siteKey } from './address.ts'
import { compactName } from './characters.ts'

const SEPARATOR = /\s+[|–—-]\s+|\s*[|»·•]\s*|\s+::?\s+|\s+\/\s+/g
/** How names of administrations begin; a name follows, in capitals ("Comune di Rovo sul Lago"). */
const ADMINISTRATION =
  /^(?:comune|citt[aà]|provincia|regione|unione|comunit[aà] montana|municipio|citt[aà] metropolitana)(?: d(?:i|el|ei|egli|ella|elle) | dell['’]| )/i
const PARTICLES = new Set('di del dei della delle sul sulla sullo in al alla ai d l lo la il le dello degli'.split(' '))

function isAdministration(words: string): boolean {
  const begins = ADMINISTRATION.exec(words)
  if (!begins || words.length > 60) return false
  return words
    .slice(begins[0].length)
    .split(/[ '’-]/)
    .every((word) => PARTICLES.has(word) || /^\p{Lu}/u.test(word))
}

/** Headings that name a section of a site and never a call. */
const GENERIC = new Set(
  (
    'home homepage notizie news novita avvisi avviso bandi bandiegare bandodigara comunicati comunicatistampa servizi amministrazione ' +
    'amministrazionetrasparente dettaglio dettaglionotizia albopretorio documenti documentopubblico menu cerca'
  ).split(' '),
)

/** Words of the site in its host: "viveremilano" of www.viveremilano.info, "comunerhomi" of comune.rho.mi.it. */
function hostName(url: string | null): string {
  if (url === null) return ''
  const key = siteKey(url)
  return key === null ? '' : compactName(key.split('.').slice(0, -1).join(''))
}

/** The name is that of the site: declared, or spelled in the host. */
function isSiteName(words: string, siteName: string | null, url: string | null): boolean {
  const name = compactName(words)
  if (name.length < 3) return false
  if (siteName !== null && name === compactName(siteName)) return true
  const host = hostName(url)
  if (host === '') return false
  // "Comune di Rho" is spelled rho.mi.it, "Il Corriere" corriere.it, "Rho News" rhonews24.it.
  const place = /^(?:comune|provincia|regione|citta|unione)(?:d[ieal]{1,3}l?l?)?(.{3,})$/.exec(name)?.[1]
  if (place !== undefined && host.startsWith(place)) return true
  const short = name.replace(/^(?:il|lo|la|l|gli|le)(?=.{5})/, '')
  return (
    host === name ||
    host === short ||
    (short.length >= 6 && (host.startsWith(short) || (host.length >= 6 && short.startsWith(host))))
  )
}

interface Cut {
  headline: string
  /** What was cut off; null when nothing was. */
  name: string | null
}

/**
 * Parts "X | Comune di Rho", "X - Il Giornale", "Comune di Rho - X". A part is cut only when it is the site's own name
 * (declared, or spelled in the host) or, after a title, the name of an administration; a dash inside a title stays.
 */
export function cutSiteName(title: string, siteName: string | null, url: string | null): Cut {
  let headline = title.trim()
  let name: string | null = null
  for (let turn = 0; turn < 3; turn++) {
    const breaks = [...headline.matchAll(SEPARATOR)]
    const last = breaks.at(-1)
    const first = breaks[0]
    if (!last || !first) break
    const tail = headline.slice(last.index + last[0].length)
    const head = headline.slice(0, first.index)
    if (isSiteName(tail, siteName, url) || (isAdministration(tail) && last.index >= 8)) {
      name ??= tail
      headline = headline.slice(0, last.index)
    } else if (isSiteName(head, siteName, url)) {
      name ??= head
      headline = headline.slice(first.index + first[0].length)
    } else break
  }
  return { headline: headline.trim(), name }
}

export interface NamesOnPage {
  /** Texts of level-one headings, those of the main region first. */
  headings: string[]
  ogTitle: string | null
  title: string | null
  siteName: string | null
  /** Headline and publisher that JSON-LD declares. */
  ldHeadline: string | null
  ldPublisher: string | null
  url: string | null
}

/** The headline and the site's name, reconciled. Either is null when the page does not say. */
export function chooseNames(page: NamesOnPage): { title: string | null; siteName: string | null } {
  const { url } = page
  let siteName = page.siteName ?? page.ldPublisher
  for (const heading of page.headings) siteName ??= remainder(page.title, heading)
  const candidates = [...page.headings, page.ldHeadline, page.ogTitle, page.title]
  let spare: string | null = null
  for (const candidate of candidates) {
    if (candidate === null || candidate.trim() === '') continue
    const cut = cutSiteName(candidate, siteName, url)
    siteName ??= cut.name
    if (cut.headline === '' || isSiteName(cut.headline, siteName, url)) continue
    if (GENERIC.has(compactName(cut.headline))) spare ??= cut.headline
    else return { title: cut.headline, siteName: siteName ?? nameInTitle(page, url) }
  }
  return { title: spare ?? page.headings[0] ?? page.title, siteName }
}

/** What `<title>` adds after the very words of the heading: "Bando sport – Il Giornale" over "Bando sport". */
function remainder(title: string | null, heading: string): string | null {
  if (title === null || heading.length < 8 || !title.startsWith(heading)) return null
  const rest = title.slice(heading.length)
  const name = rest.replace(/^\s*[|–—»·:/-]+\s*/, '').trim()
  return rest !== name && name.length >= 3 && name.length <= 60 && !/[|–—»]/.test(name) ? name : null
}

function nameInTitle(page: NamesOnPage, url: string | null): string | null {
  for (const title of [page.title, page.ogTitle]) {
    if (title === null) continue
    const { name } = cutSiteName(title, null, url)
    if (name !== null) return name
  }
  return null
}
