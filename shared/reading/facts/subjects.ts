// Who may apply: kinds of subject named where the text says so ("possono partecipare", "rivolto a", under a heading
// "Destinatari"), less those it shuts out. Whom the projects serve and who pays are no applicants.
import type { Evidence, Subject } from '../../call/call.ts'
import { SUBJECTS } from '../../call/call.ts'
import type { Block, Span } from '../../page/page.ts'
import { APPLICANT_HEADINGS, PARTLY, PEOPLE_MATTERS } from '../lexicon/subjects.ts'
import { lastMatch } from '../matches.ts'
import { isBeside, isCoordinate, isPartOf, isProvider } from './beside-applicants.ts'
import type { Ground } from './ground.ts'
import type { Hit } from './phrases.ts'

interface Zone extends Span {
  /** 3 says it outright, 2 by the shape of the sentence, 1 is all there is. */
  strength: number
  /** People named here are applicants, too. */
  people: boolean
  /** People count only right before the cue. */
  near?: boolean
  /** People count only this near after the cue: "cerca |tre giovani|". */
  peopleWithin?: number
  /** Most characters between one subject and the next, and from the cue to the first: past it the sentence has moved on. */
  gap?: number
  why: string
}

/** After these, the sentence goes on to whom the projects serve or what they are for. */
const SERVED =
  /\b(?:a favore di|in favore di|a sostegno di|a beneficio di|nei confronti di|finalizzat\w+|al fine di|volt[aeio] a|che coinvolg\w+|per (?:(?:la|lo|il|l') ?(?!assegnazion|concession|contribut|access|iscrizion|richiest|rilasci|ottenere|partecip|beneficio|selezion)|progetti|attivita|iniziative|interventi|azioni|contrastare|favorire|promuovere|sostenere|attivare|individuare|realizzare))\b/
/** Nouns that make "rivolto a" speak of the call, and those that make it speak of what a project does. */
const OF_THE_CALL =
  /\b(?:avvis[oi]|band[oi]|contribut[oi]|misur[ae]|invit[oi]|candidatur[ae]|selezion[ei]|concors[oi]|premi[oi]?|bors[ae]|incentiv[oi]|finanziament[oi]|opportunita|procedur[ae]|line[ae]|domand[ae]|call|bonus|voucher|agevolazion[ei]|partecipazione|iscrizion[ei]|sostegn[oi]|edizione|fondo|iniziativa|ricerca|albo)\b/g
const OF_A_PROJECT =
  /\b(?:progett[oi]|sperimentazion[ei]|offert[ae]|sportell[oi]|struttur[ae]|residenz[ae]|centr[oi] (?:socio|diurn|educativ|estiv|giovan|antiviolenza|aggregativ|di accoglienza|per|poli)\w*|intervent[oi]|serviz[io]|attivita|percors[oi]|azion[ei]|laborator[io]|event[oi]|iniziative|programm[ai]|spazi|centri|supporto|assistenza|formazione|informazioni|incontr[oi]|fondi)\b/g
const ITEM = /^\s*(?:[-–—•*·▪◦]|\d{1,2}[.)]|[a-z][.)])\s/

/** Lines of the call's own text, from which lists and headings are told when the page has no blocks for them. */
interface Line extends Span {
  heading: boolean
  /** The page itself marks it as a heading. */
  marked: boolean
  item: boolean
}

function linesOf(ground: Ground): Line[] {
  const from = ground.ownParts[0]?.start ?? 0
  const to = (ground.ownParts.at(-1)?.end ?? 0) + SECTION
  const kinds = new Map<number, Block['kind']>()
  for (const { start, kind } of ground.page.blocks) if (start >= from && start <= to) kinds.set(start, kind)
  const lines: Line[] = []
  let at = from
  while (at <= Math.min(to, ground.folded.length)) {
    const next = ground.folded.indexOf('\n', at)
    const end = next < 0 ? ground.folded.length : next
    const kind = kinds.get(at)
    const item = kind === 'item' || ITEM.test(ground.folded.slice(at, Math.min(end, at + 12)))
    const short = end - at > 2 && end - at <= 90 && !/[.;,]\s?$/.test(ground.folded.slice(Math.max(at, end - 2), end))
    lines.push({
      start: at,
      end,
      item,
      marked: kind === 'heading',
      heading: kind === 'heading' || kind === 'label' || (short && !item),
    })
    if (next < 0) break
    at = next + 1
  }
  return lines
}

/** The most text one heading can speak for. */
const SECTION = 1800

/** What stands under headings such as "Chi può partecipare", up to the next heading. */
function sectionZones(ground: Ground, lines: readonly Line[]): Zone[] {
  const zones: Zone[] = []
  for (const [n, line] of lines.entries()) {
    if (!line.heading || !ground.own(line.start)) continue
    if (!APPLICANT_HEADINGS.test(ground.folded.slice(line.start, line.end))) continue
    const requirementsOnly = /^\W{0,4}requisiti\W*$/.test(ground.folded.slice(line.start, line.end))
    let end = line.end
    for (let m = n + 1; m < lines.length; m++) {
      const following = lines[m]
      if (!following || following.start - line.start > SECTION) break
      if (following.heading && m > n + 1 && following.end > following.start && !isListTail(ground, lines, m)) break
      end = following.end
    }
    zones.push({
      start: line.start,
      end,
      strength: requirementsOnly ? 2 : 3,
      people: !requirementsOnly,
      why: 'sta sotto il titolo che dice a chi è rivolto il bando',
    })
  }
  for (const block of ground.page.blocks) {
    if (block.kind !== 'value' || block.label === null || !ground.own(block.start)) continue
    if (/^\W{0,3}(?:destinatari|beneficiari|a chi|soggetti|enti ammissibili|chi puo)/.test(block.label.toLowerCase()))
      zones.push({ ...block, strength: 3, people: true, why: `sta accanto alla voce "${block.label}"` })
  }
  return zones
}

/** A short line without a full stop between two list items is an item cut short, not a heading. */
const isListTail = (ground: Ground, lines: readonly Line[], m: number) => {
  const line = lines[m]
  if (!line || lines[m - 1]?.item !== true || lines[m + 1]?.item !== true) return false
  const words = ground.text.slice(line.start, line.end)
  return words !== words.toUpperCase() && !line.marked
}

/** Index of the first line with words that begins at or after an offset. */
function firstLineFrom(lines: readonly Line[], at: number): number {
  let low = 0
  let high = lines.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((lines[middle]?.start ?? 0) < at) low = middle + 1
    else high = middle
  }
  while (lines[low] !== undefined && lines[low]?.start === lines[low]?.end) low++
  return low
}

