// What a person is shown of the dates: the sentence each was read from, why, and the other dates of the call.
import type { Call, DateRole, Evidence } from '../../call/call.ts'
import type { Span } from '../../page/page.ts'
import type { HeadlinePage } from '../headline-first.ts'
import { onOneLine } from '../spaces.ts'
import type { Dates } from './read-deadline.ts'
import type { Given, Role } from './roles.ts'

const LONGEST_QUOTE = 300

/** The sentence around a date, cut to what fits; in the spans of the page as it was given. */
function quoted({ page, shift }: HeadlinePage, span: Span, field: string, why: string): Evidence {
  let start = Math.max(span.start - LONGEST_QUOTE / 2, 0)
  let end = Math.min(span.end + LONGEST_QUOTE / 2, page.text.length)
  const stop = Math.max(page.text.lastIndexOf('\n', span.start - 1) + 1, lastStop(page.text, span.start))
  if (stop > start) start = stop
  else start = wordStart(page.text, start)
  const next = nextStop(page.text, span.end)
  if (next < end) end = next
  else end = wordEnd(page.text, end)
  const quote = page.text.slice(start, end)
  // a headline that stands outside the text is quoted without a place in it
  const inText = start >= shift
  return {
    field,
    quote,
    page: page.url,
    start: inText ? start - shift : 0,
    end: inText ? end - shift : 0,
    why: why.slice(0, 400),
  }
}

const SPACE = 32
const BREAK = 10
/** Full stop, exclamation or question mark. */
const isStop = (code: number) => code === 46 || code === 33 || code === 63

function lastStop(text: string, at: number): number {
  for (let i = at - 1; i > 0 && at - i < LONGEST_QUOTE; i--)
    if (
      text.charCodeAt(i) === SPACE &&
      isStop(text.charCodeAt(i - 1)) &&
      /\p{L}{3}/u.test(text.slice(Math.max(0, i - 4), i - 1))
    )
      return i + 1
  return 0
}

function nextStop(text: string, at: number): number {
  for (let i = at; i < text.length && i - at < LONGEST_QUOTE; i++) {
    const code = text.charCodeAt(i)
    if (code === BREAK) return i
    if (isStop(code) && (i + 1 >= text.length || /\s/.test(text.charAt(i + 1))) && !/\p{Ll}/u.test(text.charAt(i + 2)))
      return i + 1
  }
  return text.length
}

function wordStart(text: string, at: number): number {
  const space = text.indexOf(' ', at)
  return at === 0 || space < 0 ? at : space + 1
}

function wordEnd(text: string, at: number): number {
  const space = text.lastIndexOf(' ', at)
  return at >= text.length || space < 0 ? text.length : space
}

export function evidenceOfDates(headed: HeadlinePage, dates: Dates): Evidence[] {
  const evidence: Evidence[] = []
  const { chosen, choice, opens, openEnd, deadline } = dates
  const because = (given: Given, more: string) =>
    [given.because, given.date.mention.because, more].filter(Boolean).join('; ')
  if (chosen) {
    const early = dates.early === null ? '' : 'può chiudere prima, a esaurimento dei fondi'
    const why = [choice.because, early].filter(Boolean).join('; ')
    evidence.push(quoted(headed, chosen.date, 'deadline', because(chosen, why)))
    const hour = dates.hourSpan
    if (hour && deadline.time !== null && (hour.end < chosen.date.start || hour.start > chosen.date.end))
      evidence.push(quoted(headed, hour, 'deadline.time', "l'ora del termine, detta altrove nel testo"))
  } else if (openEnd?.span) evidence.push(quoted(headed, openEnd.span, 'deadline', openEnd.because))
  if (choice.former && deadline.supersedes !== null)
    evidence.push(
      quoted(headed, choice.former.date, 'deadline.supersedes', because(choice.former, 'termine precedente')),
    )
  if (opens) evidence.push(quoted(headed, opens.date, 'opens', because(opens, '')))
  return evidence
}

/** Roles of the reading → roles of the record; those left out are of no use to who applies. */
const SHOWN: Partial<Record<Role, DateRole>> = {
  publication: 'publication',
  'questions-until': 'questions-until',
  'info-meeting': 'info-meeting',
  'site-visit': 'site-visit',
  results: 'results',
  session: 'results',
  'activity-start': 'activity-start',
  'activity-end': 'activity-end',
  activity: 'activity-start',
  event: 'activity-start',
  reporting: 'reporting',
  expenses: 'reporting',
  'page-expiry': 'page-expiry',
  deadline: 'window',
  opening: 'opening',
}

const MOST = 40

export function otherDatesOf({ page, shift }: HeadlinePage, dates: Dates): Call['otherDates'] {
  const others: Call['otherDates'] = []
  const seen = new Set<string>()
  for (const given of dates.given) {
    const role = SHOWN[given.role]
    const { mention, start, end, time } = given.date
    if (role === undefined || given.change === 'former' || others.length >= MOST) continue
    if (given === dates.opens || (role === 'window' && mention.date === dates.deadline.date)) continue
    if (mention.date === null && (mention.relative !== null || mention.certain.month === undefined)) continue
    const key = `${role} ${mention.date ?? page.text.slice(start, end)}`
    if (seen.has(key)) continue
    seen.add(key)
    others.push({
      date: mention.date,
      time: mention.date === null ? null : time,
      role,
      label: clause(page.text, start, end, shift),
    })
  }
  return others
}

/** A few words around a date. */
function clause(text: string, start: number, end: number, shift: number): string {
  const floor = start >= shift ? shift : 0
  const line = Math.max(text.lastIndexOf('\n', start - 1) + 1, floor, start - 90)
  const from = line === start - 90 ? wordStart(text, line) : line
  return onOneLine(text.slice(Math.min(from, start), end))
    .trim()
    .slice(-200)
}
