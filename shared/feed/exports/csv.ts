// Calls as a table for spreadsheets. Semicolons, because an Italian Excel splits on them; a byte-order mark where asked,
// without which Excel takes UTF-8 for the old Windows letters.
import type { Call } from '../../call/call.ts'
import { officialAddress, oneLine } from './plain-text.ts'

/** Further columns after those of the call: name, and one value per row. */
export interface TableRow {
  call: Call
  more?: readonly string[]
}

export interface TableOptions {
  /** Whether the text begins with U+FEFF, for Excel. */
  mark: boolean
  /** Names of the further columns. */
  more?: readonly string[]
}

const COLUMNS: readonly (readonly [name: string, value: (call: Call) => string | number | null])[] = [
  ['Scadenza', ({ deadline }) => deadline.date],
  ['Ora', ({ deadline }) => deadline.time],
  ['Prima era', ({ deadline }) => deadline.supersedes?.replace('T', ' ') ?? null],
  ['Titolo', ({ title }) => title],
  ['Ente', ({ issuer }) => issuer.name],
  ['Comune', ({ territory }) => territory.comune ?? null],
  ['Provincia', ({ territory }) => territory.province ?? null],
  ['Regione', ({ territory }) => territory.region ?? null],
  ['Procedura', ({ procedure }) => procedure.join(', ')],
  ['Temi', ({ topics }) => topics.join(', ')],
  ['Chi può partecipare', ({ eligibility }) => eligibility.subjects.join(', ')],
  ['Importo massimo', ({ amounts }) => amounts.maxEur],
  ['Importo totale', ({ amounts }) => amounts.totalEur],
  ['PEC', ({ contacts }) => contacts.pec.join(', ')],
  ['E-mail', ({ contacts }) => contacts.email.join(', ')],
  ['CUP', ({ identifiers }) => identifiers.cup.join(', ')],
  ['CIG', ({ identifiers }) => identifiers.cig.join(', ')],
  ['Pagina', ({ pages }) => officialAddress(pages)],
  ['Codice', ({ id }) => id],
]

/**
 * One cell. Text that a spreadsheet would take for a formula is led by an apostrophe, which it does not show (OWASP,
 * "CSV Injection"); numbers are ours and keep their sign. Decimals have the Italian comma.
 */
export function cell(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value).replace('.', ',')
  const text = oneLine(value)
  const safe = /^[=+\-@\t|%]/.test(text) ? `'${text}` : text
  return /[";\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A table with a heading; lines end in CR LF (RFC 4180). */
export function tableOf(rows: readonly TableRow[], { mark, more = [] }: TableOptions): string {
  const heading = [...COLUMNS.map(([name]) => name), ...more].map(cell).join(';')
  const lines = rows.map(({ call, more: further = [] }) =>
    [...COLUMNS.map(([, value]) => cell(value(call))), ...more.map((_, index) => cell(further[index] ?? ''))].join(';'),
  )
  return `${mark ? '\ufeff' : ''}${[heading, ...lines].join('\r\n')}\r\n`
}
