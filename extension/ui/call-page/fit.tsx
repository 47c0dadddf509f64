// Whether a call is for the person's body: the verdict, and every criterion with the sentence it depends on.
import { type Fit, fitOf } from '../../../shared/call/fit.ts'
import { heldCall, type KnownCall } from '../../db/calls.ts'
import type { Reader } from '../../facts.ts'
import { facts as factWords, callPage as words } from '../../locales/words.ts'
import { sentenceAddress } from '../../source-link.ts'

const SIGNS = { adatto: '✓', 'da-verificare': '?', 'non-adatto': '✕' } as const

function Verdict({ verdict }: { verdict: Fit['verdict'] }) {
  return (
    <b>
      <span aria-hidden="true">{SIGNS[verdict]} </span>
      {factWords.fit[verdict]}
    </b>
  )
}

export function FitSection({
  known,
  reader,
  settingsPage,
}: {
  known: KnownCall
  reader: Reader
  settingsPage: string
}) {
  const call = heldCall(known)
  const fit = fitOf(call, reader.profile, reader.today)
  /** The page a sentence stands in, where the evidence of the requirements tells it. */
  const pageOf = (sentence: string) => call.evidence.find(({ quote }) => quote.includes(sentence))?.page ?? null
  return (
    <section class="block" aria-labelledby="fit">
      <h2 id="fit">{words.fit}</h2>
      {fit === null ? (
        <p class="fit-missing">
          {words.fitMissing}{' '}
          <a href={settingsPage} target="_blank" rel="noreferrer">
            {words.fitWrite}
          </a>
        </p>
      ) : (
        <>
          <p class="fit verdict" data-fit={fit.verdict}>
            <Verdict verdict={fit.verdict} />: {fit.why}
          </p>
          {fit.criteria.length > 0 && (
            <ul class="criteria">
              {fit.criteria.map(({ about, verdict, sentence, why }) => {
                const address = sentence === null ? null : sentenceAddress(pageOf(sentence), sentence)
                return (
                  <li class="fit" data-fit={verdict} key={`${about} ${sentence} ${why}`}>
                    <span class="soft">{words.criteria[about]}: </span>
                    <Verdict verdict={verdict} />, {why}
                    {sentence !== null && (
                      <blockquote class="quote">
                        <p>«{sentence}»</p>
                        {address !== null && (
                          <p class="why">
                            <a href={address} target="_blank" rel="noopener noreferrer">
                              {words.atSentence}
                            </a>
                          </p>
                        )}
                      </blockquote>
                    )}
                  </li>
                )
              })}
            </ul>
          )}
        </>
      )}
    </section>
  )
}
