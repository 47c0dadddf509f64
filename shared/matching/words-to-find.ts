// The words a call is found by, among all others, when no address tells it.
import type { ComparableCall } from './call-traits.ts'

/** Words of the summary kept: its first sentences say what is called for. */
const FROM_SUMMARY = 40
const FROM_TITLES = 60
/** Who calls and where tells one Comune's avviso from the same one of a thousand others. */
const FROM_ISSUER = 12

/** CUP and CIG as a text has them, folded: letters and digits that only a code mixes so. */
const CODE = /^(?=[a-z0-9]*\d[a-z0-9]*\d)(?=[a-z0-9]*[a-z])(?:[a-z0-9]{10}|[a-z]\d{2}[a-z0-9]{12})$/

export const isCode = (word: string): boolean => CODE.test(word)

/**
 * Of titles first, then programmes, who calls, codes, the summary; stems, each once.
 * @param distinctive the words of a text that are not weak (words.ts): who keeps the weak ones elsewhere passes its own
 */
export function wordsToFind(call: ComparableCall, distinctive: (text: string, limit: number) => string[]): string[] {
  const { title, summary = '', programmes = [], pages = [], issuer, territory, identifiers } = call
  const titles = [title, ...pages.slice(0, 8).map((page) => page.title ?? ''), ...programmes].join('\n')
  const who = [issuer?.name, territory?.comune].filter((name) => name != null).join('\n')
  const codes = [...(identifiers?.cup ?? []), ...(identifiers?.cig ?? [])].map((code) => code.toLowerCase())
  return [
    ...new Set([
      ...distinctive(titles, FROM_TITLES),
      ...distinctive(who, FROM_ISSUER),
      ...codes.filter(isCode),
      ...distinctive(summary, FROM_SUMMARY),
    ]),
  ]
}
