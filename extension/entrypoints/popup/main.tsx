// The popup: what closes soon, what the page in front speaks of, what was saved, and a search over everything held.
import { signal } from '@preact/signals'
import { render } from 'preact'
import { lazy, Suspense } from 'preact/compat'
import { browser } from '../../browser.ts'
import { language, reader, sidePanel, popup as words } from '../../locales/words.ts'
import { openSidePanel } from '../../side-panel.ts'
import { FeedFailureNotice, syncedWords } from '../../ui/feed-state.tsx'
import { BackSign, ListSign, ReadSign, SearchSign, SettingsSign, SideSign, UpdateSign } from '../../ui/icons.tsx'
import { SyncBar } from '../../ui/sync-progress.tsx'
import { List } from './list.tsx'
import './popup.css'
import * as state from './state.ts'

/** The reading engine weighs more than all the rest: it is loaded by who asks for it. */
const Reader = lazy(() => import('../../ui/reader.tsx').then(({ Reader }) => Reader))
const reading = signal(false)

/** At once: Firefox forgets the click at the first await. */
const openSide = () => {
  openSidePanel(state.windowInFront()).then(() => window.close())
}
const openSettings = () => browser.runtime.openOptionsPage().then(() => window.close())
const openDashboard = () =>
  browser.tabs.create({ url: browser.runtime.getURL('/dashboard.html') }).then(() => window.close())

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
      {state.syncing.value && <SyncBar feed={null} words={words} />}
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
state.start(location.hash)
