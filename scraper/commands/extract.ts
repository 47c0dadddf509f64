// `segnabandi extract`: reads one page, document or text (or many, line by line) and shows the call with its quotes.
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { Command } from 'commander'
import { fileFault } from '../faults/file.ts'
import { atInstant } from './at-instant.ts'
import { type NetworkOptions, withNetwork } from './network.ts'
import { type Clock, pathOf, readClock, readDay, withClock } from './options.ts'
import type { Terminal } from './terminal.ts'
import { CommandError, type SetExit, UsageError } from './verdict.ts'

interface Options extends NetworkOptions {
  published?: string
  json?: boolean
  jsonl?: boolean
  now?: string
}

const HELP = `
Examples:
  segnabandi extract https://www.comune.example.it/novita/avviso
  segnabandi extract avviso.html --published 2026-05-02 --json
  segnabandi extract avviso.pdf.p7m --json        (PDF, .p7m, .docx and .odt are read; scans are named)
  segnabandi extract --jsonl < pages.jsonl      {id, url?, title?, html?|text?, published?} per line`

export function extractCommand(terminal: Terminal, setExit: SetExit): Command {
  const command = withNetwork(
    new Command('extract')
      .description('read one page, document or text and show its call, with the quote behind each fact')
      .argument('[source]', 'file, http(s) address, or - for standard input (the default)')
      .option('--published <date>', 'day the text was published, YYYY-MM-DD: years left out are counted from it')
      .option('--json', 'print the call as JSON (null when the text is no call)')
      .option('--jsonl', 'read records from standard input, one JSON per line, and print {id, call, reason} for each'),
  )
  return withClock(command)
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
  if (!isAddress && /^[a-z][a-z0-9+.-]{1,20}:\/\//i.test(source))
    throw new UsageError(`only http and https addresses are read, not "${source}"`)
  const { page, call, reason } = isAddress
    ? await readAddress(source, published, options, terminal)
    : await readBytes(source, published, terminal)
  if (page.isCut) terminal.err(`${source} is too long to be read whole: only its first part was read.\n`)
  if (options.json) {
    terminal.out(`${JSON.stringify(call === null ? null : atInstant(call, clock()), null, 2)}\n`)
    if (call === null) terminal.err(`Not a call: ${reason}\n`)
    return
  }
  const { callCard } = await import('./call-card.ts')
  terminal.out(callCard({ page, call, reason, now: clock(), isScreen: terminal.isScreen }))
}

async function readAddress(url: string, published: string | null, options: Options, terminal: Terminal) {
  const { openNetwork } = await import('./network.ts')
  const { readResponse } = await import('../work/read-response.ts')
  const { isDocument, sniff } = await import('../documents/sniff.ts')
  const fetcher = await openNetwork(options)
  try {
    const fetched = await fetcher.fetch(url)
    if (fetched.kind === 'failed') throw new CommandError(fetched.failure.message)
    if (fetched.kind === 'unchanged') throw new CommandError(`${url}: the server says "not changed" to a first visit.`)
    const { response } = fetched
    // Some servers send a web page as a download: what it is counts, not what it is called.
    if (isDocument(sniff(response.bytes)))
      return readFileOf(response.bytes, fileName(response.url), response.url, published, terminal)
    return readResponse(response, { published })
  } finally {
    await fetcher.close()
  }
}

async function readBytes(source: string, published: string | null, terminal: Terminal) {
  const { isDocument, sniff } = await import('../documents/sniff.ts')
  const bytes = source === '-' ? await terminal.input() : await readLocalFile(source)
  if (isDocument(sniff(bytes)))
    return readFileOf(bytes, source === '-' ? 'standard input' : basename(source), null, published, terminal)
  const { decodeText } = await import('../fetching/charset.ts')
  const { pageOfText, readPage } = await import('../work/read-response.ts')
  const page = pageOfText(decodeText(bytes, null), null, null)
  return { page, ...readPage(page, { evidence: [] }, { published }) }
}

async function readFileOf(
  bytes: Uint8Array,
  name: string,
  url: string | null,
  published: string | null,
  terminal: Terminal,
) {
  const { readDocument } = await import('../documents/read-document.ts')
  const { readDocumentCall } = await import('../documents/document-call.ts')
  const reading = await readDocument(bytes, name, url)
  if ('unreadable' in reading) throw new CommandError(reading.message)
  if (reading.sheetsLeft > 0)
    terminal.err(`Read the first ${reading.page.sheets.length} pages; ${reading.sheetsLeft} more were left.\n`)
  return readDocumentCall(reading, null, { published })
}

const fileName = (url: string) => URL.parse(url)?.pathname.split('/').at(-1) || url

async function readLocalFile(source: string): Promise<Uint8Array> {
  try {
    return await readFile(pathOf(source))
  } catch (error) {
    throw new CommandError(`Cannot read ${source}: ${fileFault(error)}. Give a file, an http(s) address, or - .`)
  }
}
