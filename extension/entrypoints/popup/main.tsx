// The popup: what closes soon, what the page in front speaks of, what was saved, and a search over everything held.
import { signal } from '@preact/signals'
import { render } from 'preact'
import { lazy, Suspense } from 'preact/compat'
import { browser } from '../../browser.ts'
import type { KnownCall } from '../../db/calls.ts'
import { factsOf } from '../../facts.ts'
import {
  facts as factWords,
  language,
  own as ownWords,
  reader,
  sidePanel,
  popup as words,
} from '../../locales/words.ts'
import { openSidePanel } from '../../side-panel.ts'
import { CallCard } from '../../ui/call-card.tsx'
import { FeedFailureNotice, syncedWords } from '../../ui/feed-state.tsx'
import { BackSign, ListSign, ReadSign, SearchSign, SettingsSign, SideSign, UpdateSign } from '../../ui/icons.tsx'
import { OwnMenu } from '../../ui/own-menu.tsx'
import './popup.css'
import * as state from './state.ts'

/** The reading engine weighs more than all the rest: it is loaded by who asks for it. */
const Reader = lazy(() => import('../../ui/reader.tsx').then(({ Reader }) => Reader))
const reading = signal(false)

function CallList({ calls, section }: { calls: KnownCall[]; section: string }) {
  const now = Date.now()
  return (
    <div class="list">
      {calls.map((known) => {
        const key = `${section} ${known.call.id}`
        return (
          <CallCard
            key={key}
            facts={factsOf(known, now, state.readerNow())}
            words={factWords}
            headingLevel={section === 'list' ? 2 : 3}
            open={state.unfolded.value.has(key)}
            onOpen={() => state.fold(key)}
            whole={{ href: browser.runtime.getURL(`/call.html?id=${encodeURIComponent(known.call.id)}`) }}
            onSave={section === 'here' && state.isPrivate.value ? null : (save) => state.keep(known, save)}
          >
            {!(section === 'here' && state.isPrivate.value) && (
              <OwnMenu known={known} settings={state.settings.value} db={state.db} write={state.write} />
            )}
          </CallCard>
        )
      })}
    </div>
  )
}

/** At once: Firefox forgets the click at the first await. */
const openSide = () => {
  openSidePanel(state.windowInFront()).then(() => window.close())
}
const openSettings = () => browser.runtime.openOptionsPage().then(() => window.close())
const openDashboard = () =>
  browser.tabs.create({ url: browser.runtime.getURL('/dashboard.html') }).then(() => window.close())
const openRestore = () =>
  browser.tabs.create({ url: `${browser.runtime.getURL('/options.html')}#restore` }).then(() => window.close())

/** A write that did not happen, and calls that are gone: before anything else. */
function Warnings() {
  const { lost, problem } = state
  return (
    <>
      {problem.value !== null && (
        <div class="notice bad" role="alert" data-problem={problem.value}>
          <p>{ownWords.problems[problem.value]}</p>
        </div>
      )}
      {lost.value !== null && (
        <div class="notice bad lost" role="alert">
          <p>{ownWords.lost(lost.value.before.saved, lost.value.now.saved)}</p>
          <div class="own-row">
            <button type="button" class="button first" onClick={openRestore}>
              {ownWords.lostRestore}
            </button>
            <button type="button" class="button" onClick={state.acceptLoss}>
              {ownWords.lostAccept}
            </button>
          </div>
        </div>
      )}
    </>
  )
}

/** Reminders told and not seen: all there is of them where notifications are not allowed. */
function Told() {
  if (state.told.value.length === 0) return null
  return (
    <section class="here told" aria-labelledby="told-title">
      <div class="section-row">
        <h2 class="section-title" id="told-title">
          {ownWords.told}
        </h2>
        <button type="button" class="button" onClick={state.seeTold}>
          {ownWords.seen}
        </button>
      </div>
      <CallList calls={state.told.value} section="told" />
    </section>
  )
}

/** One line: what is only possible is never put on the page, nor among what is sure. */
function Perhaps() {
  const found = state.perhaps.value
  if (found === null) return null
  const whole = browser.runtime.getURL(`/call.html?id=${encodeURIComponent(found.id)}`)
  return (
    <p class="hint pad perhaps">
      {words.perhaps}{' '}
      <a href={whole} target="_blank" rel="noopener">
        {found.title}
      </a>
      {found.why !== '' && `: ${found.why}`}
    </p>
  )
}

function Empty() {
  const isSaved = state.view.value === 'saved'
  const lacksFeed = !isSaved && state.feeds.value?.length === 0
  if (lacksFeed)
    return (
      <div class="empty">
        <h2>{words.noFeed}</h2>
        <p class="hint">{words.noFeedHint}</p>
        <button type="button" class="button first" onClick={openSettings}>
          {words.chooseFeed}
        </button>
      </div>
    )
  return (
    <div class="empty">
      <h2>{isSaved ? words.nothingSaved : words.nothingUpcoming}</h2>
      <p class="hint">{isSaved ? words.nothingSavedHint : words.nothingUpcomingHint}</p>
    </div>
  )
}

