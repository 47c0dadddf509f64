// `match` over files: calls and articles line by line. An article that is, or links, a call's own page speaks of it.
import { readFile } from 'node:fs/promises'
import * as v from 'valibot'
import { addressKeys } from '../../shared/matching/address.ts'
import type { Page } from '../../shared/page/page.ts'
import { readRecord } from './extract-lines.ts'
import type { Terminal } from './terminal.ts'
import { CommandError, messageOf } from './verdict.ts'

const knownCall = v.looseObject({
  id: v.string(),
  pages: v.optional(v.array(v.looseObject({ url: v.string(), kind: v.optional(v.string()) })), []),
})

const article = v.looseObject({
  id: v.union([v.string(), v.number()]),
  url: v.nullish(v.string()),
  title: v.nullish(v.string()),
  html: v.nullish(v.string()),
  text: v.nullish(v.string()),
})

interface Match {
  callId: string
  certainty: 'sure' | 'possible'
  score: number
  because: string[]
}

async function readLines<T extends v.GenericSchema>(file: string, schema: T): Promise<v.InferOutput<T>[]> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new CommandError(`Cannot read ${file}: ${messageOf(error)}`)
  })
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return []
    try {
      return [v.parse(schema, JSON.parse(line))]
    } catch (error) {
      throw new CommandError(`${file}, line ${index + 1}: ${messageOf(error)}`)
    }
  })
}

/** Calls by the addresses of their pages. A page two calls share tells neither. */
function byAddress(calls: readonly v.InferOutput<typeof knownCall>[]): Map<string, string | null> {
  const found = new Map<string, string | null>()
  for (const { id, pages } of calls)
    for (const key of new Set(pages.flatMap(({ url }) => addressKeys(url))))
      found.set(key, found.has(key) && found.get(key) !== id ? null : id)
  return found
}

function matchesOf(page: Page, calls: ReadonlyMap<string, string | null>): Match[] {
  const matches = new Map<string, Match>()
  const add = (key: string, score: number, because: string) => {
    const callId = calls.get(key)
    if (callId == null || matches.has(callId)) return
    matches.set(callId, { callId, certainty: 'sure', score, because: [because] })
  }
  for (const key of addressKeys(page.url ?? '')) add(key, 1, 'è una pagina del bando')
  for (const { url, text, region } of page.links)
    if (region === 'main')
      for (const key of addressKeys(url)) add(key, 0.95, `rimanda alla pagina del bando: «${text}»`)
  return [...matches.values()]
}

/** @returns whether every article could be read. */
export async function matchFiles(callsFile: string, articlesFile: string, terminal: Terminal): Promise<boolean> {
  const calls = byAddress(await readLines(callsFile, knownCall))
  for (const given of await readLines(articlesFile, article)) {
    const { page } = readRecord({ ...given, published: null }, null)
    terminal.out(`${JSON.stringify({ id: given.id, matches: matchesOf(page, calls) })}\n`)
  }
  return true
}
