// What a call's documents add to what its page says. The page's own words stand; where a document contradicts them on
// the term, neither is shown as sure.
import type { Call, Deadline, Evidence } from '../../shared/call/call.ts'
import { moment } from '../../shared/call/deadlines.ts'
import { areOneCall } from '../../shared/call/kin.ts'
import { fold } from '../../shared/reading/fold.ts'

/** A call as one of its documents tells it. */
export interface Told {
  title: string
  call: Call
  /** By its name it is the act that moves a term: "Determinazione di proroga". */
  isMove?: boolean
}

/** A term that stands in an attachment alone: the page may have been put right since, and the file not. */
const AT_MOST = 0.92
const AGREED = 0.95
const CONTRADICTED = 0.55
/** Below this the page's own term is little more than a date found in a field. */
const WEAK = 0.65
const STRONG = 0.9
const A_YEAR = 366 * 86_400_000

interface Decided {
  deadline: Deadline
  /** Whose evidence speaks for it. */
  from: Told | null
  /** Documents that say otherwise. */
  against: Told[]
}

export function fillCall(call: Call, told: readonly Told[]): Call {
  const own = told.filter((one) => isOfThisCall(call, one, told.length))
  const { deadline, from, against } = decide(call, own)
  let filled: Call = { ...call, deadline }
  const evidence: Evidence[] = []
  if (from !== null) evidence.push(...speaking(from, 'deadline'))
  for (const one of against) evidence.push(...speaking(one, 'deadline').map((piece) => doubting(piece, one)))
  const isOverruled = deadline.date !== call.deadline.date
  const kept =
    isOverruled && call.deadline.date === null
      ? call.evidence.filter((piece) => !isOf(piece, 'deadline'))
      : call.evidence
  for (const one of own) {
    const { call: more, fields } = withWhatIsMissing(filled, one.call)
    filled = more
    for (const field of fields) evidence.push(...speaking(one, field))
  }
  const history =
    from === null || deadline.supersedes === null ? filled.history : union(filled.history, from.call.history)
  return { ...filled, history, evidence: [...kept, ...evidence].slice(0, 200) }
}

/** A file of last year's edition hangs on many a page: its term is over before the page was published. */
function isOfThisCall(call: Call, { call: other }: Told, count: number): boolean {
  const published = call.pages[0]?.publishedAt
  const { date } = other.deadline
  if (published !== undefined && date !== null) {
    if (date < published || Date.parse(date) - Date.parse(published) > 2 * A_YEAR) return false
  }
  // Several notices on one page: only those that tell this call.
  return count === 1 || other.deadline.date === null || areOneCall(call, other).same || call.deadline.date === null
}

const isOpenEnded = ({ kind }: Deadline) => kind === 'rolling' || kind === 'until-funds-end'
const extendsTo = (former: Deadline, later: Deadline) =>
  former.date !== null &&
  later.date !== null &&
  later.supersedes?.slice(0, 10) === former.date &&
  later.date > former.date

function decide(call: Call, told: readonly Told[]): Decided {
  const page = call.deadline
  const dated = told.filter((one) => one.call.deadline.date !== null)
  const [best] = dated
  if (best === undefined) return undated(page, told)
  // Documents that extend one another are followed to the last.
  let holder = best
  for (let next = after(holder, dated); next !== undefined; next = after(holder, dated)) holder = next
  const theirs = holder.call.deadline
  const others = dated.filter(
    (one) => one !== holder && one.call.deadline.date !== theirs.date && !leadsTo(one.call.deadline, dated, theirs),
  )
  const stated = { ...theirs, certainty: Math.min(theirs.certainty, others.length > 0 ? CONTRADICTED : AT_MOST) }
  if (page.date === null) {
    // "Until funds end" on the page and a day in the file: the file may say when at the latest, or be another's.
    if (isOpenEnded(page) && theirs.kind !== page.kind) return { deadline: page, from: null, against: [holder] }
    return { deadline: stated, from: holder, against: others }
  }
  if (page.date === theirs.date) {
    const isSameHour = page.time === null || theirs.time === null || page.time === theirs.time
    const certainty = isSameHour ? Math.max(page.certainty, others.length > 0 ? page.certainty : AGREED) : CONTRADICTED
    const deadline = {
      ...page,
      time: page.time ?? theirs.time,
      supersedes: page.supersedes ?? theirs.supersedes,
      certainty,
    }
    return { deadline, from: holder, against: isSameHour ? others : [holder] }
  }
  const moves = holder.isMove === true && theirs.date !== null && theirs.date > page.date
  if (moves || extendsTo(page, theirs))
    return { deadline: { ...stated, supersedes: moment(page) }, from: holder, against: [] }
  // The file still has the term the page says was extended.
  if (extendsTo(theirs, page)) return { deadline: page, from: null, against: [] }
  const pageHolds = page.certainty >= WEAK || theirs.certainty < STRONG
  const deadline = { ...(pageHolds ? page : theirs), certainty: Math.min(CONTRADICTED, page.certainty) }
  return { deadline, from: pageHolds ? null : holder, against: pageHolds ? [holder] : [] }
}

