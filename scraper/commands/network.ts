// The fetcher as commands open it: same options, same refusals, and a name that says who asks.
import type { Command } from 'commander'
import type { Fetcher } from '../fetching/fetcher.ts'
import { pathOf, readCount } from './options.ts'
import { UsageError } from './verdict.ts'

export interface NetworkOptions {
  allowLoopback?: boolean
  pause?: string
  contact?: string
  record?: string
  replay?: string
}

/** What a run asks of the network; every command that reads pages takes them. */
export function withNetwork(command: Command): Command {
  return command
    .option('--allow-loopback', 'let addresses of this machine be read')
    .option('--pause <ms>', 'least time between two requests to one site, in milliseconds', '1500')
    .option('--contact <mail|url>', 'how a site can reach you, sent in the User-Agent (or set SEGNABANDI_CONTACT)')
    .option('--record <dir>', 'keep every exchange in this folder, to be replayed')
    .option('--replay <dir>', 'answer from a recorded folder, without network')
}

/** Name and version; robots.txt knows us by the first word. */
const NAME = 'Segnabandi/0.1'
/** Said as it is, so that an administrator does not write to an address nobody reads. */
const NO_CONTACT = 'lettore di bandi pubblici; chi lo usa non ha indicato un contatto'

/** Header values are ASCII without parentheses of their own (RFC 9110 §5.5 and §10.1.5). */
const MAIL = /^[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}$/
const ADDRESS = /^https?:\/\/[!#-'*+,./\w:;=?@~%-]{3,200}$/

/** Who asks. @throws UsageError for a contact that is neither a mail nor a web address. */
export function userAgent(given: string | undefined): string {
  const contact = given ?? process.env.SEGNABANDI_CONTACT ?? ''
  if (contact === '') return `${NAME} (${NO_CONTACT})`
  if (!MAIL.test(contact) && !(ADDRESS.test(contact) && URL.canParse(contact)))
    throw new UsageError(`--contact takes a mail or web address at which you can be reached, not "${contact}"`)
  return `${NAME} (lettore di bandi pubblici; +${contact})`
}

/** @throws UsageError for a pause that would not be polite to a site that is not ours. */
export async function openNetwork(options: NetworkOptions): Promise<Fetcher> {
  const pauseMs = readCount('--pause', options.pause ?? '1500', 0)
  const allowLoopback = options.allowLoopback === true
  if (pauseMs === 0 && !allowLoopback && options.replay === undefined)
    throw new UsageError('--pause 0 is only for sites on this machine: add --allow-loopback, or give at least 1')
  if (options.record !== undefined && options.replay !== undefined)
    throw new UsageError('--record and --replay exclude each other: record first, then replay')
  const { openFetcher } = await import('../fetching/http.ts')
  return openFetcher({
    userAgent: userAgent(options.contact),
    pauseMs,
    allowLoopback,
    ...(options.record === undefined ? {} : { record: pathOf(options.record) }),
    ...(options.replay === undefined ? {} : { replay: pathOf(options.replay) }),
  })
}
