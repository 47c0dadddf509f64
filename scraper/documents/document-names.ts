// Which of a call's files may hold its term, told by their names: the notice first, forms and rankings last.
import type { CallDocument } from '../../shared/call/call.ts'
import { fold } from '../../shared/reading/fold.ts'

const MOVES_TERM = /\bprorog|\briapertura|\bdifferiment/

/** Words of a file's title or name, and what they are worth. Every row that fits counts. */
const WORTH: readonly (readonly [words: RegExp, worth: number])[] = [
  [MOVES_TERM, 12],
  [/\bavvis[oi]\b/, 10],
  [/\bband[oi]\b/, 10],
  [/\bdisciplinare\b/, 9],
  [/\bmanifestazion[ei] d/, 8],
  [/\btesto (?:integrale|completo)|\bcoprogett|\bco-progett|\bcoprogramm|\bco-programm/, 8],
  [/\binvito\b|\bregolamento\b|\blinee guida/, 6],
  [/\brettific|\berrata corrige|\bintegrazione\b/, 6],
  [/\bdetermin|\bdeliber|\bdecreto\b/, 3],
  [/\bfaq\b|\bquesiti\b|\bchiarimenti\b/, -3],
  [/\ballegat[oi]\b/, -6],
  [/\bschema\b|\bplanimetri|\brelazione\b|\bpatto di integrita|\bcodice di comportamento|\bcapitolato/, -9],
  [
    /\bmodul[oi]\b|\bmodello\b|\bmodulistica\b|\bdomanda di\b|\bistanza\b|\bfac[ -]?simile|\bformat\b|\bformulario\b/,
    -14,
  ],
  [/\bdichiarazion|\bbudget\b|\bpiano (?:finanziario|economico)|\bscheda (?:progetto|progettuale)|\bbozza\b/, -14],
]
const A_NOTICE = 4
/** What can only mislead: other people's data, acts of after the term. */
const NEVER =
  /\bgraduatori|\bverbale\b|\besit[oi]\b|\bammess[ie]\b|\bprivacy\b|\binformativa\b|\baggiudicaz|\bliquidazion|\bcommissione\b/

/** Formats whose text can be read. */
const READABLE: ReadonlySet<string> = new Set(['pdf', 'docx', 'odt', 'p7m', 'txt'])

/** An address that sends a file and does not say of what format: what comes will tell. */
const SENDS_A_FILE = /download|attach|allegat|get_?file|scarica/i

export const isReadable = ({ format, url }: CallDocument): boolean =>
  READABLE.has(format) || (format === 'html' && SENDS_A_FILE.test(url))

/** Title and last part of the address, signs between words as blanks. */
function namesOf({ title, url }: CallDocument): string {
  let name = URL.parse(url)?.pathname.split('/').at(-1) ?? ''
  try {
    name = decodeURIComponent(name)
  } catch (_malformed) {
    // a broken escape ("%E0") stays as it is written
  }
  return fold(`${title} ${name}`.slice(0, 600)).replace(/[_.+]/g, ' ')
}

/** The act that moves a term, which the page may not have been told of: "Determinazione di proroga". */
export const movesTerm = (document: CallDocument): boolean =>
  MOVES_TERM.test(namesOf(document)) && isReadable(document) && !NEVER.test(namesOf(document))

/** A name that only the notice itself has. */
export const isNotice = (document: CallDocument): boolean =>
  worthOf(document) >= A_NOTICE && !NEVER.test(namesOf(document))

export function worthOf(document: CallDocument): number {
  const names = namesOf(document)
  return WORTH.reduce((sum, [words, worth]) => sum + (words.test(names) ? worth : 0), 0)
}

/** Files worth reading, the most promising first; those of one worth stay in the page's order. */
export function promising(documents: readonly CallDocument[], most: number): CallDocument[] {
  return documents
    .filter((document) => isReadable(document) && !NEVER.test(namesOf(document)))
    .map((document) => ({ document, worth: worthOf(document) }))
    .sort((left, right) => right.worth - left.worth)
    .slice(0, most)
    .map(({ document }) => document)
}
