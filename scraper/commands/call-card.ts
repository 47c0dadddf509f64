// A call on the terminal: each fact, the words of the page it was read from, and why. In Italian, for who will apply.
import type { Call, Evidence } from '../../shared/call/call.ts'
import { statusAt } from '../../shared/call/status.ts'
import type { Page } from '../../shared/page/page.ts'
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
    },
    {
      name: 'Prima era',
      value: deadline.supersedes === null ? '' : dayWords(...splitMoment(deadline.supersedes)),
      fields: ['deadline.supersedes'],
    },
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
      value: eligibility.requirements.map(({ text }) => text).join('; '),
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

/** The quote inside the words around it, the quote underlined on a screen and in «guillemets» elsewhere. */
function quoteInPlace(piece: Evidence, text: string, isScreen: boolean): string {
  const mark = (words: string) => (isScreen ? `\u001b[4m${words}\u001b[24m` : `«${words}»`)
  if (text.slice(piece.start, piece.end) !== piece.quote) return mark(piece.quote)
  const lineStart = text.lastIndexOf('\n', piece.start - 1) + 1
  const nextLine = text.indexOf('\n', piece.end)
  const lineEnd = nextLine < 0 ? text.length : nextLine
  const from = Math.max(lineStart, piece.start - AROUND)
  const to = Math.min(lineEnd, piece.end + AROUND)
  // Cut between words, never inside one.
  const before =
    from === lineStart ? text.slice(from, piece.start) : `…${text.slice(from, piece.start).replace(/^\S*/, '')}`
  const after = to === lineEnd ? text.slice(piece.end, to) : `${text.slice(piece.end, to).replace(/\S*$/, '')}…`
  return `${before}${mark(piece.quote)}${after}`.replaceAll('\n', ' ')
}

/** Lines under a fact: the quotes it rests on, each with its reason. */
function support(call: Call, { fields }: Fact, { page, isScreen }: Reading): string[] {
  const pieces = call.evidence.filter((piece) => fields.some((path) => belongs(piece, path)))
  const shown = pieces
    .slice(0, MOST_QUOTES)
    .flatMap((piece) => [
      `${INDENT}${quoteInPlace(piece, page.text, isScreen)}`,
      ...(piece.why === '' ? [] : [`${INDENT}perché: ${piece.why}`]),
    ])
  const more = pieces.length - MOST_QUOTES
  return more > 0 ? [...shown, `${INDENT}(e altri ${more} passi)`] : shown
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
