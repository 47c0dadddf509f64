// "Borse di studio: iscrizioni entro il 30 settembre" under the notice of a market: a line that announces something else
// of the same site. Old sites and copied text keep no mark of what is an aside, so the words tell.
import type { Link } from '../../page/page.ts'
import type { Prose } from '../prose.ts'
import type { Given } from './roles.ts'

/** A teaser is a line of its own, and short. */
const LONGEST = 130
/** A date of the page's own must be told this plainly before a line is set aside for it. */
const PLAIN = 30
/** More dates than this are a calendar. */
const MOST = 40
/** So much of a line's topic stands nowhere else on the page. */
const STRANGE = 0.5
const STEM = 7

const LEADS =
  /^[^a-z]{0,4}(?:leggi anche|leggi pure|vedi anche|vedi pure|potrebbe(?:ro)? interessart|da non perdere|ti potrebbe|articoli correlati|correlat[aoie])/
/** Words of any term: they name no topic. */
const ANY_TERM = new Set(
  (
    'scadenza scadenze scade scadono scad termine termini ultimo ultima ultime domande domanda istanze istanza candidature candidatura' +
    ' presentazione presentare presenta presentano iscrizioni iscrizione adesioni adesione offerte offerta proposte proposta progetti progetto' +
    ' entro fino sino data giorno giorni chiude chiudono chiusura apertura apre aperto aperta aperti aperte bando bandi avviso avvisi call' +
    ' concorso invio inviare richieste richiesta consegna consegnare dalle alle della delle dello degli dell nella nelle nello negli dalla' +
    ' sono sara saranno viene vengono deve devono dovranno prorogato prorogata prorogate prorogati proroga nuova nuovo nuovi nuove prima seconda terza' +
    ' quarta finestra finestre sessione lotto linea fase domani oggi prossimo prossima oltre tassativamente perentorio ricezione partecipazione' +
    ' partecipare contributo contributi pubblico pubblica pubblici modalita mese anno lunedi martedi mercoledi giovedi venerdi sabato domenica' +
    ' gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre come quando dove cosa invia termina'
  ).split(' '),
)

/** The line a date stands on. */
function lineOf(folded: string, { start, end }: { start: number; end: number }): { start: number; end: number } {
  const from = folded.lastIndexOf('\n', start - 1) + 1
  const to = folded.indexOf('\n', end)
  return { start: from, end: to < 0 ? folded.length : to }
}

/** True when the words before the date name a topic that the rest of the page does not know. */
function isStrange(folded: string, line: { start: number; end: number }, date: { start: number }): boolean {
  let topic = 0
  let unknown = 0
  for (const word of folded.slice(line.start, date.start).match(/[a-z]{4,}/g) ?? []) {
    if (ANY_TERM.has(word)) continue
    topic++
    const stem = word.slice(0, Math.min(STEM, word.length - 1))
    const first = folded.indexOf(stem)
    if (first >= line.start && first < line.end && folded.indexOf(stem, line.end) < 0) unknown++
  }
  return topic > 0 && unknown / topic >= STRANGE
}

/** A line that is nothing but a link leads to another page. */
const isLinked = (links: readonly Link[], line: { start: number; end: number }): boolean =>
  links.some(({ start, end }) => start <= line.start + 3 && end >= line.end - 3 && end > start)

function isAnothers(links: readonly Link[], { folded, sentences }: Prose, { date }: Given): boolean {
  const line = lineOf(folded, date)
  if (line.end - line.start > LONGEST) return false
  const words = folded.slice(line.start, line.end)
  if (LEADS.test(words)) return true
  // the headline, and a sentence that ends as one, are told by the page itself
  if (sentences[date.sentence]?.kind === 'heading' || /[.!;]$/.test(words.trimEnd())) return false
  const strange = isStrange(folded, line, date)
  return strange || (isLinked(links, line) && /[a-z]{4}/.test(folded.slice(line.start, date.start)))
}

/**
 * Takes the role of a term from lines that announce something else, when the page has a term of its own beside them.
 * @param links of the same text as the prose
 */
export function setAsideOthers(links: readonly Link[], prose: Prose, given: readonly Given[]): void {
  const terms = given.filter(({ role, strength }) => role === 'deadline' && strength >= PLAIN)
  if (terms.length < 2 || terms.length > MOST) return
  const others = terms.filter((one) => isAnothers(links, prose, one))
  if (others.length === 0 || others.length === terms.length) return
  for (const one of others) {
    one.role = 'elsewhere'
    one.because = 'la riga annuncia un’altra cosa'
  }
}
