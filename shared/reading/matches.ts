// Every match of a pattern, without `matchAll`, which copies the pattern each time it is called: most of what is
// searched is a clause or a line, and the copy costs more than the search.

/** @param pattern with the flag `g` */
export function matchesIn(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match)
    if (match[0] === '') pattern.lastIndex++
  }
  return found
}

/** How many matches there are. @param pattern with the flag `g` */
export function countMatches(pattern: RegExp, text: string): number {
  let count = 0
  pattern.lastIndex = 0
  while (pattern.test(text)) count++
  return count
}

/** Where the last match begins; -1 when there is none. */
export function lastMatch(pattern: RegExp, text: string): number {
  let last = -1
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) last = match.index
  return last
}
