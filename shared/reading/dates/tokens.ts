// One pass over the folded text: numbers, the words dates are written with, and punctuation. A word that is in no
// table leaves no token, only the mark that something stood there.
import type { Span } from '../../page/page.ts'
import { KINDS, kindOf, lookUp, step, wordEntry } from './lexicon.ts'

/** Tokens side by side in columns: a long page has thousands, and an object for each would cost more than reading. */
export interface Tokens {
  count: number
  kind: Uint8Array
  /** Of a number, month, weekday or number word. */
  value: Int32Array
  start: Int32Array
  end: Int32Array
  /** SPACE, LINE, GAP before the token; ORDINAL, CONFUSED, SHORT_YEAR of it. */
  flags: Uint8Array
  /** How many digits a number has. */
  digits: Uint8Array
}

export const SPACE = 1
export const LINE = 2
/** Unknown words or signs lie between this token and the one before. */
export const GAP = 4
/** "1°", "1^", "30esimo". */
export const ORDINAL = 8
/** Letters read as digits: "l5", "O5", "2O26". */
export const CONFUSED = 16
/** "'24". */
export const SHORT_YEAR = 32

/** Kind of each ASCII sign, and of the two others that matter. */
const SIGNS = new Uint8Array(128)
for (let code = 33; code < 127; code++) SIGNS[code] = KINDS.get(String.fromCharCode(code)) ?? 0
const DEGREE = kindOf('°')
const EURO = kindOf('€')

const NUM = kindOf('num')
const MONTH = kindOf('month')
const ABBR = kindOf('abbr')
const HOURS = new Set(['ore', 'h', 'alle', 'dalle', 'le'].map(kindOf))
/** Words that notices and PDFs glue to the digits before them ("15maggio", "30gg", "2024ore"). */
const AFTER_DIGITS = new Set(
  ['month', 'abbr', 'mar', 'h', 'ore', 'giorni', 't', 'alle', 'e', 'al', 'del', 'z'].map(kindOf),
)
/** Words that are glued to the digits after them ("maggio2023", "ore12", "del15"). */
const BEFORE_DIGITS = new Set(
  ['month', 'abbr', 'mar', 'h', 'ore', 'alle', 'del', 'al', 'dal', 'il', 'entro', 'weekday', 't', 'e', 'n'].map(kindOf),
)

const isDigit = (code: number) => code >= 48 && code <= 57
const isLetter = (code: number) => code >= 97 && code <= 122
/** A letter of any kind, as far as words go: folding leaves only foreign ones beyond ASCII. */
const isForeign = (code: number) => code >= 0xc0 && code !== 0x20ac && !(code >= 0x2000 && code <= 0x2bff)

/** Digits that PDFs set apart: "2 5 / 0 9 / 2 0 2 6", "1 2 : 0 0". Every part is bounded. */
const SPACED_DATE = /(\d ?\d?) ?([/.-]) ?(\d ?\d?) ?\2 ?(\d ?\d ?\d ?\d)(?!\d| \d)/y
const SPACED_HOUR = /(\d ?\d) ?([:.,]) ?(\d ?\d)(?!\d| \d)/y
/** "3 0 novembre", "1 2 del": two figures and a word. */
const SPACED_PAIR = /[0-3] \d(?= [a-z])/y
const SPACED_YEAR = /2 0 ?\d ?\d(?![\d]| \d)/y
/** "n o v e m b r e" */
const SPACED_WORD = /(?:[a-z] ){4,8}[a-z](?![a-z])/y
/** A day or an hour is announced before figures that stand apart; "Linea 1 5 maggio" is a line and a day. */
const LEADS_FIGURES = new Set(
  ['il', 'del', 'al', 'dal', 'giorno', 'entro', 'ore', 'alle', 'le', 'h', ':', 'weekday'].map(kindOf),
)

/** Kept between calls: a page's tokens are gone when the next page is read, and the columns cost more than the page. */
let scratch: Tokens = columns(1024)
const KEPT = 1 << 17

function columns(capacity: number): Tokens {
  return {
    count: 0,
    kind: new Uint8Array(capacity),
    value: new Int32Array(capacity),
    start: new Int32Array(capacity),
    end: new Int32Array(capacity),
    flags: new Uint8Array(capacity),
    digits: new Uint8Array(capacity),
  }
}

function grown(old: Tokens): Tokens {
  const wider = columns(old.kind.length * 2)
  wider.count = old.count
  for (const column of ['kind', 'value', 'start', 'end', 'flags', 'digits'] as const) wider[column].set(old[column])
  return wider
}

/**
 * Tokens of these parts of a folded text, parted by line breaks. Linear; the columns are reused by the next call.
 */
