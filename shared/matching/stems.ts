// The words of a text as they are compared: one stem for singular and plural, masculine and feminine.
import { fold } from '../reading/fold.ts'

/** Runs of letters and digits; "2.0" and "3.0" stay whole because they name an edition. */
const WORD = /\d+\.\d(?!\d)|[a-z0-9]+/g

/** "giovane/giovani", "servizio/servizi", "banca/banche" are one. */
export const stem = (word: string): string => (word.length > 4 ? word.replace(/i?[aeio]$/, '').replace(/h$/, '') : word)

/** Stems in order of first appearance, each once, at most `limit`, without those left out. Linear. */
export function stemsIn(text: string, leftOut: ReadonlySet<string>, limit: number): string[] {
  const found = new Set<string>()
  for (const [word] of fold(text).matchAll(WORD)) {
    if (word.length < 3 || word.length > 40) continue
    const root = stem(word)
    if (leftOut.has(root)) continue
    found.add(root)
    if (found.size >= limit) break
  }
  return [...found]
}

/** 32-bit FNV-1a of a stem: what the postings hold instead of the word itself. */
export function wordHash(word: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  return hash >>> 0
}
