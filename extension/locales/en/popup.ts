// The popup of the toolbar button.
import type { popup as it } from '../it/popup.ts'

const number = new Intl.NumberFormat('en', { useGrouping: 'always' }).format

export const popup: typeof it = {
  failures: {
    unreachable: 'The feed does not answer: no network, or a wrong address.',
    status: 'The feed’s site answered with an error.',
    timeout: 'The feed took too long.',
    'too-large': 'The feed is too large to be taken.',
    'not-ours': 'There is no Segnabandi feed at that address.',
    broken: 'The feed arrived damaged.',
    'cut-short': 'The feed arrived cut short.',
    tampered: 'The feed’s contents are not those it announces: they may have been altered.',
    older: 'The feed is older than what you already have.',
    elsewhere: 'The feed leads to another site: we did not follow.',
    storage: 'Writing to the disk failed.',
    full: 'There is no room left for data: free some space on the disk, then press “Update”.',
  },
  search: 'Search the calls',
  searchHint: 'words, Comune, topic…',
  views: { upcoming: 'Closing', saved: 'Saved' },
  viewsLabel: 'Which calls',
  thisPage: 'On this page',
  perhaps: 'Perhaps about',
  results: (count, more) =>
    count === 0 ? 'No call with these words' : `${more ? 'More than ' : ''}${count} ${count === 1 ? 'call' : 'calls'}`,
  resultsHint: 'Try a single word, or the name of the Comune.',
  nothingUpcoming: 'No open call with a deadline.',
  nothingUpcomingHint: 'Those without a date are found by searching.',
  nothingSaved: 'You have saved no calls yet.',
  nothingSavedHint: 'With “Save” they stay here, even when the feed no longer publishes them.',
  noFeed: 'You follow no feed yet.',
  noFeedHint: 'A feed is the list of calls that a network or volunteer centre publishes for everyone.',
  chooseFeed: 'Choose a feed',
  showMore: 'Show more',
  read: 'Read this page',
  readShort: 'Read',
  readRest: 'this page',
  sync: 'Update',
  syncing: 'Updating…',
  progress: {
    fetch: (done, of) => `Fetching the calls: ${number(done)} of ${number(of)}`,
    keep: (done, of) => `Keeping the calls: ${number(done)} of ${number(of)}`,
  },
  synced: (when) => `Updated ${when}`,
  neverSynced: 'Never updated',
  kept: (count) =>
    count === 0 ? 'There are no calls yet.' : `${count === 1 ? 'The call' : `The ${count} calls`} you had stay.`,
  dashboard: 'All calls, calendar, board',
  settings: 'Settings',
  failed: 'The update failed',
  technical: 'Technical detail',
  now: 'just now',
  minutesAgo: (minutes) => (minutes === 1 ? 'a minute ago' : `${minutes} minutes ago`),
  hoursAgo: (hours) => (hours === 1 ? 'an hour ago' : `${hours} hours ago`),
  daysAgo: (days) => (days === 1 ? 'yesterday' : `${days} days ago`),
}
