// Programmes a call names: "Ricetta QuBi", «Fermenti in Comune», PR Puglia FESR-FSE+ 2021-2027.
import type { Evidence } from '../../call/call.ts'
import type { Span } from '../../page/page.ts'
import { onOneLine } from '../spaces.ts'
import { nameEnd } from './bodies.ts'
import type { Ground } from './ground.ts'

interface Named extends Span {
  name: string
}

const NOUN =
  /\b(?:programm[ai]|band[oi]|avvis[oi]|misur[ae]|iniziativ[ae]|progett[oi]|premio|concorso|investimento|azione|linea|rassegna|campagna|edizione)(?: (?:nazionale|regionale|pubblic[oi]|di finanziamento|denominat[oa]|intitolat[oa]|titolo|dal titolo|europeo|europea|per il|per la|di|del|della|n\. ?\d{1,3}|\d(?:\.\d)?)){0,3}:? ?$/
const LONGEST = 80

/** Names in quotes after "programma", "bando", "progetto" … */
function quotedNames(ground: Ground): Named[] {
  const found: Named[] = []
  const { text, folded } = ground
  const open = /[«“"‘]|(?<=[\s(])'(?=\p{Lu})/gu
  for (let match = open.exec(text); match; match = open.exec(text)) {
    const start = match.index + 1
    const rest = text.slice(start, start + LONGEST + 2)
    const close = rest.search(match[0] === "'" ? /'(?![\p{L}\d])|\n/u : match[0] === '"' ? /["\n]/ : /[»”’"\n]/)
    if (close < 3 || text.charAt(start + close) === '\n') continue
    open.lastIndex = start + close + 1
    const name = text.slice(start, start + close).trim()
    const words = name.split(/\s+/)
    if (!ground.own(start) || words.length > 10 || !/^[\p{Lu}\d#]/u.test(name) || /[.!?;:,]$/.test(name)) continue
    const capitals = words.filter((word) => /^[\p{Lu}\d]/u.test(word)).length
    const before = folded.slice(Math.max(0, start - 60), start - 1)
    const after = folded.slice(start + close + 1, start + close + 30)
    const explained = /^,? (?:il|l'|la|un|un'|una) ?(?:programma|bando|avviso|iniziativa|misura|progetto|fondo)\b/.test(
      after,
    )
    const titled =
      capitals >= 1 && words.length >= 2 && ground.headlineFolded.includes(folded.slice(start, start + close))
    if (
      !explained &&
      !titled &&
      !NOUN.test(before) &&
      !(capitals >= 2 && /\b(?:programm|band)[^.;\n]{0,40}$/.test(before))
    )
      continue
    found.push({ name, start, end: start + close })
  }
  return found
}

/** "Ricetta QuBi, il programma promosso da …": a capitalised name explained by the word programme. */
function explainedNames(ground: Ground): Named[] {
  const found: Named[] = []
  for (const match of ground.matches(/, (?:il|un) (?:programma|progetto) /g)) {
    const nearby = ground.text.slice(Math.max(0, match.index - 60), match.index)
    const name =
      /(?:^|[\s"“«])((?:\p{Lu}[\p{L}\d'’]*)(?: (?:di|in|per|e|del|della) (?=\p{Lu})| (?=\p{Lu})|\p{Lu}[\p{L}\d'’]*){0,12})["”»]?$/u.exec(
        nearby,
      )?.[1]
    if (!name || name.length < 4) continue
    const start = match.index - (nearby.length - nearby.lastIndexOf(name))
    found.push({ name, start, end: start + name.length })
  }
  return found
}

/** "programma Ricetta QuBi", "bando PugliaCapitaleSociale 3.0" — a capitalised name without quotes. */
function bareNames(ground: Ground): Named[] {
  const found: Named[] = []
  for (const match of ground.matches(/\b(?:programma|bando|avviso) (?=[a-z])/g)) {
    const start = match.index + match[0].length
    if (!ground.own(start) || !/\p{Lu}/u.test(ground.text.charAt(start))) continue
    if (
      /^(?:pubblico|operativo|di|per|regionale|nazionale|anno|comune|regione|fondazione|scaduto|aperto|chiuso|isl|pid|pdf|qui|unico)\b/.test(
        ground.folded.slice(start, start + 14),
      )
    )
      continue
    const end = nameEnd(ground.text, start)
    const name = ground.text.slice(start, end)
    // one bare word after "bando" is often a heading's own capital: a name has two, or an unusual shape
    const shaped = /\p{Ll}\p{Lu}|\d/u.test(name)
    if (name.length > LONGEST || (name.split(' ').length < 2 && !shaped) || name === name.toUpperCase()) continue
    found.push({
      name: name.replace(
        / (?:di|del|della|e|per|in|la|il|le|i|con|a|al)(?: (?:Fondazione|Regione|Comune|Provincia).*)$/u,
        '',
      ),
      start,
      end,
    })
  }
  return found
}

/** Funds with their years: "PSR Calabria 2007-2013", "PR Puglia FESR-FSE+ 2021-2027". */
const FUND =
  /\b(?:pr|por|pon|psr|csr|pn|po|poc|fsc|cte|interreg|programma operativo nazionale|programma operativo regionale)\b[a-z+ '"/-]{0,50}20\d\d[-/ ]{1,3}20\d\d\b/g

function funds(ground: Ground): Named[] {
  return ground.matches(FUND).flatMap((match) => {
    const start = match.index
    const end = start + match[0].length
    return /\p{Lu}/u.test(ground.text.charAt(start)) ? [{ name: ground.text.slice(start, end), start, end }] : []
  })
}

export function readProgrammes(ground: Ground): { programmes: string[]; evidence: Evidence[] } {
  const all = [...quotedNames(ground), ...explainedNames(ground), ...bareNames(ground), ...funds(ground)]
  const pnrr = /\bpnrr\b|piano nazionale di ripresa e resilienza/.exec(ground.folded)
  if (pnrr && ground.own(pnrr.index)) all.push({ name: 'PNRR', start: pnrr.index, end: pnrr.index + pnrr[0].length })
  const seen = new Set<string>()
  const kept: Named[] = []
  for (const one of all.sort((a, b) => a.start - b.start)) {
    const name = onOneLine(one.name).trim().slice(0, 200)
    const key = name.toLowerCase()
    if (name.length < 3 || seen.has(key) || kept.length >= 12) continue
    seen.add(key)
    kept.push({ ...one, name })
  }
  return {
    programmes: kept.map(({ name }) => name),
    evidence: kept.map((one) => ground.evidence('programmes', one, 'nome di un programma')),
  }
}
