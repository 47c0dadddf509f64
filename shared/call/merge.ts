// Several readings of one call — the official page, an article, an aggregator — made one record.
// Official facts win, the others fill what it leaves open; every fact keeps its quote and the page it stands in.
import { fold } from '../reading/fold.ts'
import type { Call, Evidence } from './call.ts'
import { mergeDeadlines } from './deadlines.ts'
import { newCallId, pageKey } from './identity.ts'

const RANK = { official: 0, aggregator: 1, news: 2 } as const

function rank(call: Call): number {
  return Math.min(...call.pages.map(({ kind }) => RANK[kind]), 3)
}

/** Latest day on which one of its pages was published; '' when none says. */
function publishedOn(call: Call): string {
  return call.pages.reduce((latest, { publishedAt = '' }) => (publishedAt > latest ? publishedAt : latest), '')
}

/** Best source first: official before aggregator before news, then the latest, then the address, so that order is fixed. */
function byTrust(calls: readonly Call[]): Call[] {
  const address = (call: Call) => call.pages[0]?.url ?? ''
  return [...calls].sort(
    (left, right) =>
      rank(left) - rank(right) ||
      publishedOn(right).localeCompare(publishedOn(left)) ||
      (address(left) < address(right) ? -1 : 1),
  )
}

/** Each once, in order, at most `limit`. */
function union<T>(lists: readonly (readonly T[])[], key: (item: T) => string, limit: number): T[] {
  const seen = new Map<string, T>()
  for (const item of lists.flat()) if (!seen.has(key(item))) seen.set(key(item), item)
  return [...seen.values()].slice(0, limit)
}

const same = (word: string) => fold(word)

/** The first call that has something to say, and those that say the same. */
function chosen<T>(calls: readonly Call[], read: (call: Call) => T, isEmpty: (value: T) => boolean): [T, Call[]] {
  const first = calls.find((call) => !isEmpty(read(call))) ?? calls[0]
  if (first === undefined) throw new RangeError('merge needs at least one call')
  const value = read(first)
  const text = JSON.stringify(value)
  return [value, calls.filter((call) => JSON.stringify(read(call)) === text)]
}

const isNull = (value: unknown) => value === null || value === undefined
const isEmptyList = (value: readonly unknown[]) => value.length === 0

/** Evidence of a call always names its page, so that it still can be found among those of other pages. */
function evidenceOf(call: Call): Evidence[] {
  const page = call.pages[0]?.url ?? null
  return call.evidence.map((piece) => (piece.page === null ? { ...piece, page } : piece))
}

/**
 * One call out of its readings.
 * @param calls readings of one call, one per page, in any order; at least one.
 * @param ids ids it already answers to, the one to keep first; without any, one is made from its best page.
 */
