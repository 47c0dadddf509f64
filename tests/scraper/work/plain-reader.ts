// A small reader of prose for tests of the crawl: "SCADENZA 2026-12-10 12:00 PRIMA 2026-11-30" in a page is a call.
import type { Page } from '../../../shared/page/page.ts'
import type { Reading } from '../../../shared/reading/read.ts'
import { fixed, toldBy, unknown } from '../../shared/call/make-call.ts'

export function readCall(read: Page, published: string | null): Reading {
  const [sentence, date, time, former] =
    /SCADENZA (\d{4}-\d{2}-\d{2})(?: (\d{2}:\d{2}))?(?: PRIMA (\d{4}-\d{2}-\d{2}))?/.exec(read.text) ?? []
  const pec = /\S+@pec\.\S+/.exec(read.text)?.[0]
  if (sentence === undefined && pec === undefined) return { call: null, reason: 'nessuna scadenza' }
  const deadline = date === undefined ? unknown : fixed(date, time ?? null, { supersedes: former ?? null })
  const quote = sentence ?? ''
  const start = read.text.indexOf(quote)
  return {
    reason: 'prova',
    call: toldBy('news', read.url ?? '', {
      title: read.title ?? '',
      deadline,
      contacts: { pec: pec === undefined ? [] : [pec], email: [], phone: [] },
      evidence: [{ field: 'deadline', quote, page: read.url, start, end: start + quote.length, why: 'prova' }],
      pages: [
        {
          url: read.url ?? '',
          kind: 'news',
          title: read.title ?? '',
          ...(published === null ? {} : { publishedAt: published }),
        },
      ],
    }),
  }
}
