// Saved searches: open one, name it, choose how it tells of new calls, let it go.
import { effect, signal, useSignal } from '@preact/signals'
import { useId } from 'preact/hooks'
import { changeSearch, deleteSearch, markLookedAt, saveSearch } from '../../db/searches.ts'
import type { SavedSearch } from '../../db/user.ts'
import { countConditions, START, tidyFilter, writeAddress } from './address.ts'
import { conditions } from './conditions.tsx'
import * as state from './state.ts'
import { words } from './words.ts'

const ALERTS = ['none', 'digest', 'at-once'] as const
type Alert = SavedSearch['alert']

const isAlert = (value: string): value is Alert => (ALERTS as readonly string[]).includes(value)

/** The form of a new search is open. */
const naming = signal(false)

const viewOf = ({ words, filter }: Pick<SavedSearch, 'words' | 'filter'>) => ({
  ...START,
  words,
  filter: tidyFilter(filter),
})

function AlertChoice({ value }: { value: Alert }) {
  const id = useId()
  return (
    <div class="filter">
      <label for={id}>{words.searchAlert}</label>
      <select id={id} class="field" name="alert" value={value}>
        {ALERTS.map((alert) => (
          <option key={alert} value={alert}>
            {words.alerts[alert]}
          </option>
        ))}
      </select>
    </div>
  )
}

function NameField({ value }: { value: string }) {
  const id = useId()
  return (
    <div class="filter">
      <label for={id}>{words.searchName}</label>
      <input id={id} class="field" name="name" type="text" maxLength={120} required value={value} />
    </div>
  )
}

function given(form: HTMLFormElement): { name: string; alert: Alert } {
  const fields = new FormData(form)
  const alert = String(fields.get('alert') ?? '')
  return { name: String(fields.get('name') ?? '').trim(), alert: isAlert(alert) ? alert : 'none' }
}

/** Ids of the open calls the search finds now: they are known to it, only later ones are news. */
function foundNow(search: Pick<SavedSearch, 'words' | 'filter'>): string[] | undefined {
  const list = state.list.value
  const isShown = writeAddress(viewOf(search)) === writeAddress(viewOf(state.shown.value))
  // Another view than the one shown is looked for in the database.
  if (list === null || !isShown || state.isSearching.value) return undefined
  return Array.from(state.rows.value, (row) => list.ids[row] ?? '')
}

function SaveSearch() {
  const { words: asked, filter } = state.shown.value
  const isBare = asked.trim() === '' && countConditions(filter) === 0
  const name = [asked.trim(), ...conditions(filter).map(({ what }) => what)].filter(Boolean).join(', ').slice(0, 80)
  if (!naming.value)
    return (
      <button
        type="button"
        class="button save-search"
        disabled={isBare}
        title={isBare ? words.searchNothing : undefined}
        onClick={() => {
          naming.value = true
        }}
      >
        {words.saveSearch}
      </button>
    )
  return (
    <form
      class="search-form"
      onSubmit={async (event) => {
        event.preventDefault()
        const { name, alert } = given(event.currentTarget)
        if (name === '') return
        const search = { id: crypto.randomUUID(), name, words: asked.trim(), filter, alert, createdAt: Date.now() }
        if (!(await state.write(() => saveSearch(state.db, search, Date.now(), foundNow(search))))) return
        naming.value = false
        state.said.value = words.searchSaved(name)
      }}
    >
      <NameField value={name} />
      <AlertChoice value="digest" />
      <div class="own-row">
        <button type="submit" class="button first">
          {words.save}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => {
            naming.value = false
          }}
        >
          {words.cancel}
        </button>
      </div>
    </form>
  )
}

function Managed({ search, onDone }: { search: SavedSearch; onDone: () => void }) {
  return (
    <form
      class="search-form"
      onSubmit={async (event) => {
        event.preventDefault()
        const change = given(event.currentTarget)
        if (change.name === '') return
        const begins = search.alert === 'none' && change.alert !== 'none'
        const done = await state.write(() =>
          // From now on: what it finds today was no secret.
          begins
            ? saveSearch(state.db, { ...search, ...change }, Date.now(), foundNow(search))
            : changeSearch(state.db, search.id, change),
        )
        if (!done) return
        state.said.value = words.searchSaved(change.name)
        onDone()
      }}
    >
      <NameField value={search.name} />
      <AlertChoice value={search.alert} />
      <div class="own-row">
        <button type="submit" class="button first">
          {words.searchRename}
        </button>
        <button
          type="button"
          class="button delete-search"
          onClick={async () => {
            if (await state.write(() => deleteSearch(state.db, search.id)))
              state.said.value = words.searchDeleted(search.name)
          }}
        >
          {words.searchDelete}
        </button>
        <button type="button" class="button" onClick={onDone}>
          {words.cancel}
        </button>
      </div>
    </form>
  )
}

/** Shows what a search finds, what is new of it marked; it is no news any more then. */
function openSearch(search: SavedSearch): void {
  const fresh = state.news.peek().get(search.id) ?? []
  state.marked.value = new Set(fresh)
  state.show(viewOf(search))
  if (fresh.length > 0) state.write(() => markLookedAt(state.db, search.id))
}

/** A notification of new calls leads here as "#search=ID": opens that search once all are read. */
export function followNotice(): () => void {
  const asked = new URLSearchParams(location.hash.slice(1)).get('search')
  if (asked === null) return () => undefined
  return effect(() => {
    const search = state.searches.value.find(({ id }) => id === asked)
    if (search === undefined || !location.hash.includes(asked)) return
    // Also takes the mark out of the address, so that going back does not lead here again.
    history.replaceState(null, '', location.pathname)
    openSearch(search)
  })
}

function SearchItem({ search }: { search: SavedSearch }) {
  const managing = useSignal(false)
  const fresh = state.news.value.get(search.id) ?? []
  const address = writeAddress(viewOf(search))
  const isCurrent = address !== '' && address === writeAddress(viewOf(state.shown.value))
  return (
    <li>
      <div class="search-row">
        <a
          href={address}
          aria-current={isCurrent ? 'true' : undefined}
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return
            event.preventDefault()
            openSearch(search)
          }}
        >
          {search.name}
          {fresh.length > 0 && <span class="count"> {words.news(fresh.length)}</span>}
        </a>
        <button
          type="button"
          class="icon-button manage"
          aria-label={words.searchManage(search.name)}
          title={words.searchManage(search.name)}
          aria-expanded={managing.value}
          onClick={() => {
            managing.value = !managing.value
          }}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true" fill="currentColor">
            <circle cx="3" cy="8" r="1.5" />
            <circle cx="8" cy="8" r="1.5" />
            <circle cx="13" cy="8" r="1.5" />
          </svg>
        </button>
      </div>
      {managing.value && (
        <Managed
          search={search}
          onDone={() => {
            managing.value = false
          }}
        />
      )}
    </li>
  )
}

export function SavedSearches() {
  const all = state.searches.value
  return (
    <section class="searches" aria-labelledby="searches-title">
      <h2 id="searches-title">{words.searches}</h2>
      {all.length === 0 ? (
        <p class="hint">{words.searchesNone}</p>
      ) : (
        <ul>
          {all.map((search) => (
            <SearchItem key={search.id} search={search} />
          ))}
        </ul>
      )}
      <SaveSearch />
    </section>
  )
}
