// The recitals of an act ("Visto …; Considerato …"): they recall laws, former acts and former terms, and decide nothing.

const RECITAL =
  /^[^\w"'«]{0,4}(?:vist[oaie](?! (?:il|la|l'|i|le|gli) ?(?:success|grande|buon|numer|interess|alt[oa]|perdur|approssim))|premess[oai]|considerat|richiamat|dato atto|preso atto|tenuto conto|ritenut|attes[oa]|rilevat|evidenziat)/

/** As much of a sentence as its first words need. */
const REACH = 24
/** A clause is not longer: keeps the look back bounded. */
const CLAUSE = 1_500

/** Whether what starts here recalls. @param folded text as `fold` gives it. */
export const isRecital = (folded: string, start: number): boolean => RECITAL.test(folded.slice(start, start + REACH))

/** The word that ends the recitals of an act and begins what it decides. */
const DECIDES =
  /(?:^|[\n.;:,]\s{0,3})(?:si )?(?:emana|determina|decreta|delibera|dispone|ordina|indice|avvisa|comunica|rend[eo](?:no)? noto|propone|stabilisce)\b/
/** Recitals go on for pages, not for books. */
const PREAMBLE = 12_000

/** Whether an act decides after an offset: a newspaper's "Considerate le difficoltà, …" recalls nothing. */
export const isDecidedAfter = (folded: string, at: number): boolean => DECIDES.test(folded.slice(at, at + PREAMBLE))

/** Whether an offset of a sentence stands in a recital: many are one sentence, parted by semicolons. */
export function isRecalled(folded: string, sentenceStart: number, at: number): boolean {
  const floor = Math.max(sentenceStart, at - CLAUSE)
  return isRecital(folded, floor + folded.slice(floor, at).lastIndexOf(';') + 1)
}
