// `segnabandi extract`: reads one page or text (or many, line by line) and shows the call with the quote of each fact.
import { readFile } from 'node:fs/promises'
import { Command } from 'commander'
import { documentOf } from '../work/media.ts'
import { atInstant } from './at-instant.ts'
import { type Clock, pathOf, readClock, readDay, withClock } from './options.ts'
import type { Terminal } from './terminal.ts'
import { CommandError, messageOf, type SetExit, UsageError } from './verdict.ts'

interface Options {
  published?: string
  json?: boolean
  jsonl?: boolean
  now?: string
  allowLoopback?: boolean
  pause?: string
}

const HELP = `
Examples:
  segnabandi extract https://www.comune.example.it/novita/avviso
  segnabandi extract avviso.html --published 2026-05-02 --json
  pdftotext avviso.pdf - | segnabandi extract -
  segnabandi extract --jsonl < pages.jsonl      {id, url?, title?, html?|text?, published?} per line`

export function extractCommand(terminal: Terminal, setExit: SetExit): Command {
  return withClock(
    new Command('extract')
      .description('read one page or text and show its call, with the quote behind each fact')
      .argument('[source]', 'file, http(s) address, or - for standard input (the default)')
      .option('--published <date>', 'day the text was published, YYYY-MM-DD: years left out are counted from it')
      .option('--json', 'print the call as JSON (null when the text is no call)')
      .option('--jsonl', 'read records from standard input, one JSON per line, and print {id, call, reason} for each')
      .option('--allow-loopback', 'let addresses of this machine be read')
      .option('--pause <ms>', 'least time between two requests to one site, in milliseconds', '1500'),
  )
    .addHelpText('after', HELP)
    .action(async (source: string | undefined, options: Options) => {
      const clock = readClock(options.now)
      const published = readDay('--published', options.published)
      if (options.jsonl) {
        if (source !== undefined && source !== '-')
          throw new UsageError(`--jsonl reads standard input: leave out "${source}", or write  --jsonl < ${source}`)
        const { extractLines } = await import('./extract-lines.ts')
        if (!(await extractLines(terminal, clock, published))) setExit(1)
        return
      }
      await extractOne(source ?? '-', published, options, clock, terminal)
    })
}

async function extractOne(
  source: string,
  published: string | null,
  options: Options,
  clock: Clock,
  terminal: Terminal,
) {
  const isAddress = /^https?:\/\//i.test(source)
  const { page, call, reason } = isAddress
    ? await readAddress(source, published, options)
    : await readBytes(source, published, terminal)
  if (options.json) {
    terminal.out(`${JSON.stringify(call === null ? null : atInstant(call, clock()), null, 2)}\n`)
    if (call === null) terminal.err(`Not a call: ${reason}\n`)
    return
  }
  const { callCard } = await import('./call-card.ts')
  terminal.out(callCard({ page, call, reason, now: clock(), isScreen: terminal.isScreen }))
}

async function readAddress(url: string, published: string | null, options: Options) {
  const { openNetwork } = await import('./network.ts')
  const { readResponse } = await import('../work/read-response.ts')
  const fetcher = await openNetwork(options)
  try {
    const fetched = await fetcher.fetch(url)
    if (fetched.kind === 'failed') throw new CommandError(fetched.failure.message)
    if (fetched.kind === 'unchanged') throw new CommandError(`${url}: the server says "not changed" to a first visit.`)
    refuseDocument(fetched.response.bytes, url)
    return readResponse(fetched.response, { published })
  } finally {
    await fetcher.close()
  }
}

async function readBytes(source: string, published: string | null, terminal: Terminal) {
  const { decodeText } = await import('../fetching/charset.ts')
  const { pageOfText, readPage } = await import('../work/read-response.ts')
  const bytes = source === '-' ? await terminal.input() : await readLocalFile(source)
  refuseDocument(bytes, source)
  const page = pageOfText(decodeText(bytes, null), null, null)
  return { page, ...readPage(page, { evidence: [] }, { published }) }
}

/** Documents have their own reader; their bytes are no text. */
function refuseDocument(bytes: Uint8Array, source: string): void {
  const kind = documentOf(bytes)
  if (kind !== null)
    throw new CommandError(`${source} is a ${kind === 'pdf' ? 'PDF' : 'signed .p7m'}: give its text instead.`)
}

async function readLocalFile(source: string): Promise<Uint8Array> {
  try {
    return await readFile(pathOf(source))
  } catch (error) {
    throw new CommandError(`Cannot read ${source}: ${messageOf(error)}. Give a file, an http(s) address, or - .`)
  }
}
