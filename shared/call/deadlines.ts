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

/**
 * The deadline that holds, and the readings that state it.
 * @param calls readings of one call, the most trusted first.
 */
export function mergeDeadlines(calls: readonly Call[]): { deadline: Deadline; from: Call[] } {
  const dated = calls.filter(({ deadline }) => deadline.date !== null)
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
  return { deadline, from: from.length > 0 ? from : [holder] }
}
