// Labelled fields of a page or of an API as facts: one reading of "Scadenza: …" for every family of sites.
import type { DateRole } from '../call/call.ts'
import type { Block, Page } from '../page/page.ts'
import type { StructuredFacts } from './family.ts'
import { amountOfField } from './field-amounts.ts'
import { datesIn } from './field-dates.ts'
import { termOfField } from './field-terms.ts'
import { type FieldRole, foldLabel, roleOfLabel } from './labels.ts'

export interface Field {
  /** As the site writes it. */
  label: string
  /** What it holds; dates the page strikes through are blanked out, so that offsets stay. */
  value: string
  /** The label and value, or the value alone, as they stand in the page's text. */
  quote: string
}

const LONGEST_VALUE = 1000
/** A field that goes on for longer is a chapter: prose for shared/reading. */
const MOST_BLOCKS = 4
/** "Stato: Aperto" at the beginning of a line. */
const INLINE = /^([\p{L}'’/ -]{3,60}?)\s?:\s?(?=\S)/u
/** "Pubblicazione: 01/09/2026 Scadenza: 30/09/2027 23:59", "Domande dal Lun, 21/09/2026": labels that run into their day. */
const RUN_IN =
  /(?:^|[\s·|–-])(\p{Lu}[\p{L}' ]{2,50}?)(?::\s{0,2}|\s)(?=(?:il\s)?(?:(?:[Ll]un|[Mm]ar|[Mm]er|[Gg]io|[Vv]en|[Ss]ab|[Dd]om)[a-zì]{0,6}[,.]?\s)?\d{1,2}[\s°./-])/gu

/** Fields the page shows in its own matter: dt/dd and table rows, headings with what follows, "Label: value" lines. */
export function fieldsOf(page: Page): Field[] {
  const blocks = page.blocks.filter(({ region }) => region === 'main' || region === 'aside')
  const text = (block: Block) => unstruck(page, block)
  const fields: Field[] = []
  for (const [index, block] of blocks.entries()) {
    const whole = page.text.slice(block.start, block.end)
    if (block.kind === 'value' && block.label !== null) {
      const before = blocks[index - 1]
      const last = fields.at(-1)
      // Items of one value ("Destinatari": a list) are blocks of their own.
      if (last && before?.kind === 'value' && before.label === block.label && last.value.length < LONGEST_VALUE) {
        last.value += `\n${text(block)}`
        if (last.quote.length + whole.length < 590) last.quote += `\n${whole}`
      } else fields.push({ label: block.label, value: text(block), quote: whole.slice(0, 600) })
      continue
    }
    // A label whose values are blocks of their own has spoken there.
    if (block.region !== 'main' || (block.kind === 'label' && blocks[index + 1]?.kind === 'value')) continue
    if ((block.kind === 'heading' || block.kind === 'label') && whole.length <= 100 && roleOfLabel(whole) !== null) {
      const following = blockRun(blocks, index + 1)
      const last = following.at(-1)
      if (last === undefined) continue
      fields.push({
        label: whole,
        value: following.map(text).join('\n').slice(0, LONGEST_VALUE),
        quote: page.text.slice(following[0]?.start, last.end).slice(0, 600),
      })
      continue
    }
    const stated = loneValue(page, blocks, index)
    if (stated !== null) {
      const quote = page.text.slice(stated.start, stated.end)
      fields.push({ label: whole, value: text(stated), quote })
      continue
    }
    if (whole.length > 400) continue
    for (const line of text(block).split('\n')) fields.push(...fieldsOfLine(line))
  }
  return fields
}

const LONGEST_LABEL = 40
const LONGEST_LONE = 120

/** `<small>Data di scadenza</small><p>31 dicembre 2026</p>`: a line that is a label and nothing else, and the one after it. */
function loneValue(page: Page, blocks: readonly Block[], at: number): Block | null {
  const [label, value] = [blocks[at], blocks[at + 1]]
  if (label === undefined || value === undefined) return null
  if (label.kind !== 'paragraph' || value.kind !== 'paragraph' || value.region !== label.region) return null
  if (label.end - label.start > LONGEST_LABEL || value.end - value.start > LONGEST_LONE) return null
  if (roleOfLabel(page.text.slice(label.start, label.end)) === null) return null
  return roleOfLabel(page.text.slice(value.start, value.end)) === null ? value : null
}

/** Labels within one line; each holds what stands up to the next. */
function fieldsOfLine(line: string): Field[] {
  const running = [...line.matchAll(RUN_IN)].flatMap((match) => {
    const label = match[1] ?? ''
    // "Presentazione domanda Dal …": the preposition belongs to the value unless the table knows it with the label.
    const named = roleOfLabel(label) === null ? label.replace(/\sdal$/i, '') : label
    return roleOfLabel(named) === null
      ? []
      : [{ label: named, from: match.index, value: match.index + match[0].indexOf(label) + named.length }]
  })
  if (running.length > 0)
    return running.map(({ label, from, value }, index) => ({
      label,
      value: line
        .slice(value, running[index + 1]?.from)
        .replace(/^\s?:?\s{0,2}/, '')
        .trim(),
      quote: line.slice(from, running[index + 1]?.from).trim(),
    }))
  const named = INLINE.exec(line)
  if (named === null || roleOfLabel(named[1] ?? '') === null) return []
  return [{ label: named[1] ?? '', value: line.slice(named[0].length), quote: line }]
}

function blockRun(blocks: readonly Block[], from: number): Block[] {
  const run: Block[] = []
  for (const block of blocks.slice(from, from + MOST_BLOCKS)) {
    if (block.kind === 'heading' || block.kind === 'label' || block.region !== 'main') break
    run.push(block)
  }
  return run
}

/** Text of a block with struck-through parts blanked: an old term is no term. */
function unstruck(page: Page, block: Block): string {
  let text = page.text.slice(block.start, Math.min(block.end, block.start + LONGEST_VALUE))
  for (const { start, end } of page.struck) {
    const [from, to] = [Math.max(start, block.start) - block.start, Math.min(end, block.end) - block.start]
    if (from < to)
      text = text.slice(0, from) + ' '.repeat(Math.max(0, Math.min(to, text.length) - from)) + text.slice(to)
  }
  return text
}

const MAILBOX = /[a-z0-9][a-z0-9._%+-]{0,63}@(?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,24}/gi
const CERTIFIED = /@(?:.{0,80}[.-])?(?:pec|cert|legalmail|postacert|pecmail|arubapec)[.-]|@cert\b/i

const OTHER_DATES: Partial<Record<FieldRole, DateRole>> = {
  publication: 'publication',
  'questions-until': 'questions-until',
  'info-meeting': 'info-meeting',
  'site-visit': 'site-visit',
  results: 'results',
  'activity-start': 'activity-start',
  'activity-end': 'activity-end',
  reporting: 'reporting',
  'page-expiry': 'page-expiry',
}

/** A role for a label where a family knows better than the table; undefined leaves it to the table. */
export type RoleChoice = (label: string) => FieldRole | null | undefined

/** Facts of labelled fields. The first field of a role wins; a deadline field that does not say one date says none. */
export function factsOfFields(fields: readonly Field[], choose: RoleChoice = () => undefined): StructuredFacts {
  const facts: StructuredFacts = { evidence: [] }
  const otherDates: NonNullable<StructuredFacts['otherDates']> = []
  const terms = new Set<string>()
  const prove = (field: string, { quote, label }: Field) =>
    facts.evidence.push({ field, quote, why: `campo “${label.slice(0, 120)}” della pagina` })
  for (const field of fields) {
    const chosen = choose(field.label)
    const role = chosen === undefined ? roleOfLabel(field.label) : chosen
    if (role === null) continue
    const other = OTHER_DATES[role]
    if (other !== undefined) {
      const [date] = datesIn(field.value)
      if (date === undefined) continue
      if (role === 'publication' && facts.published === undefined) facts.published = date.date
      if (otherDates.length < 20)
        otherDates.push({ date: date.date, time: date.time, role: other, label: field.label.slice(0, 300) })
    } else if (role === 'deadline' || role === 'period') addTerm(facts, field, role, terms, prove)
    else if (role === 'opens') {
      const [date] = datesIn(field.value)
      if (date && !facts.opens) {
        facts.opens = { date: date.date, time: date.time }
        prove('opens', field)
      }
    } else addWords(facts, field, role, prove)
  }
  if (otherDates.length > 0) facts.otherDates = otherDates
  // Fields that contradict each other (a list of calls, an old and a new term, two windows): the prose decides.
  if (terms.size > 1) {
    delete facts.deadline
    delete facts.undated
    facts.evidence = facts.evidence.filter(({ field }) => field !== 'deadline')
  }
  return facts
}

type Prove = (field: string, from: Field) => void

function addTerm(
  facts: StructuredFacts,
  field: Field,
  role: 'deadline' | 'period',
  terms: Set<string>,
  prove: Prove,
): void {
  const term = termOfField(field.value)
  // "Dal … Al …" is a period; one date alone in such a field may be its beginning.
  if (role === 'period' && (term.opens === null || term.deadline === null)) return
  if (term.opens && !facts.opens) {
    facts.opens = { date: term.opens.date, time: term.opens.time }
    prove('opens', field)
  }
  if (term.deadline) {
    terms.add(term.deadline.date)
    // The same day told again with its hour is the fuller term.
    if (facts.deadline && (facts.deadline.time !== null || term.deadline.time === null)) return
    facts.deadline = { date: term.deadline.date, time: term.deadline.time, label: field.label.slice(0, 200) }
    prove('deadline', field)
  } else if (term.undated && !facts.undated) {
    terms.add(term.undated)
    facts.undated = term.undated
    prove('deadline', field)
  }
}

function addWords(facts: StructuredFacts, field: Field, role: FieldRole, prove: Prove): void {
  const line = field.value.replace(/\s+/g, ' ').trim()
  if (line === '') return
  if (role === 'issuer' && facts.issuer === undefined && line.length <= 200) {
    facts.issuer = line
    prove('issuer', field)
  } else if (role === 'eligible' && facts.eligible === undefined) {
    facts.eligible = field.value
      .split('\n')
      .map((one) => one.trim())
      .filter((one) => one !== '')
      .slice(0, 30)
    prove('eligibility.subjects', field)
  } else if (role === 'type' && facts.type === undefined && line.length <= 120) facts.type = line
  else if (role === 'state' && facts.state === undefined) {
    const state = stateOfWord(line)
    if (state) facts.state = state
  } else if (role === 'total' || role === 'max') {
    const key = role === 'total' ? 'totalEur' : 'maxEur'
    const amount = amountOfField(line)
    if (amount === null || facts.amounts?.[key] !== undefined) return
    facts.amounts = { ...facts.amounts, [key]: amount }
    prove(`amounts.${key}`, field)
  } else if (role === 'contacts') addMailboxes(facts, field, prove)
}

function addMailboxes(facts: StructuredFacts, field: Field, prove: Prove): void {
  for (const [address] of field.value.matchAll(MAILBOX)) {
    const key = CERTIFIED.test(address) ? 'pec' : 'email'
    const known = facts[key] ?? []
    if (known.includes(address.toLowerCase()) || known.length >= 10) continue
    facts[key] = [...known, address.toLowerCase()]
    prove(`contacts.${key}`, field)
  }
}

/** State words of sites. "In corso" on Plone means that the term has passed (redturtle.bandi): its family says so itself. */
export function stateOfWord(word: string): StructuredFacts['state'] | null {
  const folded = foldLabel(word)
  if (/^(?:chius|scadut|conclus|terminat|non attiv|archiviat)/.test(folded)) return 'closed'
  if (/^(?:programmat|in arrivo|prossim|di prossima|in apertura)/.test(folded)) return 'upcoming'
  if (/^(?:attiv|apert)/.test(folded)) return 'open'
  return null
}
