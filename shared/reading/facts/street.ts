// "Piazza Municipio 1", "via della Regione Siciliana": the name of a street is neither a body nor a part of the city.

const STREET =
  /\b(?:via|viale|piazza|piazzale|piazzetta|largo|corso|vicolo|vico|lungomare|p\.?za|p\.?zza|p\.?le|v\.?le) (?:del |della |dell'|dei )?$/
/** Longest words looked at before the name. */
const LEAD = 24

/** Whether what begins at a place of the folded text is the name of a street. */
export const isStreet = (folded: string, start: number): boolean =>
  STREET.test(folded.slice(Math.max(0, start - LEAD), start))
