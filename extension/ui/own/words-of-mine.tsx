// Notes and tags of a call, kept while they are typed.
import { changeOwn } from '../../db/own.ts'
import { LONGEST_NOTES } from '../../db/user.ts'
import { own as words } from '../../locales/words.ts'
import { ask } from '../ask.ts'
import { DraftField } from '../draft-field.tsx'
import { Labelled } from './labelled.tsx'
import type { OwnCall } from './own-call.ts'

export function Notes({ known: { own, call }, db, write, rows = 3 }: OwnCall & { rows?: number }) {
  return (
    <Labelled label={words.notes}>
      {(id) => (
        <DraftField
          id={id}
          name="notes"
          rows={rows}
          maxLength={LONGEST_NOTES}
          value={own.notes}
          keep={(notes) => write(() => changeOwn(db, call, { notes }, Date.now()))}
          leave={(text) => ask({ name: 'last-words', id: call.id, field: 'notes', text })}
        />
      )}
    </Labelled>
  )
}

export function Tags({ known: { own, call }, db, write }: OwnCall) {
  return (
    <Labelled label={words.tags}>
      {(id) => (
        <DraftField
          id={id}
          name="tags"
          value={own.tags.join(', ')}
          keep={(tags) => write(() => changeOwn(db, call, { tags: tags.split(',') }, Date.now()))}
          leave={(text) => ask({ name: 'last-words', id: call.id, field: 'tags', text })}
        />
      )}
    </Labelled>
  )
}
