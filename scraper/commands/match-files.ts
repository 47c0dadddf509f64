// `match` over files: calls and articles line by line, each article answered with the calls it speaks of and why.
import { readFile } from 'node:fs/promises'
import * as v from 'valibot'
import { indexCalls } from '../../shared/matching/match.ts'
import { traitsOfPage } from '../../shared/matching/page-traits.ts'
import { fileFault } from '../faults/file.ts'
import { complaint, NO_JSON, readRecord } from './extract-lines.ts'
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

interface Read<T> {
  records: T[]
  /** Which records could not be read, and why. */
  faults: string[]
}

/** The records of a file: one a line, or one array of them, as "calls --json" prints it. */
async function readRecords<T extends v.GenericSchema>(file: string, schema: T): Promise<Read<v.InferOutput<T>>> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new CommandError(`Cannot read ${file}: ${fileFault(error)}.`)
  })
  const read: Read<v.InferOutput<T>> = { records: [], faults: [] }
  const take = (where: string, value: () => unknown) => {
    try {
      read.records.push(v.parse(schema, value()))
    } catch (error) {
      const why = v.isValiError(error)
        ? complaint(error.issues)
        : error instanceof SyntaxError
          ? NO_JSON
          : messageOf(error)
      read.faults.push(`${file}, ${where}: ${why}`)
    }
  }
  const list = arrayOf(text)
  if (list !== null) for (const [index, value] of list.entries()) take(`record ${index + 1}`, () => value)
  else
    for (const [index, line] of text.split('\n').entries())
      if (line.trim() !== '') take(`line ${index + 1}`, () => JSON.parse(line))
  return read
}

/** A file that is one array; null for lines, which are each an object. */
function arrayOf(text: string): unknown[] | null {
  if (!text.trimStart().startsWith('[')) return null
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) ? value : null
  } catch (_brokenArray) {
    // Each line is then told what is wrong with it.
    return null
  }
}

/** Day of publication an article states; a month alone ("2023-02") is counted from its middle. */
function dayOf(published: string | null | undefined): string | null {
  const day = published?.match(/^\d{4}-\d{2}(?:-\d{2})?/)?.[0]
  return day === undefined ? null : day.length === 7 ? `${day}-15` : day
}

/** @returns whether every call and article could be read; those that could not are named on stderr, the others stand. */
export async function matchFiles(callsFile: string, articlesFile: string, terminal: Terminal): Promise<boolean> {
  const calls = await readRecords(callsFile, knownCall)
  const articles = await readRecords(articlesFile, article)
  const faults = [...calls.faults, ...articles.faults]
  for (const fault of faults) terminal.err(`${fault}\n`)
  const index = indexCalls(calls.records)
  for (const given of articles.records) {
    const { page } = readRecord({ ...given, published: null }, null)
    const matches = index.match(traitsOfPage(page, dayOf(given.published)))
    terminal.out(`${JSON.stringify({ id: given.id, matches })}\n`)
  }
  return faults.length === 0
}
