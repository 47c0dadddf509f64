// Lines that belong to the site and not to the page: menus, "share this", credits, adverts' captions. Two tables.
import { fold } from '../reading/fold.ts'
import type { Region } from './page.ts'

interface FurnitureRow {
  region: Region
  /** Lower case, no accents. "condividi" takes "Condividi su Facebook"; "menu." (a full stop) takes the line "Menu" only. */
  lines: readonly string[]
  /** A line longer than this is prose that happens to begin so. */
  upTo: number
}

/** Add words to a row. Lines to try it on are in tests/shared/page/furniture.test.ts. */
const FURNITURE: readonly FurnitureRow[] = [
  {
    region: 'nav',
    upTo: 120,
    lines: [
      ...['vai al contenut', 'vai ai contenut', 'vai al menu', 'vai alla navigazione', 'vai al pie', 'vai al footer'],
      ...['salta al contenut', 'salta ai contenut', 'salta alla navigazione', 'passa al contenut', 'passa ai contenut'],
      ...['torna all', 'torna agli', 'torna alle', 'torna su.', 'torna indietro.', 'torna in alto.'],
    ],
  },
  {
    region: 'nav',
    upTo: 45,
    lines: [
      ...[
        'menu.',
        'cerca.',
        'cerca nel sito',
        'ricerca.',
        'login.',
        'accedi.',
        'accedi a',
        'registrati.',
        'home.',
        'home page.',
      ],
      ...['sezioni.', 'mappa del sito', 'indice della pagina', 'scopri tutt', 'vedi tutt', 'mostra tutt', 'leggi tutt'],
      ...[
        'carica altri',
        'carica altre',
        'chiudi.',
        'precedente.',
        'successivo.',
        'successiva.',
        'pagina precedente',
        'pagina successiva',
      ],
    ],
  },
  {
    region: 'aside',
    upTo: 160,
    lines: [
      ...[
        'condividi',
        'stampa.',
        'stampa la pagina',
        'stampa questa pagina',
        'stampa pagina',
        'tweet.',
        'twitta.',
        'mi piace.',
      ],
      ...[
        'vedi azioni',
        'seguici',
        'segui su',
        'segui il',
        'quanto sono chiare',
        'invia ad un amico',
        'invia a un amico',
      ],
      ...[
        'segnala un errore',
        'segnala errore',
        "segnala l'errore",
        "ascolta l'articolo",
        'ascolta la notizia',
        'tempo di lettura',
      ],
      ...['guarda il video', 'guarda la gallery', 'guarda le foto', 'foto gallery', 'photogallery'],
    ],
  },
  {
    region: 'aside',
    upTo: 120,
    lines: [
      ...[
        'iscriviti alla newsletter',
        'iscriviti al canale',
        'iscriviti ai nostri',
        'iscriviti per ricevere',
        'ricevi la nostra newsletter',
      ],
      ...[
        'ricevi le notizie',
        'ricevi le nostre',
        'newsletter.',
        'inviateci le vostre',
        'inviaci la tua',
        'inviaci le tue',
        'inviaci le vostre',
      ],
      ...['sostieni il giornale', 'sostienici', 'abbonati', "scarica l'app", 'scarica la nostra app'],
    ],
  },
  {
    region: 'aside',
    upTo: 80,
    lines: [
      ...[
        'ultime notizie',
        'ultime news',
        'ultimora.',
        "ultim'ora.",
        'altre notizie',
        'articolo successivo',
        'articolo precedente',
      ],
      ...[
        'articoli correlati',
        'articolo correlato',
        'articoli recenti',
        'notizie correlate',
        'notizia successiva',
        'notizia precedente',
      ],
      ...[
        'leggi anche',
        'potrebbe interessart',
        'potrebbero interessart',
        'ti potrebbe',
        'potrebbe anche',
        'i piu letti',
        'le piu lette',
      ],
      ...[
        'piu letti.',
        'piu lette.',
        'dello stesso autore',
        'in evidenza.',
        'argomenti correlati',
        'contenuti correlati',
        'da leggere.',
      ],
      ...['commenti.', 'commento.', 'lascia un commento', 'nessun commento'],
    ],
  },
  {
    region: 'aside',
    upTo: 60,
    lines: [
      ...['advertising', 'advertisement', 'pubblicita.', 'annuncio pubblicitario', 'contenuto sponsorizzato'],
      ...['messaggio promozionale', 'spazio pubblicitario'],
    ],
  },
  {
    region: 'notice',
    upTo: 160,
    lines: [
      ...[
        'questo sito utilizza',
        'questo sito usa',
        'questo sito fa uso',
        'utilizziamo i cookie',
        'usiamo i cookie',
        'accetta tutti',
      ],
      ...[
        'accetta i cookie',
        'rifiuta tutti',
        'rifiuta i cookie',
        'gestisci consens',
        'gestisci i consens',
        'gestisci preferenz',
      ],
      ...['gestisci le preferenz', 'gestisci i cookie', 'preferenze cookie', 'informativa sui cookie'],
    ],
  },
  {
    region: 'footer',
    upTo: 200,
    lines: [
      ...[
        'credits.',
        'credit.',
        'colophon.',
        'privacy.',
        'privacy policy',
        'cookie policy',
        'note legali',
        'dichiarazione di accessibilita',
      ],
      ...[
        'tutti i diritti riservati',
        'riproduzione riservata',
        'copyright',
        '©',
        'autorizzazione trib',
        'autorizzazione del trib',
        'aut trib',
      ],
      ...[
        'testata registrata',
        'testata giornalistica registrata',
        'registrazione al trib',
        'registrazione trib',
        'iscrizione al roc',
      ],
      ...[
        'direttore responsabile',
        'p iva',
        'partita iva',
        'chi siamo.',
        'pubblicita e contatti',
        'realizzato con',
        'realizzato da',
      ],
      ...['powered by', 'segnalazione disservizio'],
    ],
  },
]

