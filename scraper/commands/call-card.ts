// A call on the terminal: each fact, the words of the page it was read from, and why. In Italian, for who will apply.
import type { Call, Evidence } from '../../shared/call/call.ts'
import { termChange, termDoubt } from '../../shared/call/change-words.ts'
import { statusAt } from '../../shared/call/status.ts'
import type { Page, Span } from '../../shared/page/page.ts'
import {
  CHANNEL_WORDS,
  DATE_WORDS,
  daysLeftWords,
  dayWords,
  deadlineWords,
  euroWords,
  PROCEDURE_WORDS,
  placeWords,
  STATUS_WORDS,
  SUBJECT_WORDS,
} from './call-words.ts'
import { decisiveWords } from './decisive-words.ts'

interface Reading {
  page: Pick<Page, 'text'>
  call: Call | null
  reason: string
  now: number
  /** The output is a screen: underline and bold are understood. */
  isScreen: boolean
}

interface Fact {
  name: string
  value: string
  /** Field paths whose evidence stands under it. */
  fields: string[]
  /** Paths below them that have a line of their own. */
  except?: string[]
}

/** Words of the page shown on each side of the decisive ones. */
const AROUND = 90
const MOST_QUOTES = 3
const INDENT = '             '

function facts(call: Call, now: number): Fact[] {
  const { issuer, deadline, eligibility, contacts, amounts, identifiers } = call
  const left = daysLeftWords(call, now)
  const sure = deadline.date === null ? '' : `  certezza ${Math.round(deadline.certainty * 100)}%`
  const list: Fact[] = [
    {
      name: 'Scadenza',
      value: `${deadlineWords(call)}${left === '' ? '' : ` — ${left}`}${sure}`,
      fields: ['deadline'],
      except: ['deadline.supersedes'],
    },
    {
      name: 'Prima era',
      value: deadline.supersedes === null ? '' : dayWords(...splitMoment(deadline.supersedes)),
      fields: ['deadline.supersedes'],
    },
    { name: 'Novità', value: termChange(call) ?? '', fields: [] },
    { name: 'Dubbio', value: termDoubt(call) ?? '', fields: [] },
    {
      name: 'Apertura',
      value: call.opens === null ? '' : dayWords(call.opens.date, call.opens.time),
      fields: ['opens'],
    },
    {
      name: 'Ente',
      value: [issuer.name, issuer.office].filter((part) => part != null).join(' · '),
      fields: ['issuer'],
    },
    { name: 'Dove', value: placeWords(call), fields: ['territory'] },
    { name: 'Tipo', value: call.procedure.map((kind) => PROCEDURE_WORDS[kind]).join(', '), fields: ['procedure'] },
    {
      name: 'Chi può',
      value: eligibility.subjects.map((subject) => SUBJECT_WORDS[subject]).join(', '),
      fields: ['eligibility.subjects'],
    },
    {
      name: 'Requisiti',
      value: [...new Set(eligibility.requirements.map(({ text }) => text))].join('; '),
      fields: ['eligibility.requirements'],
    },
    {
      name: 'Importi',
      value: [
        amounts.totalEur === null ? '' : `dotazione ${euroWords(amounts.totalEur)}`,
        amounts.maxEur === null ? '' : `contributo massimo ${euroWords(amounts.maxEur)}`,
        amounts.cofinancingPct === null ? '' : `cofinanziamento ${amounts.cofinancingPct}%`,
      ]
        .filter((part) => part !== '')
        .join(', '),
      fields: ['amounts'],
    },
    { name: 'Come', value: call.channels.map((channel) => CHANNEL_WORDS[channel]).join(', '), fields: ['channels'] },
    { name: 'PEC', value: contacts.pec.join(', '), fields: ['contacts.pec'] },
    { name: 'E-mail', value: contacts.email.join(', '), fields: ['contacts.email'] },
    { name: 'Telefono', value: contacts.phone.join(', '), fields: ['contacts.phone'] },
    {
      name: 'Atti',
      value: [
        ...identifiers.acts,
        ...identifiers.cup.map((code) => `CUP ${code}`),
        ...identifiers.cig.map((code) => `CIG ${code}`),
      ].join(', '),
      fields: ['identifiers'],
    },
    { name: 'Programmi', value: call.programmes.join(', '), fields: ['programmes'] },
    {
      name: 'Altre date',
      value: call.otherDates
        .map(({ date, time, role, label }) => `${DATE_WORDS[role]}: ${date === null ? label : dayWords(date, time)}`)
        .join('; '),
      fields: ['otherDates'],
    },
  ]
  return list.filter(({ value }) => value !== '')
}

