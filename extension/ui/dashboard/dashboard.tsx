// The dashboard's frame: search and views above, saved searches and filters beside, the chosen view.
import { useEffect } from 'preact/hooks'
import { browser } from '../../browser.ts'
import { EMPTY_FILTER } from '../../db/user.ts'
import { own } from '../../locales/words.ts'
import { Help, HelpButton, listenForKeys, type ShortcutGroup } from '../help.tsx'
import { SearchSign, SettingsSign } from '../icons.tsx'
import { Mark } from '../mark.tsx'
import { countConditions, VIEWS, type View, writeAddress } from './address.ts'
import { Board } from './board.tsx'
import { Calendar } from './calendar.tsx'
import { CarryOut, carried, followPrinting, OnPaper } from './carry-out.tsx'
import { Charts } from './charts.tsx'
import { Chips } from './conditions.tsx'
import { Filters } from './filters.tsx'
import { LastList, List } from './list.tsx'
import { followNotice, SavedSearches } from './saved-searches.tsx'
import * as state from './state.ts'
import { Timeline } from './timeline.tsx'
import { words } from './words.ts'

const { keys } = words

const focus = (selector: string) => document.querySelector<HTMLElement>(selector)?.focus()

const SHORTCUTS: readonly ShortcutGroup[] = [
  {
    title: keys.everywhere,
    shortcuts: [
      { keys: ['/'], does: keys.search, run: () => focus('#search') },
      ...VIEWS.map((view, index) => ({
        keys: [['e', 'b', 'c', 't', 'g'][index] ?? ''],
        does: keys.view(words.views[view]),
        run: () => state.show({ view }),
      })),
      {
        keys: ['f'],
        does: keys.filters,
        run: () => {
          const box = document.querySelector<HTMLDetailsElement>('.fold')
          if (box) box.open = true
          focus('#filters select')
        },
      },
      { keys: ['0'], does: keys.clear, run: () => state.show({ filter: EMPTY_FILTER, words: '' }) },
      { keys: ['p'], does: keys.print, run: () => print() },
      { keys: ['?'], does: keys.help },
    ],
  },
  {
    title: keys.inList,
    shortcuts: [
      { keys: ['ArrowDown', 'j'], does: keys.next, run: () => focus('#list [tabindex="0"]') },
      { keys: ['ArrowUp', 'k'], does: keys.previous },
      { keys: ['Home'], does: keys.first },
      { keys: ['End'], does: keys.last },
      { keys: ['PageDown', 'PageUp'], does: keys.pages },
      { keys: ['Enter'], does: keys.open },
      { keys: ['s'], does: keys.save },
      { keys: ['1', '2', '3', '4', '5', '6'], does: keys.status },
    ],
  },
  {
    title: keys.inBoard,
    shortcuts: [{ keys: ['Alt+ArrowLeft', 'Alt+ArrowRight'], does: keys.move }],
  },
  {
    title: keys.inCalendar,
    shortcuts: [
      { keys: ['ArrowLeft', 'ArrowRight'], does: keys.day },
      { keys: ['ArrowUp', 'ArrowDown'], does: keys.week },
      { keys: ['PageUp', 'PageDown'], does: keys.month },
      { keys: ['Home', 'End'], does: keys.monthEnds },
    ],
  },
]

function ViewLink({ view }: { view: View }) {
  const isCurrent = state.shown.value.view === view
  return (
    <a
      href={writeAddress({ ...state.shown.value, view }) || location.pathname}
      aria-current={isCurrent ? 'page' : undefined}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return
        event.preventDefault()
        state.show({ view })
      }}
    >
      {words.views[view]}
    </a>
  )
}

