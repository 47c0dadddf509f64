// Following feeds: naming one, seeing how it is, leaving it. In the options and, the first time, in the welcome page.
import { signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { followFeed, leaveFeed } from '../background/sync.ts'
import { browser } from '../browser.ts'
import { CallDatabase, type FeedRow } from '../db/database.ts'
import { feedAddress, sitePattern } from '../feed-address.ts'
import { popup as popupWords, settings as words } from '../locales/words.ts'
import { ask } from './ask.ts'
import { countOf, FeedFailureNotice, syncedWords } from './feed-state.tsx'
import { SyncBar } from './sync-progress.tsx'

const db = new CallDatabase()
const feeds = signal<FeedRow[]>([])
const busy = signal(false)
const wrong = signal(false)
const said = signal('')

async function refresh(): Promise<void> {
  feeds.value = await db.feeds.toArray()
}

async function bring(feed: string): Promise<void> {
  busy.value = true
  try {
    await ask({ name: 'sync', feed })
  } finally {
    busy.value = false
    await refresh()
  }
}

function follow(event: SubmitEvent): void {
  event.preventDefault()
  const form = event.currentTarget as HTMLFormElement
  const address = feedAddress(String(new FormData(form).get('address') ?? ''))
  wrong.value = address === null
  if (address === null) return
  // First thing in the handler: Firefox forgets the click at the first await. Refused, the feed is tried all the same:
  // most static hosts allow any reader (CORS).
  const asked = browser.permissions.request({ origins: [sitePattern(address)] })
  asked
    .catch(() => false)
    .then(async () => {
      busy.value = true
      await followFeed(db, address)
      form.reset()
      await refresh()
      await bring(address)
    })
}

async function leave({ url, title }: FeedRow): Promise<void> {
  await leaveFeed(db, url)
  said.value = words.left(title ?? url)
  await Promise.all([refresh(), ask({ name: 'changed' })])
}

function Feed({ feed }: { feed: FeedRow }) {
  const name = feed.title ?? feed.url
  return (
    <li class="feed">
      <div class="feed-head">
        <div>
          <h3>{name}</h3>
          <p class="hint">{feed.url}</p>
          <p class="hint" role="status">
            {busy.value
              ? popupWords.syncing
              : `${words.count(countOf(feed))} · ${syncedWords([feed], Date.now(), popupWords)}`}
          </p>
          <SyncBar feed={feed.url} words={popupWords} />
        </div>
        <button type="button" class="button" disabled={busy.value} onClick={() => bring(feed.url)}>
          {popupWords.sync}
        </button>
        <button type="button" class="button leave" aria-label={words.leaveIt(name)} onClick={() => leave(feed)}>
          {words.leave}
        </button>
      </div>
      <FeedFailureNotice feed={feed} words={popupWords} />
    </li>
  )
}

export function Feeds() {
  useEffect(() => {
    refresh()
  }, [])
  return (
    <>
      {feeds.value.length > 0 && (
        <ul class="feeds">
          {feeds.value.map((feed) => (
            <Feed key={feed.url} feed={feed} />
          ))}
        </ul>
      )}
      <p class="unseen" role="status">
        {said.value}
      </p>
      <form class="follow" onSubmit={follow} noValidate>
        <label for="address">{words.feedAddress}</label>
        <div class="follow-row">
          <input
            class="field"
            id="address"
            name="address"
            type="url"
            inputMode="url"
            autocomplete="url"
            spellcheck={false}
            placeholder={words.feedExample}
            aria-invalid={wrong.value}
            aria-describedby="address-said"
          />
          <button type="submit" class="button first" disabled={busy.value}>
            {words.follow}
          </button>
        </div>
        <p class={wrong.value ? 'hint wrong' : 'hint'} id="address-said" role={wrong.value ? 'alert' : undefined}>
          {wrong.value ? words.badAddress : ''}
        </p>
      </form>
    </>
  )
}
