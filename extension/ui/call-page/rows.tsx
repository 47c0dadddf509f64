// Every fact of a call as a row: its name, what it says, the evidence behind it, and whether the person may correct it.
import type { ComponentChildren } from 'preact'
import type { Call, Evidence } from '../../../shared/call/call.ts'
import type { Correctable } from '../../../shared/call/corrections.ts'
import { webAddress } from '../../facts.ts'
import { facts as factWords, callPage as words } from '../../locales/words.ts'
import { dayAndHour, momentWords } from './dates.ts'

export interface FactRow {
  name: keyof typeof words.labels
  /** null when the text says nothing of it. */
  value: ComponentChildren | null
  evidence: Evidence[]
  correct: Correctable | null
}

/** A mailbox as a link; what is no mailbox is only text. */
function Mailbox({ address }: { address: string }) {
  if (!/^[^\s@<>"]+@[^\s@<>"]+$/.test(address)) return <>{address}</>
  return <a href={`mailto:${encodeURIComponent(address).replace('%40', '@')}`}>{address}</a>
}

function Lines({ items }: { items: ComponentChildren[] }) {
  return (
    <ul>
      {items.map((item, index) => (
        <li key={index}>{item}</li>
      ))}
    </ul>
  )
}

const lines = (items: ComponentChildren[]) => (items.length === 0 ? null : <Lines items={items} />)
const joined = (items: readonly string[]) => (items.length === 0 ? null : items.join(', '))

function contactsOf({ contacts }: Call): ComponentChildren | null {
  return lines([
    ...contacts.pec.map((address) => (
      <>
        PEC <Mailbox address={address} />
      </>
    )),
    ...contacts.email.map((address) => <Mailbox key={address} address={address} />),
    ...contacts.phone.map((number) => <>tel. {number}</>),
    ...[contacts.office, contacts.role].filter((part) => part !== undefined),
  ])
}

function otherDatesOf({ otherDates }: Call): ComponentChildren | null {
  return lines(
    otherDates.map(({ date, time, role, label }) => (
      <>
        <b>{words.roles[role]}</b>: {date === null ? label : dayAndHour({ date, time })}
        {date !== null && label !== '' && <span class="soft"> ({label})</span>}
      </>
    )),
  )
}

function deadlineOf({ deadline }: Call): ComponentChildren {
  if (deadline.date === null) return factWords.withoutDate[deadline.kind]
  return (
    <>
      {dayAndHour({ date: deadline.date, time: deadline.time })}
      {deadline.supersedes !== null && (
        <span class="soft"> ({factWords.formerly(momentWords(deadline.supersedes, factWords.shortDay))})</span>
      )}
    </>
  )
}

function pageOf({ pages }: Call): ComponentChildren | null {
  const page = pages.find(({ kind }) => kind === 'official') ?? pages[0]
  const address = page === undefined ? null : webAddress(page.url)
  if (page === undefined || address === null) return null
  return (
    <a href={address} target="_blank" rel="noopener noreferrer" class="address">
      {page.title || address}
      <span class="host"> {new URL(address).hostname}</span>
    </a>
  )
}

/** All rows, those that matter most first. @param call as the person holds it */
export function rowsOf(call: Call): FactRow[] {
  const of = (...fields: string[]) =>
    call.evidence.filter(
      ({ field, quote }) => quote !== '' && fields.some((name) => field === name || field.startsWith(`${name}.`)),
    )
  const row = (
    name: FactRow['name'],
    value: FactRow['value'],
    fields: string[],
    correct: Correctable | null = null,
  ): FactRow => ({ name, value, evidence: of(...fields), correct })
  const euro = (amount: number | null) => (amount === null ? null : factWords.euro(amount))
  const { issuer, territory, eligibility, amounts, identifiers } = call
  const rows: FactRow[] = [
    row('deadline', deadlineOf(call), ['deadline'], 'deadline'),
    row('opens', call.opens === null ? null : dayAndHour(call.opens), ['opens'], 'opens'),
    row('title', call.title, ['title'], 'title'),
    row(
      'issuer',
      issuer.name === null
        ? null
        : [issuer.name, issuer.office, words.levels[issuer.level]].filter(Boolean).join(' · '),
      ['issuer'],
      'issuer',
    ),
    row('procedure', joined([...new Set(call.procedure.map((kind) => factWords.procedures[kind]))]), ['procedure']),
    row('subjects', joined(eligibility.subjects.map((subject) => factWords.subjects[subject])), [
      'eligibility.subjects',
    ]),
    row(
      'requirements',
      lines(
        [...new Map(eligibility.requirements.map((one) => [one.text, one])).values()].map(({ kind, text }) => (
          <>
            {words.requirementKinds[kind] !== '' && <b>{words.requirementKinds[kind]}: </b>}
            {text}
          </>
        )),
      ),
      ['eligibility.requirements'],
    ),
    row('channels', joined(call.channels.map((channel) => factWords.channels[channel])), ['channels']),
    row('contacts', contactsOf(call), ['contacts']),
    row('totalEur', euro(amounts.totalEur), ['amounts.totalEur'], 'totalEur'),
    row('maxEur', euro(amounts.maxEur), ['amounts.maxEur'], 'maxEur'),
    row('cofinancing', amounts.cofinancingPct === null ? null : `${amounts.cofinancingPct} %`, [
      'amounts.cofinancingPct',
    ]),
    row('otherDates', otherDatesOf(call), ['otherDates']),
    row(
      'territory',
      joined(
        [territory.district, territory.comune, territory.province, territory.region].filter(
          (place) => place !== undefined,
        ),
      ),
      ['territory'],
    ),
    row('topics', joined(call.topics.map((topic) => words.topics[topic])), ['topics']),
    row('programmes', joined(call.programmes), ['programmes']),
    row('cup', joined(identifiers.cup), ['identifiers.cup']),
    row('cig', joined(identifiers.cig), ['identifiers.cig']),
    row('acts', lines(identifiers.acts), ['identifiers.acts']),
    row('page', pageOf(call), ['pages'], 'page'),
  ]
  // What the text does not say is shown only where the person may write it in.
  return rows.filter(({ value, correct }) => value !== null || correct !== null)
}
