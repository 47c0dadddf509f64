// "Il termine, già fissato al 20 luglio, è prorogato di novanta giorni": the new day is counted from the former one.
import type { Cues } from '../cues.ts'
import { addTerm, dayInItalian } from '../dates/calendar.ts'
import type { Prose } from '../prose.ts'
import { sentenceAt } from '../prose.ts'
import type { Dated } from './dated.ts'
import type { Given } from './roles.ts'

const NUMBERS: Readonly<Record<string, number>> = {
  "un'altra": 1,
  un: 1,
  una: 1,
  due: 2,
  tre: 3,
  quattro: 4,
  cinque: 5,
  sei: 6,
  sette: 7,
  otto: 8,
  dieci: 10,
  dodici: 12,
  quattordici: 14,
  quindici: 15,
  venti: 20,
  ventuno: 21,
  trenta: 30,
  quaranta: 40,
  quarantacinque: 45,
  sessanta: 60,
  novanta: 90,
  centoventi: 120,
}
const UNITS: Readonly<Record<string, 'day' | 'week' | 'month'>> = {
  giorno: 'day',
  giorni: 'day',
  settimana: 'week',
  settimane: 'week',
  mese: 'month',
  mesi: 'month',
}
const BY =
  /^(?:[a-z' ]{0,40} )?(?:di|per)(?: (?:altr[ie]|ulteriori|soli|sole|altra|ulteriore))? (?:giorni )?(\d{1,3}|un'altra|[a-z]{2,15})(?: ?\([a-z0-9]{1,15}\))? ?(giorn[oi]|settiman[ae]|mes[ei])?\b/
const REACH = 90
const SENTENCES_BACK = 3
const MOST_BACK = 20

/** Extensions told as a length, counted from the last term before them; empty when their base is not told. */
export function countExtensions(prose: Prose, cues: Cues, given: readonly Given[]): Given[] {
  const counted: Given[] = []
  for (const cue of cues.extended) {
    const said = prose.folded.slice(cue.end + 1, cue.end + REACH)
    // "la Regione concede altri |quattordici giorni|"
    const led = /(?:altr[ie]|ulteriori)$/.test(prose.folded.slice(cue.start, cue.end)) ? 'di ' : ''
    const match = BY.exec(led + said)
    const amount = match ? (NUMBERS[match[1] ?? ''] ?? Number(match[1])) : Number.NaN
    const unit = match?.[2] ? UNITS[match[2]] : match?.[0].includes('giorni') ? 'day' : undefined
    if (!match || !Number.isInteger(amount) || unit === undefined) continue
    const at = sentenceAt(prose.sentences, cue.start)
    const base = given.find((one) => isNamedAfter(one, cue.end, at)) ?? baseOf(given, cue.start, at)
    const day = base ? addTerm(base.date.mention.date ?? '', amount, unit) : null
    if (!base || day === null) continue
    base.change = 'former'
    const end = cue.end + 1 + match[0].length - led.length
    const date: Dated = {
      ...base.date,
      start: cue.start,
      end,
      sentence: at,
      mention: {
        ...base.date.mention,
        start: cue.start,
        end,
        date: day,
        relative: { amount, unit, from: 'other' },
        because: `${amount} ${match[2] ?? 'giorni'} dopo il ${dayInItalian(base.date.mention.date ?? '')}`,
      },
    }
    counted.push({
      ...base,
      date,
      role: 'deadline',
      change: 'new',
      strength: 50,
      because: `«${prose.folded.slice(cue.start, end)}»`,
    })
  }
  return counted
}

/** "prorogati di una settimana i termini in scadenza il 10 ottobre" */
const isNamedAfter = ({ change, date }: Given, end: number, sentence: number): boolean =>
  change === 'former' && date.mention.date !== null && date.sentence === sentence && date.start > end

/** The last term told before an extension, a few sentences back at most. `given` stands in the order of the text. */
function baseOf(given: readonly Given[], before: number, sentence: number): Given | null {
  let low = 0
  let high = given.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((given[middle]?.date.start ?? 0) < before) low = middle + 1
    else high = middle
  }
  for (let n = low - 1; n >= 0 && low - n <= MOST_BACK; n--) {
    const one = given[n]
    if (one === undefined || sentence - one.date.sentence > SENTENCES_BACK) return null
    const { date, relative } = one.date.mention
    const isTerm = one.role === 'deadline' || one.role === 'other' || one.role === 'threshold'
    if (isTerm && date !== null && relative === null && one.date.sentence <= sentence) return one
  }
  return null
}
