// Italian places: which Comune, province and region a name, a sigla or an address of a site stands for. Pure look-up.
import { fold } from '../reading/fold.ts'
import { AMBIGUOUS } from './ambiguous.ts'
import { PROVINCES } from './comuni.generated.ts'
import { REGIONS } from './regions.ts'

export interface Place {
  comune: string
  /** "MI" */
  sigla: string
  province: string
  region: string
}

export interface Province {
  sigla: string
  name: string
  region: string
}

interface Index {
  /** Words of a name joined by one space ("trinita d agultu e vignola") → Comuni so called. */
  byWords: Map<string, Place[]>
  /** First word → the most words a name beginning so has. */
  longest: Map<string, number>
  /** 1 at the number of the first letters of each name: most words are no place's and are not looked up. */
  starts: Uint8Array
  /** Letters of a name without gaps ("sanpietroinguarano"), as site addresses write it. */
  byLetters: Map<string, Place[]>
  bySigla: Map<string, Province>
  provinces: Map<string, Province>
}

/** Words of a name, folded and joined by one space. */
const wordsOf = (name: string) =>
  fold(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
const lettersOf = (name: string) => fold(name).replace(/[^a-z0-9]+/g, '')

let built: Index | null = null

/** Built at the first question: reading a page without places costs nothing. */
function index(): Index {
  if (built) return built
  const found: Index = {
    byWords: new Map(),
    longest: new Map(),
    starts: new Uint8Array(STARTS),
    byLetters: new Map(),
    bySigla: new Map(),
    provinces: new Map(),
  }
  const add = (map: Map<string, Place[]>, key: string, place: Place) => {
    const known = map.get(key)
    if (known === undefined) map.set(key, [place])
    else if (!known.includes(place)) known.push(place)
  }
  for (const line of PROVINCES) {
    const [sigla = '', province = '', region = '', names = ''] = line.split('|')
    const entry: Province = { sigla, name: province, region }
    found.bySigla.set(sigla, entry)
    found.provinces.set(wordsOf(province), entry)
    for (const comune of names.split(',')) {
      const place: Place = { comune, sigla, province, region }
      const words = wordsOf(comune)
      add(found.byWords, words, place)
      add(found.byLetters, lettersOf(comune), place)
      const space = words.indexOf(' ')
      const first = space < 0 ? words : words.slice(0, space)
      found.longest.set(first, Math.max(found.longest.get(first) ?? 0, words.split(' ').length))
      found.starts[startOf(words, 0)] = 1
    }
  }
  for (const [spoken, official] of [
    ['reggio emilia', 'reggio nell emilia'],
    ['reggio calabria', 'reggio di calabria'],
  ] as const) {
    const places = found.byWords.get(official) ?? found.byWords.get(spoken) ?? []
    found.byWords.set(spoken, places)
    found.longest.set('reggio', Math.max(found.longest.get('reggio') ?? 0, 3))
  }
  built = found
  return found
}

/** Comuni of exactly this name, any case and accents; several when the name is shared (Castro is in BG and LE). */
export function comuniNamed(name: string): readonly Place[] {
  return index().byWords.get(wordsOf(name)) ?? []
}

/** Comuni whose name has these letters and no others, as addresses write it: "sangiovannirotondo". */
export const comuniOfLetters = (letters: string): readonly Place[] => index().byLetters.get(letters) ?? []

/** Comuni whose longer name begins with these words ("Cassano": d'Adda, delle Murge …); none for words many begin with. */
export function comuniBeginning(words: string): readonly Place[] {
  const start = `${wordsOf(words)} `
  const first = start.slice(0, start.indexOf(' '))
  if (start.length < 6 || (index().longest.get(first) ?? 0) < 2 || COMMON_BEGINNINGS.has(start.trim())) return []
  return [...index().byWords].flatMap(([name, places]) => (name.startsWith(start) ? places : []))
}

/** First words of many names that are ordinary words too. */
const COMMON_BEGINNINGS: ReadonlySet<string> = new Set(
  'monte ponte villa borgo torre rocca campo isola porto castello castel santa santo lago serra costa valle casa case colle piano bagno bagni terme cava fonte pieve mezzana sala castelli castro torri ville campi marina nuova nuovo oltre alta alto bassa belvedere canale capo casale castagna civita corte fiume forte fossa giardini grotte lama locana madonna massa motta mura palazzo passo piana pietra pizzo poggio prato quarto quattro riva rivo roma scala sant senza sesto terra terre terranova terzo tre valli vallo vico vigna villanova arena acqua acquaviva angolo borgata bosco brenta buon cento chiesa cinque due figline forno gioia gravina grumo mare mercato molino monti mulino noce paese pian podenzana pozzo san settimo stella strada strambino torrazza trezzo vigne alice alluvioni altopiano aquila boschi cancello cappella cappelle campione canal casal casali casella caselle cella celle centro cerro certosa cinte cinto comun concordia corna corno cortina domus fabbrica fabbriche fontana forni forza fratta fratte gallo giano gorgo grana guarda guardia incisa inverno inverso isole jolanda lastra limone locate macchia margherita mariana mariano mercatino mercatello molina molini monastero morra oliva ospitale palma palmas parodi pellegrino penna piane piazza piazzola portico prata quinto rancio ronchi ronco roseto rosignano santi santu sasso savoia selva sella senna sesta sette sorbo sotto spino stagno taglio tempio termini terno tocco vaglio varco vittorio volta viola vignale riola rivalta ripalta'.split(
    ' ',
  ),
)

/** Whether the name is also an ordinary word, so that it needs "Comune di" or the like beside it. */
export const isAmbiguous = (name: string): boolean => AMBIGUOUS.has(wordsOf(name))

export function provinceOfSigla(sigla: string): Province | null {
  return index().bySigla.get(sigla.toUpperCase()) ?? null
}

export function provinceNamed(name: string): Province | null {
  return index().provinces.get(wordsOf(name)) ?? null
}

const regionNames = new Map<string, string>(
  REGIONS.flatMap(({ name, also }) => [name, ...also].map((form) => [wordsOf(form), name] as const)),
)

/** Official name of a region; null when the name is none. */
export function regionNamed(name: string): string | null {
  return regionNames.get(wordsOf(name)) ?? null
}

const isWordCode = (code: number) => (code >= 97 && code <= 122) || (code >= 48 && code <= 57)
/** No Comune's name has more words than this ("San Giovanni in Persiceto" has four, the longest seven). */
const WORDS = 8

/** A name that may stand in a text: where it ends, and its words joined by one space. */
interface Reach {
  end: number
  words: string
}

/** What the words that begin at `start` may name: one word, two, up to `most`, parted by space, apostrophe or hyphen. */
function reaches(folded: string, start: number, most: number): Reach[] {
  const found: Reach[] = []
  let words = ''
  let at = start
  while (found.length < most && isWordCode(folded.charCodeAt(at))) {
    const from = at
    while (isWordCode(folded.charCodeAt(at))) at++
    words = words === '' ? folded.slice(from, at) : `${words} ${folded.slice(from, at)}`
    found.push({ end: at, words })
    const gap = folded.charCodeAt(at)
    if (gap === APOSTROPHE && folded.charCodeAt(at + 1) === SPACE) at += 2
    else if (gap === SPACE || gap === APOSTROPHE || gap === HYPHEN) at++
    else break
  }
  return found
}
const SPACE = 32
const APOSTROPHE = 39
const HYPHEN = 45

const STARTS = 32 ** 3
/** 1 to 26; 0 for all that is no letter. */
const letterOf = (code: number) => (code >= 97 && code <= 122 ? code - 96 : 0)
/** Number of the first letters of the word at `at` of a folded text, at most three: "l'aquila" begins with one. */
function startOf(folded: string, at: number): number {
  const second = letterOf(folded.charCodeAt(at + 1))
  const third = second === 0 ? 0 : letterOf(folded.charCodeAt(at + 2))
  return (letterOf(folded.charCodeAt(at)) << 10) | (second << 5) | third
}

/** The longest name of a Comune that begins at `start` of a folded text (see fold), or null. */
export function comuneAt(folded: string, start: number): { end: number; places: readonly Place[] } | null {
  const { byWords, longest, starts } = index()
  if (starts[startOf(folded, start)] !== 1) return null
  let first = start
  while (isWordCode(folded.charCodeAt(first))) first++
  const most = first === start ? 0 : (longest.get(folded.slice(start, first)) ?? 0)
  if (most === 0) return null
  for (const { end, words } of reaches(folded, start, Math.min(most, WORDS)).reverse()) {
    const places = byWords.get(words)
    if (places) return { end, places }
  }
  return null
}

/** The longest name of a region, or of a province, that begins at `start` of a folded text. */
export function regionAt(folded: string, start: number): { end: number; name: string } | null {
  for (const { end, words } of reaches(folded, start, 3).reverse()) {
    const name = regionNames.get(words)
    if (name) return { end, name }
  }
  return null
}

export function provinceAt(folded: string, start: number): { end: number; province: Province } | null {
  for (const { end, words } of reaches(folded, start, 5).reverse()) {
    const province = index().provinces.get(words)
    if (province) return { end, province }
  }
  return null
}

/** Site addresses keep the sigla a Comune had when they were made: provinces have been born and joined since. */
const FORMER = new Map<string, readonly string[]>([
  ['og', ['NU', 'SU']],
  ['ot', ['SS']],
  ['vs', ['SU', 'OR']],
  ['ci', ['SU']],
  ['ca', ['CA', 'SU']],
  ['mi', ['MI', 'MB', 'LO']],
  ['ba', ['BA', 'BT']],
  ['fg', ['FG', 'BT']],
  ['ap', ['AP', 'FM']],
  ['fo', ['FC', 'RN']],
  ['ps', ['PU', 'RN']],
  ['pu', ['PU', 'RN']],
])

/**
 * The Comune whose site this is: "comune.premana.lc.it", "www.comune.castelverrino.is.it", "comunedimassafra.it",
 * "sportellotelematico.comune.dolo.ve.it", "comunecagliarinews.it". Null for any other host.
 */
export function comuneOfHost(host: string): Place | null {
  const known = hosts.get(host)
  if (known !== undefined) return known
  const found = findComuneOfHost(host)
  if (hosts.size >= HOSTS) hosts.clear()
  hosts.set(host, found)
  return found
}

/** A crawl asks of the same few hosts again and again. */
const HOSTS = 500
const hosts = new Map<string, Place | null>()

function findComuneOfHost(host: string): Place | null {
  const labels = host.toLowerCase().split('.').slice(0, 12)
  const siglas = labels
    .filter((label) => label.length === 2)
    .flatMap((label) => FORMER.get(label) ?? [label.toUpperCase()])
    .filter((sigla) => index().bySigla.has(sigla))
  const pick = (letters: string): Place | null => {
    const places = index().byLetters.get(letters.replace(/[^a-z0-9]/g, ''))
    if (!places) return null
    // "comune.trinita.ss.it" is not Trinità near Cuneo: a sigla in the address must be the Comune's own
    if (siglas.length > 0) return places.find(({ sigla }) => siglas.includes(sigla)) ?? null
    return places.length === 1 ? (places[0] ?? null) : null
  }
  for (const [at, label] of labels.entries()) {
    if (label === 'comune' || label === 'municipio') {
      const next = pick(labels[at + 1] ?? '') ?? shortName(labels[at + 1] ?? '', siglas)
      if (next) return next
    }
    for (const prefix of ['comunedi', 'comune-di-', 'comune-', 'comune', 'municipiodi', 'cittadi']) {
      if (!label.startsWith(prefix) || label.length <= prefix.length) continue
      const rest = label.slice(prefix.length).replace(/(?:news|informa|online|web)$/, '')
      const found = pick(rest)
      if (found) return found
    }
  }
  return null
}

/** The province whose site this is: "www.provincia.tn.it", "provincia.vicenza.it"; null for any other host. */
export function provinceOfHost(host: string): Province | null {
  const label = /(?:^|\.)provincia\.([a-z-]{2,30})\./.exec(host)?.[1]
  return label === undefined ? null : label.length === 2 ? provinceOfSigla(label) : provinceNamed(label)
}

/** The region a folded text speaks of by its adjective alone ("imprese lombarde", "identità siciliana"), the oftenest said. */
export function regionByAdjective(folded: string): string | null {
  let top: { name: string; count: number } | null = null
  for (const { name, stem } of REGIONS) {
    if (stem === null) continue
    let count = 0
    for (let at = folded.indexOf(stem); at >= 0; at = folded.indexOf(stem, at + stem.length))
      if (
        /^[^a-z]?$/.test(folded.charAt(at - 1)) &&
        /^(?:[aeio]|he|hi)(?![a-z])/.test(folded.slice(at + stem.length, at + stem.length + 4))
      )
        count++
    if (count > (top?.count ?? 0)) top = { name, count }
  }
  return top?.name ?? null
}

/** The region whose site this is: "www.regione.puglia.it", "bandi.regione.lombardia.it"; null for any other host. */
export function regionOfHost(host: string): string | null {
  const labels = host.toLowerCase().split('.').slice(0, 12)
  const at = labels.indexOf('regione')
  return at < 0
    ? null
    : regionNamed((labels[at + 1] ?? '').replaceAll('-', ' ').replace('emiliaromagna', 'emilia romagna'))
}

/** "comune.piazzola.pd.it" is Piazzola sul Brenta: the only Comune of that province whose name begins so. */
function shortName(label: string, siglas: readonly string[]): Place | null {
  if (label.length < 4 || siglas.length === 0) return null
  const found: Place[] = []
  for (const [letters, places] of index().byLetters)
    if (letters.startsWith(label)) found.push(...places.filter(({ sigla }) => siglas.includes(sigla)))
  return found.length === 1 ? (found[0] ?? null) : null
}
