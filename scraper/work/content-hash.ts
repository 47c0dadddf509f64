// What of a page a reader would notice, as a hash: a counter, a share bar or a new token is no change.
import { createHash } from 'node:crypto'
import { pageKey } from '../../shared/call/identity.ts'
import type { Page } from '../../shared/page/page.ts'
import { fold } from '../../shared/reading/fold.ts'
import type { StructuredFacts } from '../../shared/sites/family.ts'

export const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex')

/** Whole lines that change by themselves. A line that says anything else too is kept: it may hold the term. */
const NOISE = [
  /^(?:\d[\d.]{0,9} (?:letture|visualizzazioni|visite|views|click|condivisioni|commenti|commento)|(?:letto|visto|visualizzato|letture|visite|visualizzazioni)[: ]{1,3}\d[\d.]{0,9}(?: volte)?)$/,
  /^(?:pagina aggiornata|ultimo aggiornamento|ultima modifica|aggiornato|aggiornata|data di stampa|generato)\b[^a-z]{0,3}(?:il|al|:)?.{0,40}$/,
  /^(?:condividi|share|stampa|invia|ascolta|salva|tweet|facebook|whatsapp|telegram|linkedin)(?: .{0,40})?$/,
  /^tempo di lettura.{0,30}$/,
  /^(?:oggi|adesso|ora)[ :,].{0,20}\d{1,2}:\d{2}(?::\d{2})?$/,
]

const isNoise = (line: string) => NOISE.some((pattern) => pattern.test(line))

/** sha256 (hex) of main text, main links, struck-through words and the site's fields, noise left out. */
export function contentHash(page: Page, facts: StructuredFacts): string {
  const lines = page.blocks
    .filter(({ region }) => region === 'main' || region === 'notice')
    .map(({ start, end }) => fold(page.text.slice(start, end)).trim())
    .filter((line) => line !== '' && !isNoise(line))
  const links = page.links
    .filter(({ region }) => region === 'main')
    .map(({ url }) => pageKey(url))
    .sort()
  const struck = page.struck.map(({ start, end }) => page.text.slice(start, end))
  return sha256(JSON.stringify([lines, links, struck, facts]))
}
