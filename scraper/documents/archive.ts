// Opens the zip that a .docx or .odt is, only for the entries asked for, and only as far as their size is borne.
import { Unzip, UnzipInflate, unzipSync } from 'fflate'
import { CannotRead } from '../../shared/documents/reading.ts'

const MOST_ENTRIES = 5_000
/** XML squeezes to about a twentieth; a bomb to less than a thousandth. */
const MOST_RATIO = 400
/** Below this a high ratio does no harm. */
const HARMLESS = 2_000_000
const MOST_BYTES = 40_000_000

/** Names of the entries, as the directory at the end of the zip lists them. */
export function namesIn(bytes: Uint8Array): string[] {
  const names: string[] = []
  try {
    unzipSync(bytes, {
      filter: ({ name }) => {
        names.push(name)
        if (names.length > MOST_ENTRIES) throw new CannotRead('too-large', `It holds more than ${MOST_ENTRIES} files.`)
        return false
      },
    })
  } catch (error) {
    if (error instanceof CannotRead) throw error
    throw broken(error)
  }
  return names
}

/**
 * The bytes of some entries, by name. Sizes written in the zip are not believed: what comes out is counted.
 * @throws CannotRead
 */
export function entriesOf(bytes: Uint8Array, isWanted: (name: string) => boolean): Map<string, Uint8Array> {
  const found = new Map<string, Uint8Array[]>()
  let total = 0
  let fault: unknown = null
  const unzip = new Unzip((file) => {
    if (!isWanted(file.name) || found.has(file.name)) return
    const chunks: Uint8Array[] = []
    found.set(file.name, chunks)
    file.ondata = (error, chunk) => {
      if (error !== null && error !== undefined) fault ??= error
      total += chunk?.length ?? 0
      if (total > MOST_BYTES || total > Math.max(HARMLESS, bytes.length * MOST_RATIO)) {
        file.terminate()
        throw new CannotRead('too-large', `It unpacks to more than ${total} bytes: a zip bomb, or no document.`)
      }
      if (chunk !== undefined) chunks.push(chunk)
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  try {
    // In pieces, so that a bomb is counted while it unpacks.
    const step = 32_768
    for (let at = 0; at < bytes.length && fault === null; at += step)
      unzip.push(bytes.subarray(at, at + step), at + step >= bytes.length)
  } catch (error) {
    if (error instanceof CannotRead) throw error
    throw broken(error)
  }
  if (fault !== null) throw broken(fault)
  return new Map([...found].map(([name, chunks]) => [name, new Uint8Array(Buffer.concat(chunks))]))
}

const broken = (error: unknown) => {
  const came = error instanceof Error ? error.message : String(error)
  return new CannotRead('broken', `The file is broken (${came.slice(0, 120)}): fetch it again.`)
}
