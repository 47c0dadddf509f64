// Is this call for us? The requirements read from it against the reader's profile: fit, to be checked, or not, each with
// the sentence it depends on. "Not fit" is said only where the text is plain and the profile complete: a call wrongly
// turned away is lost for good, a needless check costs a minute.
import { REGIONS } from '../places/regions.ts'
import { fold } from '../reading/fold.ts'
import { ALSO_IS, EXPERIENCE_OF_THE_BODY, LEAVES_OPEN, MAY_BE, OTHERWISE_TOO, SECTION_WORDS } from './bodies.ts'
import type { Call, Subject } from './call.ts'
import type { Profile, Seat } from './profile.ts'

export type Verdict = 'adatto' | 'da-verificare' | 'non-adatto'

export interface Criterion {
  about: 'subjects' | 'registry' | 'experience' | 'seat' | 'territory' | 'topics'
  verdict: Verdict
  /** The sentence it depends on, as it stands in the text; null when it depends on what the text leaves out. */
  sentence: string | null
  /** In Italian, as the person reads it. */
  why: string
}

export interface Fit {
  verdict: Verdict
  /** Of the criterion that decides. */
  sentence: string | null
  why: string
  criteria: Criterion[]
}

type Judged = Pick<Call, 'eligibility' | 'territory' | 'topics' | 'evidence' | 'deadline'>
type Requirement = Call['eligibility']['requirements'][number]

const RANK: Record<Verdict, number> = { adatto: 0, 'da-verificare': 1, 'non-adatto': 2 }
const YEAR = 365.25 * 86_400_000

/** What the body is without doubt, and what it may be. */
function bodiesOf({ kinds, runts }: Profile): { sure: Set<Subject>; maybe: Set<Subject> } {
  const sure = new Set<Subject>(kinds)
  if (runts !== null && runts !== 'none') {
    sure.add('ets')
    if (runts !== 'altri-ets') sure.add(runts)
  }
  for (const kind of [...sure]) for (const also of ALSO_IS[kind] ?? []) sure.add(also)
  const maybe = new Set<Subject>([...sure].flatMap((kind) => MAY_BE[kind] ?? []))
  // Outside the RUNTS an association or a foundation is no ETS (art. 4 and 11 D.Lgs. 117/2017).
  if (runts === 'none') maybe.delete('ets')
  return { sure, maybe }
}

function sentenceOf({ evidence }: Judged, subject?: Subject): string | null {
  const about = evidence.filter(({ field, quote }) => field.startsWith('eligibility.subjects') && quote !== '')
  return (about.find(({ field }) => field === `eligibility.subjects.${subject}`) ?? about[0])?.quote ?? null
}

function judgeSubjects(call: Judged, profile: Profile): Criterion | null {
  if (profile.kinds.length === 0 && (profile.runts === null || profile.runts === 'none')) return null
  const { subjects } = call.eligibility
  const about = 'subjects' as const
  if (subjects.length === 0)
    return { about, verdict: 'da-verificare', sentence: null, why: 'il testo non dice chi può partecipare' }
  const { sure, maybe } = bodiesOf(profile)
  const own = subjects.find((subject) => sure.has(subject))
  if (own !== undefined)
    return { about, verdict: 'adatto', sentence: sentenceOf(call, own), why: 'è rivolto a enti come il tuo' }
  const near = subjects.find((subject) => maybe.has(subject))
  if (near !== undefined)
    return { about, verdict: 'da-verificare', sentence: sentenceOf(call, near), why: 'il tuo ente potrebbe rientrare' }
  const sentences = call.evidence.filter(({ field }) => field.startsWith('eligibility.subjects'))
  const isOpen = sentences.length === 0 || sentences.some(({ quote }) => LEAVES_OPEN.test(fold(quote)))
  return isOpen
    ? { about, verdict: 'da-verificare', sentence: sentenceOf(call), why: 'l’elenco di chi può partecipare è aperto' }
    : { about, verdict: 'non-adatto', sentence: sentenceOf(call), why: 'è rivolto ad altri enti' }
}

const NUMBERS = new Map(
  'un due tre quattro cinque sei sette otto nove dieci undici dodici'
    .split(' ')
    .map((word, index) => [word, index + 1]),
)

/** Years asked by "da almeno sei mesi", "da almeno 2 (due) anni"; null when none are. */
function yearsAsked(folded: string): number | null {
  const match = /almeno (\d{1,3}|[a-z]{2,8})(?: \([^)]{1,12}\))? (ann|mes)/.exec(folded)
  const count = match ? (NUMBERS.get(match[1] ?? '') ?? Number(match[1])) : Number.NaN
  return Number.isFinite(count) && match ? (match[2] === 'mes' ? count / 12 : count) : null
}

