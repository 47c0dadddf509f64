// Telephone numbers of a call, in the ways Italians write them; never a VAT number, a CAP, an IBAN or a fax alone.
import type { Evidence } from '../../call/call.ts'
import type { Span } from '../../page/page.ts'
import { matchesIn } from '../matches.ts'
import { onOneLine } from '../spaces.ts'
import { type Ground, lineStartOf } from './ground.ts'
import { isPersons } from './persons.ts'

interface Phone extends Span {
  /** As written, spaces collapsed. */
  number: string
}

/** A run of digits and the signs that part them; at most 24 characters, so the search stays linear. */
const RUN =
  /(?:\+39[ .]?|\b0039[ .]?)?\(?\b[038]\d{1,10}\)?(?:[ ./-]{1,3}\d{2,8}){0,4}|\+39[ .]?\d{2,10}(?:[ ./-]\d{2,8}){0,3}/g
const CUE =
  /(?:\btel(?:ef(?:ono|onico|onare|onando|onici)?)?s?\b|\bcell(?:ulare)?\b|\bnum(?:ero|eri)?\b|\brecapit[io]\b|\bchiamare\b|\bnumero verde\b|\bwhatsapp\b|\bmob(?:ile)?\b|☎|📞|\btel\.?\/fax\b|\bt\.|\bal n\.)/g
const FAX = /\b(?:tele)?fax\b/g
const NOT_A_PHONE =
  /(?:\bp\.? ?iva\b|\bpartita iva\b|\bc\.? ?f\.?\b|\bcod(?:ice)?\.? fisc(?:ale)?\b|\biban\b|\bcig\b|\bcup\b|\bprot(?:ocollo)?\.?|\bc\/c\b|\bconto corrente\b|\br\.?e\.?a\b|\bcap\b|\bforo\b|\bcodice\b|€|\beuro\b|\bpec\b|\bart\.|\bd\.?lgs\b|\bdecreto\b|\blegge\b|\biscri[a-z]+\b|\baut\. ?trib|\breg\. ?trib)\W{0,4}(?:n(?:umero|\.|°)?\W{0,3})?$/
/** Characters before a number in which its name may stand. */
const BEFORE = 48

/** Digits of a number without the country prefix. */
function digitsOf(number: string): string {
  let digits = ''
  for (let at = number.startsWith('+39') ? 3 : number.startsWith('0039') ? 4 : 0; at < number.length; at++) {
    const code = number.charCodeAt(at)
    if (code >= 48 && code <= 57) digits += number.charAt(at)
  }
  return digits
}

/** Free and shared cost; three to six figures follow. */
const PREFIXES: ReadonlySet<string> = new Set(['800', '803', '840', '848', '199', '892'])

/** Whether the digits can be an Italian subscriber: geographic (0…), mobile (3…), free or shared cost (8…). */
export function isPhone(number: string): boolean {
  const digits = digitsOf(number)
  const { length } = digits
  if (digits.startsWith('0') && length > 1 && !digits.startsWith('00')) return length >= 7 && length <= 11
  if (digits.startsWith('3') && length > 1) return length === 9 || length === 10
  return length >= 6 && length <= 9 && PREFIXES.has(digits.slice(0, 3))
}

function findPhones(ground: Ground): Phone[] {
  const { folded, text } = ground
  const found: Phone[] = []
  const seen = new Set<string>()
  let previousEnd = 0
  for (const match of ground.matches(RUN)) {
    const start = match.index
    let end = start + match[0].length
    let raw = match[0]
    // two numbers in a row: "0984 969154 0984 969155"
    if (digitsOf(raw).length > 11) {
      const cut = raw.replace(/[ ./-]{1,3}\d{2,8}$/, '')
      raw = cut
      end = start + cut.length
    }
    if (!isPhone(raw)) continue
    if (
      /[\d@/]/.test(folded.charAt(start - 1)) ||
      /^(?:\d|[.,]\d|@|\/20\d\d|%| ?euro| ?€)/.test(folded.slice(end, end + 6))
    )
      continue
    const nearby = folded.slice(Math.max(0, previousEnd, start - BEFORE), start)
    if (NOT_A_PHONE.test(nearby)) continue
    const cue = matchesIn(CUE, nearby).at(-1)
    const fax = matchesIn(FAX, nearby).at(-1)
    // "tel./fax 049…" is both; "fax 0884…" alone takes no call
    if (fax && (!cue || cue.index < fax.index - 8)) {
      previousEnd = end
      continue
    }
    const line = folded.slice(lineStartOf(folded, start), start)
    const inContacts =
      cue !== undefined ||
      /\b(?:allo?|ai|lo|t)\s$/.test(nearby) ||
      /\b(?:tel|telefon|contatt|informazioni|info|cell|recapit|numer)/.test(line.slice(-160))
    const strongShape = /^(?:\+39|0039)/.test(raw) || /^(?:0\d{1,3}|3\d{2}|800)[ ./-]{1,3}\d{4,}/.test(raw)
    const date = /^\d{2}[./-]\d{2}[./-]\d{2,4}$/.test(raw)
    if (date || (!inContacts && !(strongShape && /[:;,(–-]\s?$/.test(nearby)) && !/^(?:\+39)/.test(raw))) continue
    const since = previousEnd
    previousEnd = end
    const key = digitsOf(raw)
    if (seen.has(key) || isPersons(ground, start, since)) continue
    seen.add(key)
    found.push({ number: onOneLine(text.slice(start, end)), start, end })
  }
  return found
}

export function readPhones(ground: Ground): { phone: string[]; evidence: Evidence[] } {
  const found = findPhones(ground).slice(0, 20)
  return {
    phone: found.map(({ number }) => number.slice(0, 40)),
    evidence: found.map((one) => ground.evidence('contacts.phone', one, 'numero di telefono nel testo del bando')),
  }
}
