// JSON-LD as pages really write it: broken escapes, entities in strings, arrays, @graph. What cannot be read is left out.
import { Parser } from 'htmlparser2'
import { removeInvisible } from './characters.ts'

type JsonObject = Record<string, unknown>

/** Sizes beyond which a block is not worth reading. */
const LONGEST = 512_000
const MOST_OBJECTS = 200
const DEEPEST = 40

/** Every object of the scripts, @graph and arrays flattened, strings with entities decoded. */
export function readJsonLd(scripts: readonly string[]): JsonObject[] {
  const objects: JsonObject[] = []
  for (const script of scripts) {
    if (script.length > LONGEST) continue
    collect(parseTolerant(script), objects, 0)
  }
  return objects
}

function collect(value: unknown, into: JsonObject[], depth: number): void {
  if (into.length >= MOST_OBJECTS || depth > DEEPEST) return
  if (Array.isArray(value)) for (const one of value) collect(one, into, depth + 1)
  else if (isObject(value)) {
    const { '@graph': graph, ...own } = value
    if (Object.keys(own).some((key) => key !== '@context')) {
      const decoded = decodeStrings(own, 0)
      if (isObject(decoded)) into.push(decoded)
    }
    collect(graph, into, depth + 1)
  }
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function decodeStrings(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return decodeEntities(removeInvisible(value))
  if (depth > DEEPEST) return null
  if (Array.isArray(value)) return value.map((one) => decodeStrings(one, depth + 1))
  if (!isObject(value)) return value
  // `__proto__` as a key of JSON.parse's answer is an own property; assigning it would not be.
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== '__proto__')
      .map(([key, one]) => [key, decodeStrings(one, depth + 1)]),
  )
}

/** The national WordPress theme escapes only quotes and newlines by hand: raw tabs and odd backslashes remain. */
function parseTolerant(script: string): unknown {
  const json = script
    .trim()
    .replace(/^(?:<!--|\/\/<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\/\]\]>|\]\]>);?$/, '')
  return tryParse(json) ?? tryParse(repair(json)) ?? null
}

function tryParse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch (_broken) {
    // Expected of pages written by hand; the caller repairs, then leaves the block out.
    return undefined
  }
}

const ESCAPED: Record<string, string> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/** Inside strings: raw controls escaped, backslashes that escape nothing doubled. Outside: trailing commas dropped. */
function repair(json: string): string {
  let repaired = ''
  let inString = false
  for (let i = 0; i < json.length; i++) {
    const letter = json.charAt(i)
    if (!inString) {
      if (letter === '"') inString = true
      if (letter === ',' && /^\s{0,200}[}\]]/.test(json.slice(i + 1, i + 202))) continue
      repaired += letter
    } else if (letter === '\\') {
      const next = json.charAt(i + 1)
      const isEscape = /["\\/bfnrt]/.test(next) || /^u[0-9a-f]{4}/i.test(json.slice(i + 1, i + 6))
      repaired += isEscape ? letter + next : '\\\\'
      if (isEscape) i++
    } else {
      if (letter === '"') inString = false
      repaired += letter < ' ' ? (ESCAPED[letter] ?? ' ') : letter
    }
  }
  return repaired
}

/** `&#039;`, `&amp;`, `&egrave;` … decoded; tags are left as text. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  let decoded = ''
  const parser = new Parser({
    ontext(piece) {
      decoded += piece
    },
  })
  parser.end(text.replaceAll('<', '&lt;'))
  return decoded
}
