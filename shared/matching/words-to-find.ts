// The words a call is found by, among all others, when no address tells it.
import type { ComparableCall } from './call-traits.ts'
import { distinctiveWords } from './words.ts'

/** Words of the summary kept: its first sentences say what is called for. */
const FROM_SUMMARY = 40
const FROM_TITLES = 60

/** Of titles first, then programmes, then the summary; stems, each once. */
export function wordsToFind({ title, summary = '', programmes = [], pages = [] }: ComparableCall): string[] {
  const titles = [title, ...pages.slice(0, 8).map((page) => page.title ?? ''), ...programmes].join('\n')
  return [...new Set([...distinctiveWords(titles, FROM_TITLES), ...distinctiveWords(summary, FROM_SUMMARY)])]
}
