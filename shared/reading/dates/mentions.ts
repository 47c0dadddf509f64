// Drafts → the mentions the decision reads, with their spans in the page's text.
import type { Span } from '../../page/page.ts'
import type { DateMention, DateParts, TimeMention } from '../mention.ts'
import { isoDay } from './calendar.ts'
import type { DayDraft, Draft, HourDraft } from './draft.ts'
import type { Tokens } from './tokens.ts'

/** Spans of struck text are few, but a page may be struck whole: both lists are walked once. */
function strike(struck: readonly Span[]): (start: number, end: number) => boolean {
  if (struck.length === 0) return () => false
  const sorted = struck.toSorted((a, b) => a.start - b.start)
  let at = 0
  return (start, end) => {
    while (at < sorted.length && (sorted[at]?.end ?? 0) <= start) at++
    const span = sorted[at]
    return span !== undefined && span.start < end
  }
}

const spanOf = (tokens: Tokens, draft: Draft): Span => ({
  start: tokens.start[draft.first] ?? 0,
  end: tokens.end[draft.last - 1] ?? 0,
})

export function toDates(tokens: Tokens, days: readonly DayDraft[], struck: readonly Span[]): DateMention[] {
  days.forEach((day, place) => {
    day.place = place
  })
  const isStruck = strike(struck)
  return days.map((day) => {
    const start = tokens.start[day.first] ?? 0
    const end = tokens.end[day.last - 1] ?? 0
    const hour = day.hour
    return {
      type: 'date',
      start,
      end,
      certain: certainParts(day),
      date: day.on === null ? null : isoDay(day.on),
      time: hour === null ? null : (hour.toTime ?? hour.time),
      timeSpan: hour === null ? null : spanOf(tokens, hour),
      timeFrom: day.fromHour?.time ?? (hour !== null && hour.toTime !== null ? hour.time : null),
      sameTime: hour?.same ?? false,
      weekday: day.weekday,
      conflict: day.conflict,
      yearFrom: day.year === null ? null : day.yearFrom,
      alternatives: day.alternatives.map(isoDay),
      period: day.period,
      citation: day.citation,
      because: day.because,
      form: day.form,
      range: day.range === null ? null : { side: day.range.side, partner: day.range.partner.place },
      relative: day.relative,
      struck: isStruck(start, end),
    }
  })
}

function certainParts(day: DayDraft): DateParts {
  const parts: DateParts = {}
  if (day.year !== null && day.yearFrom === 'written') parts.year = day.year
  if (day.month !== null) parts.month = day.month
  if (day.day !== null) parts.day = day.day
  return parts
}

export function toTimes(tokens: Tokens, drafts: readonly Draft[], struck: readonly Span[]): TimeMention[] {
  const hours = drafts.filter((draft): draft is HourDraft => draft.what === 'hour')
  if (hours.length === 0) return []
  const isStruck = strike(struck)
  const times: TimeMention[] = []
  // "8.30-12.30" makes two of one
  let count = 0
  for (const hour of hours) {
    hour.place = count
    count += hour.toTime === null ? 1 : 2
  }
  for (const hour of hours) {
    const span = spanOf(tokens, hour)
    const shared = {
      type: 'time' as const,
      ...span,
      date: hour.day === null ? null : hour.day.place,
      same: hour.same,
      form: hour.form,
      struck: isStruck(span.start, span.end),
    }
    if (hour.toTime === null) {
      const range = hour.range === null ? null : { side: hour.range.side, partner: hour.range.partner.place }
      times.push({ ...shared, time: hour.time, range })
    } else
      times.push(
        { ...shared, time: hour.time, range: { side: 'from', partner: hour.place + 1 } },
        { ...shared, time: hour.toTime, range: { side: 'to', partner: hour.place } },
      )
  }
  return times
}
