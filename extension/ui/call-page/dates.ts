// Days and moments of a call's page in words.
import { language, facts as words } from '../../locales/words.ts'

/** "2026-05-15T12:00" in words; anything else as it stands. */
export function momentWords(value: string, print = words.longDay): string {
  if (!/^\d{4}-\d{2}-\d{2}/.test(value)) return value
  const [day = '', hour] = value.split('T')
  if (Number.isNaN(Date.parse(day))) return value
  return hour === undefined ? print(day) : `${print(day)}, ${words.hour(hour.slice(0, 5))}`
}

export const dayAndHour = ({ date, time }: { date: string; time: string | null }): string =>
  momentWords(time === null ? date : `${date}T${time}`)

const instant = new Intl.DateTimeFormat(language === 'it' ? 'it' : 'en-GB', { dateStyle: 'long' })

/** The day of an instant, on this computer's calendar. @param at epoch ms */
export const dayOfInstant = (at: number): string => instant.format(at)

/** When a change was seen: an instant, or a bare day where only the text tells it. */
export function seenAt(at: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(at)) return momentWords(at, words.shortDay)
  const epoch = Date.parse(at)
  return Number.isNaN(epoch) ? at : momentWords(new Date(epoch).toISOString().slice(0, 10), words.shortDay)
}