interface Opening {
  words: string
  whole: boolean
  row: FurnitureRow
}

/** The table by first word: most lines of a page are told from furniture by that alone. */
const OPENINGS: ReadonlyMap<string, readonly Opening[]> = (() => {
  const openings = new Map<string, Opening[]>()
  for (const row of FURNITURE)
    for (const line of row.lines) {
      const whole = line.endsWith('.')
      const words = whole ? line.slice(0, -1) : line
      const first = firstWord(words)
      openings.set(first, [...(openings.get(first) ?? []), { words, whole, row }])
    }
  return openings
})()

/** The word a line begins with, folded; its first character when that is no letter ("©"). */
function firstWord(line: string): string {
  let end = 0
  let ascii = true
  for (; end < line.length; end++) {
    const code = line.charCodeAt(end)
    if (!isLetter(code)) break
    if (code > 127) ascii = false
  }
  const word = line.slice(0, Math.max(end, 1))
  return ascii ? word.toLowerCase() : fold(word)
}

/** ASCII letters, and whatever is not ASCII: "pubblicità" is one word. */
function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code > 0xa9
}

/** Anywhere in the line: the newspaper's registration. */
const CREDITS_WITHIN =
  /\baut(?:\.|orizzazione) ?(?:del )?trib|\bregistrat[ao] (?:presso )?(?:il|al) tribunale|\btutti i diritti riservati|\briproduzione riservata/

/** Names of sections, which only menus and trails put side by side. */
const SECTIONS: ReadonlySet<string> = new Set(
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
/** A trail of pages drawn with arrows needs no known words: "Bandi di concorso --> Lista --> Dettaglio". */
const ARROWS = /\s(?:»|>|›|-->|->|→)\s/g
const OFFICE_TRAIL = /^(?:comune|citta|provincia|regione|unione|municipio)\b/
const LONGEST_PART = 60
const LONGEST_LINE = 240

/** Cheaper than the pattern, which only a few lines then meet. */
function mayBeCredits(line: string): boolean {
  return line.includes('rib') || line.includes('iservat') || line.includes('RIB') || line.includes('ISERVAT')
}

/** The region of a line that is plainly furniture; null for anything that might be of the page. */
export function furnitureRegion(line: string): Region | null {
  if (line.length > LONGEST_LINE) return null
  const words = withoutMark(line)
  const mayTrail = MAYBE_TRAIL.test(words)
  if (!mayTrail && !mayBeCredits(words) && !OPENINGS.has(firstWord(words))) return null
  const folded = fold(words)
  const opening = regionOfOpening(folded)
  if (opening !== null) return opening
  if (CREDITS_WITHIN.test(folded)) return 'footer'
  return mayTrail ? trailRegion(folded) : null
}

const MARKS: ReadonlySet<number> = new Set([...' >*•·#-0123456789'].map((mark) => mark.charCodeAt(0)))

/** Bullets, numbers ("3 commenti") and quote marks before the words. */
function withoutMark(line: string): string {
  let from = 0
  while (from < line.length && MARKS.has(line.charCodeAt(from))) from++
  return from === 0 ? line : line.slice(from)
}

function regionOfOpening(folded: string): Region | null {
  const openings = OPENINGS.get(firstWord(folded))
  if (openings === undefined) return null
  // "P.IVA" and "Aut. Trib." are written with and without their stops.
  const plain = folded.replace(/\. ?/g, ' ')
  for (const { words, whole, row } of openings) {
    if (folded.length > row.upTo || !plain.startsWith(words)) continue
    if (!whole || !/[a-z]/.test(plain.slice(words.length))) return row.region
  }
  return null
}

/** "Home / Notizie / Avviso pubblico", "Cronaca | Politica | Sport", "Privacy - Segnalazioni". */
function trailRegion(folded: string): Region | null {
  const parts = folded.split(BETWEEN)
  if (parts.length === 1) return null
  if (folded.length < 160 && (folded.match(ARROWS)?.length ?? 0) >= 2) return 'nav'
  let known = 0
  let exact = 0
  for (const part of parts) {
    if (part.length > LONGEST_PART) return null
    const first = part.split(' ', 1)[0] ?? ''
    if (SECTIONS.has(part)) exact++
    else if ((SECTIONS.has(first) && part.length <= 24) || regionOfOpening(part) !== null) known++
  }
  if (exact + known >= 2) return OFFICE_TRAIL.test(folded) ? 'header' : 'nav'
  // "Comune di Rovo - Avvisi": a name and a section say whose page it is.
  return exact === 1 && parts.length === 2 && parts.every((part) => part.length < 40 && !/\d/.test(part))
    ? 'header'
    : null
}