/** The sentence from a cue on, and the items that follow when it ends in a colon. */
function withItems(ground: Ground, lines: readonly Line[], from: number, end: number): number {
  let reach = end
  const tail = ground.folded.slice(Math.max(from, end - 3), end + 2)
  if (!/:\s*$/.test(tail.trimEnd()) && !tail.includes(':')) return reach
  const first = firstLineFrom(lines, end - 1)
  for (let m = first; m < lines.length && m < first + 30; m++) {
    const line = lines[m]
    // a list without bullets ends its lines in semicolons
    const listed = line !== undefined && /;\s?$/.test(ground.folded.slice(Math.max(line.start, line.end - 2), line.end))
    const tail =
      lines[m - 1] !== undefined &&
      m > first &&
      /;\s?$/.test(ground.folded.slice(Math.max(0, (lines[m - 1]?.end ?? 0) - 2), lines[m - 1]?.end ?? 0))
    if (!line || !(line.item || listed || tail || isListTail(ground, lines, m)) || line.start - end > SECTION) break
    reach = line.end
  }
  return reach
}

const RUN = /\b(?:centr[oi]|cors[oi]|serviz[io]i?|lezion[ei]|camp[oi]|soggiorn[oi])\b[^.;:\n]{0,70}$/
/** "Destinatari delle attività sono i ragazzi": whom the projects serve. */
const OF_WHAT_IS_DONE =
  /^(?:destinatari|beneficiari)[oaie]? (?:(?:finali|ultimi|indiretti|diretti) (?!del bando|dell'avviso)|(?:(?:finali|ultimi|diretti) )?(?:del|della|delle|dei|degli|dell') ?(?:attivita|progett|intervent|serviz|azion|iniziativ|laborator|percors|cors[oi]|event))/
/** "cerca |tre giovani|", "presentata dalle |famiglie|", "sostegno ai |pensionati|": farther off they are served. */
const NEAR_ONLY = /^(?:cerca$|presentat|da parte|sostegno)/
const SOUGHT = 24

