// What the background says by itself: notifications, the right-click menu, the address bar.
import { dayPrinters } from '../days.ts'
import type { notices as it } from '../it/notices.ts'

const { listDay } = dayPrinters('en-GB')

/** "2026-12-04T12:00" in words. */
const term = (moment: string) => {
  const [day = '', hour] = moment.split('T')
  if (day === '') return 'without a date'
  return hour === undefined || hour === '24:00' ? listDay(day) : `${listDay(day)}, ${hour}`
}

export const notices: typeof it = {
  term,
  closing: (days, title) =>
    `${days <= 0 ? 'Closes today' : days === 1 ? 'Closes tomorrow' : `Closes in ${days} days`}: ${title}`,
  moved: (isLater, title) => `${isLater ? 'Extended' : 'Deadline changed'}: ${title}`,
  movedTo: (to, from) =>
    `It now closes ${to}${from === null ? '' : ` (before: ${from})`}. Reminders follow the new date.`,
  checkOwn: 'You had corrected the deadline by hand: check which one holds.',
  withdrawn: (title) => `Withdrawn: ${title}`,
  passed: (title) => `Closed while the browser was off: ${title}`,
  many: (count) => `${count} reminders`,
  found: (count, search) => (count === 1 ? `A new call for “${search}”` : `${count} new calls for “${search}”`),
  suitable: (count, title) =>
    count === 1 ? `Fit for you, closing soon: ${title}` : `${count} calls fit for you close soon: ${title}…`,
  digest: 'Today’s news',
  done: 'Done',
  tomorrow: 'Remind me tomorrow',
  reminders: (count) => (count === 1 ? 'one reminder to see' : `${count} reminders to see`),
  lost: (before, now) => `Segnabandi: ${before} saved calls before, ${now} now. Open to restore them`,
  menus: {
    page: 'Save this page among the calls',
    link: 'Save the link among the calls',
    selection: 'Save the selected text among the calls',
    side: 'Open Segnabandi beside the page',
  },
  saved: (title) => `Saved: ${title}`,
  notSaved: {
    private: 'Nothing is saved from a private window',
    full: 'Not saved: there is no room left for data',
    closed: 'Not saved: the extension was updated, reload the page',
    other: 'Not saved: writing failed',
  },
  omnibox: {
    hint: 'Type words, a Comune, a topic: the open calls you know',
    all: (words) => `Search “${words}” among the calls`,
  },
}
