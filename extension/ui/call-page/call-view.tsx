// One call whole: its head, the person's work on it, every fact with its source. The same on its page and in the side panel.
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { heldCall, type KnownCall } from '../../db/calls.ts'
import { factsOf } from '../../facts.ts'
import { facts as factWords, own as ownWords, callPage as words } from '../../locales/words.ts'
import { CallCard } from '../call-card.tsx'
import { Checklist } from '../own/checklist.tsx'
import { Decisions, StatusChoice } from '../own/decisions.tsx'
import type { OwnCall } from '../own/own-call.ts'
import { Reminders, Snooze } from '../own/reminders.tsx'
import { Share } from '../own/share.tsx'
import { Notes, Tags } from '../own/words-of-mine.tsx'
import { dayOfInstant, momentWords } from './dates.ts'
import { FactsList } from './facts-list.tsx'
import { FitSection } from './fit.tsx'
import * as holding from './holding.ts'
import { Documents, History, Pages } from './sources.tsx'

export function Problem() {
  if (holding.problem.value === null) return null
  return (
    <div class="notice bad" role="alert" data-problem={holding.problem.value}>
      <p>{ownWords.problems[holding.problem.value]}</p>
    </div>
  )
}

/** Beside the facts where there is room (call-page.css); else a drawer above them. */
const WIDE = '(min-width: 960px)'

function Mine(own: OwnCall) {
  const open = useSignal(matchMedia(WIDE).matches)
  useEffect(() => {
    const room = matchMedia(WIDE)
    const widen = () => {
      if (room.matches) open.value = true
    }
    room.addEventListener('change', widen)
    return () => room.removeEventListener('change', widen)
  }, [])
  return (
    <details
      class="block mine"
      open={open.value}
      onToggle={(event) => {
        open.value = event.currentTarget.open
      }}
    >
      <summary tabIndex={open.value && matchMedia(WIDE).matches ? -1 : 0}>
        <h2>{words.mine}</h2>
      </summary>
      <div class="own own-body">
        <StatusChoice {...own} />
        <Decisions {...own} />
        <Notes {...own} rows={5} />
        <Tags {...own} />
        <Checklist {...own} />
        <Reminders {...own} />
        <Snooze {...own} />
        <Share {...own} />
        <button type="button" class="button print-this" onClick={() => print()}>
          {words.print}
        </button>
      </div>
    </details>
  )
}

/** What was made of the call as lines of text: fields are not printed. */
function MinePrinted({ known: { own, saved } }: { known: KnownCall }) {
  return (
    <section class="block printed" aria-hidden="true">
      <h2>{words.mine}</h2>
      <p>
        {ownWords.status}: {ownWords.statuses[own.status]}
        {saved !== null && ` · ${words.savedAt(dayOfInstant(saved.at))}`}
      </p>
      {own.tags.length > 0 && <p>{own.tags.join(', ')}</p>}
      {own.notes !== '' && <p class="notes">{own.notes}</p>}
      {own.checklist.length > 0 && (
        <ul>
          {own.checklist.map(({ text, done }) => (
            <li key={text}>
              {done ? '☑' : '☐'} {text}
            </li>
          ))}
        </ul>
      )}
      <p class="soft">{words.printed(dayOfInstant(Date.now()))}</p>
    </section>
  )
}

interface CallViewProps {
  known: KnownCall
  /** Whether anything may be kept: not from a private window. */
  keeps: boolean
  /** Address of the settings' profile. */
  settingsPage: string
}

export function CallView({ known, keeps, settingsPage }: CallViewProps) {
  const { settings, db, write, keep, readerNow } = holding
  const call = heldCall(known)
  const own: OwnCall | null = keeps ? { known, settings: settings.value, db, write } : null
  const doubts = (call.doubts ?? []).filter(({ field }) => field !== 'deadline')
  return (
    <div class="call-view">
      <div class="head block">
        <CallCard
          facts={factsOf(known, Date.now(), readerNow())}
          words={factWords}
          open={null}
          headingLevel={1}
          brief
          onSave={keeps ? (save) => keep(known, save) : null}
        />
        {doubts.map(({ field, value }) => (
          <p class="call-note" key={`${field} ${value}`}>
            {words.fields[field.split('.')[0] ?? ''] ?? field}: {words.doubts([momentWords(value, factWords.shortDay)])}
          </p>
        ))}
      </div>
      {own !== null && <Mine {...own} />}
      <div class="story">
        <FitSection known={known} reader={readerNow()} settingsPage={settingsPage} />
        <FactsList known={known} own={own} />
        <Documents call={call} own={own} />
        <Pages call={call} />
        <History call={call} />
      </div>
      <MinePrinted known={known} />
    </div>
  )
}
