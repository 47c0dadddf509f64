// All the facts of a call: what each says, the sentences behind it, the person's own value.
import { heldCall } from '../../db/calls.ts'
import { callPage as words } from '../../locales/words.ts'
import type { OwnCall } from '../own/own-call.ts'
import { Correct, CorrectedNote } from './correct.tsx'
import { Quotes } from './quotes.tsx'
import { rowsOf } from './rows.tsx'

/** @param own what writing needs; null where nothing may be kept (a private window) */
export function FactsList({ known, own }: { known: OwnCall['known']; own: OwnCall | null }) {
  const call = heldCall(known)
  const summaries = call.evidence.filter(({ field, quote }) => field === 'summary' && quote !== '')
  return (
    <section class="block" aria-labelledby="facts">
      <h2 id="facts">{words.facts}</h2>
      {call.summary !== '' && (
        <div class="fact-row">
          <h3>{words.summary}</h3>
          <p class="fact-value">{call.summary}</p>
          <Quotes pieces={summaries.filter(({ quote }) => quote !== call.summary)} />
        </div>
      )}
      {rowsOf(call).map(({ name, value, evidence, correct }) => (
        <div class="fact-row" key={name} data-fact={name}>
          <h3>{words.labels[name]}</h3>
          <div class={value === null ? 'fact-value soft' : 'fact-value'}>{value ?? words.notFound}</div>
          {own !== null && correct !== null && <Correct {...own} field={correct} />}
          {own !== null && correct !== null && <CorrectedNote {...own} field={correct} />}
          <Quotes pieces={evidence} />
        </div>
      ))}
    </section>
  )
}
