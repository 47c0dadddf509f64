// Keeps every exchange as one JSON file, and answers from such files without a network: for tests and for bug reports.
import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { fieldFault } from '../faults/field.ts'
import { fileFault } from '../faults/file.ts'
import { failureOf, mediaType, type Outcome } from './outcome.ts'
import type { Ask, Transport } from './transport.ts'

const codes = [
  'robots',
  'private-address',
  'unreachable',
  'timeout',
  'tls',
  'status',
  'too-large',
  'redirects',
  'broken-body',
  'bad-address',
  'cancelled',
  'not-recorded',
] as const

/** One exchange. `body` is as it came over the wire (content encoding and all), in base64. */
const recorded = v.object({
  version: v.literal(1),
  url: v.string(),
  accept: v.string(),
  /** What was posted; absent for GET. */
  form: v.optional(v.string()),
  /** When it was asked, ISO 8601 in UTC, and how long the answer took. */
  at: v.string(),
  tookMs: v.number(),
  outcome: v.variant('kind', [
    v.object({
      kind: v.literal('answer'),
      status: v.number(),
      headers: v.record(v.string(), v.string()),
      body: v.string(),
    }),
    v.object({ kind: v.literal('failure'), code: v.picklist(codes), message: v.string() }),
  ]),
})

/** The last exchange for an address, Accept header and form is the one kept. */
function fileOf(dir: string, { url, headers, form }: Ask): string {
  const key = createHash('sha256')
    .update(`${url.href}\n${headers.accept ?? ''}${form === undefined ? '' : `\n${form}`}`)
    .digest('hex')
    .slice(0, 16)
  return join(dir, `${url.hostname.replace(/[^\w.-]/g, '_').slice(0, 80)}-${key}.json`)
}

/** Passes on to `transport` and writes what came. Asks for everything whole: a 304 would leave nothing to replay. */
export function recordTo(dir: string, transport: Transport, clock: () => number): Transport {
  return {
    async send(ask) {
      const { 'if-none-match': _etag, 'if-modified-since': _date, ...headers } = ask.headers
      const at = clock()
      const outcome = await transport.send({ ...ask, headers })
      if (outcome.kind === 'failure' && outcome.failure.code === 'cancelled') return outcome
      const exchange: v.InferOutput<typeof recorded> = {
        version: 1,
        url: ask.url.href,
        accept: headers.accept ?? '',
        ...(ask.form === undefined ? {} : { form: ask.form }),
        at: new Date(at).toISOString(),
        tookMs: clock() - at,
        outcome:
          outcome.kind === 'failure'
            ? { kind: 'failure', code: outcome.failure.code, message: outcome.failure.message }
            : {
                kind: 'answer',
                status: outcome.answer.status,
                headers: outcome.answer.headers,
                body: Buffer.from(outcome.answer.body).toString('base64'),
              },
      }
      await mkdir(dir, { recursive: true })
      await writeFile(fileOf(dir, ask), `${JSON.stringify(exchange, null, 1)}\n`)
      return outcome
    },
    close: () => transport.close(),
  }
}

/** Answers from the files of a recording, 304 where the validators match; what is not there fails by name. */
export function replayFrom(dir: string): Transport {
  return {
    async send(ask) {
      const file = fileOf(dir, ask)
      let text: string
      try {
        text = await readFile(file, 'utf8')
      } catch (error) {
        return missing(ask.url, `${file} cannot be read: ${fileFault(error)}`)
      }
      const read = v.safeParse(v.pipe(v.string(), v.parseJson(), recorded), text)
      if (!read.success)
        return missing(
          ask.url,
          `${file} is no recorded exchange (${v.getDotPath(read.issues[0]) ?? 'its text'} ${fieldFault(read.issues[0])})`,
        )
      const { outcome } = read.output
      if (outcome.kind === 'failure')
        return { kind: 'failure', failure: { code: outcome.code, message: outcome.message }, again: 'no' }
      const { status, headers } = outcome
      const contentType = mediaType(headers['content-type'])
      if (isUnchanged(ask.headers, headers))
        return { kind: 'answer', answer: { status: 304, headers, body: Uint8Array.of(), contentType } }
      const body = Buffer.from(outcome.body, 'base64')
      return { kind: 'answer', answer: { status, headers, body, contentType } }
    },
    close: () => Promise.resolve(),
  }
}

/** The ETag decides where there is one (RFC 9110 §13.2.2). */
function isUnchanged(asked: Record<string, string>, given: Record<string, string>): boolean {
  const etag = asked['if-none-match']
  if (etag !== undefined) return etag === given.etag
  const date = asked['if-modified-since']
  return date !== undefined && date === given['last-modified']
}

function missing(url: URL, why: string): Outcome {
  const failure = failureOf(
    'not-recorded',
    url.href,
    `the recording holds no answer: ${why}`,
    'record this source again',
  )
  return { kind: 'failure', failure, again: 'no' }
}