/** No document has a day: one may still say that there is none to wait for. */
function undated(page: Deadline, told: readonly Told[]): Decided {
  const said = told.find(({ call }) => isOpenEnded(call.deadline))
  if (page.kind !== 'unknown' || said === undefined) return { deadline: page, from: null, against: [] }
  return { deadline: said.call.deadline, from: said, against: [] }
}

const after = (holder: Told, among: readonly Told[]) =>
  among.find((one) => extendsTo(holder.call.deadline, one.call.deadline))

/** Is this term, step by step, the one that was extended to the other? */
function leadsTo(term: Deadline, among: readonly Told[], last: Deadline): boolean {
  for (let at: Deadline | undefined = term, steps = 0; at !== undefined && steps <= among.length; steps++) {
    if (at.date === last.date) return true
    const here: Deadline = at
    at = among.find((one) => extendsTo(here, one.call.deadline))?.call.deadline
  }
  return false
}

const isOf = ({ field }: Evidence, path: string) => field === path || field.startsWith(`${path}.`)
const speaking = ({ call }: Told, path: string) => call.evidence.filter((piece) => isOf(piece, path))

function doubting(piece: Evidence, { call }: Told): Evidence {
  const said = call.deadline.date?.split('-').reverse().join('/') ?? ''
  return { ...piece, why: `il documento dà un altro termine (${said}): da verificare; ${piece.why}`.slice(0, 400) }
}

const union = <T>(left: readonly T[], right: readonly T[]): T[] => [
  ...new Map([...left, ...right].map((item) => [JSON.stringify(item), item])).values(),
]
const unite = (left: readonly string[], right: readonly string[], most: number) =>
  [...new Map([...left, ...right].map((item) => [fold(item), item])).values()].slice(0, most)

/** Fields the page leaves empty, taken from a document; with the paths of those taken. */
function withWhatIsMissing(call: Call, from: Call): { call: Call; fields: string[] } {
  const fields: string[] = []
  const list = <T>(path: string, ours: T[], theirs: T[]): T[] => {
    if (ours.length > 0 || theirs.length === 0) return ours
    fields.push(path)
    return theirs
  }
  const one = <T>(path: string, ours: T | null, theirs: T | null): T | null => {
    if (ours !== null || theirs === null) return ours
    fields.push(path)
    return theirs
  }
  const identifiers = {
    cup: unite(call.identifiers.cup, from.identifiers.cup, 20),
    cig: unite(call.identifiers.cig, from.identifiers.cig, 20),
    acts: unite(call.identifiers.acts, from.identifiers.acts, 40),
  }
  const dates = from.otherDates.filter(
    (date) => !call.otherDates.some((known) => known.role === date.role && known.date === date.date),
  )
  if (dates.length > 0) fields.push('otherDates')
  const filled: Call = {
    ...call,
    procedure: call.procedure.every((kind) => kind === 'altro')
      ? list('procedure', [], from.procedure)
      : call.procedure,
    issuer: call.issuer.name === null && from.issuer.name !== null ? from.issuer : call.issuer,
    topics: list('topics', call.topics, from.topics),
    opens: one('opens', call.opens, from.opens),
    otherDates: [...call.otherDates, ...dates].slice(0, 60),
    eligibility: {
      subjects: list('eligibility.subjects', call.eligibility.subjects, from.eligibility.subjects),
      requirements: list('eligibility.requirements', call.eligibility.requirements, from.eligibility.requirements),
    },
    contacts: {
      ...from.contacts,
      ...call.contacts,
      pec: list('contacts.pec', call.contacts.pec, from.contacts.pec),
      email: list('contacts.email', call.contacts.email, from.contacts.email),
      phone: list('contacts.phone', call.contacts.phone, from.contacts.phone),
    },
    channels: list('channels', call.channels, from.channels),
    amounts: {
      totalEur: one('amounts.totalEur', call.amounts.totalEur, from.amounts.totalEur),
      maxEur: one('amounts.maxEur', call.amounts.maxEur, from.amounts.maxEur),
      cofinancingPct: one('amounts.cofinancingPct', call.amounts.cofinancingPct, from.amounts.cofinancingPct),
    },
    identifiers,
    programmes: list('programmes', call.programmes, from.programmes),
  }
  if (filled.procedure.length === 0) filled.procedure = call.procedure
  if (filled.issuer !== call.issuer) fields.push('issuer')
  for (const kind of ['cup', 'cig', 'acts'] as const)
    if (identifiers[kind].length > call.identifiers[kind].length) fields.push(`identifiers.${kind}`)
  return { call: filled, fields }
}