/** Spans named by the cues of each sentence. */
function sentenceZones(ground: Ground, lines: readonly Line[]): Zone[] {
  const zones: Zone[] = []
  for (const cue of ground.hits('applicant-after')) {
    if (!ground.own(cue.start) || ground.recalls(cue.start)) continue
    const sentence = ground.sentenceAt(cue.start)
    const words = ground.folded.slice(cue.start, cue.end)
    const before = ground.folded.slice(Math.max(sentence.start, cue.start - 120), cue.start)
    if (/\bnon\s?$/.test(before) || /\b(?:dpcm|d\.p\.c\.m|gazzetta ufficiale|decreto)\b/.test(before)) continue
    let end = withItems(ground, lines, cue.end, sentence.end)
    // "Due le tipologie di destinatari. Da un lato le associazioni …": the cue ends its sentence, the next ones answer
    if (sentence.end - cue.end <= 2)
      end = Math.max(end, ground.sentenceAt(Math.min(sentence.end + 1, ground.text.length)).end)
    // "i centri |proposti da| associazioni": who runs what the call pays the places of
    if (/^propost/.test(words) && RUN.test(before)) continue
    if (
      /^(?:destinatari|beneficiari)/.test(words) &&
      OF_WHAT_IS_DONE.test(words + ground.folded.slice(cue.end, cue.end + 40))
    )
      continue
    const directed = /^(?:rivol|destinat|dedicat|riservat|indirizzat|apert)/.test(words)
    const call = lastMatch(OF_THE_CALL, before)
    const project = lastMatch(OF_A_PROJECT, before)
    const ofProject = directed && project > call
    const given = /^(?:contribut|concession|assegnazion|erogazion|borse|bando per|avviso per|sostegno|invit)/.test(
      words,
    )
    const byWhom = /^(?:da parte|presentat|propost|manifestazion|individua|per individua|selezion|cerca)/.test(words)
    zones.push({
      start: cue.end,
      end,
      strength: ofProject ? 1 : byWhom || given ? 2 : 3,
      people: !ofProject && (!byWhom || NEAR_ONLY.test(words)),
      ...(NEAR_ONLY.test(words) ? { peopleWithin: SOUGHT } : {}),
      gap: end > sentence.end ? SECTION : byWhom || given ? 90 : 220,
      why: `segue "${ground.text.slice(cue.start, cue.end)}"`.slice(0, 200),
    })
  }
  for (const cue of ground.hits('applicant-before')) {
    if (!ground.own(cue.start)) continue
    const sentence = ground.sentenceAt(cue.start)
    const from = Math.max(sentence.start, cue.start - 220)
    const lead = ground.folded.slice(from, cue.start)
    if (/\bnon\s?$/.test(lead)) continue
    const cut = Math.max(lead.lastIndexOf('; '), lead.lastIndexOf(': '))
    zones.push({
      start: from + cut + 1,
      end: cue.start,
      strength: 2,
      people: true,
      near: true,
      why: `precede "${ground.text.slice(cue.start, cue.end)}"`.slice(0, 200),
    })
  }
  return zones
}

/** "giovani tra i 18 e i 28 anni": an age asked for makes people applicants. */
function ageZones(ground: Ground): Zone[] {
  return ground.matches(AGED).map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
    strength: 2,
    people: true,
    why: "il testo chiede un'età",
  }))
}
const AGED =
  /\b(?:giovani|ragazz[ie](?: e ragazz[ie])?|residenti|cittadini) (?:(?:di|in) eta |under |(?:tra|fra|dai|da) (?:i |gli )?\d{1,2} )/g

/** Spans that shut subjects out, with codes shut out for the whole call. */
function exclusions(ground: Ground): { spans: Span[]; codes: Set<string> } {
  const spans: Span[] = []
  const codes = new Set<string>()
  for (const cue of ground.hits('exclusion')) {
    if (!ground.own(cue.start)) continue
    const sentence = ground.sentenceAt(cue.start)
    const rest = ground.folded.slice(cue.end, sentence.end)
    const stop = /;|\. |\n|, (?:ma|mentre|salvo|purche|invece|che (?:sono|possono))|\bsalvo\b/.exec(rest)
    const span = { start: cue.start, end: stop ? cue.end + stop.index : sentence.end }
    spans.push(span)
    if (PARTLY.test(ground.folded.slice(Math.max(sentence.start, cue.start - 60), cue.start))) continue
    const inside = ground.within('subject', span)
    for (const hit of inside) if (standsAlone(ground, hit)) for (const code of hit.code.split('+')) codes.add(code)
    if (inside.length === 0 && /^(?:sono|restano|rimangono|non)/.test(ground.folded.slice(cue.start, cue.end))) {
      // "le imprese sono escluse": what is shut out stands before
      const before = { start: Math.max(sentence.start, cue.start - 60), end: cue.start }
      const clause = ground.folded.slice(before.start, before.end)
      const cut = Math.max(clause.lastIndexOf(', '), clause.lastIndexOf(';'), clause.lastIndexOf('. '))
      const named = { start: before.start + cut + 1, end: cue.start }
      spans.push(named)
      for (const hit of ground.within('subject', named))
        if (standsAlone(ground, hit)) for (const code of hit.code.split('+')) codes.add(code)
    }
  }
  return { spans, codes }
}

