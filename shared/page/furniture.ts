// Lines that belong to the site and not to the page: menus, "share this", credits, adverts' captions. One table.
import { fold } from '../reading/fold.ts'
import type { Region } from './page.ts'

interface FurnitureRow {
  region: Region
  /** Matched at the beginning of the folded line (no accents, lower case); keep them linear. */
  begins: RegExp
  /** The line must be no longer than this. */
  upTo: number
}

/** Add a row, or words to one. "Try it on" lines are in tests/shared/page/furniture.test.ts. */
export const FURNITURE: readonly FurnitureRow[] = [
  {
    region: 'nav',
    upTo: 120,
    begins: /^(?:vai|salta|passa) (?:al|ai|alla) (?:contenut|menu|navigazione|pie|footer|contenuto principale)/,
  },
  {
    region: 'nav',
    upTo: 40,
    begins:
      /^(?:menu|cerca|cerca nel sito|ricerca|login|accedi(?: ai servizi| all'area personale)?|registrati|home|sezioni|mappa del sito|indice della pagina|scopri tutt[ieo].{0,30}|torna (?:su|indietro|all'inizio|alla home|all'elenco.*)|vedi tutt[ieo]|mostra tutt[ieo]|leggi tutto|leggi tutta la notizia|carica altri|chiudi|precedente|successiv[oa])[ .:»>]*$/,
  },
  { region: 'nav', upTo: 90, begins: /^torna (?:all'elenco|alla lista|agli avvisi|alle notizie)/ },
  {
    region: 'aside',
    upTo: 160,
    begins:
      /^(?:condividi|stampa(?: la| questa)? ?(?:pagina|$)|tweet(?:ta)?$|mi piace$|vedi azioni|seguici|#seguici|segui(?:ci)? su|quanto sono chiare|invia (?:a|ad) un amico|segnala (?:un |l')?error[ei]|ascolta (?:l'articolo|la notizia)|tempo di lettura|guarda (?:il video|la gallery|le foto)|foto gallery|photogallery)/,
  },
  {
    region: 'aside',
    upTo: 120,
    begins:
      /^(?:iscriviti (?:alla|al|ai|per ricevere)|ricevi (?:la|le) (?:nostr|notizi|newsletter)|newsletter$|inviateci le vostre|inviaci (?:la|le) (?:tua|tue|vostr)|segnalaci|sostieni(?:ci| il giornale)|abbonati|scarica (?:la nostra |l')app\b)/,
  },
  {
    region: 'aside',
    upTo: 80,
    begins:
      /^(?:ultime notizie|ultim'?ora|altre notizie|articol[oi] (?:successiv|precedent|correlat)|notizi[ae] (?:correlat|successiv|precedent)|leggi anche|potrebbe(?:ro)? interessart|ti potrebbe|potrebbe anche|i piu letti|le piu lette|piu letti$|dello stesso autore|in evidenza$|argomenti correlati|contenuti correlati|da leggere$|commenti(?: \(\d+\))?$|lascia un commento|\d+ comment[oi]$|nessun commento)/,
  },
  {
    region: 'aside',
    upTo: 60,
    begins:
      /^(?:advertis(?:ing|ement)|pubblicita$|annuncio pubblicitario|contenuto sponsorizzato|messaggio promozionale|spazio pubblicitario|-? ?pubblicita ?-?$)/,
  },
  {
    region: 'notice',
    upTo: 160,
    begins:
      /^(?:questo sito (?:utilizza|usa|fa uso)|utilizziamo i cookie|usiamo i cookie|accetta (?:tutti|i cookie)|rifiuta (?:tutti|i cookie)|gestisci (?:i )?(?:consens|cookie|preferenz)|preferenze cookie|informativa sui cookie)/,
  },
  {
    region: 'footer',
    upTo: 200,
    begins:
      /^(?:credits?$|colophon$|privacy(?: policy|$| -)|cookie policy|note legali|dichiarazione di accessibilita|tutti i diritti riservati|(?:© ?|\(c\) ?)?(?:riproduzione riservata|copyright)|©|aut(?:orizzazione|\.)? ?(?:trib|del trib)|testata (?:giornalistica )?registrata|registrazione (?:al )?trib|iscrizione (?:al )?roc|direttore responsabile|p(?:artita|\.)? ?iva|chi siamo$|pubblicita e contatti|realizzato (?:con|da)|powered by|segnalazione disservizio)/,
  },
]

/** All rows in one question, which most lines answer with no. */
const ANY_BEGINNING = new RegExp(FURNITURE.map((row) => row.begins.source).join('|'))

/** Anywhere in the line: the newspaper's registration, its VAT number beside its address. */
const CREDITS_WITHIN =
  /\baut(?:\.|orizzazione) ?(?:del )?trib|\bregistrat[ao] (?:presso )?(?:il|al) tribunale|\btutti i diritti riservati|\briproduzione riservata/

/** Names of sections, which only menus and trails put side by side. */
const SECTIONS = new Set(
  (
    'home homepage notizie news novita avvisi avviso bandi comunicati servizi amministrazione cronaca politica sport ' +
    'cultura societa economia attualita spettacoli spettacolo eventi contatti privacy cookie stampa condividi menu ' +
    'cerca segnalazioni editoriali meteo video foto login accedi documenti uffici organi turismo scuola salute ' +
    'ambiente lavoro rubriche opinioni necrologi archivio redazione pubblicita newsletter advertising commenti ' +
    'comunicazione notizia'
  ).split(' '),
)
const MAYBE_TRAIL = /\s[|/»>›·•–-]/
const BETWEEN = /\s+(?:\||\/|»|>|›|-->|->|-|–|·|•)\s+/
const LONGEST_PART = 60

/** The region of a line that is plainly furniture; null for anything that might be of the page. */
export function furnitureRegion(line: string): Region | null {
  if (line.length > 240) return null
  const folded = fold(line).replace(/^[\s>*•·#-]+/, '')
  if (ANY_BEGINNING.test(folded))
    for (const row of FURNITURE) if (folded.length <= row.upTo && row.begins.test(folded)) return row.region
  if (CREDITS_WITHIN.test(folded)) return 'footer'
  return MAYBE_TRAIL.test(folded) ? trailRegion(folded) : null
}

/** A trail of pages drawn with arrows needs no known words: "Bandi di concorso --> Lista --> Dettaglio". */
const ARROWS = /\s(?:»|>|›|-->|->|→)\s/g
/** "Comune di Rho - Avvisi": whose page it is. */
const OFFICE_TRAIL = /^(?:comune|citta|provincia|regione|unione|municipio)\b/

/** "Home / Notizie / Avviso pubblico", "Cronaca | Politica | Sport", "Privacy - Segnalazioni". */
function trailRegion(folded: string): Region | null {
  const parts = folded.split(BETWEEN)
  if (parts.length === 1) return null
  if (folded.length < 160 && (folded.match(ARROWS)?.length ?? 0) >= 2) return 'nav'
  let known = 0
  for (const part of parts) {
    if (part.length > LONGEST_PART) return null
    const first = part.split(' ')[0] ?? ''
    if (SECTIONS.has(part) || (SECTIONS.has(first) && part.length <= 24)) known++
    else if (FURNITURE.some((row) => row.begins.test(part))) known++
  }
  const short = known === 1 && parts.length === 2 && parts.every((part) => part.length < 40 && !/\d/.test(part))
  if (known < 2 && !short) return null
  return OFFICE_TRAIL.test(folded) ? 'header' : 'nav'
}
