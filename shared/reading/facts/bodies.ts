// Names of bodies in a text: "Comune di X", "Regione Y", "Fondazione Z …", as they are written.
import type { Level } from '../../call/call.ts'
import type { Span } from '../../page/page.ts'
import { comuneAt, provinceAt, regionAt } from '../../places/places.ts'
import { BODIES, type BodyRow } from '../lexicon/bodies.ts'

export interface Body extends Span {
  name: string
  level: Level
  /** Comune, region or province it is of, when its name says so. */
  place: string | null
  /** Named for many reasons: it counts only where the text says that it opens the call. */
  weak?: true
}

interface Head {
  head: string
  row: BodyRow
}

/** "comunita montana" as capitals without accents write it, too: "COMUNITA' MONTANA". */
const spellings = (head: string): readonly string[] => {
  const typed = head.replace(/(?<=ta)(?= |$)/g, "'")
  return typed === head ? [head] : [head, typed]
}

/** First three letters → beginnings, longest first. */
const byStart = new Map<string, Head[]>()
for (const row of BODIES)
  for (const head of row.heads.flatMap(spellings)) {
    const key = head.slice(0, 3)
    byStart.set(
      key,
      [...(byStart.get(key) ?? []), { head, row }].sort((a, b) => b.head.length - a.head.length),
    )
  }

const LETTER = /\p{L}/u
/** Small words that may stand inside a name when a capital follows: "Fondazione della Comunità Bresciana". */
const CONNECTOR =
  /^(?:di|del|della|dello|dei|degli|delle|de|d'|dell'|e|ed|per|la|le|il|lo|l'|in|nel|nella|sul|sulla|alla|al|alle|a|con|n\.|s\.|per la|per il|per l'|per le|per i|per gli|and|of|sociale|sanitaria|sanitario|universitaria|diocesan[aoi]|territoriale|provinciale|intercomunale|distrettuale|comunitaria|ospedaliera|consortile|speciale|onlus|naturale|regionale|nazionale|storico|provinciale|bancaria|comunitari[oa])$/
/** A foundation or an association is called what its founders liked: "Fondazione Mattone su Mattone", "Oltre il Muro". */
const FREELY_NAMED = /^(?:fondazion|associazion|cooperativ|comitat|centr|grupp|circol|impresa|societa|rete)/i
const FREE_CONNECTOR =
  /^(?:su|sui|sulle|sugli|tra|fra|oltre|senza|verso|da|dal|dalla|dalle|nei|negli|nelle|nello|contro|sotto|sopra|dopo|non|i|gli|un|una|ci|si|che)$/
