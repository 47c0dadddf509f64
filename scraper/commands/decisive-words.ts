// Which words of a quote decide a fact: in a long sentence, the day and hour, the address, the amount.
import type { Call, Evidence } from '../../shared/call/call.ts'
import type { Span } from '../../shared/page/page.ts'
import { findDates } from '../../shared/reading/dates/find.ts'
import { fold } from '../../shared/reading/fold.ts'

/** A quote as short as this is itself the decisive words. */
const SHORT = 40

/** Days the call holds for a field: what the quote is about. */
function daysOf(call: Call, field: string): string[] {
  if (field === 'deadline.supersedes') return [call.deadline.supersedes?.slice(0, 10) ?? '']
  if (field.startsWith('deadline')) return [call.deadline.date ?? '']
  if (field.startsWith('opens')) return [call.opens?.date ?? '']
  if (field.startsWith('otherDates')) return call.otherDates.map(({ date }) => date ?? '')
  return []
}

/** Spans inside the quote of the dates that are one of `days`, each with its hour. */
function datesOf(quote: string, days: readonly string[]): Span[] {
  const spans: Span[] = []
  for (const { date, certain, relative, start, end, timeSpan } of findDates(quote, fold(quote), null)) {
    const isDay = days.some((day) => {
      const [, month, number] = day.split('-').map(Number)
      // The year may be left out in the quote: day and month tell which date it is.
      return date === day || (certain.month === month && certain.day === number && certain.year === undefined)
    })
    if (!isDay && relative === null) continue
    spans.push({ start, end })
    if (timeSpan !== null) spans.push(timeSpan)
  }
  return spans
}

function valuesOf(quote: string, values: readonly string[]): Span[] {
  const folded = fold(quote)
  return values.flatMap((value) => {
    const start = folded.indexOf(fold(value))
    return start < 0 ? [] : [{ start, end: start + value.length }]
  })
}

/** Spans that touch, or have only a word or two between them, read better as one: "ore 12 del 15 maggio". */
function join(spans: Span[], text: string): Span[] {
  const joined: Span[] = []
  for (const span of spans.sort((left, right) => left.start - right.start)) {
    const last = joined.at(-1)
    if (
      last !== undefined &&
      (span.start <= last.end ||
        /^[\s,]{0,3}(?:de[li]|dell'|di|alle|ore|h\.?)?\s{0,2}(?:ore\s)?$/.test(text.slice(last.end, span.start)))
    )
      last.end = Math.max(last.end, span.end)
    else joined.push({ ...span })
  }
  return joined
}

/** Spans of `piece.quote` that decide it, in order; the whole quote when nothing in it stands out. */
export function decisiveWords(piece: Evidence, call: Call): Span[] {
  const { quote, field } = piece
  const whole = [{ start: 0, end: quote.length }]
  const days = daysOf(call, field).filter((day) => day !== '')
  const [group, name] = field.split('.')
  const contacts =
    group === 'contacts' && (name === 'pec' || name === 'email' || name === 'phone') ? call.contacts[name] : []
  const found = join([...(days.length > 0 ? datesOf(quote, days) : []), ...valuesOf(quote, contacts)], quote)
  return found.length > 0 && quote.length > SHORT ? found : whole
}
