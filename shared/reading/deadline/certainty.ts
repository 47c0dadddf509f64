// How often a deadline read with these signs is right: 0.9 and more means 99 in 100. Each sign that has gone with wrong
// deadlines costs something; the costs add up. A table anyone can correct.
import type { Given } from './roles.ts'

/** What the decision knows of its own ground. */
export interface Ground {
  chosen: Given
  /** 0..1, from the choice among several dates. */
  clarity: number
  /** "12:00"; null when the term is a day. */
  hour: string | null
  /** Day of publication; null when unknown. */
  reference: string | null
  /** Days that the text gives as a term too, and does not explain. */
  rivals: number
  /** The term's day is told with two hours, and nothing says which way in each is for. */
  twoHours: boolean
  /** The hour was said in another sentence than the day. */
  hourElsewhere: boolean
  /** A later day stands near, of which nothing says what it is. */
  unexplained: boolean
  /** The text says that one may apply at any time. */
  alwaysOpen: boolean
  /** An hour of terms stands near that was not tied to this one. */
  looseHour: boolean
}

interface Risk {
  /** What may be wrong, for whoever corrects the costs. */
  risk: string
  cost: number
  holds: (ground: Ground) => boolean
}

const strengthUnder =
  (low: number, high: number) =>
  ({ chosen: { strength } }: Ground): boolean =>
    strength >= low && strength < high

const RISKS: readonly Risk[] = [
  { risk: 'nothing is ever sure', cost: 0.02, holds: () => true },
  // how plainly the words say that applications close on the day
  { risk: 'hardly any word says that it is a term', cost: 0.35, holds: strengthUnder(-99, 30) },
  { risk: 'few words say that it is a term', cost: 0.22, holds: strengthUnder(30, 36) },
  { risk: 'the words are plain, but far off', cost: 0.05, holds: strengthUnder(36, 41) },
  { risk: 'the words are plain, one of them is missing', cost: 0.03, holds: strengthUnder(41, 46) },
  {
    risk: 'a word beside it speaks of something else, nearly as plainly',
    cost: 0.05,
    holds: ({ chosen: { about, change, bond } }) =>
      about.rival > about.score - 3 && change === null && bond.how !== 'label',
  },
  // other dates
  { risk: 'another day is told as the term', cost: 0.12, holds: ({ rivals }) => rivals > 0 },
  { risk: 'a later day near it is told as nothing', cost: 0.1, holds: ({ unexplained }) => unexplained },
  { risk: 'the call is said to be always open', cost: 0.12, holds: ({ alwaysOpen }) => alwaysOpen },
  // the hour
  { risk: 'the day has two hours', cost: 0.12, holds: ({ twoHours }) => twoHours },
  { risk: 'an hour near it belongs to no day', cost: 0.1, holds: ({ hour, looseHour }) => hour === null && looseHour },
  { risk: 'the hour stands in another sentence', cost: 0.04, holds: ({ hourElsewhere }) => hourElsewhere },
  { risk: 'no hour was found', cost: 0.01, holds: ({ hour }) => hour === null },
  {
    risk: 'told with a participle, as of something over: it may have opened again',
    cost: 0.07,
    holds: ({ chosen: { date, bond }, reference }) =>
      bond.cue?.code === 'expire' && reference !== null && (date.mention.date ?? reference) < reference,
  },
  // the day itself
  { risk: 'weekday and date disagree', cost: 0.2, holds: ({ chosen: { date } }) => date.mention.conflict },
  { risk: 'the year was supplied', cost: 0.01, holds: ({ chosen: { date } }) => date.mention.yearFrom === 'nearest' },
  {
    risk: 'the year is that of another date',
    cost: 0.06,
    holds: ({ chosen: { date } }) => date.mention.yearFrom === 'nearby',
  },
  {
    risk: 'the year was supplied, and lies far ahead',
    cost: 0.09,
    holds: ({ chosen: { date }, reference }) =>
      date.mention.yearFrom === 'nearest' && reference !== null && daysBetween(reference, date.mention.date) > FAR,
  },
  {
    risk: 'the year was supplied without a day of publication',
    cost: 0.15,
    holds: ({ chosen: { date }, reference }) => reference === null && date.mention.yearFrom !== 'written',
  },
  {
    risk: 'the month was supplied',
    cost: 0.05,
    holds: ({ chosen: { date } }) => date.mention.form === 'bare day' && date.mention.yearFrom === 'nearest',
  },
  { risk: 'the day was counted', cost: 0.06, holds: ({ chosen: { date } }) => date.mention.relative !== null },
  {
    risk: 'a part of a month was taken for its last day',
    cost: 0.08,
    holds: ({ chosen: { date } }) => date.mention.period !== null,
  },
  {
    risk: 'the day was over before the text was published',
    cost: 0.04,
    holds: ({ chosen: { date }, reference }) => reference !== null && (date.mention.date ?? reference) < reference,
  },
]

/** Days ahead beyond which a supplied year is a guess: calls seldom stay open that long. */
const FAR = 270
const DAY = 86_400_000
const daysBetween = (from: string, to: string | null): number =>
  to === null ? 0 : (Date.parse(to) - Date.parse(from)) / DAY

/** What a choice among several dates costs when nothing is clear. */
const UNCLEAR = 0.5
const LEAST = 0.3

/** 0.3 to 0.98, in hundredths. */
export function certaintyOf(ground: Ground): number {
  let doubt = (1 - ground.clarity) * UNCLEAR
  for (const { cost, holds } of RISKS) if (holds(ground)) doubt += cost
  return Math.round(Math.max(LEAST, 1 - doubt) * 100) / 100
}