/** @param until day by which the years must be complete */
function judgeRunts(text: string, folded: string, profile: Profile, until: string): Criterion {
  const about = 'registry' as const
  const says = (verdict: Verdict, why: string): Criterion => ({ about, verdict, sentence: text, why })
  const orElse = OTHERWISE_TOO.test(folded)
  if (profile.runts === null) return says('da-verificare', 'nel profilo non hai detto se siete iscritti al RUNTS')
  const isSocialEnterprise = profile.kinds.some((kind) => kind === 'cooperativa-sociale' || kind === 'impresa-sociale')
  if (profile.runts === 'none') {
    // For them the companies' register stands for the RUNTS (art. 11 c. 3 D.Lgs. 117/2017).
    if (isSocialEnterprise) return says('adatto', 'per le imprese sociali vale il Registro delle imprese')
    return orElse
      ? says('da-verificare', 'chiede il RUNTS o un altro registro')
      : says('non-adatto', 'chiede l’iscrizione al RUNTS')
  }
  const named = SECTION_WORDS.filter(([, words]) => words.test(folded)).map(([section]) => section)
  if (/sezion/.test(folded) && named.length > 0 && !named.includes(profile.runts))
    return orElse
      ? says('da-verificare', 'chiede un’altra sezione del RUNTS, o altro')
      : says('non-adatto', 'chiede un’altra sezione del RUNTS')
  const years = yearsAsked(folded)
  if (years === null) return says('adatto', 'siete iscritti al RUNTS')
  if (profile.runtsSince === null) return says('da-verificare', 'nel profilo non c’è da quando siete iscritti al RUNTS')
  return (Date.parse(until) - Date.parse(profile.runtsSince)) / YEAR >= years
    ? says('adatto', 'siete iscritti al RUNTS da abbastanza tempo')
    : says('non-adatto', 'siete iscritti al RUNTS da troppo poco tempo')
}

function judgeRegistry({ text }: Requirement, profile: Profile, until: string): Criterion {
  const folded = fold(text)
  if (/\brunts\b|registro unico nazionale/.test(folded)) return judgeRunts(text, folded, profile, until)
  const own =
    (/cooperativ/.test(folded) && profile.kinds.includes('cooperativa-sociale')) ||
    (/\bconi\b|sportiv/.test(folded) && profile.kinds.includes('asd-ssd'))
  return {
    about: 'registry',
    sentence: text,
    ...(own
      ? { verdict: 'adatto', why: 'chiede il registro degli enti come il tuo' }
      : { verdict: 'da-verificare', why: 'chiede l’iscrizione a un registro o albo' }),
  }
}

function judgeExperience({ text, years }: Requirement, profile: Profile, until: string): Criterion {
  const about = 'experience' as const
  const says = (verdict: Verdict, why: string): Criterion => ({ about, verdict, sentence: text, why })
  if (years === undefined) return says('da-verificare', 'chiede esperienza')
  if (profile.activeSince === null) return says('da-verificare', 'nel profilo non ci sono gli anni di attività')
  // The profile knows the year only: one more or one less could be either.
  const passed = Number(until.slice(0, 4)) - profile.activeSince
  if (passed > years) return says('adatto', 'avete abbastanza anni di attività')
  if (passed + 1 > years) return says('da-verificare', 'gli anni di attività sono al limite')
  return EXPERIENCE_OF_THE_BODY.test(fold(text))
    ? says('non-adatto', 'avete meno anni di attività di quelli chiesti')
    : says(
        'da-verificare',
        'avete meno anni di attività di quelli chiesti: forse vale l’esperienza di chi lavora con voi',
      )
}

const hasName = (folded: string, name: string | undefined) => {
  if (name === undefined || name === '') return false
  const at = folded.indexOf(fold(name))
  return at >= 0 && !/[a-z]/.test(`${folded.charAt(at - 1)}${folded.charAt(at + name.length)}`)
}
const sameName = (left: string | undefined, right: string | undefined) =>
  left !== undefined && right !== undefined && fold(left) === fold(right)