/** "la Fondazione su Facebook" */
const NETWORKS = /^ (?:Facebook|Instagram|Twitter|X\b|Linked|YouTube|Telegram|Whats|TikTok)/i
const QUALITY =
  /^(?:(?:comunitari[ao]|social[ei]|sociosanitari[ao]|sanitari[ao]|territorial[ei]|provincial[ei]|diocesan[ao]|nazional[ei]|regional[ei]|storic[ao]|intercomunal[ei]|bancari[ao]|museal[ei]|natural[ei]) ){1,2}(?:del |della |dell'|dei |degli |delle |di |per la |per il )?/
const VERB =
  /^(?:rende|rendono|avvisa|avvisano|comunica|informa|invita|premesso|visto|determina|dispone|decreta|avviso|bando)$/i
const NAME_WORDS = 12
const NAME_LENGTH = 120

/** The end of a capitalised name that begins at `start`: capitals, digits, and small words that lead to a capital. */
export function nameEnd(text: string, start: number, dashes = false, free = false): number {
  let end = start
  let quoted = false
  let joined = false
  let at = start
  let words = 0
  while (at < text.length && words < NAME_WORDS && at - start < NAME_LENGTH) {
    const match =
      /^["“«]?((?:\p{Lu}{1,3}\.){2,5}|\p{Lu}\.(?= \p{Lu})|n\.(?= ?\d{1,2}\b)|[\p{L}\d][\p{L}\p{M}\d]*(?:[-.&](?=[\p{L}\d])[\p{L}\d]+)*['’]?|&|–(?= \p{Lu})|-(?= \p{Lu}))["”»]?/u.exec(
        text.slice(at, at + 60),
      )
    const word = match?.[1]
    if (!match || !word) break
    if (/^["“«]/.test(match[0])) quoted = true
    if (/["”»]$/.test(match[0])) quoted = false
    // "IL RESPONSABILE DEL SETTORE TRIBUTI RENDE NOTO": in capitals a verb looks like a name
    if (VERB.test(word)) break
    // a dash leads on inside quotes ("Rodari – Alighieri") and between offices, not from a body to a headline
    if (/^[–-]$/.test(word) && !quoted && !dashes) break
    const capital = /^[\p{Lu}\d]/u.test(word)
    const plain = word.toLowerCase().replace('’', "'")
    if (capital) end = at + match[0].length
    // "Municipio XV e l'Assessore": after "e" an article begins another name
    else if (joined && /^(?:il|la|le|lo|gli|i|l')$/.test(plain)) break
    else if (
      !CONNECTOR.test(plain) &&
      !(free && joinsFreely(text, at + match[0].length, plain)) &&
      word !== '–' &&
      word !== '-' &&
      word !== '&'
    )
      break
    joined = plain === 'e' || plain === 'ed'
    // after "s.c." or a whole word, one space or an apostrophe leads on
    at += match[0].length
    words++
    const gap = text.charAt(at)
    if (/['’]$/.test(word)) continue
    if (gap === ' ') at++
    else break
  }
  return end
}

/** A small word of a free name leads to a capital at once: "Mattone |su| Mattone", not "la Fondazione |non| ha". */
const joinsFreely = (text: string, end: number, word: string): boolean =>
  FREE_CONNECTOR.test(word) &&
  /^ (?:(?:il|lo|la|i|gli|le|un|una|l['’]) ?)?\p{Lu}/u.test(text.slice(end, end + 8)) &&
  !NETWORKS.test(text.slice(end, end + 12))

/** "COMUNE DI ASTI" as one writes it: "Comune di Asti". */
export function plainCase(name: string): string {
  const letters = name.replace(/[^\p{L}]/gu, '')
  if (letters.length < 6 || letters !== letters.toUpperCase()) return name
  return name
    .toLowerCase()
    .split(/(?<=[\s'’-])/u)
    .map((word, n) =>
      /^[ivxlc]{2,6}$/.test(word)
        ? word.toUpperCase()
        : n > 0 &&
            /^(?:di|del|della|dello|dei|degli|delle|e|ed|per|la|le|il|lo|in|nel|nella|al|alla|d['’]|dell['’])[\s]?$/.test(
              word,
            )
          ? word
          : word.charAt(0).toUpperCase() + word.slice(1),
    )
    .join('')
    .replace(/\b(?:Ulss|Usl|Asl|Gal|Csv|Ats|Asp|Spa|Srl)\b/g, (word) => word.toUpperCase())
}

/** First words of all beginnings: the places of a text where a body's name may start. */
export const BODY_SIGNS: readonly string[] = [
  ...new Set(BODIES.flatMap(({ heads }) => heads.map((head) => head.split(/[^a-z0-9]/)[0] ?? head))),
]

/** Bodies named in a text, in order, among the places where a sign of one stands. */
export function findBodies(text: string, folded: string, signs: readonly Span[]): Body[] {
  const found: Body[] = []
  let reached = 0
  for (const { start } of signs) {
    if (start < reached) continue
    const body = bodyAt(text, folded, start)
    if (!body) continue
    found.push(body)
    reached = body.end
  }
  return found
}

function bodyAt(text: string, folded: string, at: number): Body | null {
  const heads = byStart.get(folded.slice(at, at + 3))
  if (!heads) return null
  for (const { head, row } of heads) {
    if (!folded.startsWith(head, at)) continue
    const after = at + head.length
    if (LETTER.test(folded.charAt(after))) continue
    const body = named(text, folded, at, after, row)
    if (body) return body
  }
  return null
}

function named(text: string, folded: string, start: number, after: number, row: BodyRow): Body | null {
  if (row.whole) {
    // "il ministero della Cultura" is one; "coni" and "anci" in small letters are words
    if (!/\p{Lu}/u.test(text.charAt(start)) && !/^(?:ministero|dipartimento)/.test(folded.slice(start, after)))
      return null
    return { start, end: after, name: row.as ?? text.slice(start, after), level: row.level, place: null }
  }
  let from = after
  while (from < text.length && from - after < 4 && /[\s'’"“«]/.test(text.charAt(from)) && text.charAt(from) !== '\n')
    from++
  if (row.not?.includes(/^[a-z]*/.exec(folded.slice(from, from + 24))?.[0] ?? '')) return null
  const article =
    /^(?:del |della |dell'|dei |degli |delle |di |le |la |il |lo |i |gli |l'|n\.? ?|(?:con|per) (?:la |il |l'|i |le |gli |lo )?)/.exec(
      folded.slice(from, from + 10),
    )
  if (!/[\p{Lu}\d]/u.test(text.charAt(from))) {
    // "regione del Veneto", "fondazione della Comunità": an article first
    // "Fondazione |comunitaria del| Lario", "Istituto |storico della| Resistenza"
    const quality = row.follows ? null : QUALITY.exec(folded.slice(from, from + 40))
    if (
      !(quality && /[\p{Lu}\d]/u.test(text.charAt(from + quality[0].length))) &&
      (!article || !/[\p{Lu}\d]/u.test(text.charAt(from + article[0].length)))
    )
      return row.follows ? null : spelledOut(text, folded, start, after, row)
    if (row.follows && article) from += article[0].length
  }
  // "Piano di zona 2021-2023": a span of years is no name
  if (/^20\d\d\b/.test(folded.slice(from, from + 5))) return null
  if (row.follows === 'comune') {
    const comune = comuneAt(folded, from)
    const end = Math.max(comune?.end ?? 0, comune ? 0 : nameEnd(text, from))
    if (end <= from) return null
    const written = text.slice(from, end)
    const place =
      comune && written === written.toUpperCase() ? (comune.places[0]?.comune ?? written) : plainCase(written)
    return { start, end, name: `${row.as} ${place}`, level: row.level, place }
  }
  if (row.follows === 'region') {
    const region = regionAt(folded, from)
    if (!region) return null
    // Sicily's Region calls itself so
    const name = folded.slice(from, region.end) === 'siciliana' ? 'Siciliana' : region.name
    const written = plainCase(text.slice(start, region.end))
    return {
      start,
      end: region.end,
      name: row.as === undefined ? written.charAt(0).toUpperCase() + written.slice(1) : `${row.as} ${name}`,
      level: row.level,
      place: region.name,
    }
  }
  if (row.follows === 'province') {
    const province = provinceAt(folded, from)
    const end = province?.end ?? nameEnd(text, from)
    if (end <= from) return null
    const place = plainCase(text.slice(from, end))
    return { start, end, name: `${row.as} ${place}`, level: row.level, place }
  }
  const capital = /[\p{Lu}\d]/u.test(text.charAt(start))
  const end = withLetters(text, nameEnd(text, from, false, FREELY_NAMED.test(text.slice(start, start + 12))))
  if (end <= from) return null
  // "fondazione" in small letters before a capital is a name still, as is a head of three words ("gruppo di azione
  // locale del Trentino"); "consorzio", "liceo" and the like are not
  if (
    !capital &&
    (row.weak ||
      (row.level !== 'fondazione' &&
        !/^(?:ministero|provincia|azienda|dipartimento|camera|(?:[a-z']+ ){2})/.test(folded.slice(start, after))))
  )
    return null
  // in a line of capitals no name ends: "BORSE DI STUDIO DI ATENEO A STUDENTI ISCRITTI"
  if (row.weak && end - after > 12 && text.slice(start, end) === text.slice(start, end).toUpperCase()) return null
  return freeName(text, start, end, row)
}

function freeName(text: string, start: number, end: number, row: BodyRow): Body {
  // "… Savuto S.c. a r. l.": the legal form, cut at its dots, is no part of the name
  const name = plainCase(
    text
      .slice(start, end)
      .replace(/\s+/g, ' ')
      .replace(/ S\.[a-z]$/, ''),
  ).replace(/^(\p{L}+)a['’](?= )/u, '$1à')
  return {
    start,
    end,
    name: name.charAt(0).toUpperCase() + name.slice(1),
    level: row.level,
    place: null,
    ...(row.weak ? { weak: true } : {}),
  }
}

const COMPASS = /^ (?:sud|nord|centro)(?:[ -](?:est|ovest))?(?![\p{L}\d])/u

/** Right after a name: "Azienda USL Toscana |sud est|", its letters in brackets, "Agenzia per il lavoro (ARL)". */
function withLetters(text: string, end: number): number {
  const compass = COMPASS.exec(text.slice(end, end + 16))
  if (compass) return end + compass[0].length
  const letters = /^ ?\(\p{Lu}[\p{Lu}. ]{1,9}\)/u.exec(text.slice(end, end + 16))
  return letters ? end + letters[0].length : end
}

/** Most characters between the head of a name spelled in small letters and its letters in brackets. */
const SPELLED_OUT = 150
/** Words that end a name written in small letters: what the body does follows. */
const ENDS_NAME = new Set(
  (
    'ha hanno che con si non nel nella nei nelle in dal dalla dall da dai ai agli su sul sulla promuove pubblica lancia indice bandisce' +
    ' mette cerca apre invita avvisa dispone comunica informa rende intende assegna concede finanzia sostiene stanzia proroga sposta' +
    ' puo potra dovra sara sono resta era aveva dopo entro fino anche ora oggi ieri a ad un una uno ricorda chiede offre riapre'
  ).split(' '),
)
const JOINS = /^(?:di|del|della|dell|dello|dei|degli|delle|e|ed|per|la|le|il|lo|gli|i|l|al|alla|alle|all)$/

/**
 * "Agenzia nazionale per l'amministrazione … dei beni confiscati (ANBSC)": small letters, closed by the letters it is
 * known by; "Agenzia nazionale per i beni confiscati ha prorogato": by what it does.
 */
function spelledOut(text: string, folded: string, start: number, after: number, row: BodyRow): Body | null {
  if (row.weak || !/\p{Lu}/u.test(text.charAt(start))) return null
  const match = /^[a-z', -]{4,150}?\(([a-z]{2,10})\)/.exec(folded.slice(after, after + SPELLED_OUT))
  const letters = match?.[1]
  if (match && letters !== undefined) {
    const end = after + match[0].length
    const known = text.slice(end - 1 - letters.length, end - 1)
    if (known === known.toUpperCase() && folded.charAt(start) === letters.charAt(0))
      return freeName(text, start, end, row)
  }
  // only the State's bodies bear such names; in small letters anything else may follow
  if (row.level !== 'stato') return null
  let end = after
  let at = after
  for (let count = 0; count < 14; count++) {
    const word = /^[ '’]([a-zàèéìòù]+)/.exec(text.slice(at, at + 30))
    if (!word?.[1] || ENDS_NAME.has(folded.slice(at + 1, at + word[0].length))) break
    at += word[0].length
    if (!JOINS.test(word[1])) end = at
  }
  return end > after ? freeName(text, start, end, row) : null
}

/** Bodies that may call without their own name, by the places where a sign of one stands: "l'Area marina protetta". */
export function findBareBodies(text: string, folded: string, signs: readonly Span[]): Body[] {
  return signs.flatMap(({ start }) => {
    const row = byStart
      .get(folded.slice(start, start + 3))
      ?.find(
        ({ head, row: { bare } }) =>
          bare && folded.startsWith(head, start) && !LETTER.test(folded.charAt(start + head.length)),
      )
    if (!row || !/\p{Lu}/u.test(text.charAt(start))) return []
    const end = start + row.head.length
    return [{ start, end, name: plainCase(text.slice(start, end)), level: row.row.level, place: null }]
  })
}