export function merge(calls: readonly Call[], ids: readonly string[] = []): Call {
  const trusted = byTrust(calls)
  const [best] = trusted
  if (best === undefined) throw new RangeError('merge needs at least one call')

  const [title, titleFrom] = chosen(
    trusted,
    (call) => call.title,
    (words) => words === '',
  )
  const [summary] = chosen(
    trusted,
    (call) => call.summary,
    (words) => words === '',
  )
  const [procedure, procedureFrom] = chosen(
    trusted,
    (call) => call.procedure,
    (kinds) => kinds.every((kind) => kind === 'altro'),
  )
  const [issuer, issuerFrom] = chosen(
    trusted,
    (call) => call.issuer,
    ({ name }) => name === null,
  )
  const [opens, opensFrom] = chosen(trusted, (call) => call.opens, isNull)
  const [subjects, subjectsFrom] = chosen(trusted, (call) => call.eligibility.subjects, isEmptyList)
  const [requirements, requirementsFrom] = chosen(trusted, (call) => call.eligibility.requirements, isEmptyList)
  const [pec, pecFrom] = chosen(trusted, (call) => call.contacts.pec, isEmptyList)
  const [email, emailFrom] = chosen(trusted, (call) => call.contacts.email, isEmptyList)
  const [phone, phoneFrom] = chosen(trusted, (call) => call.contacts.phone, isEmptyList)
  const [totalEur, totalFrom] = chosen(trusted, (call) => call.amounts.totalEur, isNull)
  const [maxEur, maxFrom] = chosen(trusted, (call) => call.amounts.maxEur, isNull)
  const [cofinancingPct, cofinancingFrom] = chosen(trusted, (call) => call.amounts.cofinancingPct, isNull)
  const [office] = chosen(trusted, (call) => call.contacts.office, isNull)
  const [role] = chosen(trusted, (call) => call.contacts.role, isNull)
  const { deadline, from: deadlineFrom, doubts } = mergeDeadlines(trusted)

  const pages = union(
    trusted.map((call) => call.pages),
    ({ url }) => pageKey(url),
    200,
  )

  /** Which readings may speak for a field; fields not listed here are unions, and all may. */
  const speakers: [string, Call[]][] = [
    ['title', titleFrom],
    ['procedure', procedureFrom],
    ['issuer', issuerFrom],
    ['opens', opensFrom],
    ['deadline', deadlineFrom],
    ['eligibility.subjects', subjectsFrom],
    ['eligibility.requirements', requirementsFrom],
    ['contacts.pec', pecFrom],
    ['contacts.email', emailFrom],
    ['contacts.phone', phoneFrom],
    ['amounts.totalEur', totalFrom],
    ['amounts.maxEur', maxFrom],
    ['amounts.cofinancingPct', cofinancingFrom],
  ]
  const maySpeak = (call: Call, { field }: Evidence) =>
    speakers.find(([path]) => field === path || field.startsWith(`${path}.`))?.[1].includes(call) ?? true

  const merged: Call = {
    id: ids[0] ?? newCallId({ pages, title, issuer }),
    title,
    summary,
    procedure,
    issuer,
    territory: mergeTerritories(trusted),
    topics: union(
      trusted.map((call) => call.topics),
      (topic) => topic,
      12,
    ),
    opens,
    deadline,
    otherDates: union(
      trusted.map((call) => call.otherDates),
      ({ date, time, role: kind, label }) => `${kind} ${date === null ? fold(label) : `${date} ${time}`}`,
      60,
    ),
    eligibility: { subjects, requirements },
    contacts: {
      pec,
      email,
      phone,
      ...(office === undefined ? {} : { office }),
      ...(role === undefined ? {} : { role }),
    },
    channels: union(
      trusted.map((call) => call.channels),
      (channel) => channel,
      5,
    ),
    amounts: { totalEur, maxEur, cofinancingPct },
    identifiers: {
      cup: union(
        trusted.map((call) => call.identifiers.cup),
        same,
        20,
      ),
      cig: union(
        trusted.map((call) => call.identifiers.cig),
        same,
        20,
      ),
      acts: union(
        trusted.map((call) => call.identifiers.acts),
        same,
        40,
      ),
    },
    programmes: union(
      trusted.map((call) => call.programmes),
      same,
      12,
    ),
    documents: union(
      trusted.map((call) => call.documents),
      ({ url }) => pageKey(url),
      100,
    ),
    pages,
    ...(doubts.length === 0 ? {} : { doubts }),
    history: union(
      trusted.map((call) => call.history),
      ({ event, field, to, at }) => `${event} ${field ?? ''} ${to ?? ''} ${at.slice(0, 10)}`,
      500,
    ).sort((left, right) => (left.at < right.at ? -1 : left.at > right.at ? 1 : 0)),
    evidence: union(
      trusted.map((call) => evidenceOf(call).filter((piece) => maySpeak(call, piece))),
      ({ field, page, quote }) => `${field}\n${page}\n${quote}`,
      200,
    ),
  }
  const aliases = [...new Set(ids.slice(1))].filter((id) => id !== merged.id)
  return aliases.length === 0 ? merged : { ...merged, aliases: aliases.slice(0, 200) }
}

/** Place by place, most trusted first; a reading that puts the call in another region has no say. */
function mergeTerritories(calls: readonly Call[]): Call['territory'] {
  const whole: Call['territory'] = {}
  for (const { territory } of calls) {
    const elsewhere = (['region', 'province', 'comune'] as const).some(
      (level) =>
        whole[level] !== undefined && territory[level] !== undefined && same(whole[level]) !== same(territory[level]),
    )
    if (!elsewhere) Object.assign(whole, { ...territory, ...whole })
  }
  return whole
}
