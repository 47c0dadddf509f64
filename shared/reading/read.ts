// Page → Call, or why it is none. The whole engine, readable in a minute.
import type { Call, Evidence } from '../call/call.ts'
import { newCallId } from '../call/identity.ts'
import type { Page } from '../page/page.ts'
import { weighCall } from './call-or-not/weigh.ts'
import { findCues } from './cues.ts'
import { findMoments } from './dates/find.ts'
import { type Dates, readDates } from './deadline/read-deadline.ts'
import { evidenceOfDates, otherDatesOf } from './deadline/told.ts'
import { readFacts } from './facts/facts.ts'
import { withHeadline, withoutHeadline } from './headline-first.ts'
import { readHistory } from './history.ts'
import { withOwnParts } from './own-parts.ts'
import { phrasesOf } from './phrase-walk.ts'
import { type Prose, readProse } from './prose.ts'
import { readPublished } from './published.ts'
import { callPageOf } from './publisher.ts'

export interface Reading {
  /** null when the text is no call. */
  call: Call | null
  /** In Italian: why it is a call, or why not. */
  reason: string
  /** The call it would be, where the page itself does not tell and was asked for (`Beyond.maybe`). */
  maybe?: Call
}

/** What is known of a page beyond its words. */
export interface Beyond {
  /** In Italian: how its site says that it is a call ("il sito lo pubblica fra i bandi"). Its words may deny it. */
  declared?: string
  /** It does so by a field that can only hold the term of applications: words against it must weigh more. */
  isTermStated?: boolean
  /** Something else will tell whether it is one: its documents. */
  maybe?: boolean
}

/** A page that speaks no more against it than this is left open. */
const NOT_DENIED = -1
/** A service with a term to apply by is a call, though its page is written as a service's. */
const HARDLY_DENIED = -3.5

/**
 * Reads the call a page speaks of. Pure and synchronous; the same answer in Node and in a browser.
 * @param shown as its markup divides it
 * @param given day of publication (YYYY-MM-DD, Europe/Rome), from which elided years and relative terms are
 *   counted; null lets the page's own metadata, dateline or address say it.
 */
export function readCall(shown: Page, given: string | null, beyond: Beyond = {}): Reading {
  const page = withOwnParts(shown)
  const { declared, isTermStated = false, maybe = false } = beyond
  const published = readPublished(page, given)?.day ?? null
  // what stands in the text: dates, in the headline too
  const headed = withHeadline(page)
  const prose = readProse(headed.page)
  const moments = findMoments(headed.page.text, prose.folded, published, headed.page.struck, prose.own)
  const cues = findCues(prose.folded, phrasesOf(prose))
  // which date is the deadline, which the info meeting, and why
  const dates = readDates(headed.page, prose, cues, moments, published)
  // is it a call at all?
  const verdict = weighCall(headed.page, prose, cues, dates, published)
  const isDeclared = declared !== undefined && verdict.weight >= (isTermStated ? HARDLY_DENIED : NOT_DENIED)
  const isOpen = maybe && verdict.weight >= NOT_DENIED
  if (!verdict.isCall && !isDeclared && !isOpen) return { call: null, reason: verdict.reason }
  const evidence = evidenceOfDates(headed, dates)
  const own = withoutHeadline(page, prose, headed.shift)
  const call = callOf(page, own, dates, evidence, otherDatesOf(headed, dates), published, verdict.event)
  if (verdict.isCall) return { call, reason: verdict.reason }
  return isDeclared ? { call, reason: declared } : { call: null, reason: verdict.reason, maybe: call }
}

function callOf(
  page: Page,
  prose: Prose,
  dates: Dates,
  evidence: Evidence[],
  otherDates: Call['otherDates'],
  published: string | null,
  event: 'withdrawn' | 'results' | null,
): Call {
  const { callPage: _, evidence: factEvidence, ...facts } = readFacts(page, prose, published)
  const own = callPageOf(page, facts.title, prose.folded, published)
  const pages = own ? [own] : []
  return {
    id: newCallId({ pages, title: facts.title, issuer: facts.issuer }),
    ...facts,
    opens: dates.opens?.date.mention.date ? { date: dates.opens.date.mention.date, time: dates.opens.date.time } : null,
    deadline: dates.deadline,
    otherDates,
    pages,
    ...(dates.doubts.length === 0
      ? {}
      : { doubts: dates.doubts.map((value) => ({ field: 'deadline', value, page: page.url })) }),
    history: readHistory(dates, event, published, page.url, facts.title),
    evidence: [...evidence, ...factEvidence].slice(0, 200),
  }
}
