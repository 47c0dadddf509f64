// The reading beside its peers: dates alone, a whole page's text, HTML to Call, and how time grows with the text.
import * as chrono from 'chrono-node/it'
import { parseDocument } from 'htmlparser2'
import { htmlPage } from '../../shared/page/html.ts'
import { textPage } from '../../shared/page/plain.ts'
import { readCall } from '../../shared/reading/read.ts'
import { municipalPage } from './municipal-page.ts'
import { compare, rounded } from './pace.ts'
import { datesSuite, NOTICE, PUBLISHED } from './reading-dates.ts'
import type { Row } from './row.ts'

const MB = 1e6
/** The whole reading is a lot of code, and is measured as in a crawl: after thousands of pages. */
const PAGES_BEFORE = 2500
const ROUNDS = 8

/** CPU time of one reading of `megabytes` of notices, in seconds; the best of three. */
function readingTime(megabytes: number): number {
  const text = NOTICE.repeat(Math.ceil((megabytes * MB) / NOTICE.length)).slice(0, megabytes * MB)
  const times = [1, 2, 3].map(() => {
    const { user } = process.cpuUsage()
    readCall(textPage(text, null, null), PUBLISHED)
    return (process.cpuUsage().user - user) / 1e6
  })
  return Math.min(...times)
}

export async function readingSuite(): Promise<Row[]> {
  const size = Buffer.byteLength(NOTICE) / MB
  const at = new Date(`${PUBLISHED}T12:00:00`)
  const page = textPage(NOTICE, null, null)
  const [whole, dates] = compare(
    () => readCall(page, PUBLISHED),
    () => chrono.parse(NOTICE, at),
    ROUNDS,
    PAGES_BEFORE,
  )
  const html = municipalPage(NOTICE)
  const htmlSize = Buffer.byteLength(html) / MB
  const [toCall, toTree] = compare(
    () => readCall(htmlPage(html, 'https://www.comune.vallechiara.example.it/avviso'), PUBLISHED),
    () => parseDocument(html),
    ROUNDS,
    PAGES_BEFORE,
  )
  const [small, large] = [readingTime(0.5), readingTime(5)]
  return [
    ...(await datesSuite()),
    {
      what: "the whole reading of a page's text, against the dates alone of chrono-node/it",
      ours: rounded(whole * size),
      peer: rounded(dates * size),
      unit: 'MB/s',
      ratio: rounded(whole / dates),
      goal: '>= 1x',
    },
    {
      what: `HTML of ${Math.round(htmlSize * 1000)} kB to Call, against parsing it with htmlparser2`,
      ours: rounded(1000 / toCall),
      peer: rounded(1000 / toTree),
      unit: 'ms',
      ratio: rounded(toTree / toCall),
      goal: '>= 0.5x (at most twice the time)',
    },
    {
      what: 'time for 5 MB of text, in times that for 0.5 MB',
      ours: rounded(large / small),
      peer: null,
      unit: 'x',
      ratio: null,
      goal: '<= 12 (linear is 10)',
    },
  ]
}