export function lex(text: string, parts: readonly Span[]): Tokens {
  let tokens = scratch
  tokens.count = 0
  let before = 0
  const length = text.length

  const push = (kind: number, value: number, start: number, end: number, flags: number, digits: number): void => {
    if (tokens.count === tokens.kind.length) tokens = grown(tokens)
    const at = tokens.count++
    tokens.kind[at] = kind
    tokens.value[at] = value
    tokens.start[at] = start
    tokens.end[at] = end
    tokens.flags[at] = flags | before
    tokens.digits[at] = digits
    before = 0
  }

  /** "2 5 / 0 9 / 2 0 2 6": returns where it ends, or 0. */
  const spaced = (at: number): number => {
    const last = tokens.count - 1
    const hour = last >= 0 && HOURS.has(tokens.kind[last] ?? 0)
    const pattern = hour ? SPACED_HOUR : SPACED_DATE
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (found === null) return 0
    let from = at
    for (let part = 1; part < found.length; part++) {
      const piece = found[part] ?? ''
      const start = text.indexOf(piece, from)
      from = start + piece.length
      const figures = piece.replaceAll(' ', '')
      if (isDigit(figures.charCodeAt(0)))
        push(NUM, Number(figures), start, start + piece.trimEnd().length, 0, figures.length)
      else push(SIGNS[figures.charCodeAt(0)] ?? 0, 0, start, from, 0, 0)
      // the sign between day and month stands between month and year too, and has no group of its own
      if (!hour && part === 3) {
        const sign = text.indexOf(found[2] ?? '', from)
        push(SIGNS[text.charCodeAt(sign)] ?? 0, 0, sign, sign + 1, 0, 0)
        from = sign + 1
      }
    }
    return at + found[0].length
  }

  /** "del 3 0 novembre 2 0 2 6", "ore 1 2": returns where the figures end, or 0. */
  const figuresApart = (at: number): number => {
    const last = tokens.count - 1
    if (last < 0 || (before & GAP) !== 0) return 0
    const kind = tokens.kind[last] ?? 0
    const pattern = kind === MONTH ? SPACED_YEAR : LEADS_FIGURES.has(kind) ? SPACED_PAIR : null
    if (pattern === null) return 0
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (found === null) return 0
    const figures = found[0].replaceAll(' ', '')
    push(NUM, Number(figures), at, at + found[0].length, 0, figures.length)
    return at + found[0].length
  }

  /** "n o v e m b r e": returns where the word ends, or 0. */
  const lettersApart = (at: number): number => {
    SPACED_WORD.lastIndex = at
    const found = SPACED_WORD.exec(text)
    const known = found === null ? undefined : wordEntry(found[0].replaceAll(' ', ''))
    if (found === null || known?.kind !== MONTH) return 0
    push(known.kind, known.value, at, at + found[0].length, 0, 0)
    return at + found[0].length
  }

  let part = 0
  let i = parts[0]?.start ?? 0
  let stop = parts[0]?.end ?? 0
  while (true) {
    if (i >= stop) {
      const next = parts[++part]
      if (next === undefined) break
      i = next.start
      stop = next.end
      before |= LINE | SPACE | GAP
      continue
    }
    const code = text.charCodeAt(i)
    if (code === 32) {
      before |= SPACE
      i++
    } else if (isLetter(code)) {
      let end = i + 1
      let hash = code
      let after = 0
      for (; end < length; end++) {
        after = text.charCodeAt(end)
        if (!isLetter(after)) break
        hash = step(hash, after)
      }
      if (end === length) after = 0
      if (end === i + 1 && after === 32 && isLetter(text.charCodeAt(i + 2)) && text.charCodeAt(i + 3) === 32) {
        const done = lettersApart(i)
        if (done > 0) {
          i = done
          continue
        }
      }
      if (isDigit(after)) {
        const known = lookUp(text, i, end - i, hash)
        if (known === undefined || !BEFORE_DIGITS.has(known.kind) || confusable(text, i, end)) {
          i = mixed(i)
          continue
        }
        push(known.kind, known.value, i, end, 0, 0)
      } else if (isForeign(after) || after === 95) {
        while (end < length && (isLetter(text.charCodeAt(end)) || isForeign(text.charCodeAt(end)))) end++
        before |= GAP
      } else {
        const known = lookUp(text, i, end - i, hash)
        if (known === undefined) {
          before |= GAP
          // an elided article belongs to the unknown word: "quell'", "cos'"
          if (after === 39 && isLetter(text.charCodeAt(end + 1))) end++
        } else {
          push(known.kind, known.value, i, end, 0, 0)
          // "dell'11", "l'anno": the apostrophe says nothing; "lunedi'", "meta'": it stands for the accent
          if (after === 39 && known.kind !== MONTH && known.kind !== ABBR) end++
        }
      }
      i = end
    } else if (isDigit(code)) {
      i = number(i)
    } else {
      if (code === 10 || code === 13) before |= LINE | SPACE
      else if (code === 39 && shortYearAt(text, i, tokens)) {
        push(NUM, shortYear(Number(text.slice(i + 1, i + 3))), i, i + 3, SHORT_YEAR, 4)
        i += 2
      } else {
        const sign = code < 128 ? SIGNS[code] : code === 0xb0 ? DEGREE : code === 0x20ac ? EURO : 0
        if (sign) push(sign, 0, i, i + 1, 0, 0)
        else before |= code === 0xa0 || code === 0xad || code === 0x200b ? SPACE : GAP
      }
      i++
    }
  }
  scratch = tokens.kind.length <= KEPT ? tokens : columns(1024)
  return tokens

  function number(at: number): number {
    let end = at
    let value = 0
    for (; end < length; end++) {
      const code = text.charCodeAt(end)
      if (!isDigit(code)) break
      value = value * 10 + code - 48
    }
    const digits = end - at
    const next = end < length ? text.charCodeAt(end) : 0
    if (digits === 1 && next === 32 && isDigit(text.charCodeAt(end + 1))) {
      const last = tokens.count - 1
      const apart = last < 0 || tokens.kind[last] !== NUM || (before & GAP) !== 0
      const done = apart ? spaced(at) || figuresApart(at) : 0
      if (done > 0) return done
    }
    let flags = 0
    let stop = end
    if (isLetter(next)) {
      let wordEnd = end + 1
      while (wordEnd < length && isLetter(text.charCodeAt(wordEnd))) wordEnd++
      const word = text.slice(end, Math.min(wordEnd, end + 12))
      if (word === 'esimo' || word === 'mo' || word === 'th' || word === 'st' || word === 'nd' || word === 'rd') {
        flags = ORDINAL
        stop = wordEnd
      } else {
        const known = wordEntry(word)
        if (known === undefined || !AFTER_DIGITS.has(known.kind) || confusable(text, end, wordEnd)) return mixed(at)
      }
    } else if (next === 0xb0 || next === 94) {
      flags = ORDINAL
      stop = end + 1
    } else if (next === 95 || isForeign(next)) return mixed(at)
    push(NUM, digits > 8 ? -1 : value, at, stop, flags, Math.min(digits, 255))
    return stop
  }

  /** A run of letters and digits together: "l5" and "2O26" are scanning errors, the rest is a code and says nothing. */
  function mixed(at: number): number {
    let end = at
    let figures = ''
    let clean = true
    while (end < length) {
      const code = text.charCodeAt(end)
      if (isDigit(code)) figures += figures.length < 5 ? text.charAt(end) : ''
      else if (code === 108 || code === 105) figures += figures.length < 5 ? '1' : ''
      else if (code === 111) figures += figures.length < 5 ? '0' : ''
      else if (isLetter(code) || code === 95 || isForeign(code)) clean = false
      else break
      end++
    }
    const size = end - at
    // "1o" may be 10 or 1°: no one can tell
    if (
      !clean ||
      size > 4 ||
      size === 3 ||
      (size === 2 && text.charCodeAt(at + 1) === 111 && isDigit(text.charCodeAt(at)))
    ) {
      before |= GAP
      return end
    }
    push(NUM, Number(figures), at, end, CONFUSED, size)
    return end
  }
}

/** All o, l, i: could be digits misread, so no word to split off. "il5" stays a word and a number. */
function confusable(text: string, start: number, end: number): boolean {
  if (end - start === 2 && text.startsWith('il', start)) return false
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    if (code !== 108 && code !== 105 && code !== 111) return false
  }
  return true
}

/** "'24" after a blank or a month; not the "'11" of "dell'11", whose apostrophe the article has taken along. */
function shortYearAt(text: string, at: number, tokens: Tokens): boolean {
  if (!isDigit(text.charCodeAt(at + 1)) || !isDigit(text.charCodeAt(at + 2)) || isDigit(text.charCodeAt(at + 3)))
    return false
  if (at === 0 || !isLetter(text.charCodeAt(at - 1))) return true
  const last = tokens.kind[tokens.count - 1]
  return last === MONTH || last === ABBR
}

/** "24" → 2024, "95" → 1995. */
export function shortYear(two: number): number {
  return two < 70 ? 2000 + two : 1900 + two
}