/** "le imprese", not "le imprese di onoranze funebri": only a bare name shuts out the whole kind. */
const standsAlone = (ground: Ground, hit: Hit) =>
  /^\s*(?:$|[,.;)\n]|e\b|ed\b|o\b|non\b|sono\b|restano\b)/.test(ground.folded.slice(hit.end, hit.end + 12))

/** Bodies in general, before "senza scopo di lucro". */
const BODIES_IN_GENERAL =
  /\b(?:enti|ente|soggett[oi]|organism[oi]|organizzazion[ei]|istituzion[ei]|altri|associazioni\/enti)\b[^.;:\n]{0,48}$|\brealta $/

/** Kinds a hit stands for; a quality stands for `ets` only after bodies in general. */
function codesOf(ground: Ground, hit: Hit): readonly Subject[] {
  if (hit.code === 'consorzio' && !ofCooperatives(ground, hit)) return []
  if (hit.code !== 'quality') return subjectsOf(hit.code)
  return BODIES_IN_GENERAL.test(ground.folded.slice(Math.max(0, hit.start - 60), hit.start)) ? ['ets'] : []
}

/** "cooperative sociali e loro consorzi", not "Comuni e loro consorzi": the kind is of cooperatives and social enterprises. */
const ofCooperatives = ({ folded }: Ground, { start, end }: Hit): boolean =>
  /cooperativ|impres[ae] social/.test(folded.slice(Math.max(0, start - 120), end + 60))

const isSubject = (code: string): code is Subject => (SUBJECTS as readonly string[]).includes(code)

const known = new Map<string, readonly Subject[]>()
/** "odv+aps" of the lexicon, cut once. */
function subjectsOf(code: string): readonly Subject[] {
  const subjects = known.get(code) ?? code.split('+').filter(isSubject)
  known.set(code, subjects)
  return subjects
}

export function readSubjects(ground: Ground): { subjects: Subject[]; evidence: Evidence[] } {
  const lines = linesOf(ground)
  const zones = [...sectionZones(ground, lines), ...sentenceZones(ground, lines)]
  const out = exclusions(ground)
  const titled = headlineSubjects(ground)
  const found = new Map<Subject, { hit: Hit; zone: Zone }>()
  const collectIn = (zone: Zone, relaxed = false) => {
    let served: number | null = null
    let last = zone.start
    /** Those of the zone taken so far: the last body, the first people. */
    let body: Hit | null = null
    let people: Hit | null = null
    for (const hit of ground.within('subject', zone)) {
      if (hit.end > zone.end || !ground.own(hit.start)) continue
      if (zone.gap !== undefined && hit.start - last > zone.gap) break
      last = hit.end
      if (out.spans.some(({ start, end }) => hit.start >= start && hit.start < end)) continue
      if (served === null) {
        const match = SERVED.exec(ground.folded.slice(zone.start, zone.end))
        served = match ? zone.start + match.index : zone.end
      }
      const person = hit.weight === 0
      if (person && zone.near && zone.end - hit.end > (relaxed ? 120 : 24)) continue
      if (inName(ground, hit) || isBeside(ground, hit)) continue
      if (body !== null && (person ? !isCoordinate(ground, body, hit) : isPartOf(ground, body, hit))) continue
      if (!person && people !== null && isProvider(ground, people, hit)) continue
      if (person && zone.peopleWithin !== undefined && hit.start - zone.start > zone.peopleWithin) continue
      if (person && (!zone.people || (hit.start > served && zone.end - zone.start < 400))) continue
      if (!person && zone.strength < 3 && hit.start > served) continue
      const codes = codesOf(ground, hit)
      if (person) people ??= hit
      else if (codes.length > 0 && !codes.includes('gruppo-informale')) body = hit
      for (const code of codes) if (!out.codes.has(code) && !found.has(code)) found.set(code, { hit, zone })
    }
  }
  const collect = (strength: number, relaxed = false) => {
    for (const zone of zones) if (zone.strength === strength) collectIn(zone, relaxed)
  }
  collect(3)
  collect(2)
  // an age is asked of whoever the projects serve, too
  if (found.size === 0) for (const zone of ageZones(ground)) collectIn(zone)
  for (const [code, hit] of titled)
    if (!out.codes.has(code) && !found.has(code)) found.set(code, { hit, zone: IN_THE_HEADLINE })
  if (found.size === 0) collect(2, true)
  if (found.size === 0) collect(1)
  if (found.size === 0) return fromHeadline(ground, out.codes)
  const subjects = SUBJECTS.filter((code) => found.has(code))
  return {
    subjects,
    evidence: subjects.flatMap((code) => {
      const one = found.get(code)
      if (!one) return []
      const span = one.zone === IN_THE_HEADLINE ? ground.headline : one.hit
      return span ? [ground.evidence(`eligibility.subjects.${code}`, span, one.zone.why)] : []
    }),
  }
}

