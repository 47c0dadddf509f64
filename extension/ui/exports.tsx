// The person's calls out of here: to a calendar, to a spreadsheet, to another program.
import { useSignal } from '@preact/signals'
import type { KnownCall } from '../db/calls.ts'
import type { CallDatabase } from '../db/database.ts'
import { savedCalls } from '../db/saved.ts'
import type { Settings } from '../db/user.ts'
import { keeping as words } from '../locales/words.ts'
import { saveFile } from './save-file.ts'
import { calendarFile, dataFile, tableFile } from './share.ts'

const day = () => new Date().toISOString().slice(0, 10)

export function Exports({ db, settings }: { db: CallDatabase; settings: Settings }) {
  const said = useSignal('')
  const give = (name: string, type: string, write: (calls: KnownCall[]) => string) => async () => {
    const calls = await savedCalls(db, Date.now())
    said.value = calls.length === 0 ? words.exportEmpty : ''
    if (calls.length > 0) saveFile(`segnabandi-${day()}${name}`, write(calls), type)
  }
  const csv = 'text/csv;charset=utf-8'
  return (
    <section class="block forms" aria-labelledby="exports">
      <h2 id="exports">{words.exports}</h2>
      <p>{words.exportsHint}</p>
      <div class="own-row exports">
        <button
          type="button"
          class="button"
          onClick={give('.ics', 'text/calendar', (calls) => calendarFile(calls, settings, Date.now()))}
        >
          {words.exportIcs}
        </button>
        <button type="button" class="button" onClick={give('-excel.csv', csv, (calls) => tableFile(calls, true))}>
          {words.exportExcel}
        </button>
        <button type="button" class="button" onClick={give('.csv', csv, (calls) => tableFile(calls, false))}>
          {words.exportCsv}
        </button>
        <button type="button" class="button" onClick={give('.json', 'application/json', dataFile)}>
          {words.exportJson}
        </button>
      </div>
      <p class="hint" role="status">
        {said.value}
      </p>
    </section>
  )
}
