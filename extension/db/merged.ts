// A feed may find out that two calls are one, and go on under one of their ids. What the person made under the other id
// follows: moved in one transaction, joined with what was made under the new id, nothing of either lost.
import type { CallDatabase, CallRow } from './database.ts'
import { tidyTags } from './own.ts'
import { keysOf } from './rows.ts'
import { LONGEST_NOTES, MOST_DOCUMENTS, type OwnRecord } from './user.ts'

/** Two records of what turned out to be one call; where only one can stand, the later changed one's. */
function joined(id: string, one: OwnRecord, other: OwnRecord): OwnRecord {
  const [later, earlier] = one.changedAt >= other.changedAt ? [one, other] : [other, one]
  const notes = [...new Set([earlier.notes, later.notes].filter((text) => text !== ''))].join('\n\n')
  const listed = new Set(later.checklist.map(({ text }) => text))
  return {
    ...later,
    id,
    status: later.status === 'da-valutare' ? earlier.status : later.status,
    notes: notes.slice(0, LONGEST_NOTES),
    tags: tidyTags([...later.tags, ...earlier.tags]),
    checklist: [...later.checklist, ...earlier.checklist.filter(({ text }) => !listed.has(text))].slice(
      0,
      MOST_DOCUMENTS,
    ),
    corrections: { ...earlier.corrections, ...later.corrections },
    reminders: later.reminders ?? earlier.reminders,
  }
}

async function move(db: CallDatabase, former: string, row: CallRow): Promise<void> {
  const id = row.id
  const [saved, present] = [await db.saved.get(former), await db.saved.get(id)]
  if (saved) {
    const keys = [...new Set([...keysOf(row.call), ...saved.keys])]
    if (present === undefined) await db.saved.put({ ...saved, id, keys, call: { ...saved.call, id } })
    else await db.saved.put({ ...present, at: Math.min(present.at, saved.at), keys })
    await db.saved.delete(former)
  }
  const own = await db.own.get(former)
  if (own) {
    const other = await db.own.get(id)
    await db.own.put(other ? joined(id, own, other) : { ...own, id })
    await db.own.delete(former)
  }
  for (const told of await db.reminders.where('call').equals(former).toArray()) {
    await db.reminders.put({ ...told, id: `${id} ${told.key}`, call: id })
    await db.reminders.delete(told.id)
  }
}

/** Moves what was made under ids that feeds have merged into others; returns how many calls moved. */
export function followMerges(db: CallDatabase): Promise<number> {
  return db.transaction('rw', [db.calls, db.saved, db.own, db.reminders], async () => {
    const mine = new Set([
      ...(await db.saved.toCollection().primaryKeys()),
      ...(await db.own.toCollection().primaryKeys()),
    ])
    const known = new Set(
      (
        await db.calls
          .where('id')
          .anyOf([...mine])
          .toArray()
      ).map(({ id }) => id),
    )
    const lost = [...mine].filter((id) => !known.has(id))
    if (lost.length === 0) return 0
    const heirs = new Map<string, CallRow>()
    for (const row of await db.calls.where('aliases').anyOf(lost).toArray())
      for (const former of row.aliases) if (!heirs.has(former)) heirs.set(former, row)
    let moved = 0
    for (const former of lost) {
      const row = heirs.get(former)
      if (row === undefined) continue
      await move(db, former, row)
      moved += 1
    }
    return moved
  })
}
