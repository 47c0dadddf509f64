// E-mail addresses of a call, certified (PEC) apart from ordinary. Only whole addresses that stand in the call's own
// text: what the page hides or breaks is left out, never guessed, since an application sent astray is lost.
import type { Evidence } from '../../call/call.ts'
import type { Span } from '../../page/page.ts'
import { NOT_A_CALL_BOX, ORDINARY_DOMAINS, PEC_LABELS, TOP_LABELS } from '../lexicon/mail.ts'
import { matchesIn } from '../matches.ts'
import type { Ground } from './ground.ts'
import { isPersonalBox, isPersons } from './persons.ts'

export interface Address extends Span {
  address: string
  kind: 'pec' | 'email'
  /** In Italian: how the kind was told. */
  why: string
}

/** RFC 5321: 64 before the @, 255 after. */
const LOCAL = 64
const DOMAIN = 255
const isLetterOrDigit = (code: number) => (code >= 97 && code <= 122) || (code >= 48 && code <= 57)
const LOCAL_SIGNS = "._%+&'-"
const isLocal = (letter: string) => isLetterOrDigit(letter.charCodeAt(0)) || LOCAL_SIGNS.includes(letter)
const isDomain = (letter: string) => isLetterOrDigit(letter.charCodeAt(0)) || letter === '.' || letter === '-'

