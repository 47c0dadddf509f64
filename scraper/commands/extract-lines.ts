// `extract --jsonl`: many records, one per line, answered in the same order; a bad line is answered and named, not fatal.
import * as v from 'valibot'
import { romeDay } from '../../shared/call/status.ts'
import { textPage } from '../../shared/page/plain.ts'
import { fieldFault } from '../faults/field.ts'
import { mediaOfText } from '../work/media.ts'
import { type PageReading, pageOfHtml, readPage, readResponse } from '../work/read-response.ts'
import { atInstant } from './at-instant.ts'
import { type Clock, isDay } from './options.ts'
import type { Terminal } from './terminal.ts'
import { messageOf } from './verdict.ts'

/** An instant with its offset, as feeds and JSON-LD write it, is the day it is in Rome; anything else stays as it is. */
function dayOfMoment(text: string): string {
  const isInstant =
    /^\d{4}-\d{2}-\d{2}T[\d:.]{4,18}(?:Z|[+-]\d{2}:?\d{2})$/.test(text) && !Number.isNaN(Date.parse(text))
  return isInstant ? romeDay(Date.parse(text)) : text
}

/** A field absent and a field null are the same to whoever writes such lines by hand. */
const record = v.object({
  id: v.union([v.string(), v.number()]),
  url: v.nullish(v.string()),
  title: v.nullish(v.string()),
  html: v.nullish(v.string()),
  text: v.nullish(v.string()),
  published: v.nullish(
    v.pipe(v.string(), v.transform(dayOfMoment), v.check(isDay, 'must be a day as YYYY-MM-DD, or an instant')),
  ),
})
type Record = v.InferOutput<typeof record>

/** One text as given: markup in `html`, or in `text` when it plainly is markup. */
export function readRecord(given: Record, published: string | null): Pick<PageReading, 'call' | 'reason' | 'page'> {
  const hints = { published: given.published ?? published, title: given.title ?? null }
  const url = given.url ?? null
  const isHtml = given.html != null || mediaOfText(given.text ?? '') === 'html'
  const body = given.html ?? given.text ?? ''
  if (isHtml && url !== null && URL.canParse(url))
    return readResponse(
      { url, status: 200, contentType: 'text/html', headers: {}, body, bytes: new Uint8Array() },
      hints,
    )
  const page = isHtml ? pageOfHtml(body, url, hints.title) : textPage(body, url, hints.title)
  return { page, ...readPage(page, { evidence: [] }, hints) }
}

export const NO_JSON = 'not valid JSON: each line is one whole object'

/** Says where a record breaks its shape, in one line. */
export function complaint(issues: readonly v.BaseIssue<unknown>[]): string {
  return issues
    .slice(0, 3)
    .map((issue) => `${v.getDotPath(issue) ?? 'record'}: ${fieldFault(issue)}`)
    .join('; ')
}

/** Reads a line; its id is kept when the line has one, so that the answer finds its question. */
function parseLine(line: string): { id: string | number | null; given: Record | null; fault: string } {
  try {
    const value: unknown = JSON.parse(line)
    const parsed = v.safeParse(record, value)
    if (parsed.success) {
      if (parsed.output.html == null && parsed.output.text == null)
        return { id: parsed.output.id, given: null, fault: 'neither html nor text is given' }
      return { id: parsed.output.id, given: parsed.output, fault: '' }
    }
    const named = v.safeParse(v.object({ id: record.entries.id }), value)
    return { id: named.success ? named.output.id : null, given: null, fault: complaint(parsed.issues) }
  } catch (error) {
    return { id: null, given: null, fault: error instanceof SyntaxError ? NO_JSON : messageOf(error) }
  }
}

/** @returns whether every line could be read. */
export async function extractLines(terminal: Terminal, clock: Clock, published: string | null): Promise<boolean> {
  let number = 0
  let bad = 0
  for await (const line of terminal.lines()) {
    number++
    if (line.trim() === '') continue
    const { id, given, fault } = parseLine(line)
    const answer = given === null ? null : readRecord(given, published)
    if (answer === null) bad++
    const call = answer?.call ? atInstant(answer.call, clock()) : null
    const reason = answer?.reason ?? `riga ${number}: ${fault}`
    terminal.out(`${JSON.stringify({ id, call, reason })}\n`)
  }
  if (bad > 0) terminal.err(`${bad} of ${number} lines could not be read: their reason says which and why.\n`)
  return bad === 0
}
