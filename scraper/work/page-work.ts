// What is worked out of one response without store or network, so that the run itself or a thread beside it can do it:
// the call of an item with what it is recognised by, or the entries of a list.
import * as v from 'valibot'
import { type Call, callSchema } from '../../shared/call/call.ts'
import { pageKey } from '../../shared/call/identity.ts'
import { type Imprint, imprintOf } from '../../shared/matching/imprint.ts'
import { traitsOfPage } from '../../shared/matching/page-traits.ts'
import type { PageTraits } from '../../shared/matching/traits.ts'
import type { Link, Page } from '../../shared/page/page.ts'
import { familyNamed, recogniseFamily } from '../../shared/sites/families.ts'
import type { SiteResponse } from '../../shared/sites/family.ts'
import { isNotice, isReadable } from '../documents/document-names.ts'
import type { Source } from '../sources/source.ts'
import type { KnownListing, PageRecord } from '../store/store.ts'
import { contentHash } from './content-hash.ts'
import { promisesCall } from './order.ts'
import { isOfficialKind, pageKindOf } from './page-kind.ts'
import { type Hints, type PageReading, readResponse } from './read-response.ts'

/** Whose page it is; plain data, as it must cross to a thread. */
export type Teller = Pick<Source, 'kind' | 'name' | 'territory'>

export interface ItemWork {
  response: SiteResponse
  hints: Hints
  teller: Teller
  /** Hash its content had when this reader last read it: the same again is not worked out further. */
  knownHash: string | null
}

/** What a page tells of its call beyond the record, for whoever looks for the call among the known ones. */
export interface Recognition {
  imprint: Imprint
  traits: PageTraits
  /** Keys of the pages its own text links, each once. */
  linkKeys: string[]
}

/** A page read, without its text. */
export interface ItemReading {
  url: string | null
  title: string | null
  /** Day the page itself states (YYYY-MM-DD, Rome). */
  published: string | null
  /** Links of its own part. */
  links: Link[]
  /** Only its first part was read. */
  isCut: boolean
  contentHash: string
  kind: PageRecord['kind']
  /** As its source tells it; null when it is none, or unfit to keep. */
  call: Call | null
  /** Why a call that was read cannot be kept. */
  fault: string | null
  recognition: Recognition | null
  /** The call the page would be if one of its documents is that of a call; null when it cannot be one. */
  maybe: Maybe | null
}

export interface Maybe {
  call: Call
  recognition: Recognition
}

export interface ListWork {
  response: SiteResponse
  /** Family the source is known to be of. */
  family: string | null
}

export type Work = { kind: 'item'; work: ItemWork } | { kind: 'list'; work: ListWork }

/** Links looked up: a page with more is a list of everything. */
const MOST_LINKS = 200

/** A call as it may be kept: a hostile page cannot make it larger than the schema allows. */
export function inBounds(call: Call): { call: Call | null; fault: string | null } {
  const parsed = v.safeParse(callSchema, call)
  if (parsed.success) return { call: parsed.output, fault: null }
  return {
    call: null,
    fault: `the call read from it does not fit the record: ${v.summarize(parsed.issues).slice(0, 300)}`,
  }
}

export const readItemPage = ({ response, hints, teller, knownHash }: ItemWork): ItemReading =>
  tellItem(readResponse(response, hints), teller, knownHash)

/** A page or document already read, as its source tells it. */
export function tellItem(
  { page, facts, call: read, maybe }: PageReading,
  teller: Teller,
  knownHash: string | null,
): ItemReading {
  const hash = contentHash(page, facts)
  const kind = pageKindOf(teller, read)
  const { url, title, published } = page
  const links = page.links.filter(({ region }) => region === 'main')
  const told = { url, title, published, links, isCut: page.isCut === true, contentHash: hash, kind, maybe: null }
  const nothing = { ...told, call: null, fault: null, recognition: null }
  if (hash === knownHash) return nothing
  const recognised = (call: Call) => recognitionOf(page, call.pages[0]?.publishedAt ?? null, call)
  if (read !== null) {
    const { call, fault } = inBounds(toldBySource(withKind(read, kind, teller), teller))
    return { ...told, call, fault, recognition: call === null ? null : recognised(call) }
  }
  // A newspaper's page with a file is no issuer's.
  if (maybe === undefined || !isOfficialKind(teller.kind) || !isPromised(maybe)) return nothing
  const { call } = inBounds(toldBySource(withKind(maybe, kind, teller), teller))
  return call === null ? nothing : { ...nothing, maybe: { call, recognition: recognised(call) } }
}

/** Its headline or a file's name is a call's: only then are its files asked for. */
const isPromised = ({ title, documents }: Call): boolean =>
  documents.some(isReadable) && (promisesCall(title) || documents.some(isNotice))

/** @param published day of publication (YYYY-MM-DD, Rome) */
export function recognitionOf(page: Page, published: string | null, call: Call): Recognition {
  const traits = traitsOfPage(page, published, call)
  const links = page.links.filter(({ region }) => region === 'main')
  const linkKeys = [...new Set(links.map(({ url }) => pageKey(url)))].slice(0, MOST_LINKS)
  return { imprint: imprintOf(traits), traits, linkKeys }
}

export function readListing({ response, family: name }: ListWork): KnownListing {
  const family = (name === null ? null : familyNamed(name)) ?? recogniseFamily(response).family
  return { family: family.name, ...family.entries(response) }
}

function withKind(call: Call, kind: PageRecord['kind'], { name }: Teller): Call {
  const [own, ...others] = call.pages
  if (own === undefined) return call
  const outlet = kind === 'official' ? own.outlet : name
  return { ...call, pages: [{ ...own, kind, ...(outlet === undefined ? {} : { outlet }) }, ...others] }
}

/** What a source is says where its calls are when the page does not: a Comune's own call is of that Comune. */
function toldBySource(call: Call, source: Teller): Call {
  const { region, province, comune } = source.territory
  const places = isOfficialKind(source.kind) ? { region, province, comune } : { region }
  const known = Object.fromEntries(Object.entries(places).filter(([, place]) => place != null))
  const isElsewhere = call.territory.region !== undefined && call.territory.region !== region
  const territory = isElsewhere ? call.territory : { ...known, ...call.territory }
  if (call.issuer.name !== null || (source.kind !== 'comune' && source.kind !== 'fondazione'))
    return { ...call, territory }
  return { ...call, territory, issuer: { ...call.issuer, name: source.name.slice(0, 300), level: source.kind } }
}