/** Whether an address can exist as written: labels in order, a real last label. */
export function isWholeAddress(address: string): boolean {
  const [local = '', domain = '', more] = address.split('@')
  if (more !== undefined || local.length > LOCAL || domain.length > DOMAIN) return false
  if (!/^[a-z0-9](?:[a-z0-9._%+&'-]*[a-z0-9_-])?$/.test(local) || local.includes('..')) return false
  const labels = domain.split('.')
  return (
    labels.length >= 2 &&
    labels.every((label) => /^[a-z0-9-]{1,63}$/.test(label) && !label.startsWith('-') && !label.endsWith('-')) &&
    TOP_LABELS.has(labels.at(-1) ?? '')
  )
}

/** Whether the domain is one of certified mail: "pec.comune.x.it", "legalmail.it", "cert.comune.x.it". */
export function isPecDomain(domain: string): boolean {
  if (ORDINARY_DOMAINS.test(domain)) return false
  const labels = domain.split('.').slice(0, -1)
  return labels.some(
    (label) =>
      PEC_LABELS.has(label) ||
      // "pec-comune", "pec2", "comunepec" — but not Pecetto Torinese
      /^pec[-\d]/.test(label) ||
      /[-a-z]pec$/.test(label) ||
      /^cert-|-cert$|certificata$/.test(label),
  )
}

interface Found extends Span {
  address: string
}

/** Addresses written out in a folded text. Linear: it looks around each "@". */
function writtenAddresses(folded: string): Found[] {
  const found: Found[] = []
  for (let at = folded.indexOf('@'); at >= 0; at = folded.indexOf('@', at + 1)) {
    let start = at
    while (start > 0 && at - start < LOCAL && isLocal(folded.charAt(start - 1))) start--
    while (start < at && /[._%+&'-]/.test(folded.charAt(start))) start++
    let end = at + 1
    while (end < folded.length && end - at <= DOMAIN && isDomain(folded.charAt(end))) end++
    while (end > at + 1 && /[.-]/.test(folded.charAt(end - 1))) end--
    const address = folded.slice(start, end)
    if (!isWholeAddress(address)) continue
    // "info@comune.it .lo.it" or "comune. roma.it": a gap inside means the rest is elsewhere
    if (/^\s?\.[a-z]{2}/.test(folded.slice(end, end + 4)) && folded.charAt(end) === ' ') continue
    found.push({ address, start, end })
  }
  return found
}

const SAYS_PEC = /\bp\.?e\.?c\b\.?|posta (?:elettronica )?certificata|certificat[oa]\b/g
const SAYS_MAIL = /\be-? ?mail\b|\bmail\b|posta elettronica(?! certificata)|\bpeo\b/g

/** Offset just after the last match in a stretch of text, or -1. */
function lastOf(pattern: RegExp, nearby: string): number {
  let last = -1
  for (const match of matchesIn(pattern, nearby)) last = match.index + match[0].length
  return last
}

/** Characters before an address in which a word may say what kind it is; more of them inside one sentence. */
const BEFORE = 70
const BEFORE_IN_SENTENCE = 220
/** Past these the sentence speaks of another mailbox than the certified one named before. */
const OTHER_USE = /\b(?:informazion|chiariment|quesit|contatt|scrivere|assistenza)/
/** "Non sono ammesse offerte via PEC": the mailbox that follows is another. */
const NOT_BY_PEC =
  /\bnon (?:sono |e |saranno |si |verranno )?(?:ammess|accettat|valid|consentit|accolt|ammett|accett)[a-z]{0,6}\b[^.;\n]{0,60}\bpec\b/g
/** The sender's mailbox, not the one to write to: "dalla propria PEC". */
const OWN_BOX =
  /\b(?:da|dalla|dal|propri[ao]|titolare di|munit[oi] di)(?: un[ao']?| propri[ao])? ?(?:casella |indirizzo )?(?:di )?(?:pec|posta elettronica certificata)\b/g
/** Right after an address: "(PEC)". */
const PEC_AFTER = /^ ?\((?:indirizzo |casella )?(?:pec|posta elettronica certificata|certificata)\b/

/** What stands before an address and may say its kind, nearest last. */
function nearbyWords(folded: string, after: number, sentenceStart: number, start: number): string {
  const from = Math.max(after, start - BEFORE)
  const wide = Math.max(after, sentenceStart, start - BEFORE_IN_SENTENCE)
  const words = folded.slice(Math.min(from, wide), start)
  const near = words.slice(words.length - Math.min(words.length, start - from))
  const blank = (said: string) => ' '.repeat(said.length)
  return (OTHER_USE.test(words) ? near : words).replace(OWN_BOX, blank).replace(NOT_BY_PEC, blank)
}
/** Parts of a page that speak of data protection, whose mailboxes take no applications. */
const PRIVACY = /protezione dei dati|privacy|trattamento dei dati|\bdpo\b|\brpd\b|garante/

/** Host without "www", and its last two labels (three for Italian public suffixes such as "comune.x.mi.it"). */
const siteOf = (host: string) => host.replace(/^www\./, '')

function hostOf(url: string | null): string {
  const match = url === null ? null : /^https?:\/\/([^/:?#]{1,253})/i.exec(url)
  return match?.[1] ? siteOf(match[1].toLowerCase()) : ''
}

const remembered = new WeakMap<Ground, readonly Address[]>()

/** Addresses in the call's own text, in order, each once. Asked for by issuer, contacts and channels. */
export function findAddresses(ground: Ground): readonly Address[] {
  const known = remembered.get(ground)
  if (known) return known
  const own = addressesOf(ground, ground.own)
  const addresses = own.length > 0 ? own : addressesOf(ground, (start) => isOfficeBox(ground, start))
  remembered.set(ground, addresses)
  return addresses
}

/** A box beside the text that names an office: "Contatti – Ufficio Cultura". Footers and menus name the site. */
const OFFICE =
  /\b(?:uffici[oe]|servizi[o]?|settore|area|sportello|referente|responsabile|informazioni|info|contatti|rivolgersi)\b/
const OFFICE_REACH = 120

function isOfficeBox({ folded, page }: Ground, start: number): boolean {
  const block = page.blocks.find((one) => one.start <= start && start < one.end)
  return block?.region === 'aside' && OFFICE.test(folded.slice(Math.max(0, start - OFFICE_REACH), start))
}

/** @param isIn whether an offset lies where addresses are looked for */
function addressesOf(ground: Ground, isIn: (start: number) => boolean): Address[] {
  const { folded, page } = ground
  const written = writtenAddresses(folded)
  const hidden = page.mailboxes.map(({ address, start, end }) => ({ address: address.toLowerCase(), start, end }))
  const all = [...written, ...hidden.filter(({ address }) => isWholeAddress(address))].sort((a, b) => a.start - b.start)
  const publisher = hostOf(page.url)
  const seen = new Set<string>()
  const kept: Address[] = []
  let previousEnd = 0
  for (const { address, start, end } of all) {
    const after = previousEnd
    previousEnd = Math.max(previousEnd, end)
    if (seen.has(address) || !isIn(start)) continue
    if (NOT_A_CALL_BOX.test(address)) continue
    const sentence = ground.sentenceAt(start)
    if (PRIVACY.test(folded.slice(Math.max(sentence.start, start - 160), start))) continue
    const domain = address.slice(address.indexOf('@') + 1)
    // the newspaper's own mailbox: its site is the address' domain and it is no body that opens calls
    if (domain === publisher && page.jsonLd.some((object) => object['@type'] === 'NewsArticle')) continue
    if (ORDINARY_DOMAINS.test(domain)) {
      // a body's mailbox with a free provider is its own; a person's is not kept, whatever it is given for
      if (isPersonalBox(address.slice(0, address.indexOf('@'))) || isPersons(ground, start, after)) continue
    }
    seen.add(address)
    const nearby = nearbyWords(folded, after, sentence.start, start)
    const pecWord = lastOf(SAYS_PEC, nearby)
    const mailWord = lastOf(SAYS_MAIL, nearby)
    if (isPecDomain(domain))
      kept.push({ address, kind: 'pec', start, end, why: `il dominio "${domain}" è di posta certificata` })
    else if ((pecWord > mailWord || PEC_AFTER.test(folded.slice(end, end + 40))) && !ORDINARY_DOMAINS.test(domain))
      kept.push({ address, kind: 'pec', start, end, why: 'il testo la chiama PEC' })
    else if (address.startsWith('pec@'))
      kept.push({ address, kind: 'pec', start, end, why: 'la casella si chiama "pec"' })
    else kept.push({ address, kind: 'email', start, end, why: 'indirizzo nel testo del bando' })
  }
  return kept
}

/** Addresses as the record holds them, with their evidence. */
export function readAddresses(ground: Ground): { pec: string[]; email: string[]; evidence: Evidence[] } {
  const found = findAddresses(ground).slice(0, 40)
  const of = (kind: Address['kind']) => found.filter((one) => one.kind === kind).slice(0, 20)
  return {
    pec: of('pec').map(({ address }) => address),
    email: of('email').map(({ address }) => address),
    evidence: [...of('pec'), ...of('email')].map((one) => ground.evidence(`contacts.${one.kind}`, one, one.why)),
  }
}
