// The rest of the news, once a day and without a sound: what saved searches found, and what closes soon that would suit
// the body though nobody saved it. A day without news has no digest.
import { TZDateMini } from '@date-fns/tz'
import { fitOf } from '../../shared/call/fit.ts'
import { closesAt, romeDay } from '../../shared/call/status.ts'
import { heldCall, type KnownCall, upcomingCalls } from '../db/calls.ts'
import { readSettings } from '../db/database.ts'
import { readProfile } from '../db/profile.ts'
import { freshCalls, markTold } from '../db/searches.ts'
import { beginTelling, endTelling, reminderId, toldKeys } from '../db/told.ts'
import { show } from './notices.ts'
import type { RemindPorts } from './remind.ts'

const DAY = 86_400_000
/** A call nobody saved is told of when this many days are left. */
const SOON_DAYS = 3
const MOST = 200

/** The next time a clock of this zone shows an hour, after an instant (epoch ms). */
export function nextAt(hour: string, zone: string, now: number): number {
  const [hours = 0, minutes = 0] = hour.split(':').map(Number)
  const today = new TZDateMini(now, zone)
  for (const days of [0, 1, 2]) {
    const at = +new TZDateMini(today.getFullYear(), today.getMonth(), today.getDate() + days, hours, minutes, zone)
    if (at > now) return at
  }
  return now + DAY
}

/** Calls that suit the body and close within days, that it has not saved and was not told of. */
async function suitable({ db, clock }: RemindPorts): Promise<KnownCall[]> {
  const now = clock()
  const [profile, told] = await Promise.all([readProfile(db), toldKeys(db, now)])
  const soon = (await upcomingCalls(db, now, MOST)).filter(
    ({ call, saved }) => saved === null && !told.get(call.id)?.has('digest'),
  )
  return soon.filter((known) => {
    const call = heldCall(known)
    return (
      (closesAt(call) ?? Number.POSITIVE_INFINITY) - now <= SOON_DAYS * DAY &&
      fitOf(call, profile, romeDay(now))?.verdict === 'adatto'
    )
  })
}

/** Tells the day's news; returns when the next digest is due (epoch ms), null when there is to be none. */
export async function tellDigest(ports: RemindPorts): Promise<number | null> {
  const { db, notice: words } = ports
  const now = ports.clock()
  const { digest } = await readSettings(db)
  if (digest === null) return null
  const [found, soon] = await Promise.all([freshCalls(db, 'digest'), suitable(ports)])
  const lines = found.map(({ search, calls }) => words.found(calls.length, search.name))
  if (soon.length > 0) lines.push(words.suitable(soon.length, soon[0]?.call.title ?? ''))
  if (lines.length > 0) {
    const keys = soon.map(({ call }) => ({ call: call.id, key: 'digest' }))
    await beginTelling(db, keys, now)
    await show(ports.notices, { id: 'digest', title: words.digest, message: lines.join('\n'), silent: true })
    await endTelling(
      db,
      keys.map(({ call, key }) => reminderId(call, key)),
    )
    for (const { search, calls } of found) await markTold(db, search.id, calls)
  }
  return nextAt(digest, ports.zone(), now)
}
