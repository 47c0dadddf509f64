// Text as patterns see it: lower case, without accents, plain quotes and dashes, and of the very same length,
// so that a span in the folded text is a span in the page's text.

/** Letters outside ASCII that fold to one ASCII letter (Latin-1 and Latin Extended-A), and typography. */
const FOLDED = new Map<string, string>()
for (let code = 0x80; code < 0x250; code++) {
  const letter = String.fromCharCode(code)
  const base = letter.normalize('NFD').charAt(0).toLowerCase()
  FOLDED.set(letter, /[a-z]/.test(base) ? base : letter)
}
for (const [from, to] of [
  ['‘’‛′´`', "'"],
  ['“”„«»″', '"'],
  ['‐‑‒–—―−', '-'],
  ['\u00a0\u2007\u2009\u202f\u2002\u2003\u200a\t', ' '],
] as const)
  for (const letter of from) FOLDED.set(letter, to)
FOLDED.set('º', '°').set('ª', '°')

/** What `toLowerCase` leaves to be folded. */
const REST = /[\t`\u0080-\uffff]/g

/** Same length as the input, in UTF-16 units. Linear. */
export function fold(text: string): string {
  let lower = text.toLowerCase()
  // one letter becomes two in lower case: the Turkish İ
  if (lower.length !== text.length) lower = text.replaceAll('İ', 'I').toLowerCase()
  return lower.replace(REST, (letter) => FOLDED.get(letter) ?? letter)
}
