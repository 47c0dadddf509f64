// Which known calls a page speaks of, at ten sizes from 1,000 to 1,000,000 calls: by address, by words alone, and the
// loading of what the words need.
import { deserialize, serialize } from 'node:v8'
import { addressKeys } from '../../shared/matching/address.ts'
import { traitsOfCall } from '../../shared/matching/call-traits.ts'
import { decide } from '../../shared/matching/match.ts'
import { traitsOfPage } from '../../shared/matching/page-traits.ts'
import { buildPostings, findCandidates, type Postings } from '../../shared/matching/postings.ts'
import { distinctiveWords } from '../../shared/matching/words.ts'
import { wordsToFind } from '../../shared/matching/words-to-find.ts'
import { textPage } from '../../shared/page/plain.ts'
import { matchingInBrowser } from './matching-browser.ts'
import { articleOn, makeCalls } from './matching-calls.ts'
import { rounded } from './pace.ts'
import type { Row } from './row.ts'

const SIZES = [1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000, 200_000, 500_000, 1_000_000]
const REFERENCE = 100_000
const PAGES = 12

/** Milliseconds of one pass, the median of several: one slow pass is the machine's, not ours. */
function medianTime(pass: (round: number) => unknown, rounds: number): number {
  pass(0)
  const times = Array.from({ length: rounds }, (_, round) => {
    const begun = performance.now()
    pass(round)
    return performance.now() - begun
  })
  return times.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0
}

interface Figures {
  size: number
  address: number
  words: number
  load: number
  megabytes: number
  /** Of the articles, how many found their call by words alone, as sure. */
  found: number
}

function measure(size: number): Figures {
  const calls = makeCalls(size)
  const byKey = new Map(calls.map((call, n) => [addressKeys(call.pages[0]?.url ?? '')[0] ?? '', n]))
  const row: Postings = buildPostings(
    calls.map((call) => ({ id: call.id, words: wordsToFind(call, distinctiveWords) })),
  )
  const stored = serialize(row)
  const step = Math.floor(size / PAGES)
  const articles = Array.from({ length: PAGES }, (_, n) => {
    const call = calls[n * step] ?? calls[0]
    if (call === undefined) throw new RangeError('a size of at least one call is needed')
    return { call, ...articleOn(call, n) }
  })
  const ordinalOf = new Map(calls.map(({ id }, n) => [id, n]))
  const byWords = (n: number) => {
    const { title, text } = articles[n % PAGES] ?? { title: '', text: '' }
    const page = traitsOfPage(textPage(text, null, title), '2026-11-15')
    const candidates = findCandidates(row, [...page.words], 16).flatMap(
      ({ id }) => calls[ordinalOf.get(id) ?? -1] ?? [],
    )
    return decide(candidates.map(traitsOfCall), page)
  }
  const found = articles.filter(({ call }, n) =>
    byWords(n).some(({ callId, certainty }) => callId === call.id && certainty === 'sure'),
  ).length
  return {
    size,
    address: medianTime(
      (n) => addressKeys(`${articles[n % PAGES]?.call.pages[0]?.url}?utm_source=x`).map((key) => byKey.get(key)),
      1000,
    ),
    words: medianTime(byWords, 3 * PAGES),
    load: medianTime(() => deserialize(stored), 9),
    megabytes: stored.length / 1e6,
    found: found / PAGES,
  }
}

export async function matchingSuite(sizes: readonly number[] = SIZES): Promise<Row[]> {
  const rows = sizes.flatMap((size): Row[] => {
    const { address, words, load, megabytes, found } = measure(size)
    const calls = `${size.toLocaleString('en')} calls`
    const goal = (limit: string) => (size === REFERENCE ? limit : `${limit} at ${REFERENCE.toLocaleString('en')}`)
    const row = (what: string, ours: number, unit: string, limit: string): Row => ({
      what: `${what}, ${calls}`,
      ours: rounded(ours),
      peer: null,
      unit,
      ratio: null,
      goal: goal(limit),
    })
    return [
      row('a known address', address, 'ms', '<= 5 ms'),
      row('words alone, page read and candidates judged', words, 'ms', '<= 15 ms'),
      row('articles known by words alone', 100 * found, '%', '>= 93 %'),
      row(`loading the row of words (${rounded(megabytes)} MB)`, load, 'ms', '<= 30 ms'),
    ]
  })
  return [...rows, ...(await matchingInBrowser(REFERENCE))]
}
