// A call on its way to other people: copied, by e-mail, into a calendar.
import { useSignal } from '@preact/signals'
import { heldCall } from '../../db/calls.ts'
import { own as words } from '../../locales/words.ts'
import { saveFile } from '../save-file.ts'
import { calendarFile, mailAddress, shareText } from '../share.ts'
import type { OwnCall } from './own-call.ts'

export function Share({ known, settings }: Pick<OwnCall, 'known' | 'settings'>) {
  const said = useSignal('')
  return (
    <fieldset>
      <legend>{words.share}</legend>
      <div class="own-row">
        <button
          type="button"
          class="button copy"
          onClick={() =>
            navigator.clipboard.writeText(shareText(known)).then(() => {
              said.value = words.copied
            })
          }
        >
          {words.copy}
        </button>
        <a class="button" href={mailAddress(known)}>
          {words.mail}
        </a>
        {heldCall(known).deadline.date !== null && (
          <button
            type="button"
            class="button"
            onClick={() =>
              saveFile(`bando-${known.call.id}.ics`, calendarFile([known], settings, Date.now()), 'text/calendar')
            }
          >
            {words.calendar}
          </button>
        )}
      </div>
      <p class="hint" role="status">
        {said.value}
      </p>
    </fieldset>
  )
}
