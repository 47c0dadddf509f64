// Does the next line go on with the sentence of the one before? Asked of `<br>`, of hard-wrapped text and of PDF lines.

/** Words that never end an Italian line on purpose: what follows belongs to them. */
const LEANING = new Set(
  (
    'a ad al allo alla all ai agli alle con col da dal dallo dalla dall dai dagli dalle di del dello della dell dei ' +
    'degli delle e ed o od in nel nello nella nell nei negli nelle su sul sullo sulla sull sui sugli sulle per tra fra ' +
    'il lo la l i gli le un uno una che non entro via viale piazza'
  ).split(' '),
)
/** The same before a number: "entro le ore" / "12 del 15 maggio". */
const LEANING_ON_NUMBER = new Set('ore ora n nr art artt euro prot tel'.split(' '))
/** At the end of a line that is no heading, before the rest of a date: "entro le ore 12 del giorno" / "18 luglio". */
const LEANING_ON_DATE = new Set(
  (
    'giorno giorni termine data perentorio dalle alle gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ' +
    'ottobre novembre dicembre lunedì martedì mercoledì giovedì venerdì sabato domenica'
  ).split(' '),
)
const LAST_WORD = /(?<![\p{L}\d])[\p{L}\d]{1,12}(?=['’.°]?$)/u
const STARTS_LOWER = /^["'“«(]?\p{Ll}/u
const LIST_MARK = /^(?:[•·▪►◦‣]|[-–—*+>]\s|\(?\d{1,2}[).]\s|\(?[a-z][).]\s|#)/u
/** "pec: …", "tel. …", "e-mail …": a line of an address begins, though in lower case. */
const LABEL_START = /^[\p{L}-]{2,12}(?:: |\. ?\d)/u
/** A line shorter than this was ended by its author, not by the edge of the column. */
const SHORT = 30

/** True when the line is the item of a list or a heading mark. */
export function startsListItem(line: string): boolean {
  return LIST_MARK.test(line)
}

/**
 * @param before a line, trimmed
 * @param after the next one, trimmed
 * @param width the column where the text was wrapped, when it plainly was (`wrapWidth`); else null
 */
export function continuesLine(before: string, after: string, width: number | null): boolean {
  if (before === '' || after === '' || startsListItem(after)) return false
  const last = before.charAt(before.length - 1)
  if (last === '.' || last === ';' || last === ':' || last === '!' || last === '?')
    return last === '.' && leansOn(before, after)
  if (last === ',' || last === '(' || last === '-') return before.length >= SHORT || STARTS_LOWER.test(after)
  if (leansOn(before, after)) return true
  if (STARTS_LOWER.test(after)) return before.length >= SHORT && !LABEL_START.test(after)
  if (width === null) return false
  const firstWord = after.indexOf(' ') === -1 ? after.length : after.indexOf(' ')
  return before.length + 1 + firstWord > width
}

function leansOn(before: string, after: string): boolean {
  const word = LAST_WORD.exec(before.slice(-14))?.[0]
  if (word === undefined || word === word.toUpperCase()) return false
  if (LEANING_ON_NUMBER.has(word.toLowerCase())) return /^[\d€]/.test(after)
  if (before.length >= SHORT && LEANING_ON_DATE.has(word.toLowerCase())) return /^\d{1,2}[ .:°/]|^\d{4}\b/.test(after)
  return LEANING.has(word.toLowerCase()) && !before.endsWith('.')
}

/** The column at which these lines were wrapped, or null when they were not. */
export function wrapWidth(lines: readonly string[]): number | null {
  if (lines.length < 3) return null
  let longest = 0
  for (const line of lines) longest = Math.max(longest, line.length)
  if (longest < 45 || longest > 130) return null
  let full = 0
  for (let i = 0; i < lines.length - 1; i++) if ((lines[i]?.length ?? 0) >= longest * 0.8) full++
  return full >= (lines.length - 1) * 0.6 ? longest : null
}

/** Prefixes that keep their hyphen at the end of a line: "co-\nprogettazione" is co-progettazione. */
const HYPHENATED = /(?:^|[\s(])(?:co|ex|non|anti|multi|inter|socio|micro|auto|pre|post|vice|e)-$/i

/** The two lines as one, in two parts to put one after the other: a word cut at the end of a line is mended. */
export function joinLines(before: string, after: string): { kept: string; added: string } {
  if (before.endsWith('-') && /\p{L}-$/u.test(before.slice(-3)) && /^\p{Ll}/u.test(after))
    return { kept: HYPHENATED.test(before.slice(-8)) ? before : before.slice(0, -1), added: after }
  return { kept: before, added: ` ${after}` }
}
