// Options that several commands share, read once and refused by name: the clock, days, paths, the store and the feed.
import { isAbsolute, join, resolve } from 'node:path'
import { TZDate } from '@date-fns/tz'
import type { Command } from 'commander'
import { ROME } from '../../shared/call/status.ts'
import { UsageError } from './verdict.ts'

/** Instant in epoch ms; `--now` freezes it. */
export type Clock = () => number

const root = join(import.meta.dirname, '..', '..')
const DEFAULTS = ['data/feed', 'data/segnabandi.db']

export function withClock(command: Command): Command {
  return command.option('--now <iso>', 'set the clock: 2026-11-22, 2026-11-22T10:00 (Rome) or with Z or an offset')
}

export function withStore(command: Command): Command {
  return command.option('--store <url>', 'where calls are kept: sqlite:PATH', 'sqlite:data/segnabandi.db')
}

export function withFeed(command: Command): Command {
  return command.option('--feed <dir>', 'folder of the published feed', 'data/feed')
}

/** A store of one's own without a feed of its own: the usual folder holds what another store publishes. */
export const isWithoutFeed = (command: Command): boolean =>
  command.getOptionValueSource('store') !== 'default' && command.getOptionValueSource('feed') === 'default'

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/
const MOMENT = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?$/

export function isDay(text: string): boolean {
  const parts = DAY.exec(text)
  if (parts === null) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(+day) && day.toISOString().startsWith(text)
}

/** A day (YYYY-MM-DD) given as `option`; refused by name when it is none. */
export function readDay(option: string, text: string | undefined): string | null {
  if (text === undefined) return null
  if (!isDay(text)) throw new UsageError(`${option} takes a day as YYYY-MM-DD, not "${text}"`)
  return text
}

/** The clock `--now` asks for, or the machine's. A moment without an offset is Rome's wall clock. */
export function readClock(text: string | undefined): Clock {
  if (text === undefined) return Date.now
  const wrong = new UsageError(
    `--now takes a day or an instant in ISO 8601 (2026-11-22, 2026-11-22T10:00, 2026-11-22T09:00:00Z), not "${text}"`,
  )
  const [date = '', hours = '0', minutes = '0', seconds = '0', zone] = DAY.test(text)
    ? [text]
    : (MOMENT.exec(text)?.slice(1) ?? [])
  if (!isDay(date) || Number(hours) > 23 || Number(minutes) > 59 || Number(seconds ?? 0) > 59) throw wrong
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const instant =
    zone === undefined
      ? +new TZDate(year, month - 1, day, Number(hours), Number(minutes), Number(seconds ?? 0), ROME)
      : Date.parse(text)
  if (Number.isNaN(instant)) throw wrong
  return () => instant
}

/** A whole number not below `least`, given as `option`. */
export function readCount(option: string, text: string, least: number): number {
  if (!/^\d{1,9}$/.test(text) || Number(text) < least)
    throw new UsageError(`${option} takes a whole number from ${least}, not "${text}"`)
  return Number(text)
}

/** npm runs a script in the package's folder; the person may stand elsewhere, and INIT_CWD says where. */
function standsIn(): string {
  return process.env.npm_lifecycle_event === 'segnabandi' ? (process.env.INIT_CWD ?? process.cwd()) : process.cwd()
}

/** A path as the person meant it; the defaults stand in the project's folder. */
export function pathOf(given: string): string {
  if (isAbsolute(given)) return given
  return DEFAULTS.includes(given) ? join(root, given) : resolve(standsIn(), given)
}

/** `sqlite:PATH` with its path made absolute; refused by name when it is another engine. */
export function storeAddress(given: string): string {
  const path = /^sqlite:(.+)$/.exec(given)?.[1]
  if (path === undefined) throw new UsageError(`--store takes sqlite:PATH, not "${given}"`)
  return path === ':memory:' ? given : `sqlite:${pathOf(path)}`
}
