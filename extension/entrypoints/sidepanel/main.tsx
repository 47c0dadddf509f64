// The side panel (Chrome) or sidebar (Firefox): the calls of the page in front, with all that is known and done of them.
import { signal } from '@preact/signals'
import { render } from 'preact'
import { lazy, Suspense } from 'preact/compat'
import { useEffect } from 'preact/hooks'
import { browser } from '../../browser.ts'
import { heldCall, type KnownCall, upcomingCalls } from '../../db/calls.ts'
import { factsOf } from '../../facts.ts'
import {
  callPage,
  facts as factWords,
  language,
  popup as popupWords,
  reader as readerWords,
  sidePanel as words,
} from '../../locales/words.ts'
import { deadlineWords, nearness } from '../../ui/call-card.tsx'
import { CallView, Problem } from '../../ui/call-page/call-view.tsx'
import * as holding from '../../ui/call-page/holding.ts'
import { callKeys } from '../../ui/call-page/keys.ts'
import { Help, HelpButton, listenForKeys } from '../../ui/help.tsx'
import { BackSign, ReadSign } from '../../ui/icons.tsx'
import { Mark } from '../../ui/mark.tsx'
import { access, readAccess } from '../../ui/site-access.tsx'
import './sidepanel.css'
import * as front from './front.ts'

/** The reading engine weighs more than all the rest: it is loaded by who asks for it. */
const PageReader = lazy(() => import('../../ui/reader.tsx').then(({ Reader }) => Reader))

const MOST_UPCOMING = 8

/** Id of the call looked at, where the page speaks of several. */
const chosen = signal<string | null>(null)
/** Turn in which the page was asked to be read; a later page is another one. */
const readAt = signal<number | null>(null)
const upcoming = signal<KnownCall[]>([])

const KEYS = callKeys(() => {
  const ids = front.match.value?.ids ?? []
  const id = ids.find((one) => one === chosen.value) ?? ids[0] ?? null
  return { id, keeps: !front.isPrivate.value }
})

const callAddress = (id: string) => browser.runtime.getURL(`/call.html?id=${encodeURIComponent(id)}`)

function Several({ calls, shown }: { calls: KnownCall[]; shown: string }) {
  return (
    <nav class="several" aria-label={words.which}>
      <p class="soft">{words.several(calls.length)}</p>
      {calls.map((known) => (
        <button
          key={known.call.id}
          type="button"
          class="button"
          aria-pressed={known.call.id === shown}
          onClick={() => {
            chosen.value = known.call.id
          }}
        >
          {heldCall(known).title}
        </button>
      ))}
    </nav>
  )
}

function OfThisPage({ calls }: { calls: KnownCall[] }) {
  const known = calls.find(({ call }) => call.id === chosen.value) ?? calls[0]
  if (known === undefined) return null
  return (
    <>
      {calls.length > 1 && <Several calls={calls} shown={known.call.id} />}
      {front.isPrivate.value && <p class="notice">{words.privately}</p>}
      <p class="unseen" role="status">
        {callPage.opened(heldCall(known).title)}
      </p>
      <CallView
        key={known.call.id}
        known={known}
        keeps={!front.isPrivate.value}
        settingsPage={browser.runtime.getURL('/options.html#profile')}
      />
      <p>
        <a
          class="button whole"
          href={callAddress(known.call.id)}
          target="_blank"
          rel="noreferrer"
          aria-label={words.openIt(known.call.title)}
        >
          {words.open}
        </a>
      </p>
    </>
  )
}

/** Nothing known on this page: read it, or look at what closes soon. */
function Otherwise({ possible }: { possible: KnownCall[] }) {
  useEffect(() => {
    readAccess()
    upcomingCalls(holding.db, Date.now(), MOST_UPCOMING).then((calls) => {
      upcoming.value = calls
    })
  }, [front.turn.value])
  return (
    <>
      <section class="block none">
        <h1>{words.none}</h1>
        {possible.length > 0 && (
          <div class="perhaps">
            <p>{words.perhaps}:</p>
            <ul class="upcoming">
              {possible.map((known) => (
                <li key={known.call.id}>
                  <a href={callAddress(known.call.id)} target="_blank" rel="noreferrer">
                    {heldCall(known).title}
                  </a>
                  <p class="soft">
                    {front.match.value?.possible?.find(({ id }) => id === known.call.id)?.why.join('; ')}
                  </p>
                </li>
              ))}
            </ul>
          </div>
        )}
        <p class="soft">{access.value === 'none' ? words.noAccess : words.noneHint}</p>
        <button
          type="button"
          class="button first read"
          onClick={() => {
            readAt.value = front.turn.value
          }}
        >
          <ReadSign />
          {words.read}
        </button>
      </section>
      {upcoming.value.length > 0 && (
        <section class="block" aria-labelledby="upcoming">
          <h2 id="upcoming">{popupWords.views.upcoming}</h2>
          <ul class="upcoming">
            {upcoming.value.map((known) => {
              const facts = factsOf(known, Date.now())
              return (
                <li key={facts.id}>
                  <a href={callAddress(facts.id)} target="_blank" rel="noreferrer">
                    {facts.title}
                  </a>
                  <p class="soft">
                    {deadlineWords(facts, factWords, true)}, {nearness(facts, factWords)}
                  </p>
                </li>
              )
            })}
          </ul>
        </section>
      )}
    </>
  )
}

function Reading() {
  return (
    <>
      <p>
        <button
          type="button"
          class="button back"
          onClick={() => {
            readAt.value = null
          }}
        >
          <BackSign />
          {readerWords.back}
        </button>
      </p>
      <Suspense fallback={<p class="soft">{readerWords.reading}</p>}>
        <PageReader key={front.turn.value} />
      </Suspense>
    </>
  )
}

function SidePanel() {
  const sure = new Set(front.match.value?.ids)
  const calls = holding.calls.value?.filter(({ call }) => sure.has(call.id)) ?? null
  const possible = holding.calls.value?.filter(({ call }) => !sure.has(call.id)) ?? []
  const isReading = readAt.value === front.turn.value
  return (
    <>
      <header class="side-bar">
        <Mark />
        <p>Segnabandi</p>
        <a href={browser.runtime.getURL('/dashboard.html')} target="_blank" rel="noreferrer">
          {callPage.home}
        </a>
        <HelpButton />
      </header>
      {isReading ? (
        <Reading />
      ) : (
        <main aria-busy={calls === null}>
          <Problem />
          {calls !== null && calls.length > 0 && <OfThisPage calls={calls} />}
          {calls !== null && calls.length === 0 && front.tabId.value !== null && <Otherwise possible={possible} />}
        </main>
      )}
      <Help groups={KEYS} />
    </>
  )
}

document.documentElement.lang = language
document.title = words.title
listenForKeys(() => KEYS, new AbortController().signal)
front.followFront()
const app = document.getElementById('app')
if (app) render(<SidePanel />, app)
