// How the feeds are: when they last came in, and what went wrong, in words; what was held is said to have stayed.
import type { FeedRow } from '../db/database.ts'
import type { popup as italian } from '../locales/it/popup.ts'

type PopupWords = typeof italian

const MINUTE = 60_000

function ago(instant: number, now: number, words: PopupWords): string {
  const minutes = Math.floor((now - instant) / MINUTE)
  if (minutes < 1) return words.now
  if (minutes < 60) return words.minutesAgo(minutes)
  const hours = Math.floor(minutes / 60)
  return hours < 24 ? words.hoursAgo(hours) : words.daysAgo(Math.floor(hours / 24))
}

export const countOf = ({ shards }: FeedRow) => shards.reduce((total, { count }) => total + count, 0)

/** The failure of a feed's last sync; nothing when it went well. */
export function FeedFailureNotice({ feed, words }: { feed: FeedRow; words: PopupWords }) {
  if (feed.failure === null) return null
  return (
    <div class="notice bad" role="alert" data-failure={feed.failure.code}>
      <p>
        <strong>{words.failed}.</strong> {words.failures[feed.failure.code]} {words.kept(countOf(feed))}
      </p>
      <details>
        <summary>{words.technical}</summary>
        {feed.failure.detail}
      </details>
    </div>
  )
}

/** When the feed that is furthest behind last came in; null when there is none. */
export function syncedWords(feeds: FeedRow[], now: number, words: PopupWords): string {
  const instants = feeds.map(({ syncedAt }) => syncedAt)
  if (instants.length === 0 || instants.includes(null)) return words.neverSynced
  return words.synced(ago(Math.min(...instants.map((instant) => instant ?? 0)), now, words))
}
