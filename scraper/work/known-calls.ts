// The calls already stored, as a run asks of them: which of these does a page tell, whatever its address?
// Built at the first question, kept up to date as the run stores; only words are held in memory, not the calls.
import type { Call } from '../../shared/call/call.ts'
import type { KnownCall } from '../../shared/matching/apart.ts'
import { type Issuer, issuerOf, issuersApart } from '../../shared/matching/distinct.ts'
import { type GrowingIndex, openIndex } from '../../shared/matching/growing-index.ts'
import { type Kin, kinOf } from '../../shared/matching/join.ts'
import { codeOf } from '../../shared/matching/traits.ts'
import { distinctiveWords } from '../../shared/matching/words.ts'
import { fold } from '../../shared/reading/fold.ts'
import type { Store } from '../store/store.ts'
import type { Recognition } from './page-work.ts'

/** A page as it was read, for what its words and links tell beyond its record. */
export interface Told {
  recognition: Recognition
  /** Day of publication, when a list or the page says it. */
  published: string | null
}

/** Calls compared with one page, each with a few readings; and those looked at to find them. */
const MOST_CANDIDATES = 12
const MOST_ALIKE = 48
const MOST_LINKED = 20
const READ_AT_ONCE = 500

/** What a call is found by: its titles, what it is about and was read from, who and where, its term, sums and codes. */
function* wordsOfCall(call: Call): Generator<string> {
  const { title, summary, issuer, territory, programmes, pages, identifiers } = call
  const words = [title, ...programmes, ...pages.slice(0, 20).map((page) => page.title)].join('\n')
  yield* distinctiveWords(words, 60)
  yield* distinctiveWords(`${summary} ${issuer.name ?? ''} ${territory.comune ?? ''}`, 40)
  const quotes = call.evidence.slice(0, 40).map(({ quote }) => quote)
  yield* distinctiveWords(quotes.join('\n').slice(0, 4000), 80)
  for (const moment of [call.deadline.date, call.deadline.supersedes]) if (moment) yield `day ${moment.slice(0, 10)}`
  for (const sum of [call.amounts.totalEur, call.amounts.maxEur]) if (sum !== null) yield `sum ${sum}`
  for (const code of [...identifiers.cup, ...identifiers.cig, ...identifiers.acts]) yield `code ${codeOf(code)}`
}

/** Calls held as they were last read from the store: those a run compares with again and again. About 20 kB each. */
const MOST_HELD = 200

export class KnownCalls {
  private readonly store: Store
  private index: GrowingIndex | null = null
  private readonly held = new Map<string, KnownCall>()
  /** Who issues each call of the index, where it is a Comune: another Comune's calls need not be read to be told apart. */
  private readonly issuers = new Map<string, Issuer>()

  constructor(store: Store) {
    this.store = store
  }

  private async ready(): Promise<GrowingIndex> {
    if (this.index !== null) return this.index
    const index = openIndex()
    for (let last = ''; ; ) {
      const calls = await this.store.callsAfter(last, READ_AT_ONCE)
      for (const call of calls) this.note(index, call)
      const end = calls.at(-1)
      if (end === undefined) break
      last = end.id
    }
    this.index = index
    return index
  }

  /** A call as it now is; those it took in are no longer asked. */
  put(call: Call): void {
    this.held.delete(call.id)
    for (const former of call.aliases ?? []) this.drop(former)
    if (this.index !== null) this.note(this.index, call)
  }

  private note(index: GrowingIndex, call: Call): void {
    index.put(call.id, wordsOfCall(call))
    const issuer = issuerOf(call)
    // Whom a newspaper's page is of is read with less certainty: its calls are compared whoever seems to issue them.
    const source = call.evidence.find(({ field }) => field === 'issuer')?.page
    const isOfficial = call.pages.some(({ kind, url }) => kind === 'official' && (source == null || url === source))
    if (isOfficial && issuer.names.length > 0) this.issuers.set(call.id, issuer)
    else this.issuers.delete(call.id)
  }

  drop(id: string): void {
    this.held.delete(id)
    this.index?.drop(id)
    this.issuers.delete(id)
  }

  private async candidate(id: string): Promise<KnownCall | null> {
    const known = this.held.get(id)
    if (known !== undefined) return known
    const call = await this.store.callOf(id)
    if (call === null) return null
    const tellings = (await this.store.pagesOf([call.id])).map((told) => ({
      reading: told.reading,
      imprint: told.imprint ?? null,
    }))
    const oldest = this.held.keys().next()
    if (this.held.size >= MOST_HELD && oldest.value !== undefined) this.held.delete(oldest.value)
    this.held.set(id, { call, tellings })
    return { call, tellings }
  }

  /** The known calls that a page tells, and those of the same name that it does not. */
  async kinOf({ recognition, published }: Told, reading: Call): Promise<Kin> {
    const index = await this.ready()
    if (index.size === 0) return { same: [], because: [], related: [] }
    const traits = published === null ? recognition.traits : { ...recognition.traits, published }
    const linked = await this.store.idsOfPages(recognition.linkKeys)
    const codes = [...traits.codes].map((code) => `code ${code}`)
    const proven = [...linked.slice(0, MOST_LINKED), ...(codes.length === 0 ? [] : index.find(codes, MOST_CANDIDATES))]
    const own = issuerOf(reading)
    const headline = fold(reading.title)
    const facts = [...[...traits.days].map((day) => `day ${day}`), ...[...traits.sums].map((sum) => `sum ${sum}`)]
    const alike = index.find([...traits.words, ...facts, ...codes], MOST_ALIKE).filter((id) => {
      const issuer = this.issuers.get(id)
      return issuer === undefined || !issuersApart(issuer, own) || issuer.names.some((name) => headline.includes(name))
    })
    const candidates: KnownCall[] = []
    for (const id of new Set([...proven, ...alike.slice(0, MOST_CANDIDATES)])) {
      const known = await this.candidate(id)
      if (known !== null) candidates.push(known)
    }
    return kinOf(candidates, traits, reading)
  }
}
