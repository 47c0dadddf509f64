// The kind of a deadline that has no day: open until the money ends, always open, counted from an unknown day.
import type { DeadlineKind } from '../../call/call.ts'
import type { Span } from '../../page/page.ts'
import type { Cues } from '../cues.ts'
import type { Hit } from '../facts/phrases.ts'
import { isOwn, type Prose } from '../prose.ts'

export interface OpenEnd {
  kind: DeadlineKind
  /** The words that say it; null when only silence does. */
  span: Span | null
  because: string
  /** Open all the time, in so many words; "a sportello" alone does not say it. */
  permanent?: boolean
}

/** For a call without a day: what its text says instead. */
export function openEndOf(prose: Prose, cues: Cues, terms: readonly Span[]): OpenEnd {
  const own = (hit: Hit) => isOwn(prose, hit.start)
  const rolling = cues.rolling.find(own)
  // "ingresso libero fino ad esaurimento dei posti"
  const funds = cues.untilFundsEnd.find(
    (hit) =>
      own(hit) &&
      !/^ ?(?:dei |di )?post[oi]\b/.test(prose.folded.slice(hit.end, hit.end + 14)) &&
      // "il bando è chiuso per esaurimento delle risorse" tells that it is over
      !/\b(?:chius[oaie]|chiusura|esaurit[oaie]|sospes[oaie]|terminat[oaie])\b[^.\n]{0,24}$/.test(
        prose.folded.slice(Math.max(0, hit.start - 40), hit.start),
      ),
  )
  const permanent =
    rolling && !prose.folded.slice(rolling.start, rolling.end).includes('sportello') ? rolling : undefined
  if (permanent)
    return {
      kind: 'rolling',
      permanent: true,
      span: permanent,
      because: 'il testo dice che si può fare domanda in ogni momento',
    }
  if (funds)
    return {
      kind: 'until-funds-end',
      span: funds,
      because: 'il testo dice che resta aperto fino a esaurimento dei fondi',
    }
  if (rolling) return { kind: 'rolling', span: rolling, because: 'procedura a sportello, senza una data' }
  const term = terms[0]
  if (term) return { kind: 'relative', span: term, because: 'il termine è contato da un giorno che il testo non dice' }
  return { kind: 'unknown', span: null, because: 'il testo non dice entro quando fare domanda' }
}
