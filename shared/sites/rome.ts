// Instants of APIs as the wall clock of Rome that notices use.
import { TZDate } from '@date-fns/tz'
import { ROME } from '../call/status.ts'

const two = (n: number) => String(n).padStart(2, '0')

/**
 * Day and hour in Rome of an ISO instant. One without a zone counts as UTC (Plone and Solr write so). Midnight is no
 * hour: these sites store a day alone as 00:00 and mean all of it.
 * Years outside 1990–2099 are null: catalogues write 1100 and 2100 for "none" (redturtle.bandi indexers).
 */
export function romeMoment(iso: string | null): { date: string; time: string | null } | null {
  if (iso === null || !/^\d{4}-\d{2}-\d{2}/.test(iso)) return null
  if (/^\d{4}-\d{2}-\d{2}$/.test(iso)) return inRange(iso) ? { date: iso, time: null } : null
  const zoned = /(?:Z|[+-]\d{2}:?\d{2})$/.test(iso) ? iso : `${iso}Z`
  const instant = Date.parse(zoned)
  if (Number.isNaN(instant)) return null
  const at = new TZDate(instant, ROME)
  const date = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
  const time = `${two(at.getHours())}:${two(at.getMinutes())}`
  return inRange(date) ? { date, time: time === '00:00' ? null : time } : null
}

const inRange = (date: string) => date >= '1990' && date < '2100'

const MONTHS = 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre'.split(
  ' ',
)

/** "14 novembre 2026", "14 novembre 2026, ore 12:00": how a fact of an API is written into the page that is read. */
export function inWords({ date, time }: { date: string; time: string | null }): string {
  const [year, month, day] = date.split('-').map(Number)
  return `${day} ${MONTHS[(month ?? 1) - 1]} ${year}${time === null ? '' : `, ore ${time}`}`
}
