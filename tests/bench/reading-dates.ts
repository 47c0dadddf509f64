// Dates alone: our finder beside chrono-node's Italian, on a notice of 3 KB and on the sentences of the tests.
import * as chrono from 'chrono-node/it'
import { findMoments } from '../../shared/reading/dates/find.ts'
import { fold } from '../../shared/reading/fold.ts'
import { DEADLINES, YEARS } from '../shared/reading/dates/phrases.ts'
import { compare, rounded } from './pace.ts'
import type { Row } from './row.ts'

/** A notice as Comuni write them, on an invented one: acts, amounts, contacts, hours, and one deadline. */
export const NOTICE = `AVVISO PUBBLICO PER LA PRESENTAZIONE DI PROPOSTE PROGETTUALI
Il Comune di Valle Chiara, in esecuzione della deliberazione di Giunta comunale n. 87 del 19 marzo 2024 e della determinazione dirigenziale n. 412 del 02/04/2024, visto il d.lgs. 3 luglio 2017, n. 117 (Codice del Terzo settore), vista la legge 7 agosto 1990, n. 241, rende noto che intende sostenere progetti educativi rivolti a bambini e ragazzi dai 6 ai 17 anni residenti nel territorio comunale.
Finalità e risorse
Lo stanziamento complessivo è di 120.000,00 euro, di cui 80.000,00 euro per l'annualità 2024 e 40.000,00 euro per il 2025. Il contributo massimo per ciascun progetto è di 15.000 euro e copre fino all'80% della spesa ammissibile; la quota restante è a carico del soggetto proponente. Saranno finanziati i progetti che ottengono almeno 60/100 punti.
Soggetti ammessi
Possono presentare domanda gli enti del Terzo settore iscritti al RUNTS da almeno sei mesi, le cooperative sociali, le associazioni di promozione sociale e le organizzazioni di volontariato con sede operativa nel territorio comunale e con esperienza di almeno due anni nell'ambito di intervento. È ammessa la partecipazione in forma associata, con un capofila.
Modalità e termini
Le domande devono pervenire, a pena di esclusione, entro e non oltre le ore 12.00 del giorno 15 maggio 2024, esclusivamente tramite posta elettronica certificata all'indirizzo protocollo@pec.comune.vallechiara.example.it, indicando nell'oggetto "Avviso progetti educativi". Non saranno ammesse le domande pervenute oltre il termine. Le richieste di chiarimento si possono inviare fino al 6 maggio all'indirizzo sociale@comune.vallechiara.example.it; le risposte saranno pubblicate entro 3 giorni lavorativi.
Un incontro di presentazione si terrà martedì 23 aprile alle ore 17.30 nella sala consiliare di piazza Libertà 4. L'ufficio Politiche sociali riceve dal lunedì al venerdì dalle 9 alle 12.30 e il giovedì anche dalle 15 alle 17, tel. 0123 456789.
Valutazione
La commissione, nominata dopo la scadenza, conclude i lavori entro 30 giorni. La graduatoria sarà pubblicata all'albo pretorio e resterà in vigore per 12 mesi. I progetti si svolgono dal 1° settembre 2024 al 30 giugno 2025; la rendicontazione va presentata entro il 30 settembre 2025, secondo il modello allegato C.
Responsabile del procedimento è il dirigente del Settore Servizi alla persona. Prot. n. 12345 del 08.04.2024
Valle Chiara, 8 aprile 2024
`
export const PUBLISHED = '2024-04-08'
const PUBLISHED_AT = new Date('2024-04-08T12:00:00')
const PHRASES = [...DEADLINES, ...YEARS].map(([text, reference]) => ({
  text,
  reference,
  at: new Date(`${reference}T12:00:00`),
}))

function row(what: string, unit: string, [ours, peer]: [number, number], goal: number): Row {
  return {
    what: `${what}, against chrono-node/it`,
    ours: rounded(ours),
    peer: rounded(peer),
    unit,
    ratio: rounded(ours / peer),
    goal: `>= ${goal}x`,
  }
}

/** Folding is counted as ours: the peer reads the raw text too. */
export async function datesSuite(): Promise<Row[]> {
  const megabytes = Buffer.byteLength(NOTICE) / 1e6
  const notice = compare(
    () => findMoments(NOTICE, fold(NOTICE), PUBLISHED),
    () => chrono.parse(NOTICE, PUBLISHED_AT),
  )
  const phrases = compare(
    () => {
      for (const { text, reference } of PHRASES) findMoments(text, fold(text), reference)
    },
    () => {
      for (const { text, at } of PHRASES) chrono.parse(text, at)
    },
  )
  return [
    row('dates in a notice of 3 KB', 'MB/s', [notice[0] * megabytes, notice[1] * megabytes], 5),
    row(
      `dates in ${PHRASES.length} sentences`,
      'sentences/s',
      [phrases[0] * PHRASES.length, phrases[1] * PHRASES.length],
      3,
    ),
  ]
}
