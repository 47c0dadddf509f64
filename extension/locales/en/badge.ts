// The toolbar's number in words.
import type { badge as it } from '../it/badge.ts'

export const badge: typeof it = {
  shortDays: (days) => (days <= 0 ? 'now' : `${Math.min(days, 999)}d`),
  shortClosed: '–',
  when: (days) => (days <= 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`),
  nothing: (week) => `Segnabandi: no call closes in the next ${week} days`,
  closing: (count, week, first) =>
    count === 1
      ? `Segnabandi: 1 call closes within ${week} days, ${first}`
      : `Segnabandi: ${count} calls close within ${week} days, the first ${first}`,
  page: (count, title, when) =>
    count === 1
      ? `This page speaks of a call that closes ${when}: ${title}`
      : `This page speaks of ${count} calls; the first closes ${when}: ${title}`,
  pageUndated: (count, title) =>
    count === 1
      ? `This page speaks of a call without a closing date: ${title}`
      : `This page speaks of ${count} calls without a closing date`,
  pageClosed: (count, title) =>
    count === 1 ? `This page speaks of a call already closed: ${title}` : `This page speaks of ${count} closed calls`,
  link: (when, title) => `Call that closes ${when}: ${title}`,
  linkUndated: (title) => `Call without a closing date: ${title}`,
  linkClosed: (title) => `Call already closed: ${title}`,
}
