// The dates of a page that could be a term of the call: where each stands, with its hour and its sentence.
import type { Page, Span } from '../../page/page.ts'
import type { Cues } from '../cues.ts'
import type { Moments } from '../dates/find.ts'
import type { DateMention } from '../mention.ts'
import { type Prose, sentenceAt } from '../prose.ts'
import { joinApposed } from './apposed.ts'
import { bareDays, lonelyDays } from './bare-day.ts'
import { besideDays } from './beside-day.ts'

export interface Dated extends Span {
  /** Index among `Moments.dates`. */
  index: number
  mention: DateMention
  /** Index of its sentence. */
  sentence: number
  /** `start`–`end` cover the day and the hour beside it. */
  time: string | null
}

/** An hour further away than this does not belong to the words of its day. */
const HOUR_REACH = 60

const isTerm = (folded: string, start: number): boolean =>
  /\b(?:entro|oltre|fino a|termine di|termine|nei|decors[ie]|trascors[ie]) ?(?:i |il |un |di )?$/.test(
    folded.slice(Math.max(0, start - 22), start),
  ) || /^(?:entro|decors|trascors)/.test(folded.slice(start, start + 8))

const PRIVACY =
  /\bcookie|\bdati personali|\bprivacy\b|\bconservat[ioae]\b|\bconservazione\b|\bconsenso\b|\bgdpr\b|\bcancellazione dei dati|\btrattamento dei dati|\btitolare del trattamento/
const PRIVACY_REACH = 160

const isOfPrivacy = (folded: string, sentence: Span, { start, end }: Span): boolean =>
  PRIVACY.test(
    folded.slice(Math.max(sentence.start, start - PRIVACY_REACH), Math.min(sentence.end, end + PRIVACY_REACH)),
  )

/** Dates in the part of the page that speaks of the call, in the order of the text. */
export function datedIn(
  page: Pick<Page, 'text'>,
  prose: Prose,
  moments: Moments,
  cues: Cues,
  reference: string | null,
): Dated[] {
  const dated: Dated[] = []
  for (const [index, mention] of moments.dates.entries()) {
    const at = sentenceAt(prose.sentences, mention.start)
    const sentence = prose.sentences[at]
    if (sentence === undefined || mention.start < sentence.start) continue
    if (sentence.region !== 'main' && sentence.region !== 'notice') continue
    // "per i prossimi tre anni" is how long something lasts
    if (mention.relative?.unit === 'year') continue
    // "slitta di una settimana" is a length; "entro una settimana" is a term
    if (mention.date === null && mention.relative !== null && !isTerm(prose.folded, mention.start)) continue
    // "i dati sono conservati per 24 mesi", "il consenso scade entro 12 mesi": nobody applies by then
    if (mention.relative !== null && isOfPrivacy(prose.folded, sentence, mention)) continue
    let { start, end } = mention
    const hour = mention.timeSpan
    if (hour !== null && hour.start < start && start - hour.end < HOUR_REACH)
      start = Math.max(hour.start, sentence.start)
    if (hour !== null && hour.end > end && hour.start - end < HOUR_REACH) end = Math.min(hour.end, page.text.length)
    dated.push({ start, end, index, mention, sentence: at, time: mention.time })
  }
  const bare = bareDays(prose, dated)
  const known = [...dated, ...bare, ...besideDays(prose, dated)]
  const all = [...known, ...lonelyDays(prose, cues, known, reference)]
  return joinApposed(prose.folded, all.length === dated.length ? dated : all.sort((a, b) => a.start - b.start))
}
