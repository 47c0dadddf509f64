// A call on its way to other people and programs: as text, as an e-mail, as a calendar, as a table.
import type { Call } from '../../shared/call/call.ts'
import { planReminders } from '../../shared/call/reminders.ts'
import { tableOf } from '../../shared/feed/exports/csv.ts'
import { calendarOf } from '../../shared/feed/exports/ics.ts'
import { officialAddress, oneLine } from '../../shared/feed/exports/plain-text.ts'
import { rulesFor } from '../background/remind.ts'
import { heldCall, type KnownCall } from '../db/calls.ts'
import type { Settings } from '../db/user.ts'
import { facts, keeping, own as words } from '../locales/words.ts'

function deadlineOf({ deadline }: Call): string {
  if (deadline.date === null) return facts.withoutDate[deadline.kind]
  const day = facts.longDay(deadline.date)
  return deadline.time === null ? day : `${day}, ${facts.hour(deadline.time)}`
}

/** Title, issuer, deadline and official page, a line each. */
export function shareText(known: KnownCall): string {
  const call = heldCall(known)
  const page = officialAddress(call.pages) ?? words.noPage
  return words.shared(oneLine(call.title), oneLine(call.issuer.name ?? ''), deadlineOf(call), page)
}

export function mailAddress(known: KnownCall): string {
  const subject = words.mailSubject(oneLine(heldCall(known).title).slice(0, 150))
  return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(shareText(known).replaceAll('\n', '\r\n'))}`
}

/** A calendar of these calls, with the alarms they have here. @param now epoch ms */
export function calendarFile(known: readonly KnownCall[], settings: Settings, now: number): string {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const entries = known.map((one) => ({
    call: heldCall(one),
    reminders: planReminders(heldCall(one), { since: 0, snoozedUntil: null }, rulesFor(one, settings, zone)),
    // A correction by hand makes a newer version of the event, as an extension does.
    revision: one.own.corrections.deadline ? 1 : 0,
  }))
  return calendarOf(entries, { name: keeping.calendarName, stamp: now })
}

/** @param mark whether it is for Excel */
export function tableFile(known: readonly KnownCall[], mark: boolean): string {
  const rows = known.map((one) => ({
    call: heldCall(one),
    more: [words.statuses[one.own.status], one.own.tags.join(', '), one.own.notes],
  }))
  return tableOf(rows, { mark, more: keeping.exportColumns })
}

/** The calls as data: the record as held, and what the person made of it. */
export const dataFile = (known: readonly KnownCall[]): string =>
  `${JSON.stringify(
    known.map((one) => ({ call: heldCall(one), own: one.own })),
    null,
    1,
  )}\n`
