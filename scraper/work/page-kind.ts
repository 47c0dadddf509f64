// What a page of a source is to a call: its issuer's own, a newspaper's, a collector's.
import type { Call, CallPage } from '../../shared/call/call.ts'
import { distinctiveWords } from '../../shared/matching/words.ts'
import type { Source } from '../sources/source.ts'

const OFFICIAL: ReadonlySet<Source['kind']> = new Set(['comune', 'regione', 'ente', 'fondazione'])

export const isOfficialKind = (kind: Source['kind']) => OFFICIAL.has(kind)

/** A volunteer centre tells the calls of others, and now and then one of its own. */
export function pageKindOf(source: Pick<Source, 'kind' | 'name'>, call: Call | null): CallPage['kind'] {
  if (isOfficialKind(source.kind)) return 'official'
  if (source.kind !== 'csv') return source.kind === 'news' ? 'news' : 'aggregator'
  const issuer = distinctiveWords(call?.issuer.name ?? '')
  const own = distinctiveWords(source.name)
  return issuer.length > 0 && issuer.every((word) => own.includes(word)) ? 'official' : 'aggregator'
}
