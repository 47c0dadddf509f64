// Labelled fields of a page or of an API as facts: one reading of "Scadenza: …" for every family of sites.
import type { DateRole } from '../call/call.ts'
import type { Block, Page } from '../page/page.ts'
import type { StructuredFacts } from './family.ts'
import { datesIn, type FieldDate } from './field-dates.ts'
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
  /(?:^|[\s·|–-])(\p{Lu}[\p{L}' ]{2,50}?)(?::\s{0,2}|\s)(?=(?:il\s)?(?:(?:lun|mar|mer|gio|ven|sab|dom)[a-zì]{0,6}[,.]?\s)?\d{1,2}[\s°./-])/gu

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
    if (whole.length > 400) continue
    for (const line of text(block).split('\n')) fields.push(...fieldsOfLine(line))
  }
  return fields
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

const EXTENDED = /prorog|posticip|differi|nuova scadenza|nuovo termine|riapert/i
const STARTS =
  /(?:a partire da[l]?(?:le|la)?|\bdal(?:le)?|apertura|aperto da[l]?|si apre|apre il|in?izi(?:o|a)|da[l] giorno)[^\d]{0,40}$/i
const FIRST_STAGE = /\bfase\b|\bstep\b|\bidee?\b|preselezione|manifestazion/i
const ROLLING =
  /senza scadenza|sempre apert|nessuna scadenza|non (?:è prevista|ha|prevede) (?:una |alcuna )?scadenza|bando aperto|a ciclo continuo/i
const FUNDS_END = /esauriment|a sportello|fino a disponibilit/i

export interface FieldTerm {
  deadline: FieldDate | null
  opens: FieldDate | null
  undated: 'rolling' | 'until-funds-end' | null
}

/** The term a deadline field states. Several dates and no word to choose by: none, for prose to decide. */
export function termOfField(value: string): FieldTerm {
  const text = value.slice(0, LONGEST_VALUE)
  const dates = datesIn(text)
  const before = (date: FieldDate) =>
    text
      .slice(Math.max(0, date.start - 60), date.start)
      .split(/[;\n]/)
      .at(-1) ?? ''
  // "a partire dalle ore 10:00 del 15 settembre": the hour stands between the word and its day.
  // "prorogata dal 30 settembre al 14 ottobre" moves a term: its "dal" opens nothing.
  const mayOpen = dates.length > 1 && !EXTENDED.test(text)
  const opens = mayOpen
    ? (dates.find((date) => STARTS.test(before(date).replace(/\d{1,2}[:.]\d{2}/g, ''))) ?? null)
    : null
  const closing = dates.filter((date) => date !== opens)
  const undated =
    dates.length > 0 ? null : ROLLING.test(text) ? 'rolling' : FUNDS_END.test(text) ? 'until-funds-end' : null
  return { deadline: chooseTerm(text, closing), opens, undated }
}

function chooseTerm(text: string, dates: readonly FieldDate[]): FieldDate | null {
  const [first] = dates
  if (first === undefined) return null
  const same = dates.filter(({ date }) => date === first.date)
  // One day told twice: with its hour is better than without.
  if (same.length === dates.length) return same.find(({ time }) => time !== null) ?? first
  const extension = EXTENDED.exec(text)
  if (extension) {
    const after = dates.filter(({ start }) => start > extension.index)
    // "prorogata dal 3 al 10": the new term is the last; "prorogato al 10 (era il 3)" has one date after "al".
    return after.length === 1
      ? (after[0] ?? null)
      : after.length > 1 && /\bdal/i.test(text.slice(extension.index))
        ? (after.at(-1) ?? null)
        : null
  }
  return FIRST_STAGE.test(text) ? first : null
}

const MONEY =
  /(?:€|euro)\s?(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{2}))?(?:\s?(mila|milion[ei]))?|(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,2}))?\s?(mila|milion[ei](?:\sdi)?)?\s?(?:€|euro\b)/gi

/** The only amount of a field, in euro; null when there is none or several. */
export function amountOfField(value: string): number | null {
  const amounts = [...value.slice(0, LONGEST_VALUE).matchAll(MONEY)].map((match) => {
    const whole = Number((match[1] ?? match[4] ?? '').replaceAll('.', ''))
    const cents = match[2] ?? match[5]
    const scale = (match[3] ?? match[6] ?? '').toLowerCase()
    const number = whole + (cents ? Number(`0.${cents}`) : 0)
    return scale === '' ? number : scale === 'mila' ? number * 1000 : number * 1_000_000
  })
  // "da 10.000 a 90.000 euro": the first has no currency of its own, and the field is a range.
  if ((value.match(/\d{1,3}(?:\.\d{3})+/g)?.length ?? 0) > Math.max(1, amounts.length)) return null
  const [only, ...others] = amounts
  return only !== undefined && others.length === 0 && only > 0 && only < 1e12 ? only : null
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
