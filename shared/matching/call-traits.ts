// The traits of a stored call.
import type { Call } from '../call/call.ts'
import { findSums } from '../reading/facts/money.ts'
import { findPlaces } from '../reading/facts/territory.ts'
import { fold } from '../reading/fold.ts'
import { addressKeys } from './address.ts'
import { countsIn } from './counts.ts'
import { editionsIn } from './editions.ts'
import { particularsIn } from './particulars.ts'
import { type CallTraits, codeOf, phrasesOf, plainNamesOf, properNames } from './traits.ts'
import { distinctiveWords } from './words.ts'

/** What is needed of a call; a record made elsewhere may have less than ours. */
export type ComparableCall = Pick<Call, 'id' | 'title'> &
  Partial<Pick<Call, 'summary' | 'programmes' | 'territory'>> & {
    documents?: { url: string }[]
    issuer?: { name: string | null; level?: string }
    deadline?: { date: string | null; time: string | null; supersedes?: string | null }
    contacts?: { pec?: string[]; email?: string[] }
    amounts?: { totalEur?: number | null; maxEur?: number | null }
    identifiers?: Partial<Call['identifiers']>
    pages?: { url: string; title?: string | undefined; publishedAt?: string | undefined }[]
    history?: Pick<Call['history'][number], 'event' | 'from'>[]
    /** Day it was published, when no page tells it. */
    published?: string | null
  }

/** Euro: fees and single grants this small stand in many calls. */
const SMALL_CHANGE = 500
const WIDE = new Set(['regione', 'stato', 'ue'])
const WIDE_NAME =
  /^(?:regione|ministero|minister|dipartimento|presidenza|agenzia|commissione|unione europea|mi[bc]act?)\b/

const MOVED = /\b(?:prorog|riapert|slitta|posticip|differi|(?:termine|scadenza|chiusura) (?:e )?spostat)/

/** Sites of bodies: "comune.lagosereno.it", "fondazionemontegrifone.example", "www.unione-pianaverde.it". */
const SITE =
  /^(?:[a-z0-9-]+\.)*?(?:(?:comune|citta|provincia|regione)\.([a-z-]{4,40})\.|(?:fondazione|unione|gal|csv|ambito|consorzio|parco)-?([a-z-]{5,40})\.)/

function sitesOf(urls: readonly string[]): string[] {
  const names = urls.slice(0, 20).flatMap((url) => {
    const [, place, body] = SITE.exec(/^https?:\/\/([^/:?#]{1,120})/i.exec(url)?.[1]?.toLowerCase() ?? '') ?? []
    const name = (place ?? body ?? '').replace(/[^a-z]/g, '')
    return name.length >= 4 ? [name] : []
  })
  return [...new Set(names)]
}

const known = new WeakMap<ComparableCall, CallTraits>()

/** Worked out once for each record: a run compares the same calls with every page. */
export function traitsOfCall(call: ComparableCall): CallTraits {
  const former = known.get(call)
  if (former !== undefined) return former
  const traits = workOut(call)
  known.set(call, traits)
  return traits
}

function workOut(call: ComparableCall): CallTraits {
  const { title, summary = '', issuer, deadline, territory = {} } = call
  const named = `${issuer?.name ?? ''}\n${title}`
  const issuerName = fold(issuer?.name ?? '')
  const sums = [
    call.amounts?.totalEur,
    call.amounts?.maxEur,
    ...findSums(fold(`${title}. ${summary}`)).map(({ value }) => value),
  ]
  const former = [
    deadline?.supersedes,
    ...(call.history ?? []).flatMap(({ event, from }) => (event === 'extended' ? [from] : [])),
  ]
  const published = [call.published, ...(call.pages ?? []).map(({ publishedAt }) => publishedAt)].filter(
    (day) => day != null,
  )
  return {
    id: call.id,
    title,
    keys: [...(call.pages ?? []), ...(call.documents ?? [])].flatMap(({ url }) => addressKeys(url)),
    wasMoved: former.some((day) => day != null) || MOVED.test(fold(`${title} ${summary}`)),
    sites: sitesOf((call.pages ?? []).map(({ url }) => url)),
    codes: new Set(
      [...(call.identifiers?.cup ?? []), ...(call.identifiers?.cig ?? []), ...(call.identifiers?.acts ?? [])].map(
        codeOf,
      ),
    ),
    mailboxes: new Set(
      [...(call.contacts?.pec ?? []), ...(call.contacts?.email ?? [])].map((box) => box.toLowerCase()),
    ),
    sums: new Set(sums.flatMap((sum) => (sum != null && sum >= SMALL_CHANGE ? [sum] : []))),
    term: deadline?.date ? { date: deadline.date, time: deadline.time } : null,
    formerTerms: new Set(former.flatMap((moment) => (moment ? [moment.slice(0, 10)] : []))),
    places: new Set([
      ...(territory.comune ? [fold(territory.comune)] : []),
      ...findPlaces(named, fold(named), () => true).flatMap(({ places }) => places.map(({ comune }) => fold(comune))),
    ]),
    bodies: issuerName === '' ? [] : issuerName.split(/ [–-] | e (?=[a-z]+ )|, /).map((name) => name.trim()),
    names: [...(call.programmes ?? []).map(fold), ...properNames(title)],
    titleWords: distinctiveWords(title),
    editions: editionsIn(title),
    summaryWords: distinctiveWords(summary).filter((word) => !/^\d+$/.test(word)),
    plainNames: plainNamesOf(title),
    phrases: phrasesOf(title),
    particulars: particularsIn(`${title}. ${summary}`),
    counts: countsIn(`${title}. ${summary}`),
    published: published.sort()[0] ?? null,
    isWide: WIDE.has(issuer?.level ?? '') || WIDE_NAME.test(issuerName),
  }
}
