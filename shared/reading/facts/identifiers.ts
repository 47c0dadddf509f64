// Numbers that name a call for good: CUP, CIG, acts (determinazione n. …), regional call codes.
import type { Evidence } from '../../call/call.ts'
import type { Span } from '../../page/page.ts'
import { onOneLine } from '../spaces.ts'
import type { Ground } from './ground.ts'

export interface Identifiers {
  cup: string[]
  cig: string[]
  acts: string[]
  evidence: Evidence[]
}

/** CUP, Delibera CIPE 143/2002: letter, two digits, letter, eleven digits. */
const CUP = /\b[a-z]\d{2}[a-z]\d{11}\b/g
/** CIG of ANAC: ten signs — seven digits and a hexadecimal check, a letter first since 2023, or a smart CIG (X, Y, Z). */
const CIG = /\b(?:\d{7}[0-9a-f]{3}|[a-f][0-9a-f]{9}|[xyz][0-9a-f]{9})\b/g
const SAYS_CIG = /\b(?:smart)?c\.?i\.?g\.?\b/
/** Codes of regional calls: Lombardia's RL…, Lazio's, SRMF… */
const CALL_CODE = /\b(?:rl[a-z]{1,3}\d{10,12}|srm[a-z]\d{10,15})\b/g

/** Kinds of act of an administration; laws (decreto legislativo, D.P.R.) are not among them. */
const ACT =
  /(?:determinazion[ei]|determin[ae]|deliberazion[ei]|deliber[ae]|decret[oi]|ordinanza|provvedimento|d\.? ?g\.? ?r\.?|d\.? ?d\.? ?g\.?|d\.? ?d\.? ?s\.?|d\.? ?d\.?|d\.? ?g\.? ?c\.?|d\.? ?c\.? ?c\.?|dgrc?|dd[gs]?|dgc|avviso|bando)\b/y
/** After an act's kind: up to eight words of whose it is, then the number, perhaps a year and a day. */
const NUMBER =
  /^(?:[ .]{0,2}(?:[a-z']{1,24}[ .]{1,2}){0,9})??(?:n(?:\.|°|r\.?|um(?:ero)?\.?)? ?(?:gen\.? ?|rep\.? ?|r\.?g\.? ?)?)(\d{1,6})(?: ?\/ ?(\d{1,4}))?/
/** "DGR 48/2023", "DD 192/465": the short kinds go without "n.". */
const SHORT_KIND = /^(?:d\.? ?[gdc]|dg|dd)/
const BARE_NUMBER = /^ (\d{1,6})(?: ?\/ ?(\d{2,4}))?/
const DAY =
  /^(?: ?,? ?(?:del(?:l'|la)?|in data|dd\.?|assunt[ao] il|datat[ao]) ?(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}°? (?:gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre)(?: \d{4})?))/
/** Right after the kind, these make it a law, a meeting or a person's role instead. */
const NOT_AN_ACT = /^ ?(?:legislativ|legge|del presidente della repubblica|lgs|interministeriale del|-legge|p\.? ?r\b)/

export function readIdentifiers(ground: Ground): Identifiers {
  const { folded, text } = ground
  const evidence: Evidence[] = []
  const cup = new Set<string>()
  const cig = new Set<string>()
  const acts = new Set<string>()
  const keep = (set: Set<string>, limit: number, value: string, field: string, span: Span, why: string) => {
    if (set.has(value) || set.size >= limit || !ground.own(span.start)) return
    set.add(value)
    evidence.push(ground.evidence(field, span, why))
  }
  // most texts hold no run of digits as long as those of these codes
  const coded = /\d{10}/.test(folded)
  for (const match of coded ? ground.matches(CUP) : []) {
    const span = { start: match.index, end: match.index + match[0].length }
    keep(cup, 20, match[0].toUpperCase(), 'identifiers.cup', span, 'ha la forma di un CUP')
  }
  if (SAYS_CIG.test(folded))
    for (const match of ground.matches(CIG)) {
      const span = { start: match.index, end: match.index + match[0].length }
      // ten signs may be a telephone number: the word CIG stands near
      if (!/\bc\.?i\.?g\.?\b[^\n]{0,40}$/.test(folded.slice(Math.max(0, span.start - 50), span.start))) continue
      keep(cig, 20, match[0].toUpperCase(), 'identifiers.cig', span, 'segue la parola CIG')
    }
  for (const match of coded ? ground.matches(CALL_CODE) : []) {
    const span = { start: match.index, end: match.index + match[0].length }
    keep(acts, 40, match[0].toUpperCase(), 'identifiers.acts', span, 'codice del bando regionale')
  }
  for (const { start } of ground.hits('sign-act')) {
    ACT.lastIndex = start
    const match = ACT.exec(folded)
    if (!match) continue
    const kindEnd = start + match[0].length
    const rest = folded.slice(kindEnd, kindEnd + 200)
    if (NOT_AN_ACT.test(rest)) continue
    const number = NUMBER.exec(rest) ?? (SHORT_KIND.test(match[0]) ? BARE_NUMBER.exec(rest) : null)
    if (!number || /[\n;:]/.test(number[0])) continue
    const kind = match[0]
    const call = kind === 'avviso' || kind === 'bando'
    if (call && number[0].trim().split(' ').length > 3) continue
    let end = kindEnd + number[0].length
    const day = DAY.exec(folded.slice(end, end + 60))
    if (day) end += day[0].length
    // "avviso n. 3" alone names little; with its year or day it names one
    if (call && !day && number[2] === undefined) continue
    const value = onOneLine(text.slice(start, end)).slice(0, 200)
    keep(acts, 40, value, 'identifiers.acts', { start, end }, 'atto che approva o riguarda il bando')
  }
  return { cup: [...cup], cig: [...cig], acts: [...acts], evidence }
}
