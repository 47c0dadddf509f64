// Where the person stands with a call: its status, done, not for us.
import { changeOwn, closeCall } from '../../db/own.ts'
import { OWN_STATUSES, type OwnStatus } from '../../db/user.ts'
import { own as words } from '../../locales/words.ts'
import { Labelled } from './labelled.tsx'
import type { OwnCall } from './own-call.ts'

export function Decisions({ known, db, write }: OwnCall) {
  const { own, call } = known
  const close = (as: 'done' | 'not-for-us' | null) => () => write(() => closeCall(db, call, as, Date.now()))
  return (
    <div class="own-row decisions">
      {own.closed === null ? (
        <>
          <button type="button" class="button done" onClick={close('done')}>
            {words.done}
          </button>
          <button type="button" class="button not-for-us" onClick={close('not-for-us')}>
            {words.notForUs}
          </button>
        </>
      ) : (
        <>
          <p role="status">{words.closedAs[own.closed.as]}</p>
          <button type="button" class="button reopen" onClick={close(null)}>
            {words.reopen}
          </button>
        </>
      )}
    </div>
  )
}

export function StatusChoice({ known: { own, call }, db, write }: OwnCall) {
  return (
    <Labelled label={words.status}>
      {(id) => (
        <select
          id={id}
          class="field"
          name="status"
          value={own.status}
          onChange={(event) => {
            const status = event.currentTarget.value as OwnStatus
            write(() => changeOwn(db, call, { status }, Date.now()))
          }}
        >
          {OWN_STATUSES.map((status) => (
            <option key={status} value={status}>
              {words.statuses[status]}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  )
}
