// Which known calls share rare words with a page's text? Answered from the packed row (db/postings.ts), which is kept
// between two pages for as long as the worker lives: loading it is most of the cost, and a worker that forgot loads it again.
import { findCandidates } from '../../shared/matching/postings.ts'
import { stemsIn } from '../../shared/matching/stems.ts'
import { isCode } from '../../shared/matching/words-to-find.ts'
import type { CallDatabase } from '../db/database.ts'
import { areCurrent, readWords, type WordsRow } from '../db/postings.ts'
import { timed } from './timing.ts'

export interface KnownWords {
  /** Ids of the calls worth judging by a text, the likeliest first; empty when none shares enough with it. */
  callsLike(text: string): Promise<string[]>
}

const NONE: ReadonlySet<string> = new Set()
const MOST_WORDS = 4_000
/** Calls judged for one page: the same avviso of several Comuni stands in a row. */
const MOST = 16
/** Of the call's own words, by weight, and in number: under these the judge has never found the two to be of one thing. */
const ENOUGH = { share: 0.13, hits: 2 }

/** @param renew told when the row is missing or of other calls than are held; the old row answers meanwhile */
export function knownWords(db: CallDatabase, renew: () => void): KnownWords {
  let row: WordsRow | null = null
  return {
    async callsLike(text) {
      if (!(await areCurrent(db, row))) {
        row = await timed('row', () => readWords(db))
        if (!(await areCurrent(db, row))) renew()
      }
      if (row === null) return []
      // A weak word stands in no row, so that it need not be known here.
      const words = stemsIn(text, NONE, MOST_WORDS)
      const hasCode = words.some(isCode)
      return findCandidates(row.postings, words, MOST)
        .filter(({ share, hits }) => hasCode || (share >= ENOUGH.share && hits >= ENOUGH.hits))
        .map(({ id }) => id)
    },
  }
}
