// `match` over files: calls and articles line by line, each article answered with the calls it speaks of and why.
import { readFile } from 'node:fs/promises'
import * as v from 'valibot'
import { indexCalls } from '../../shared/matching/match.ts'
import { traitsOfPage } from '../../shared/matching/page-traits.ts'
import { readRecord } from './extract-lines.ts'
import type { Terminal } from './terminal.ts'
import { CommandError, messageOf } from './verdict.ts'

const text = v.nullish(v.string())
/** What comparing needs; a record made elsewhere may have less than ours, and more. */
const knownCall = v.looseObject({
  id: v.string(),
  title: v.string(),
  summary: v.exactOptional(v.string()),
  programmes: v.exactOptional(v.array(v.string())),
  issuer: v.exactOptional(v.looseObject({ name: v.nullish(v.string(), null), level: v.exactOptional(v.string()) })),
  territory: v.exactOptional(v.looseObject({ comune: v.exactOptional(v.string()) })),
  deadline: v.exactOptional(
    v.looseObject({
      date: v.nullish(v.string(), null),
      time: v.nullish(v.string(), null),
      supersedes: v.exactOptional(v.nullable(v.string())),
    }),
  ),
  contacts: v.exactOptional(
    v.looseObject({ pec: v.exactOptional(v.array(v.string())), email: v.exactOptional(v.array(v.string())) }),
  ),
  amounts: v.exactOptional(
    v.looseObject({
      totalEur: v.exactOptional(v.nullable(v.number())),
      maxEur: v.exactOptional(v.nullable(v.number())),
    }),
  ),
  identifiers: v.exactOptional(
    v.looseObject({
      cup: v.exactOptional(v.array(v.string())),
      cig: v.exactOptional(v.array(v.string())),
      acts: v.exactOptional(v.array(v.string())),
    }),
  ),
  documents: v.exactOptional(v.array(v.looseObject({ url: v.string() }))),
  pages: v.exactOptional(v.array(v.looseObject({ url: v.string(), publishedAt: v.exactOptional(v.string()) }))),
  published: v.exactOptional(v.nullable(v.string())),
})

const article = v.looseObject({
  id: v.union([v.string(), v.number()]),
  url: text,
  title: text,
  html: text,
  text,
  published: text,
})

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

/** Day of publication an article states; a month alone ("2023-02") is counted from its middle. */
function dayOf(published: string | null | undefined): string | null {
  const day = published?.match(/^\d{4}-\d{2}(?:-\d{2})?/)?.[0]
  return day === undefined ? null : day.length === 7 ? `${day}-15` : day
}

/** @returns whether every article could be read. */
export async function matchFiles(callsFile: string, articlesFile: string, terminal: Terminal): Promise<boolean> {
  const index = indexCalls(await readLines(callsFile, knownCall))
  for (const given of await readLines(articlesFile, article)) {
    const { page } = readRecord({ ...given, published: null }, null)
    const matches = index.match(traitsOfPage(page, dayOf(given.published)))
    terminal.out(`${JSON.stringify({ id: given.id, matches })}\n`)
  }
  return true
}
