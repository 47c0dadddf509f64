// The filters that are set, in words, to be taken away one by one.
import { type CallFilter, EMPTY_FILTER } from '../../db/user.ts'
import { facts, keeping, own } from '../../locales/words.ts'
import { CloseSign } from '../icons.tsx'
import * as state from './state.ts'
import { words } from './words.ts'

/** Each condition in words, and the filter without it. */
export function conditions(filter: CallFilter): { what: string; without: Partial<CallFilter> }[] {
  const { regions, topics, subjects, procedures } = filter
  const given: { what: string; without: Partial<CallFilter> }[] = []
  const add = (value: unknown, what: () => string, without: Partial<CallFilter>) => {
    if (value !== undefined && value !== null && value !== '') given.push({ what: what(), without })
  }
  add(filter.phase, () => words.phases[filter.phase ?? 'open'], { phase: undefined })
  add(filter.within, () => words.withinDays(filter.within ?? 0), { within: undefined })
  add(filter.from, () => `${words.from} ${facts.shortDay(filter.from ?? '')}`, { from: undefined })
  add(filter.to, () => `${words.to} ${facts.shortDay(filter.to ?? '')}`, { to: undefined })
  for (const region of regions) add(region, () => region, { regions: regions.filter((other) => other !== region) })
  add(filter.province, () => `${words.province}: ${filter.province}`, { province: undefined })
  add(filter.comune, () => filter.comune ?? '', { comune: null })
  add(filter.district, () => filter.district ?? '', { district: undefined })
  for (const code of subjects)
    add(code, () => facts.subjects[code], { subjects: subjects.filter((other) => other !== code) })
  for (const code of topics) add(code, () => keeping.topics[code], { topics: topics.filter((other) => other !== code) })
  for (const code of procedures)
    add(code, () => facts.procedures[code], { procedures: procedures.filter((other) => other !== code) })
  add(filter.issuer, () => `${words.issuer}: ${filter.issuer}`, { issuer: undefined })
  add(filter.minEur, () => words.atLeast(facts.euro(filter.minEur ?? 0)), { minEur: undefined })
  add(filter.changed, () => `${words.changed} ${words.changedDays(filter.changed ?? 0)}`, { changed: undefined })
  add(filter.mine, () => (filter.mine === 'saved' || !filter.mine ? words.mineSaved : own.statuses[filter.mine]), {
    mine: undefined,
  })
  add(filter.source, () => state.feeds.value.find(({ url }) => url === filter.source)?.title ?? filter.source ?? '', {
    source: undefined,
  })
  return given
}

export function Chips() {
  const given = conditions(state.shown.value.filter)
  if (given.length === 0) return null
  return (
    <ul class="chips" aria-label={words.active}>
      {given.map(({ what, without }) => (
        <li key={what}>
          <button type="button" class="chip" aria-label={words.remove(what)} onClick={() => state.narrow(without)}>
            {what}
            <CloseSign />
          </button>
        </li>
      ))}
      <li>
        <button type="button" class="button clear" onClick={() => state.show({ filter: EMPTY_FILTER })}>
          {words.clear}
        </button>
      </li>
    </ul>
  )
}
