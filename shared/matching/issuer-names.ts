// Other names of the bodies that call: what newspapers write for "Ministero della Cultura" or "Fondazione … ETS".
import { fold } from '../reading/fold.ts'

/** One body a row, every name it goes by, folded; ministries keep the names of former governments. */
const ALSO_CALLED: readonly (readonly string[])[] = [
  [
    'ministero della cultura',
    'mic',
    'mibact',
    'mibac',
    'ministero dei beni e delle attivita culturali',
    'ministero per i beni e le attivita culturali',
    'direzione generale biblioteche',
    'direzione generale spettacolo',
    'direzione generale creativita',
  ],
  ['ministero del lavoro', 'mlps', 'ministero del welfare', 'ministero del lavoro e delle politiche sociali'],
  [
    'dipartimento per le politiche giovanili',
    'dipartimento della gioventu',
    'ministro per lo sport e i giovani',
    'ministero per lo sport e i giovani',
    'politiche giovanili e il servizio civile',
  ],
  ['dipartimento per le politiche della famiglia', 'dipartimento famiglia', 'ministero per la famiglia'],
  ['dipartimento per le pari opportunita', 'ministero per le pari opportunita'],
  ['dipartimento per lo sport', 'sport e salute'],
  ['dipartimento della protezione civile', 'protezione civile nazionale'],
  ['ministero dell istruzione', "ministero dell'istruzione", 'mim', 'miur'],
  ["ministero dell'ambiente", 'mase', 'mite', 'ministero della transizione ecologica'],
  ["ministero dell'agricoltura", 'masaf', 'mipaaf'],
  ['ministero delle imprese', 'mimit', 'mise', 'ministero dello sviluppo economico'],
  ["ministero dell'interno", 'viminale'],
  ['ministero della salute'],
  ['agenzia italiana per la gioventu', 'agenzia nazionale per i giovani', 'agenzia per la gioventu'],
  ['agenzia italiana per la cooperazione allo sviluppo', 'aics'],
  ['commissione europea', 'unione europea', 'erasmus+', 'bruxelles'],
  ['impresa sociale con i bambini', 'con i bambini'],
  ['fondazione con il sud', 'con il sud'],
  ['fondazione compagnia di san paolo', 'compagnia di san paolo'],
  ['cassa depositi e prestiti', 'cdp'],
  ['unioncamere', 'camera di commercio', 'cciaa'],
]

/** What a body is, before the name that tells it from others of its kind. */
const KIND =
  /^(?:fondazione|impresa sociale|associazione|consorzio|ente|istituto|azienda speciale|unione dei comuni|centro (?:di )?servizi(?:o)? (?:per il |di )?volontariato|csv|asp|gal|ambito territoriale(?: sociale)?|comunita montana) (?:di |del |della |dell'|dei |delle |per il |per la |per )?/
const FORM = / (?:onlus|ets|ente filantropico|impresa sociale|srl|s\.r\.l\.|spa|s\.p\.a\.|aps|odv)\b.{0,20}$/

/** Every folded name a body goes by, its own first; the short ones must stand whole in a text. */
export function namesOfBody(body: string): string[] {
  const own = fold(body).trim()
  const also = ALSO_CALLED.filter((row) => row.some((name) => own.includes(name) && name.length > 5)).flat()
  const bare = own.replace(FORM, '')
  const core = bare.replace(KIND, '')
  const names = [own, bare, ...(core.length >= 7 && core.includes(' ') ? [core] : []), ...also]
  return [...new Set(names)].filter((name) => name.length >= 3)
}
