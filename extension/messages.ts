// Every message there is: what a page's scripts may ask, and what only our own pages may. A script inside a web page is
// trusted less than we are, so it can name no tab, no address to fetch and no call but those found on its own page.
import * as v from 'valibot'

const address = v.pipe(v.string(), v.maxLength(2048))

/** From the detector: what the page says of itself. The address and tab come from the sender, never from here. */
const pageReport = v.object({
  name: v.literal('page'),
  canonical: v.nullable(address),
  title: v.pipe(v.string(), v.maxLength(500)),
  links: v.pipe(v.array(address), v.maxLength(300)),
  /** What its words are looked up by; null when they do not sound like a call. Kept by nobody, sent nowhere. */
  text: v.nullable(v.pipe(v.string(), v.maxLength(20_000))),
})

/** From the panel: a call found on this very page is to be kept, or no longer. */
const panelSave = v.object({
  name: v.literal('panel-save'),
  id: v.pipe(v.string(), v.maxLength(80)),
  save: v.boolean(),
})

/** From the panel: closed by the person, for the calls found on this page or for all of this site. */
const panelClose = v.object({ name: v.literal('panel-close'), site: v.boolean() })

/** From the panel: everything that is known of a call found on this very page. */
const panelOpen = v.object({ name: v.literal('panel-open'), id: v.pipe(v.string(), v.maxLength(80)) })

export const fromPage = v.variant('name', [pageReport, panelSave, panelClose, panelOpen])

/** From popup, options and welcome: bring a feed in now (all of them when none is named); null reply when done. */
const syncNow = v.object({ name: v.literal('sync'), feed: v.nullable(address) })
/** What the badge counts changed. */
const changed = v.object({ name: v.literal('changed') })
/** Site access was given or taken: put the detector where it belongs. */
const sites = v.object({ name: v.literal('sites') })

/** The panel on a tab's page is wanted again. */
const showPanel = v.object({ name: v.literal('show-panel'), tab: v.number() })
/** Write a backup to Downloads now; the reply comes when it is done, and the outcome stands in storage. */
const backUpNow = v.object({ name: v.literal('backup') })
/** What there is now is right, or was put back. */
const accept = v.object({ name: v.literal('accept') })

/** The page closes while the person types: a page that goes has no time to write, the background has. */
const lastWords = v.object({
  name: v.literal('last-words'),
  id: v.pipe(v.string(), v.maxLength(80)),
  field: v.picklist(['notes', 'tags']),
  text: v.pipe(v.string(), v.maxLength(20_000)),
})

export const fromOwnPage = v.variant('name', [syncNow, changed, sites, showPanel, backUpNow, accept, lastWords])

export type PageReport = v.InferOutput<typeof pageReport>
export type FromPage = v.InferOutput<typeof fromPage>
export type FromOwnPage = v.InferOutput<typeof fromOwnPage>

/** To the detector: the page changed its address without loading; look again. To the panel: what to show. */
export type ToPage = { name: 'look' } | ShowCalls | MarkLinks

/** To the marker: which links lead to known calls. */
export interface MarkLinks {
  name: 'mark'
  marks: LinkMark[]
}

export interface LinkMark {
  /** As the page's own link has it. */
  url: string
  text: string
  title: string
}

export interface ShowCalls {
  name: 'show'
  calls: import('./facts.ts').Facts[]
  /** What ties them to the page: its own address, a link on it, or what it says. */
  because: 'address' | 'link' | 'words'
  /** In Italian, strongest first: what was found to be the same; empty for an address. */
  why: string[]
  /** The person asked for it, so a dismissed panel comes back. */
  asked: boolean
  /** Whether calls can be kept from here: a private window keeps nothing. */
  keeps: boolean
}
