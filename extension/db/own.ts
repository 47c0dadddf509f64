// What a person makes of a call: status, notes, tags, documents, corrections, when to be reminded. Whatever is written
// about a call keeps a copy of the call beside it, in the same transaction: notes must never be left without it.
import type { Call } from '../../shared/call/call.ts'
import { acceptedValue, applyCorrections, type Correctable, readField } from '../../shared/call/corrections.ts'
import { closesAt } from '../../shared/call/status.ts'
import type { CallDatabase } from './database.ts'
import { keysOf } from './rows.ts'
import { emptyOwn, isBlank, LONGEST_NOTES, LONGEST_TAG, MOST_DOCUMENTS, MOST_TAGS, type OwnRecord } from './user.ts'

export type OwnChange = Partial<Omit<OwnRecord, 'id' | 'changedAt' | 'corrections'>>

/** The record of a call; a blank one when nothing was made of it. */
export async function readOwn(db: CallDatabase, id: string): Promise<OwnRecord> {
  return (await db.own.get(id)) ?? emptyOwn(id)
}

/** Tags without spaces around, without repeats whatever their case, as many and as long as are kept. */
export function tidyTags(tags: readonly string[]): string[] {
  const tidy = new Map<string, string>()
  for (const tag of tags) {
    const words = tag.replaceAll(/\s+/g, ' ').trim().slice(0, LONGEST_TAG)
    if (words !== '' && !tidy.has(words.toLowerCase())) tidy.set(words.toLowerCase(), words)
  }
  return [...tidy.values()].slice(0, MOST_TAGS)
}

function bounded(own: OwnRecord): OwnRecord {
  return {
    ...own,
    notes: own.notes.slice(0, LONGEST_NOTES),
    tags: tidyTags(own.tags),
    checklist: own.checklist
      .map(({ text, done }) => ({ text: text.trim().slice(0, 300), done }))
      .filter(({ text }) => text !== '')
      .slice(0, MOST_DOCUMENTS),
    reminders: own.reminders === null ? null : [...new Set(own.reminders)].slice(0, 20),
  }
}

async function write(
  db: CallDatabase,
  call: Call,
  at: number,
  change: (own: OwnRecord) => OwnRecord,
): Promise<OwnRecord> {
  return db.transaction('rw', [db.own, db.saved, db.calls], async () => {
    const own = { ...bounded(change(await readOwn(db, call.id))), changedAt: at }
    await db.own.put(own)
    // To turn a call down is no reason to keep it.
    const keeps = own.closed?.as !== 'not-for-us' && !isBlank(own)
    if (keeps && !(await db.saved.get(call.id))) {
      const source = (await db.calls.where('id').equals(call.id).count()) > 0 ? 'feed' : 'page'
      await db.saved.put({ id: call.id, at, source, keys: keysOf(call), call })
    }
    return own
  })
}

/** Changes what is given and keeps the rest; saves the call when it was not. @param at epoch ms */
export function changeOwn(db: CallDatabase, call: Call, change: OwnChange, at: number): Promise<OwnRecord> {
  return write(db, call, at, (own) => ({ ...own, ...change }))
}

/**
 * Nothing is told of the call until an instant, when it comes back; null ends a snooze.
 * @throws RangeError when the call would be closed by then
 */
export function snoozeCall(db: CallDatabase, call: Call, until: number | null, at: number): Promise<OwnRecord> {
  return write(db, call, at, (own) => {
    const closes = closesAt(applyCorrections(call, own.corrections).call)
    if (until !== null && closes !== null && until >= closes)
      throw new RangeError(`Snoozing ${call.id}: it closes before ${new Date(until).toISOString()}; choose sooner`)
    return { ...own, snoozedUntil: until, closed: until === null ? own.closed : null }
  })
}

/** No more reminders, because it is done or not for this body; null brings it back. */
export function closeCall(
  db: CallDatabase,
  call: Call,
  as: 'done' | 'not-for-us' | null,
  at: number,
): Promise<OwnRecord> {
  return write(db, call, at, (own) => ({ ...own, closed: as === null ? null : { as, at }, snoozedUntil: null }))
}

/**
 * The person's own value for a fact, beside the one read.
 * @param call as read, without corrections
 * @returns null when the value cannot stand for that fact ("31 febbraio")
 */
export async function correctField(
  db: CallDatabase,
  call: Call,
  field: Correctable,
  typed: string,
  at: number,
): Promise<OwnRecord | null> {
  const value = acceptedValue(field, typed)
  if (value === null) return null
  const read = readField(call, field)
  if (value === read) return dropCorrection(db, call, field, at)
  return write(db, call, at, (own) => ({ ...own, corrections: { ...own.corrections, [field]: { value, read, at } } }))
}

/** Back to what is read. */
export function dropCorrection(db: CallDatabase, call: Call, field: Correctable, at: number): Promise<OwnRecord> {
  return write(db, call, at, (own) => {
    const { [field]: _, ...corrections } = own.corrections
    return { ...own, corrections }
  })
}

/** Every tag in use, with how many calls have it, the most used first. */
export async function tagsInUse(db: CallDatabase): Promise<{ tag: string; count: number }[]> {
  const counts = new Map<string, number>()
  await db.own.orderBy('tags').eachKey((tag) => {
    counts.set(String(tag), (counts.get(String(tag)) ?? 0) + 1)
  })
  return [...counts]
    .map(([tag, count]) => ({ tag, count }))
    .sort((left, right) => right.count - left.count || left.tag.localeCompare(right.tag, 'it'))
}

/** Ids of the calls turned down: lists, numbers and digests leave them out. */
export async function turnedDown(db: CallDatabase): Promise<Set<string>> {
  const rows = await db.own.filter(({ closed }) => closed?.as === 'not-for-us').primaryKeys()
  return new Set(rows)
}