const IN_THE_HEADLINE: Zone = { start: 0, end: 0, strength: 2, people: true, why: 'il titolo dice per chi è' }

/** "bando per i circoli", "contributi alle associazioni": the headline's own subjects, after a word that gives. */
function headlineSubjects(ground: Ground): Map<Subject, Hit> {
  const found = new Map<Subject, Hit>()
  for (const hit of ground.inHeadline('subject')) {
    const before = ground.headlineFolded.slice(0, hit.start)
    const given = hit.weight === 0 ? GIVEN_TO_PEOPLE : GIVEN_TO
    if (given.test(before)) for (const code of hit.code.split('+')) if (isSubject(code)) found.set(code, hit)
  }
  return found
}

const GIVEN_TO = /\b(?:per (?:le|i|gli)|alle|agli|ai|rivolt[oaie] a\w*)(?: [a-z]+)? $/
const GIVEN_TO_PEOPLE =
  /\b(?:band[oi]|avvis[oi]|contribut[oi]|bors[ae](?: di studio)?|bonus|aiuti|voucher|incentivi|concorso|premi[oi]?)\b.{0,30}\b(?:per (?:le|i|gli)|alle|agli|ai|a)(?: [a-z]+)? $/

/** "Fondazione Comunitaria … Onlus" names a body, not a kind of subject. */
const inName = (ground: Ground, hit: Hit): boolean => {
  const body = ground.bodyBefore(hit.start)
  return body !== null && hit.start < body.end && (hit.start > body.start || hit.end < body.end)
}

const COMUNI = /\b(?:comuni|citta)\b/

function peopleMatter(ground: Ground): Span | null {
  const match = PEOPLE_MATTERS.exec(ground.folded.slice(0, 1200))
  return match && ground.own(match.index) ? { start: match.index, end: match.index + match[0].length } : null
}

/** Nothing says who may apply: the headline's own subjects, or else the kinds of body the text speaks of. */
function fromHeadline(ground: Ground, out: ReadonlySet<string>): { subjects: Subject[]; evidence: Evidence[] } {
  const codes = new Map<string, Hit | null>()
  for (const hit of ground.inHeadline('subject'))
    for (const code of hit.code.split('+')) if (isSubject(code) && !out.has(code)) codes.set(code, null)
  const ofPeople = PEOPLE_MATTERS.test(ground.headlineFolded) && !out.has('persona')
  // allotments are let to associations, too
  if (ofPeople && codes.size === 0 && !/\borti\b/.test(ground.headlineFolded)) codes.set('persona', null)
  if (codes.size === 0)
    for (const hit of ground.hits('subject')) {
      if (hit.weight === 0 || !ground.own(hit.start) || inName(ground, hit)) continue
      for (const code of codesOf(ground, hit)) if (!out.has(code) && !codes.has(code)) codes.set(code, hit)
    }
  // Comuni are named in every notice: they apply only where no other kind of body is spoken of, nor people's own needs
  const matter = out.has('persona') ? null : peopleMatter(ground)
  const publicBody = codes.get('ente-pubblico')
  if (publicBody && (codes.size > 1 || matter) && COMUNI.test(ground.folded.slice(publicBody.start, publicBody.end)))
    codes.delete('ente-pubblico')
  if (ofPeople && codes.size > 0) codes.set('persona', codes.get('persona') ?? null)
  if (codes.size === 0 && !out.has('persona')) {
    if (matter || PEOPLE_MATTERS.test(ground.headlineFolded))
      codes.set('persona', matter && { ...matter, code: 'persona', weight: 0 })
  }
  const subjects = SUBJECTS.filter((code) => codes.has(code))
  return {
    subjects,
    evidence: subjects.flatMap((code) => {
      const span = codes.get(code) ?? ground.headline
      return span ? [ground.evidence(`eligibility.subjects.${code}`, span, 'il testo parla di questi soggetti')] : []
    }),
  }
}
