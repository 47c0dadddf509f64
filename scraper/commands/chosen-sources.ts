// The sources a command is about: the project's registry or the files named, narrowed to the ids named.
import type { Source } from '../sources/source.ts'
import { pathOf } from './options.ts'
import { CommandError, messageOf, UsageError } from './verdict.ts'

export interface Choice {
  /** Files given with --sources. */
  sources?: string[]
  /** Ids given with --only or as arguments. */
  only?: string[]
}

/** @throws UsageError naming an id no source has; CommandError naming file, line and field of a fault. */
export async function chooseSources({
  sources: files,
  only,
}: Choice): Promise<{ chosen: Source[]; registry: Source[] }> {
  const { readSources, registryFiles } = await import('../sources/registry.ts')
  let registry: Source[]
  try {
    registry = await readSources(files === undefined ? await registryFiles() : files.map(pathOf))
  } catch (error) {
    throw new CommandError(messageOf(error))
  }
  if (only === undefined || only.length === 0) return { chosen: registry, registry }
  const missing = only.filter((id) => !registry.some((source) => source.id === id))
  if (missing.length > 0) {
    const known = registry.slice(0, 12).map(({ id }) => id)
    const more = registry.length > known.length ? ', …' : ''
    throw new UsageError(`no source has the id "${missing.join('", "')}". Ids: ${known.join(', ')}${more}`)
  }
  return { chosen: registry.filter(({ id }) => only.includes(id)), registry }
}
