// Sums in euro as a text writes them: "€ 2.831,00", "180mila euro", "1,2 milioni", "un milione e 900 mila euro",
// "5.000 (cinquemila) euro", "euro 1.500/00", "da 10mila a 20mila euro". Values are read, never computed.
import type { Span } from '../../page/page.ts'
import { numeral } from './numerals.ts'

export interface Sum extends Span {
  /** Euro. */
  value: number
}

/** Digits with thousands parted by dot, space or apostrophe; a decimal part; a scale in words. */
const NUMBER =
  /\d{1,3}(?:[.'](?:\d{3})(?!\d)){1,4}(?:,\d{1,2}(?!\d))?|\d{1,3}(?: \d{3}(?!\d)){1,3}(?:,\d{1,2}(?!\d))?|\d{1,9}(?:[.,]\d{1,2}(?!\d))?/y
const SCALE = / ?(?:(mila|k\b)|(milion[ei]|mln\b|mil\.)|(miliard[oi]|mld\b))/y
/** "31 mila 400 euro". */
const HUNDREDS = / (\d{3})(?= ?(?:euro\b|€))/y
const AND_MORE = /(?: e)? (?:(mezzo)\b|(\d{1,3}) ?mila\b)/y
/** After "milioni": what is counted is not euro. */
const COUNTED =
  /^ (?:di(?! euro\b| risorse| fondi| contribut| finanziament| budget)|e mezzo di (?!euro)|[a-z]*(?:abitanti|persone|italiani|famiglie|cittadini|utenti|tonnellate|ettari|visit))/
const MONEY_BEFORE = /(?:€|\beuro|\beur)[.:)]{0,2}\s?(?:\()?$/
const MONEY_AFTER =
  /^(?:[,/]?(?:00|=|-)?)?\/?(?:00)? ?(?:\([a-z/ 0-9]{1,60}\) ?)?(?:(?:di |gli )?(?:€|euro\b|eur\b)|di euro\b)/
const IN_WORDS_AFTER = /^ ?\([a-z]{2,60} ?euro/

function readNumber(digits: string): number {
  // "15", "2024": most numbers are plain
  if (digits.length <= 4 && !digits.includes(',')) return Number(digits)
  const grouped = /^\d{1,3}(?:[.' ]\d{3})+(?:,\d{1,2})?$/.test(digits)
  return Number(grouped ? digits.replace(/[.' ]/g, '').replace(',', '.') : digits.replace(',', '.'))
}

interface Draft extends Sum {
  money: boolean
}

const DIGIT = /\d/g
const isDigit = (code: number) => code >= 48 && code <= 57
/** Right before a number that is part of a word, a date or a longer number. */
const joinsNumber = (code: number) => isLetter(code) || isDigit(code) || code === 47

/** Where the number that begins at `start` ends. */
function numberEnd(folded: string, start: number): number {
  let end = start + 1
  while (end - start <= MOST_DIGITS && isDigit(folded.charCodeAt(end))) end++
  // most are a day, a year or a count: no sign and digit follow
  if (end - start <= MOST_DIGITS && !isDigit(folded.charCodeAt(end + 1))) return end
  NUMBER.lastIndex = start
  return start + (NUMBER.exec(folded)?.[0].length ?? 1)
}
const MOST_DIGITS = 9

/** Numbers that may be sums, with whether the text says euro beside them. One walk over the digits. */
function drafts(folded: string, part: Span, euros: readonly number[]): Draft[] {
  const found: Draft[] = []
  DIGIT.lastIndex = part.start
  while (DIGIT.test(folded)) {
    const start = DIGIT.lastIndex - 1
    if (start >= part.end) break
    let end = numberEnd(folded, start)
    DIGIT.lastIndex = end
    if (joinsNumber(folded.charCodeAt(start - 1))) continue
    let value = readNumber(folded.slice(start, end))
    const scale = scaleAt(folded, end)
    if (scale) {
      value = Math.round(value * (scale[1] ? 1e3 : scale[2] ? 1e6 : 1e9) * 100) / 100
      end += scale[0].length
      AND_MORE.lastIndex = end
      HUNDREDS.lastIndex = end
      const hundreds = scale[1] ? HUNDREDS.exec(folded) : null
      if (hundreds) {
        value += Number(hundreds[1])
        end += hundreds[0].length
      }
      const more = scale[2] ? AND_MORE.exec(folded) : null
      if (more) {
        value += more[1] ? 5e5 : Number(more[2]) * 1e3
        end += more[0].length
      }
    }
    const draft = withMoney(folded, start, end, value, euros)
    // "altri 2,2 milioni" is money unless it counts something ("2 milioni di visitatori")
    if (scale && !scale[1] && !COUNTED.test(folded.slice(end, end + 16))) draft.money = true
    found.push(draft)
    DIGIT.lastIndex = end
  }
  return found
}

/** A scale begins with one of m, k, perhaps after a blank. */
function scaleAt(folded: string, at: number): RegExpExecArray | null {
  const code = folded.charCodeAt(folded.charCodeAt(at) === 32 ? at + 1 : at)
  if (code !== 109 && code !== 107) return null
  SCALE.lastIndex = at
  return SCALE.exec(folded)
}

/** Where a text says "euro", "eur" or "€", in order. */
function eurosIn(folded: string): number[] {
  const found: number[] = []
  for (const word of ['eur', '€'])
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) found.push(at)
  return found.sort((a, b) => a - b)
}

function hasEuro(euros: readonly number[], from: number, to: number): boolean {
  let low = 0
  let high = euros.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((euros[middle] ?? 0) < from) low = middle + 1
    else high = middle
  }
  return (euros[low] ?? to) < to
}
/** Characters before and after a number in which "euro" makes it money. */
const LEAD = 8
const REST = 90
const COMMA = 44

function withMoney(folded: string, start: number, end: number, value: number, euros: readonly number[]): Draft {
  const before = hasEuro(euros, start - LEAD, start)
    ? MONEY_BEFORE.exec(folded.slice(Math.max(0, start - LEAD), start))
    : null
  const rest = hasEuro(euros, end, end + REST) ? folded.slice(end, end + REST) : ''
  const after = rest === '' ? null : (MONEY_AFTER.exec(rest) ?? IN_WORDS_AFTER.exec(rest))
  return {
    start: before ? start - before[0].length : start,
    end: after ? end + after[0].length : end,
    value,
    // "per un totale di 1.507.300,00": thousands and cents are money even without the word, unless a unit follows
    money:
      before !== null ||
      after !== null ||
      (folded.charCodeAt(end - 3) === COMMA &&
        /^\d{1,3}(?:\.\d{3})+,\d{2}$/.test(folded.slice(start, end)) &&
        !/^ ?(?:mq|m2|kg|km|ha|ore|%|ettari|tonnellate)/.test(folded.slice(end, end + 12))),
  }
}

/** What stands right before "euro" when a sum is spelled: "cinquemila", "un milione 100 mila", "mezzo milione di". */
const SPELLED =
  /(?:^|[^a-z])((?:(un|mezzo|[a-z]{3,24}) (milion[ei]|miliard[oi])(?:(?: e)? (?:(mezzo)|(\d{1,3}) ?mila|([a-z]{4,24})))?|([a-z]{3,24})( mila)?))(?: di)? $/

/** Value of the words before "euro", or null when they are no number. */
function spelledValue([, , count, scale, half, thousands, more, plain, mila]: RegExpExecArray): number | null {
  if (plain !== undefined) {
    const value = numeral(plain)
    return value === null ? null : mila === undefined ? value : value * 1e3
  }
  const times = count === 'mezzo' ? 0.5 : numeral(count ?? '')
  const added = half ? 5e5 : thousands ? Number(thousands) * 1e3 : more === undefined ? 0 : numeral(more)
  return times === null || added === null ? null : times * (scale?.startsWith('miliard') ? 1e9 : 1e6) + added
}

const isLetter = (code: number) => code >= 97 && code <= 122

/** Sums written out in words before "euro". It looks back from each "euro", so the walk stays linear. */
function spelled(folded: string, part: Span, euros: readonly number[]): Draft[] {
  const found: Draft[] = []
  for (const at of euros) {
    if (at < part.start || at >= part.end || !folded.startsWith('euro', at)) continue
    // "15.000 euro": before a sum in words stand a letter and a blank
    if (at < 2 || folded.charAt(at - 1) !== ' ' || !isLetter(folded.charCodeAt(at - 2))) continue
    const from = Math.max(0, at - 60)
    const match = SPELLED.exec(folded.slice(from, at))
    const phrase = match?.[1]
    if (!match || phrase === undefined) continue
    const value = spelledValue(match)
    if (value === null) continue
    const start = from + match.index + match[0].indexOf(phrase)
    found.push(withMoney(folded, start, start + phrase.length, value, euros))
  }
  return found
}

/** A sum without its own "euro" that one before it lends: "da 3.000 a un massimo di 12.000." */
const LENT_BEFORE =
  /\b(?:massim[oa](?: di)?|fino a(?:d|i)?|tetto(?: massimo)? di|limite (?:massimo )?di|non oltre(?: i)?|divent(?:a|ano|era|eranno)|(?:elevabil[ei]|elevat[oaie]|sale|salgono|aumentat[oaie]|incrementabil[ei]) (?:fino )?a(?:d|i)?|,| e| o) $/
const LENT_AFTER =
  /^(?: ?[.,;:)\n]|$| (?:per|dal|nel|nella|nei|nelle|se|a|ai|agli|alle|al|ciascun\w*|complessiv\w*|in|e|ed)\b)/
const LENT_REACH = 300

const JOINED = /^ ?(?:a|ad|e|o|fino a|ai|-) ?(?:un massimo di )?(?:€|euro)? ?$/

/** Which drafts are money, each by its own "euro" or by that of the next: "da 10mila a 20mila", "1.500, 1.000 e 500 euro". */
function lendBackwards(folded: string, all: readonly Draft[]): boolean[] {
  const isMoney = all.map(({ money }) => money)
  for (let n = all.length - 2; n >= 0; n--) {
    const draft = all[n]
    const next = all[n + 1]
    if (!draft || !next || isMoney[n] || !isMoney[n + 1] || draft.value < 100 || next.start - draft.end >= 24) continue
    const between = folded.slice(draft.end, next.start)
    isMoney[n] =
      JOINED.test(between) || (between === ', ' && /^\d{3}$|\.\d{3}$|mila$/.test(folded.slice(draft.start, draft.end)))
  }
  return isMoney
}

/**
 * Every sum of the text, in order. "da 10mila a 20mila euro" gives both: the first borrows the second's euro.
 * @param parts where to look, in order; else everywhere
 */
export function findSums(folded: string, parts: readonly Span[] = [{ start: 0, end: folded.length }]): Sum[] {
  const euros = eurosIn(folded)
  const all = parts
    .flatMap((part) => [...drafts(folded, part, euros), ...spelled(folded, part, euros)])
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const isMoney = lendBackwards(folded, all)
  const found: Sum[] = []
  let reached = -1
  for (const [n, draft] of all.entries()) {
    if (draft.start < reached) continue
    const lent =
      !isMoney[n] &&
      reached > draft.start - LENT_REACH &&
      reached >= 0 &&
      /^\d{3}$|^\d{1,3}(?:\.\d{3})+$|mila$/.test(folded.slice(draft.start, draft.end)) &&
      LENT_BEFORE.test(folded.slice(Math.max(0, draft.start - 24), draft.start)) &&
      LENT_AFTER.test(folded.slice(draft.end, draft.end + 16))
    if (!isMoney[n] && !lent) continue
    if (draft.value <= 0 || draft.value > 1e12) continue
    found.push({ start: draft.start, end: draft.end, value: draft.value })
    reached = draft.end
  }
  return found
}
