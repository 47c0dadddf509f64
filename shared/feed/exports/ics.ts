// Deadlines as a calendar (RFC 5545). Each call keeps one UID for ever and a SEQUENCE that grows with every change of
// its term, so that importing again moves an extended deadline instead of doubling it.
import type { Call } from '../../call/call.ts'
import type { PlannedReminder } from '../../call/reminders.ts'
import { romeInstant } from '../../call/status.ts'
import { officialAddress, oneLine, withoutUnseen } from './plain-text.ts'

export interface CalendarEntry {
  call: Call
  /** Each becomes an alarm. */
  reminders: readonly PlannedReminder[]
  /** How often the person changed it by hand; feeds leave it out. */
  revision?: number
}

export interface CalendarOptions {
  /** What the calendar is called. */
  name: string
  /** Instant it is made, epoch ms. */
  stamp: number
}

const MINUTE = 60_000
const FOLD_AT = 75
const encoder = new TextEncoder()

/** TEXT value (§3.3.11). */
const escaped = (text: string) =>
  withoutUnseen(text)
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replace(/\r\n|\r|\n/g, '\\n')

/** Content lines are at most 75 octets; a fold falls between characters, never inside one (§3.1). */
export function foldLine(line: string): string {
  if (line.length <= FOLD_AT / 4) return line
  const folded: string[] = []
  let part = ''
  let octets = 0
  for (const character of line) {
    const size = encoder.encode(character).length
    // The space a folded line begins with counts too.
    if (octets + size > (folded.length === 0 ? FOLD_AT : FOLD_AT - 1)) {
      folded.push(part)
      part = ''
      octets = 0
    }
    part += character
    octets += size
  }
  folded.push(part)
  return folded.join('\r\n ')
}

/** UTC form: "20260515T100000Z". */
const utc = (instant: number) => `${new Date(instant).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`
const plainDay = (day: string) => day.replaceAll('-', '')
const dayAfter = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)

/** So long before the start, or after it: "-P6DT15H", "PT9H". */
function duration(milliseconds: number): string {
  const minutes = Math.round(Math.abs(milliseconds) / MINUTE)
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60]
  const time = `${hours > 0 ? `${hours}H` : ''}${rest > 0 ? `${rest}M` : ''}`
  const whole = `${days > 0 ? `${days}D` : ''}${time === '' ? '' : `T${time}`}`
  return `${milliseconds < 0 ? '-' : ''}P${whole === '' ? 'T0M' : whole}`
}

/** How often the term, or whether it stands, has changed: each is a newer version of the same event. */
const versionOf = ({ history }: Call) =>
  history.filter(({ event, field }) => event !== 'new' && (event !== 'corrected' || field === 'deadline')).length

const isWithdrawn = ({ history }: Call) => history.findLast(({ event }) => event !== 'corrected')?.event === 'withdrawn'

function describe(call: Call, address: string | null): string {
  const { deadline, evidence, issuer, contacts } = call
  const quote = evidence.find(({ field, quote }) => field === 'deadline' && quote !== '')?.quote
  const { date, time } = deadline
  return [
    [issuer.name, issuer.office].filter(Boolean).join(' · '),
    date === null ? '' : `Scadenza: ${date.split('-').reverse().join('/')}${time === null ? '' : `, ore ${time}`}`,
    deadline.supersedes === null ? '' : `Prorogata: prima era ${deadline.supersedes.replace('T', ', ore ')}`,
    quote === undefined ? '' : `«${oneLine(quote)}»`,
    contacts.pec.length === 0 ? '' : `PEC: ${contacts.pec.join(', ')}`,
    address ?? '',
  ]
    .filter((line) => line !== '')
    .join('\n')
}

function eventOf({ call, reminders, revision = 0 }: CalendarEntry, stamp: number): string[] {
  const { date, time } = call.deadline
  if (date === null) return []
  // A day without an hour, or until 24:00, is the whole of it.
  const isAllDay = time === null || time === '24:00'
  const starts = romeInstant(date, isAllDay ? '00:00' : time)
  const address = officialAddress(call.pages)
  const title = oneLine(call.title)
  const alarms = reminders.flatMap(({ at }) => [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(`Scadenza: ${title}`)}`,
    `TRIGGER:${duration(at - starts)}`,
    'END:VALARM',
  ])
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(call.id)}@segnabandi`,
    `DTSTAMP:${utc(stamp)}`,
    `LAST-MODIFIED:${utc(stamp)}`,
    `SEQUENCE:${versionOf(call) + revision}`,
    ...(isAllDay
      ? [`DTSTART;VALUE=DATE:${plainDay(date)}`, `DTEND;VALUE=DATE:${plainDay(dayAfter(date))}`]
      : [`DTSTART:${utc(starts)}`]),
    `SUMMARY:${escaped(`Scadenza: ${title}`)}`,
    `DESCRIPTION:${escaped(describe(call, address))}`,
    // An address is no TEXT: it is not escaped (§3.3.13), and a parsed one has no line breaks.
    ...(address === null ? [] : [`URL:${address}`]),
    ...(call.topics.length === 0 ? [] : [`CATEGORIES:${call.topics.map(escaped).join(',')}`]),
    `STATUS:${isWithdrawn(call) ? 'CANCELLED' : 'CONFIRMED'}`,
    'TRANSP:TRANSPARENT',
    ...alarms,
    'END:VEVENT',
  ]
}

/** A calendar file with an event for each call that has a day; all-day where it has no hour. Lines end in CR LF. */
export function calendarOf(entries: readonly CalendarEntry[], { name, stamp }: CalendarOptions): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Segnabandi//Segnabandi//IT',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(oneLine(name))}`,
    'X-WR-TIMEZONE:Europe/Rome',
    ...entries.flatMap((entry) => eventOf(entry, stamp)),
    'END:VCALENDAR',
  ]
  return `${lines.map(foldLine).join('\r\n')}\r\n`
}
