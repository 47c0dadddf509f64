// Which link of a page leads to the call's own page: the issuer's notice an article speaks of, or the notice behind a news item.

import type { Link, Page } from '../page/page.ts'
import { fold } from '../reading/fold.ts'
import { pageKey } from './identity.ts'

export interface Candidate {
  url: string
  /** What the link is called. */
  text: string
  /** The higher the surer; below LEAST_SCORE it is not followed. */
  score: number
}

/** Words of a link that name the notice itself: "pagina del bando", "avviso pubblicato dal Comune". */
const NAMES_THE_NOTICE =
  /\b(?:bando|bandi|avviso|avvisi|manifestazion[ei] d|call|disciplinare|regolamento|coprogett|co-progett|coprogramm|co-programm|domanda di (?:partecipazione|contributo))/
/** Words that lead to the issuer without naming the notice. */
const LEADS_TO_ISSUER =
  /\b(?:sito|pagina|portale|piattaforma|link|qui|maggiori informazioni|per (?:saperne|informazioni)|scopri|leggi|consulta|dettagli|istituzionale)\b/
const NOTICE_PATH =
  /(?:bando|bandi|avviso|avvisi|manifestazione|coprogett|co-progett|contribut|documento_pubblico|documenti-pubblici|novita|servizi|concors|premi)/
/** Administrations, their consortia, universities, foundations and chambers, by the host they use. */
const OFFICIAL_HOST =
  /(?:^|\.)(?:comune|regione|provincia|cittametropolitana|unione\w*|asl|ats|ausl)\.|\.gov\.it$|\.europa\.eu$|(?:^|[.-])fondazione/
export const isOfficialHost = (hostname: string): boolean => OFFICIAL_HOST.test(hostname)

const ELSEWHERE =
  /(?:^|\.)(?:facebook|instagram|twitter|x|linkedin|youtube|youtu|whatsapp|wa|telegram|t|tiktok|pinterest|threads|google|apple|amazon|spotify|addtoany|paypal|iubenda|cookiebot|eventbrite|wikipedia|wordpress|blogger)\.(?:com|it|me|be|org|net)$/
const NO_PAGE =
  /\/(?:privacy|cookie|note-legali|accessibilita|contatti|redazione|chi-siamo|login|feed|tag|category|categoria|autore|author)(?:[/?-]|$)/
const FILE = /\.(?:pdf|p7m|docx?|odt|xlsx?|ods|zip|rar|jpe?g|png|gif|webp|svg|mp[34]|ics|xml|json)$/i

const LEAST_SCORE = 4
const MOST_CANDIDATES = 2

interface Setting {
  /** Whether the page's site is itself of an issuer: then the notice may stand on the same site. */
  isOfficial: boolean
  /** Hosts (with port) known to belong to issuers. */
  officialHosts: ReadonlySet<string>
}

function score(link: Link, from: URL, { isOfficial, officialHosts }: Setting): number {
  const to = new URL(link.url)
  const words = fold(link.text)
  const path = fold(to.pathname)
  if (link.region !== 'main' || ELSEWHERE.test(to.hostname) || FILE.test(path) || NO_PAGE.test(path)) return 0
  // A home page is nobody's notice, whatever the link is called.
  if (path === '/' && to.search === '') return 0
  const sameHost = to.host.replace(/^www\./, '') === from.host.replace(/^www\./, '')
  // A newspaper's links to itself lead to other articles.
  if (sameHost && !isOfficial) return 0
  let points = 0
  if (NAMES_THE_NOTICE.test(words)) points += 3
  else if (LEADS_TO_ISSUER.test(words)) points += 1
  if (officialHosts.has(to.host) || isOfficialHost(to.hostname)) points += sameHost ? 1 : 2
  if (NOTICE_PATH.test(path)) points += 1
  // Deeper than a section: "/bandi/" is a list, "/bandi/2026/lavatoio" may be a notice.
  if (path.split('/').filter((part) => part !== '').length >= 2 || to.search !== '') points += 1
  return points
}

/** The links most likely to be the call's own page, best first; a page without an address has none. */
export function ownPageCandidates(page: Pick<Page, 'url' | 'links'>, setting: Setting): Candidate[] {
  if (page.url === null || !URL.canParse(page.url)) return []
  const from = new URL(page.url)
  const here = pageKey(page.url)
  const best = new Map<string, Candidate>()
  for (const link of page.links) {
    // Most links lead nowhere near: their key is worked out last.
    if (link.region !== 'main' || !URL.canParse(link.url)) continue
    const points = score(link, from, setting)
    if (points < LEAST_SCORE) continue
    const key = pageKey(link.url)
    const known = best.get(key)
    if (key !== here && (known === undefined || known.score < points))
      best.set(key, { url: link.url, text: link.text, score: points })
  }
  return [...best.values()].sort((left, right) => right.score - left.score).slice(0, MOST_CANDIDATES)
}