function List() {
  const calls = state.calls.value
  const searching = state.asked.value.trim() !== ''
  if (calls === null) return <main aria-busy="true" />
  return (
    <main>
      <Warnings />
      <div id="list" role="tabpanel" aria-labelledby={`view-${state.view.value}`}>
        {!searching && <Told />}
        {!searching && state.here.value.length > 0 && (
          <section class="here this-page" aria-labelledby="here-title">
            <div class="section-row">
              <h2 class="section-title" id="here-title">
                {words.thisPage}
              </h2>
              <button type="button" class="button show-panel" onClick={state.showPanel}>
                {ownWords.showPanel}
              </button>
            </div>
            <CallList calls={state.here.value} section="here" />
          </section>
        )}
        {!searching && <Perhaps />}
        {searching && (
          <p class="section-title" role="status">
            {words.results(calls.length, state.hasMore.value)}
          </p>
        )}
        {searching && calls.length === 0 && <p class="hint pad">{words.resultsHint}</p>}
        {!searching && calls.length === 0 ? <Empty /> : <CallList calls={calls} section="list" />}
        {state.hasMore.value && (
          <div class="more">
            <button type="button" class="button" onClick={state.showMore}>
              {words.showMore}
            </button>
          </div>
        )}
      </div>
    </main>
  )
}

const VIEWS = ['upcoming', 'saved'] as const

function Views() {
  return (
    <div class="views" role="tablist" aria-label={words.viewsLabel}>
      {VIEWS.map((name, index) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`view-${name}`}
          aria-controls="list"
          aria-selected={state.view.value === name}
          tabIndex={state.view.value === name ? 0 : -1}
          onClick={() => state.showView(name)}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return
            const other = VIEWS[(index + 1) % VIEWS.length] ?? name
            document.getElementById(`view-${other}`)?.focus()
            state.showView(other)
          }}
        >
          {words.views[name]}
        </button>
      ))}
    </div>
  )
}

function Foot() {
  const feeds = state.feeds.value ?? []
  return (
    <footer class="foot">
      {feeds.map((feed) => (
        <FeedFailureNotice key={feed.url} feed={feed} words={words} />
      ))}
      <div class="foot-row">
        <p role="status">
          {state.syncing.value ? words.syncing : feeds.length > 0 && syncedWords(feeds, Date.now(), words)}
        </p>
        <button
          type="button"
          class="icon-button sync"
          disabled={state.syncing.value || feeds.length === 0}
          aria-label={words.sync}
          title={words.sync}
          onClick={state.syncNow}
        >
          <UpdateSign />
        </button>
        <button
          type="button"
          class="icon-button side"
          aria-label={sidePanel.openPanel}
          title={sidePanel.openPanel}
          onClick={openSide}
        >
          <SideSign />
        </button>
        <button
          type="button"
          class="icon-button all"
          aria-label={words.dashboard}
          title={words.dashboard}
          onClick={openDashboard}
        >
          <ListSign />
        </button>
        <button
          type="button"
          class="icon-button"
          aria-label={words.settings}
          title={words.settings}
          onClick={openSettings}
        >
          <SettingsSign />
        </button>
      </div>
    </footer>
  )
}

function Popup() {
  if (reading.value)
    return (
      <>
        <header class="top">
          <div class="bar">
            <button
              type="button"
              class="icon-button back"
              aria-label={reader.back}
              title={reader.back}
              onClick={() => {
                reading.value = false
                state.refresh()
              }}
            >
              <BackSign />
            </button>
            <h1 class="view-title">{reader.title}</h1>
          </div>
        </header>
        <Suspense fallback={<main aria-busy="true" />}>
          <Reader />
        </Suspense>
      </>
    )
  return (
    <>
      <header class="top">
        <h1 class="unseen">Segnabandi</h1>
        <div class="search">
          <SearchSign />
          <input
            class="field"
            type="search"
            aria-label={words.search}
            placeholder={`${words.search}: ${words.searchHint}`}
            maxLength={100}
            value={state.asked.value}
            onInput={(event) => state.search(event.currentTarget.value)}
          />
        </div>
        <div class="bar">
          <Views />
          <button
            type="button"
            class="button read"
            aria-label={words.read}
            onClick={() => {
              reading.value = true
            }}
          >
            <ReadSign />
            <span>
              {words.readShort}
              <span class="rest"> {words.readRest}</span>
            </span>
          </button>
        </div>
      </header>
      <List />
      <Foot />
    </>
  )
}

document.documentElement.lang = language
const isPopup = browser.extension.getViews({ type: 'popup' }).includes(window)
document.documentElement.classList.toggle('popup', isPopup)
const app = document.getElementById('app')
if (app) render(<Popup />, app)
state.refresh()
state
  .refreshOwn()
  .then(state.refreshHere)
  .then(() => state.follow(location.hash))
