// The distinctive words of a text: what is left when grammar and the words every call shares are taken out.
import { fold } from '../reading/fold.ts'
import { stem, WEAK } from './weak-words.ts'

/** Runs of letters and digits; "2.0" and "3.0" stay whole because they name an edition. */
const WORD = /\d+\.\d(?!\d)|[a-z0-9]+/g

/** Stems in order of first appearance, each once, at most `limit`. Linear. */
export function distinctiveWords(text: string, limit = 4000): string[] {
  const found = new Set<string>()
  for (const [word] of fold(text).matchAll(WORD)) {
    if (word.length < 3 || word.length > 40) continue
    const root = stem(word)
    if (WEAK.has(root)) continue
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
