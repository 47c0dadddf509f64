// "Read this page": what the page in front says, read here and now, with the sentence behind each fact.
import { signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { Call } from '../../shared/call/call.ts'
import { browser } from '../browser.ts'
import type { KnownCall } from '../db/calls.ts'
import { CallDatabase } from '../db/database.ts'
import { type StorageFailure, storageFailure } from '../db/failure.ts'
import { saveCall, unsaveCall } from '../db/saved.ts'
import { emptyOwn } from '../db/user.ts'
import { factsOf } from '../facts.ts'
import { sitePattern } from '../feed-address.ts'
import { facts as factWords, own as ownWords, reader as words } from '../locales/words.ts'
import { ask } from './ask.ts'
import { CallCard } from './call-card.tsx'
import { Quotes } from './call-page/quotes.tsx'
import { type PageReading, readActivePage } from './read-page.ts'

const reading = signal<PageReading | null>(null)
const kept = signal<{ at: number; call: Call } | null>(null)
const problem = signal<StorageFailure | null>(null)
/** A private window keeps nothing. */
const isPrivate = signal(false)

/** "eligibility.subjects.odv" is of the field "eligibility". */
const fieldOf = (path: string) => path.split('.')[0] ?? path

function Evidence({ call }: { call: Call }) {
  const groups = Map.groupBy(
    call.evidence.filter(({ quote }) => quote !== ''),
    ({ field }) => fieldOf(field),
  )
  return (
    <section class="pad" aria-labelledby="evidence">
      <h2 class="section-title" id="evidence">
        {words.facts}
      </h2>
      <dl class="evidence">
        {[...groups].map(([field, pieces]) => (
          <div key={field}>
            <dt>{words.fields[field] ?? field}</dt>
            <dd>
              <Quotes pieces={pieces} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Found({ call, reason }: { call: Call; reason: string }) {
  const known: KnownCall = { call, saved: kept.value, own: emptyOwn(call.id), origin: 'page' }
  const keep = async (save: boolean) => {
    const db = new CallDatabase()
    const at = Date.now()
    problem.value = null
    try {
      if (save) await saveCall(db, call, 'page', at)
      else await unsaveCall(db, call.id)
    } catch (error) {
      console.error('Segnabandi, keeping the call of the page in front:', error)
      problem.value = storageFailure(error)
      return
    }
    kept.value = save ? { at, call } : null
    await ask({ name: 'changed' })
  }
  return (
    <>
      <p class="section-title">{words.isCall}</p>
      {problem.value !== null && (
        <div class="notice bad" role="alert">
          <p>{ownWords.problems[problem.value]}</p>
        </div>
      )}
      <CallCard
        facts={factsOf(known, Date.now())}
        words={factWords}
        open={null}
        headingLevel={2}
        {...(kept.value === null ? {} : { whole: { href: `call.html?id=${encodeURIComponent(call.id)}` } })}
        onSave={isPrivate.value ? null : keep}
      />
      <Evidence call={call} />
      <p class="hint pad">{words.why(reason)}</p>
    </>
  )
}

async function look(): Promise<void> {
  reading.value = null
  const read = await readActivePage()
  if (read.kind === 'call') {
    const saved = await new CallDatabase().saved.get(read.call.id)
    kept.value = saved ? { at: saved.at, call: saved.call } : null
  }
  reading.value = read
}

/** To be called from a click, at once: Firefox forgets the click at the first await. */
function askAndRead(site: string): void {
  browser.permissions.request({ origins: [sitePattern(site)] }).then((given) => (given ? look() : undefined))
}

export function Reader() {
  useEffect(() => {
    reading.value = null
    kept.value = null
    problem.value = null
    browser.tabs.query({ active: true, currentWindow: true }).then(([tab]) => {
      isPrivate.value = tab?.incognito === true
    })
    look()
  }, [])
  const read = reading.value
  return (
    <main aria-busy={read === null}>
      <div role="status" class="unseen">
        {read === null ? words.reading : read.kind === 'call' ? words.isCall : words.noCall}
      </div>
      {read === null && <p class="empty">{words.reading}</p>}
      {read?.kind === 'call' && <Found call={read.call} reason={read.reason} />}
      {read?.kind === 'none' && (
        <div class="empty">
          <h2>{words.noCall}</h2>
          <p class="hint">{words.why(read.reason)}</p>
        </div>
      )}
      {read?.kind === 'failed' && (
        <div class="pad">
          <div class="notice bad" role="alert" data-failed={read.code}>
            <p>{words.failures[read.code]}</p>
          </div>
          {read.code === 'no-access' && (
            <p>
              <button type="button" class="button first give-access" onClick={() => askAndRead(read.site)}>
                {words.giveAccess(new URL(read.site).hostname)}
              </button>
            </p>
          )}
        </div>
      )}
      {read !== null && read.kind !== 'failed' && <p class="hint pad">{words.local}</p>}
    </main>
  )
}
