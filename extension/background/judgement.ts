// Does the page speak of these calls? Judged in the page itself, by the reading engine put into it: a worker has no
// document and may load nothing later, the engine weighs more than twice the whole background, and this way not even our
// own worker is sent what the page says. The answer is parsed like any stranger's: it can name no call but those asked of.
import * as v from 'valibot'
import type { Scripting } from 'webextension-polyfill'
import type { ComparableCall } from '../../shared/matching/call-traits.ts'
import { callsById } from '../db/calls.ts'
import type { CallDatabase } from '../db/database.ts'
import type { PageReader } from '../entrypoints/read.ts'

const judgementSchema = v.object({
  address: v.string(),
  matches: v.array(
    v.object({
      callId: v.string(),
      certainty: v.picklist(['sure', 'possible']),
      because: v.array(v.pipe(v.string(), v.maxLength(400))),
    }),
  ),
})

export type Judgement = v.InferOutput<typeof judgementSchema>['matches'][number]

/** What the judge compares, and nothing of the person's: the page's own scripts cannot reach it, but other tools may. */
function comparable(call: ComparableCall): ComparableCall {
  const { id, title, summary = '', programmes, territory, issuer, deadline, contacts, amounts, identifiers } = call
  return {
    id,
    title,
    summary,
    ...(programmes && { programmes }),
    ...(territory && { territory }),
    ...(issuer && { issuer }),
    ...(deadline && { deadline }),
    ...(contacts && { contacts }),
    ...(amounts && { amounts }),
    ...(identifiers && { identifiers }),
    documents: (call.documents ?? []).map(({ url }) => ({ url })),
    pages: (call.pages ?? []).map(({ url, title, publishedAt }) => ({ url, title, publishedAt })),
    history: (call.history ?? []).map(({ event, from }) => ({ event, from })),
  }
}

const judgeHere = (calls: ComparableCall[]) =>
  (globalThis as { segnabandiReader?: PageReader }).segnabandiReader?.match(calls) ?? null

/** Where the page stands without its place in it: a page that has moved on meanwhile answers for another address. */
const withoutPlace = (address: string) => address.replace(/#(?![!/]).*$/, '')

/**
 * What the page of a tab says of these calls, best first; null when it cannot be asked (too long, gone, or closed to us).
 * @param address the page's own, as the browser gave it
 */
export async function judgeInPage(
  { db, scripting }: { db: CallDatabase; scripting: Pick<Scripting.Static, 'executeScript'> },
  tabId: number,
  address: string,
  ids: string[],
): Promise<Judgement[] | null> {
  const calls = (await callsById(db, ids)).map(({ call }) => comparable(call))
  const target = { tabId, frameIds: [0] }
  try {
    await scripting.executeScript({ target, files: ['/read.js'] })
    // Undefined has no place among arguments: it is left out on the way to JSON.
    const [answer] = await scripting.executeScript({
      target,
      func: judgeHere,
      args: [JSON.parse(JSON.stringify(calls)) as ComparableCall[]],
    })
    const parsed = v.safeParse(judgementSchema, answer?.result)
    if (!parsed.success || withoutPlace(parsed.output.address) !== withoutPlace(address)) return null
    return parsed.output.matches.filter(({ callId }) => ids.includes(callId))
  } catch {
    // The tab was closed or moved, or its page lets no extension in: there is nobody to ask.
    return null
  }
}