/** The place a seat is asked in: by name in the sentence, or as "the Comune", "the region" of the call. */
function seatAsked(folded: string, { territory }: Judged): { of: keyof Seat; name: string } | null {
  if (hasName(folded, territory.comune)) return { of: 'comune', name: territory.comune ?? '' }
  const region = REGIONS.find(
    ({ name, stem }) => hasName(folded, name) || (stem !== null && new RegExp(`\\b${stem}[aeio]\\b`).test(folded)),
  )
  // "Comune di …" of a name that is neither the call's nor a seat's: another place.
  if (/\bcomune di\b/.test(folded)) return null
  if (/\bcomun(?:e\b|ale)|\bcitta\b|cittadin/.test(folded) && territory.comune !== undefined && !region)
    return { of: 'comune', name: territory.comune }
  if (/provinci/.test(folded) && territory.province !== undefined) return { of: 'province', name: territory.province }
  if (region) return { of: 'region', name: region.name }
  if (/\bregion/.test(folded) && territory.region !== undefined) return { of: 'region', name: territory.region }
  return null
}

function judgeSeat({ text }: Requirement, call: Judged, profile: Profile): Criterion | null {
  const folded = fold(text)
  // Residence is asked of persons.
  if (!/\bsed[ei]\b/.test(folded)) return null
  const about = 'seat' as const
  const says = (verdict: Verdict, why: string): Criterion => ({ about, verdict, sentence: text, why })
  if (profile.seats.length === 0) return says('da-verificare', 'nel profilo non c’è la vostra sede')
  if (/\bitalia\b|territorio (?:nazionale|italiano)/.test(folded)) return says('adatto', 'basta una sede in Italia')
  if (profile.seats.some(({ comune }) => hasName(folded, comune))) return says('adatto', 'avete sede lì')
  const asked = seatAsked(folded, call)
  if (asked === null) return says('da-verificare', 'chiede una sede in un luogo preciso')
  if (profile.seats.some((seat) => sameName(seat[asked.of], asked.name))) return says('adatto', 'avete sede lì')
  // Not said in the profile is not the same as elsewhere.
  if (profile.seats.some((seat) => seat[asked.of] === undefined))
    return says('da-verificare', 'nel profilo manca una parte della vostra sede')
  return /operativ/.test(folded)
    ? says('da-verificare', 'chiede una sede, anche solo operativa, dove non ne avete')
    : says('non-adatto', 'chiede una sede dove non ne avete')
}

/** Nothing asks for a seat, yet the call is of another region. */
function judgeTerritory({ territory }: Judged, { seats }: Profile): Criterion | null {
  const { region } = territory
  if (region === undefined || seats.length === 0 || seats.some((seat) => sameName(seat.region, region))) return null
  return {
    about: 'territory',
    verdict: 'da-verificare',
    sentence: null,
    why: `è di un’altra regione (${region}); il testo non dice se serve una sede lì`,
  }
}

function judgeTopics({ topics }: Judged, profile: Profile): Criterion | null {
  if (topics.length === 0 || profile.topics.length === 0) return null
  if (topics.some((topic) => profile.topics.includes(topic))) return null
  return { about: 'topics', verdict: 'da-verificare', sentence: null, why: 'non è tra i temi di cui vi occupate' }
}

/** Whether a profile says enough for a verdict. */
const canJudge = ({ kinds, runts, seats }: Profile): boolean =>
  kinds.length > 0 || (runts !== null && runts !== 'none') || seats.length > 0

/**
 * The verdict on a call; null while the profile says nothing.
 * @param today day in Rome (YYYY-MM-DD): what years are counted to when the call has no deadline
 */
export function fitOf(call: Judged, profile: Profile, today: string): Fit | null {
  if (!canJudge(profile)) return null
  const until = call.deadline.date ?? today
  const asked = call.eligibility.requirements.map((requirement): Criterion | null => {
    if (requirement.kind === 'registry') return judgeRegistry(requirement, profile, until)
    if (requirement.kind === 'seat') return judgeSeat(requirement, call, profile)
    // "Iscritti al RUNTS da almeno sei mesi" is read as years of activity too: the registry has judged it.
    if (requirement.kind === 'experience')
      return /\brunts\b/.test(fold(requirement.text))
        ? judgeRunts(requirement.text, fold(requirement.text), profile, until)
        : judgeExperience(requirement, profile, until)
    return null
  })
  const seat = asked.some((criterion) => criterion?.about === 'seat')
  const criteria = [
    judgeSubjects(call, profile),
    ...asked,
    seat ? null : judgeTerritory(call, profile),
    judgeTopics(call, profile),
  ].filter((criterion) => criterion !== null)
  const [first, ...rest] = criteria
  if (first === undefined)
    return { verdict: 'da-verificare', sentence: null, why: 'il testo non dice chi può partecipare', criteria }
  const decides = rest.reduce((worst, next) => (RANK[next.verdict] > RANK[worst.verdict] ? next : worst), first)
  return { verdict: decides.verdict, sentence: decides.sentence, why: decides.why, criteria }
}
