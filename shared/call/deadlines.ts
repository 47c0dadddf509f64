// Which deadline holds when several pages state one. The official page's — unless another page tells of its extension.
import type { Call, Deadline } from './call.ts'

/** "2023-05-15T12:00"; '' without a date. Compares as text. */
export function moment(deadline: Pick<Deadline, 'date' | 'time'>): string {
  if (deadline.date === null) return ''
  return deadline.time === null ? deadline.date : `${deadline.date}T${deadline.time}`
}

const isOf = (known: string | null, deadline: Deadline) => known?.slice(0, 10) === deadline.date

/** An extension told by a page that is not the issuer's is believed, but not as surely as the issuer's own page. */
const TOLD_BY_OTHERS = 0.75

function isOfficial(call: Call): boolean {
  return call.pages.some(({ kind }) => kind === 'official')
}

/** Read with signs that are seldom wrong. */
const CLEAR = 0.8
/** Pages contradict each other: whichever term is shown, the reader is told to look. */
const CONTESTED = 0.55

const isContradicted = (deadline: Deadline, other: Deadline) =>
  other.date !== deadline.date && !isOf(deadline.supersedes, other) && !isOf(other.supersedes, deadline)

/**
 * Readings that state a term, the one to believe first: the issuer's own, in the order given; of the others the term
 * most of them give, and between two as many the earlier, because who applies too early has lost nothing.
 */
function byBelief(dated: readonly Call[]): Call[] {
  const votes = new Map<string, number>()
  for (const { deadline } of dated)
    votes.set(deadline.date ?? '', (votes.get(deadline.date ?? '') ?? 0) + (deadline.certainty >= CLEAR ? 1 : 0.2))
  const weight = (call: Call) => votes.get(call.deadline.date ?? '') ?? 0
  const others = dated
    .filter((call) => !isOfficial(call))
    .sort(
      (left, right) =>
        weight(right) - weight(left) || ((left.deadline.date ?? '') < (right.deadline.date ?? '') ? -1 : 1),
    )
  return [...dated.filter(isOfficial), ...others]
}

/** Terms other pages state for sure, that the one believed neither replaces nor follows. */
function doubtsAbout(deadline: Deadline, dated: readonly Call[]): Doubt[] {
  const former = new Set(dated.flatMap(({ deadline: { supersedes } }) => supersedes?.slice(0, 10) ?? []))
  const told = dated.filter(
    (call) =>
      call.deadline.certainty >= CLEAR &&
      !former.has(call.deadline.date ?? '') &&
      isContradicted(deadline, call.deadline),
  )
  const doubts = told.map((call) => ({
    field: 'deadline',
    value: moment(call.deadline),
    page: call.pages[0]?.url ?? null,
  }))
  return [...new Map(doubts.map((doubt) => [doubt.value.slice(0, 10), doubt])).values()].slice(0, 10)
}

/** What the page of the deadline says against itself. */
function ownDoubts({ doubts = [] }: Call, { date, time, supersedes }: Deadline, told: readonly Doubt[]): Doubt[] {
  const known = new Set([moment({ date, time }), supersedes ?? '', ...told.map(({ value }) => value)])
  return date === null ? [] : doubts.filter(({ field, value }) => field === 'deadline' && !known.has(value))
}

type Doubt = NonNullable<Call['doubts']>[number]

/**
 * The deadline that holds, the readings that state it, and what other pages say against it.
 * @param calls readings of one call, the most trusted first.
 */
export function mergeDeadlines(calls: readonly Call[]): { deadline: Deadline; from: Call[]; doubts: Doubt[] } {
  const dated = byBelief(calls.filter(({ deadline }) => deadline.date !== null))
  const [first] = calls
  if (first === undefined) throw new RangeError('mergeDeadlines needs at least one call')
  let holder = dated[0] ?? calls.find(({ deadline }) => deadline.kind !== 'unknown') ?? first
  // An issuer's page that says "always open" is not closed by a date in a newspaper.
  if (isOfficial(first) && ['rolling', 'until-funds-end', 'none'].includes(first.deadline.kind)) holder = first
  let { deadline } = holder

  // Extensions are followed as a chain: from the term that holds to the one said to replace it. Each step goes
  // forward in time, so it ends.
  const next = () =>
    dated.find(
      (call) =>
        isOf(call.deadline.supersedes, deadline) &&
        (call.deadline.date ?? '') > (deadline.date ?? '') &&
        call.deadline.certainty > 0,
    )
  for (let extension = next(); extension !== undefined; extension = next()) {
    holder = extension
    deadline = isOfficial(extension)
      ? extension.deadline
      : { ...extension.deadline, certainty: Math.min(extension.deadline.certainty, TOLD_BY_OTHERS) }
  }

  const agreeing = dated.filter((call) => call.deadline.date === deadline.date)
  // The day from one page, the hour from another that gives the same day.
  const timed = deadline.time === null ? agreeing.find((call) => call.deadline.time !== null) : undefined
  if (timed !== undefined) deadline = { ...deadline, time: timed.deadline.time }
  const former = deadline.supersedes ?? agreeing.find((call) => call.deadline.supersedes !== null)?.deadline.supersedes
  if (former !== undefined && former !== deadline.supersedes) deadline = { ...deadline, supersedes: former }
  const from = agreeing.filter(
    (call) => call.deadline.time === null || call.deadline.time === deadline.time || call === holder,
  )
  const told = deadline.date === null ? [] : doubtsAbout(deadline, dated)
  // An issuer's page is believed over others; two of its own, or two newspapers, leave the person in doubt.
  const isBetweenEquals = dated.some(
    (call) => isOfficial(call) === isOfficial(holder) && told.some(({ value }) => value === moment(call.deadline)),
  )
  const doubts = [...told, ...ownDoubts(holder, deadline, told)].slice(0, 10)
  if (isBetweenEquals) deadline = { ...deadline, certainty: Math.min(deadline.certainty, CONTESTED) }
  return { deadline, from: from.length > 0 ? from : [holder], doubts }
}
