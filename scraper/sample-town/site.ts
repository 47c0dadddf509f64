// What every site of the town is made of: a day, addresses, pages. The server (town.ts) knows nothing else of them.
import type { CallId, TownCall } from './calls.ts'
import { type Day, elided, elidedWithWeekday, long, slashed, withWeekday } from './days.ts'
import { html, type Markup } from './markup.ts'

export const SITE_NAMES = ['comune', 'paper', 'csv', 'foundation'] as const
export type SiteName = (typeof SITE_NAMES)[number]

export interface TownDay {
  today: Day
  /** Origin of each site, without a final slash. */
  addresses: Record<SiteName, string>
  /** The calls as their issuers state them now. */
  calls: Record<CallId, TownCall>
  /** The calls as they were when papers and portals wrote of them: these do not follow an extension. */
  reported: Record<CallId, TownCall>
}

export interface SitePage {
  /** Path from the root, with the final slash WordPress gives; query strings are handled by `answer`. */
  path: string
  type: string
  body: string | Uint8Array
  /** Day of the last change, for Last-Modified. */
  changed: Day
  /** Part of a list, feed or API: a switch can empty it. */
  listing?: { empty: string | Uint8Array }
}

/** "ore 12:00 di giovedì 10 dicembre 2026", or the day alone. */
export const momentInFull = (term: { date: Day; time: string | null }) =>
  term.time === null ? withWeekday(term.date) : `ore ${term.time} di ${withWeekday(term.date)}`
/** "ore 13.00 del 27/11/2026" */
export const momentInFigures = (term: { date: Day; time: string | null }) =>
  term.time === null ? slashed(term.date) : `ore ${term.time.replace(':', '.')} del ${slashed(term.date)}`
/** "10 dicembre 2026, ore 17:00" as a labelled field writes it. */
export const momentAsField = (term: { date: Day; time: string | null }) =>
  term.time === null ? long(term.date) : `${long(term.date)}, ore ${term.time}`
/** "ore 12 del 10 dicembre": a paper leaves the year and the minutes out. */
export const momentInPaper = (term: { date: Day; time: string | null }) =>
  term.time === null ? elided(term.date) : `ore ${Number(term.time.slice(0, 2))} di ${elidedWithWeekday(term.date)}`

/** The box an issuer puts on top of a call it postponed; nothing when it did not. */
export function extensionNotice(call: TownCall): Markup | null {
  const { former, deadline } = call
  if (former === null || deadline === null) return null
  const when = (term: { date: Day; time: string | null }, alone: string) =>
    term.time === null ? `${alone} ${long(term.date)}` : `alle ore ${term.time} del ${long(term.date)}`
  return html`<div class="proroga" role="note"><p><strong>Proroga dei termini.</strong> Il termine per la presentazione delle domande, originariamente fissato ${when(former, 'al')}, è prorogato ${when(deadline, 'al')}. Restano valide le domande già pervenute.</p></div>`
}