function Top() {
  return (
    <header class="top">
      <a class="skip" href="#content">
        {words.skip}
      </a>
      <div class="top-row">
        <div class="brand">
          <Mark />
          <span>Segnabandi</span>
        </div>
        <div class="search">
          <SearchSign />
          <input
            id="search"
            class="field"
            type="search"
            aria-label={words.search}
            placeholder={words.search}
            maxLength={100}
            value={state.shown.value.words}
            onInput={(event) => state.show({ words: event.currentTarget.value }, true)}
          />
        </div>
        <div class="tools">
          <HelpButton />
          <a
            class="icon-button"
            href={browser.runtime.getURL('/options.html')}
            aria-label={words.settings}
            title={words.settings}
          >
            <SettingsSign />
          </a>
        </div>
      </div>
      <nav class="views" aria-label={words.viewsLabel}>
        {VIEWS.map((view) => (
          <ViewLink key={view} view={view} />
        ))}
      </nav>
    </header>
  )
}

function Nothing() {
  const held = state.list.value
  const isPacking = state.progress.value !== null
  if (held === null || state.isSearching.value || (isPacking && held.count === 0)) return null
  const lacksFeed = held.count === 0 && state.feeds.value.length === 0
  return (
    <div class="empty">
      <h2>{lacksFeed ? words.noFeed : words.empty}</h2>
      <p class="hint">{lacksFeed ? words.noFeedHint : words.emptyHint}</p>
      {lacksFeed && (
        <a class="button first" href={browser.runtime.getURL('/options.html')}>
          {words.chooseFeed}
        </a>
      )}
    </div>
  )
}

function Progress() {
  const { progress } = state
  if (progress.value === null) return null
  const { done, of } = progress.value
  return (
    <div class="packing">
      <label for="packing">{words.packing(done, of)}</label>
      <progress id="packing" value={done} max={Math.max(1, of)} />
    </div>
  )
}

function Head() {
  const { order } = state.shown.value
  const isWaiting = state.list.value === null || state.isSearching.value
  return (
    <div class="head">
      <p class="found" role="status">
        {isWaiting ? words.loading : words.calls(carried().length)}
      </p>
      <div class="head-tools">
        {state.shown.value.view === 'list' && (
          <label class="order">
            <span>{words.order}</span>
            <select
              class="field"
              value={order}
              onChange={(event) => state.show({ order: event.currentTarget.value as typeof order })}
            >
              {(Object.keys(words.orders) as (typeof order)[]).map((name) => (
                <option key={name} value={name}>
                  {words.orders[name]}
                </option>
              ))}
            </select>
          </label>
        )}
        <CarryOut />
      </div>
    </div>
  )
}

function Aside() {
  const count = countConditions(state.shown.value.filter)
  const isWide = matchMedia('(min-width: 1000px)').matches
  return (
    <aside class="aside">
      <details class="fold" open={isWide}>
        <summary>{words.filtersCount(count)}</summary>
        <SavedSearches />
        <h2 class="filters-title">{words.filters}</h2>
        <Filters />
      </details>
    </aside>
  )
}

function Chosen() {
  const { view } = state.shown.value
  if (state.list.value === null && state.snapshot !== null && writeAddress(state.shown.value) === '')
    return <LastList rows={state.snapshot.rows} count={state.snapshot.count} />
  if (state.list.value === null || (state.list.value.count === 0 && view !== 'list')) return <Nothing />
  if (view === 'board') return <Board />
  if (view === 'calendar') return <Calendar />
  if (view === 'timeline') return <Timeline />
  if (view === 'charts') return <Charts />
  return state.rows.value.length === 0 ? <Nothing /> : <List />
}

export function Dashboard() {
  useEffect(() => {
    const stop = new AbortController()
    listenForKeys(() => SHORTCUTS, stop.signal)
    followPrinting(stop.signal)
    const leave = followNotice()
    return () => {
      leave()
      stop.abort()
    }
  }, [])
  return (
    <>
      <Top />
      <div class="frame">
        <Aside />
        <main id="content" tabIndex={-1} aria-busy={state.list.value === null}>
          <h1 class="unseen">{words.title}</h1>
          {state.problem.value !== null && (
            <div class="notice bad" role="alert">
              <p>{own.problems[state.problem.value]}</p>
            </div>
          )}
          <Progress />
          <Head />
          <Chips />
          <Chosen />
          <p class="unseen" role="status">
            {state.said.value}
          </p>
        </main>
      </div>
      <OnPaper />
      <Help groups={SHORTCUTS} />
    </>
  )
}
