// The number on the toolbar: how many calls close within the week, coloured by the soonest. What colour says, the
// title says in words: colour alone tells nothing to many (WCAG 1.4.1), and only the title is read aloud.
import type { Action } from 'webextension-polyfill'
import type { Call } from '../../shared/call/call.ts'
import {
  CLOSING_DAYS,
  closesAt,
  daysLeft,
  romeDay,
  romeInstant,
  statusAt,
  type Urgency,
  urgencyAt,
} from '../../shared/call/status.ts'
import { type Closing, closingSoon } from '../db/calls.ts'
import { type CallDatabase, readSettings } from '../db/database.ts'
import { savedClosingSoon } from '../db/saved.ts'
import type { badge as italian } from '../locales/it/badge.ts'

export type BadgePort = Pick<
  Action.Static,
  'setBadgeText' | 'setBadgeBackgroundColor' | 'setBadgeTextColor' | 'setTitle' | 'getBadgeBackgroundColor' | 'getTitle'
>

type BadgeWords = typeof italian

export interface Badge {
  text: string
  colour: string
  title: string
}

/** White on each of them has a contrast of 4.5 or more. */
const COLOURS: Record<Urgency, string> = {
  today: '#b3261e',
  days: '#a34900',
  week: '#00629e',
  later: '#2f6b3c',
  undated: '#4a5560',
  past: '#4a5560',
}
const MOST_SHOWN = 99

/** The badge for no page in particular. */
export function weekBadge({ count, first }: Closing, now: number, words: BadgeWords): Badge {
  if (first === null) return { text: '', colour: COLOURS.undated, title: words.nothing(CLOSING_DAYS) }
  return {
    text: count > MOST_SHOWN ? `${MOST_SHOWN}+` : String(count),
    colour: COLOURS[urgencyAt(first, now)],
    title: words.closing(count, CLOSING_DAYS, words.when(daysLeft(first, now) ?? 0)),
  }
}

/** The badge of a page that speaks of these calls: the days left of the soonest still open; null for no call. */
export function pageBadge(calls: Call[], now: number, words: BadgeWords): Badge | null {
  const first = calls[0]
  if (first === undefined) return null
  const open = calls.filter((call) => !['closed', 'withdrawn'].includes(statusAt(call, now)))
  const dated = open.flatMap((call) => {
    const days = daysLeft(call, now)
    return days === null ? [] : [{ call, days }]
  })
  const soonest = dated.sort((left, right) => left.days - right.days)[0]
  if (soonest)
    return {
      text: words.shortDays(soonest.days),
      colour: COLOURS[urgencyAt(soonest.call, now)],
      title: words.page(calls.length, soonest.call.title, words.when(soonest.days)),
    }
  return open[0]
    ? { text: String(open.length), colour: COLOURS.undated, title: words.pageUndated(calls.length, open[0].title) }
    : { text: words.shortClosed, colour: COLOURS.past, title: words.pageClosed(calls.length, first.title) }
}

/** @param calls soonest first */
const closingOf = (calls: readonly Call[]): Closing => ({ count: calls.length, first: calls[0] ?? null })

async function show(action: BadgePort, badge: Badge, tabId?: number): Promise<void> {
  const tab = tabId === undefined ? {} : { tabId }
  await Promise.all([
    action.setBadgeText({ ...tab, text: badge.text }),
    action.setBadgeBackgroundColor({ ...tab, color: badge.colour }),
    // Firefox picks black or white by itself; Chrome has it from version 110 on.
    action.setBadgeTextColor({ ...tab, color: '#ffffff' }),
    action.setTitle({ ...tab, title: badge.title }),
  ])
}

/**
 * Draws the number for no page in particular again; returns when it may next change by itself (epoch ms).
 * @param also what the title says besides
 */
export async function refreshBadge(
  db: CallDatabase,
  action: BadgePort,
  now: number,
  words: BadgeWords,
  also: string | null = null,
) {
  const { badge } = await readSettings(db)
  const closing = badge === 'saved' ? closingOf(await savedClosingSoon(db, now)) : await closingSoon(db, now)
  const drawn = weekBadge(closing, now, words)
  await show(action, also === null ? drawn : { ...drawn, title: `${drawn.title} · ${also}` })
  return nextChange(closing, now)
}

/** Something the person must know stands before any number. */
export async function showLoss(action: BadgePort, title: string): Promise<void> {
  await show(action, { text: '!', colour: COLOURS.today, title })
}

/** Draws a tab's own badge, which stands until the tab goes to another page. */
export async function showOnTab(action: BadgePort, tabId: number, badge: Badge): Promise<void> {
  await show(action, badge, tabId)
}

/** Takes a tab's own badge away: the general one shows again. */
export async function clearTab(action: BadgePort, tabId: number): Promise<void> {
  // Only the text can be unset: Chrome refuses a colour or a title of null (measured in Chromium 156).
  const [color, title] = await Promise.all([action.getBadgeBackgroundColor({}), action.getTitle({})])
  await Promise.all([
    action.setBadgeText({ tabId, text: null }),
    action.setBadgeBackgroundColor({ tabId, color }),
    action.setTitle({ tabId, title }),
  ])
}

/** The soonest closing, or midnight in Rome, when the days left are one fewer and another call may come near. */
function nextChange({ first }: Closing, now: number): number {
  const closes = first && closesAt(first)
  const midnight = romeInstant(romeDay(now), '24:00')
  return (closes !== null && closes > now ? Math.min(midnight, closes) : midnight) + 1000
}
