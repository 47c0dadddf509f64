// The sources to visit: the project's own files, one per region, or those a person names. A fault names file, line, field.
import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import * as v from 'valibot'
import { fieldFault } from '../faults/field.ts'
import { fileFault } from '../faults/file.ts'
import { type JsonPath, lineAt, lineOfPath } from './json-lines.ts'
import { syntaxFault } from './json-syntax.ts'
import { type Source, sourceSchema } from './source.ts'

class RegistryError extends Error {
  override name = 'RegistryError'
}

/** More would be a mistake in the file, not a registry. */
const MOST_SOURCES = 20_000

/** "2.territory.region" as a person reads it: which source, which field. */
function fieldName(path: JsonPath): string {
  return path.slice(1).map(String).join('.')
}

/** Reads one file's text. @param file its name, for what goes wrong. */
export function parseSources(text: string, file: string): Source[] {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (_notJson) {
    const line = lineAt(text, syntaxFault(text) ?? text.length)
    throw new RegistryError(
      `${file}, line ${line}: not valid JSON from here on: look for a comma, quote or bracket too many or too few`,
    )
  }
  if (!Array.isArray(value))
    throw new RegistryError(`${file}, line 1: a registry is an array of sources ([ { "id": … } ])`)
  if (value.length === 0)
    throw new RegistryError(
      `${file} names no source: its list is empty. "sources discover ADDRESS" prints an entry to put into it.`,
    )
  if (value.length > MOST_SOURCES) throw new RegistryError(`${file}: more than ${MOST_SOURCES} sources`)
  const parsed = v.safeParse(v.array(sourceSchema), value)
  if (parsed.success) return parsed.output
  const faults = parsed.issues.map((issue) => {
    const path = (issue.path ?? [])
      .map(({ key }) => key)
      .filter((key) => typeof key === 'string' || typeof key === 'number')
    const field = fieldName(path)
    const about = field === '' ? `source ${Number(path[0] ?? 0) + 1}` : `field "${field}"`
    return `${file}, line ${lineOfPath(text, path)}, ${about}: ${fieldFault(issue)}`
  })
  throw new RegistryError(faults.slice(0, 10).join('\n'))
}

/**
 * Reads registry files together; an id stands for one source only.
 * @throws RegistryError naming file, line and field.
 */
export async function readSources(files: readonly string[]): Promise<Source[]> {
  const sources: Source[] = []
  const homes = new Map<string, string>()
  for (const file of files) {
    let text: string
    try {
      text = await readFile(file, 'utf8')
    } catch (error) {
      throw new RegistryError(
        `Cannot read the sources in ${file}: ${fileFault(error)}. Name a registry file with --sources.`,
      )
    }
    for (const [index, source] of parseSources(text, file).entries()) {
      const home = homes.get(source.id)
      const here = `${file}, line ${lineOfPath(text, [index, 'id'])}`
      if (home !== undefined)
        throw new RegistryError(`${here}, field "id": "${source.id}" is already the name of another source (${home})`)
      homes.set(source.id, here)
      sources.push(source)
    }
  }
  return sources
}

/** The registry files that come with the project, in order of name. */
export async function registryFiles(): Promise<string[]> {
  const names = await readdir(import.meta.dirname)
  return names
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(import.meta.dirname, basename(name)))
}