function splitMoment(moment: string): [string, string | null] {
  const [date = '', time] = moment.split('T')
  return [date, time ?? null]
}

const belongs = ({ field }: Evidence, path: string) => field === path || field.startsWith(`${path}.`)

/** Words with some of them marked: underlined on a screen, in «guillemets» elsewhere. */
function marked(words: string, spans: readonly Span[], isScreen: boolean): string {
  let out = ''
  let at = 0
  for (const { start, end } of spans) {
    const decisive = words.slice(start, end)
    out += words.slice(at, start) + (isScreen ? `\u001b[4m${decisive}\u001b[24m` : `«${decisive}»`)
    at = end
  }
  return out + words.slice(at)
}

/** The quote among the words around it on the same line, cut between words. */
function quoteInPlace(piece: Evidence, call: Call, text: string, isScreen: boolean): string {
  const spans = decisiveWords(piece, call)
  if (text.slice(piece.start, piece.end) !== piece.quote)
    return marked(piece.quote, spans, isScreen).replaceAll('\n', ' ')
  const [first, last] = [piece.start + (spans[0]?.start ?? 0), piece.start + (spans.at(-1)?.end ?? 0)]
  const lineStart = text.lastIndexOf('\n', first - 1) + 1
  const nextLine = text.indexOf('\n', last)
  const lineEnd = nextLine < 0 ? text.length : nextLine
  const from = Math.max(lineStart, first - AROUND)
  const to = Math.min(lineEnd, last + AROUND)
  const before = from === lineStart ? text.slice(from, first) : `…${text.slice(from, first).replace(/^\S*/, '')}`
  const after = to === lineEnd ? text.slice(last, to) : `${text.slice(last, to).replace(/\S*$/, '')}…`
  const inside = spans.map(({ start, end }) => ({ start: start + piece.start - first, end: end + piece.start - first }))
  return `${before}${marked(text.slice(first, last), inside, isScreen)}${after}`.replaceAll('\n', ' ')
}

/** Lines under a fact: the quotes it rests on, each once, with its reasons. */
function support(call: Call, { fields, except = [] }: Fact, { page, isScreen }: Reading): string[] {
  const reasons = new Map<string, string[]>()
  for (const piece of call.evidence) {
    if (!fields.some((path) => belongs(piece, path)) || except.some((path) => belongs(piece, path))) continue
    const words = quoteInPlace(piece, call, page.text, isScreen)
    reasons.set(
      words,
      [...(reasons.get(words) ?? []), piece.why].filter((why) => why !== ''),
    )
  }
  const shown = [...reasons]
    .slice(0, MOST_QUOTES)
    .flatMap(([words, why]) => [
      `${INDENT}${words}`,
      ...(why.length === 0 ? [] : [`${INDENT}perché: ${[...new Set(why)].join('; ')}`]),
    ])
  const more = reasons.size - MOST_QUOTES
  return more > 0 ? [...shown, `${INDENT}(${more === 1 ? 'e un altro passo' : `e altri ${more} passi`})`] : shown
}

/** The whole card, ending with a line break. */
export function callCard(reading: Reading): string {
  const { call, reason, now, isScreen } = reading
  if (call === null) return `Non è un bando: ${reason}\n`
  const bold = (words: string) => (isScreen ? `\u001b[1m${words}\u001b[22m` : words)
  const lines = [
    bold(call.title),
    `${STATUS_WORDS[statusAt(call, now)]}${call.pages[0]?.url ? ` · ${call.pages[0].url}` : ''}`,
    '',
    ...facts(call, now).flatMap((fact) => [
      `${bold(fact.name.padEnd(INDENT.length - 1))} ${fact.value}`,
      ...support(call, fact, reading),
    ]),
    ...call.documents.map(({ title, url }) => `${'Documento'.padEnd(INDENT.length - 1)} ${title} — ${url}`),
    '',
    `Perché è un bando: ${reason}`,
  ]
  return `${lines.join('\n')}\n`
}
