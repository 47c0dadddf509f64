// What a notification leads to. A press on it opens our own page on that call, where every choice stands; its buttons,
// where the browser has them, do the two most wanted ones at once.
import { callsById, heldCall } from '../db/calls.ts'
import { type CallDatabase, readSettings } from '../db/database.ts'
import { closeCall, snoozeCall } from '../db/own.ts'
import { endTelling, halfTold, markSeen } from '../db/told.ts'
import { takeDown } from './notices.ts'
import { noticeOf, type RemindPorts, tomorrow } from './remind.ts'

export interface AnswerPorts extends RemindPorts {
  open: (url: string) => Promise<void>
  /** Address of the page that lists the calls. */
  ownPage: string
}

const CALL = noticeOf('')
const DONE = 0

/** @param button index of the button pressed; null for the notification itself */
export async function answerNotice(ports: AnswerPorts, notice: string, button: number | null): Promise<void> {
  const { db, clock } = ports
  await noticeShown(db, notice)
  // Chrome leaves a pressed notification standing.
  await takeDown(ports.notices, notice)
  // What a saved search found is shown where all of it has room (ui/dashboard/saved-searches.tsx).
  if (notice.startsWith('search '))
    return ports.open(ports.ownPage.replace('popup', 'dashboard') + notice.replace('search ', '#search='))
  const id = notice.startsWith(CALL) ? notice.slice(CALL.length) : null
  const [known] = id === null ? [] : await callsById(db, [id])
  if (known === undefined || button === null)
    return ports.open(known ? `${ports.ownPage}#call=${encodeURIComponent(known.call.id)}` : `${ports.ownPage}#told`)
  const now = clock()
  if (button === DONE) await closeCall(db, known.call, 'done', now)
  else {
    const until = tomorrow(heldCall(known), await readSettings(db), now)
    if (until !== null) await snoozeCall(db, known.call, until, now)
  }
  await markSeen(db, known.call.id)
}

/** It was on the desktop, for the person has closed it: a worker killed before writing so need not show it again. */
export async function noticeShown(db: CallDatabase, notice: string): Promise<void> {
  const half = await halfTold(db)
  await endTelling(
    db,
    half.filter(({ call }) => notice === noticeOf(call)).map(({ id }) => id),
  )
}
