// The little language the tables of forms are written in, and the matcher it is turned into.
//
//   day [( numword )] month year     words after one another, with or without spaces; brackets: may be missing
//   dd/mm/year                       no space between: none allowed in the text
//   entro|fino                       one or the other kind of word
//
// Every form is spelled out (each bracket with and without) and laid into one tree, so that reading a token costs the
// same whether there are ten forms or a hundred. A form is never longer than a dozen tokens: matching is bounded.
import { kindOf } from './lexicon.ts'
import { CONFUSED, GAP, ORDINAL, SHORT_YEAR, SPACE, type Tokens } from './tokens.ts'

/** What a form can take out of the text. */
export const SLOTS = ['day', 'month', 'year', 'weekday', 'hour', 'minute', 'toHour', 'toMinute', 'amount'] as const
export type Slot = (typeof SLOTS)[number]

/** A part of a form that stands for a value: which tokens will do, and what number they must hold. */
interface Part {
  kinds: string
  slot: Slot
  min: number
  max: number
  digits?: readonly [number, number]
  /** Scanning errors ("l5", "2O26") are taken: only where the other parts of the form vouch for it. */
  confused?: boolean
  /** "1°" and "30esimo" are taken too. */
  ordinal?: boolean
}

/** Names usable in a form for values; any other name is a kind of word (words.ts) or a sign. */
const PARTS: Readonly<Record<string, Part>> = {
  day: { kinds: 'num|numword|ordword', slot: 'day', min: 1, max: 31, digits: [1, 2], confused: true, ordinal: true },
  dd: { kinds: 'num', slot: 'day', min: 1, max: 31, digits: [1, 2], confused: true, ordinal: true },
  mm: { kinds: 'num', slot: 'month', min: 1, max: 12, digits: [1, 2], confused: true },
  year: { kinds: 'num|yearword', slot: 'year', min: 1900, max: 2099, digits: [4, 4] },
  yyyy: { kinds: 'num', slot: 'year', min: 1900, max: 2099, digits: [4, 4], confused: true },
  yy: { kinds: 'num', slot: 'year', min: 0, max: 99, digits: [2, 2] },
  month: { kinds: 'month', slot: 'month', min: 1, max: 12 },
  abbr: { kinds: 'abbr|mar|set', slot: 'month', min: 1, max: 12 },
  roman: { kinds: 'roman|v', slot: 'month', min: 1, max: 12 },
  weekday: { kinds: 'weekday', slot: 'weekday', min: 0, max: 6 },
  hour: { kinds: 'num', slot: 'hour', min: 0, max: 24, digits: [1, 2], confused: true },
  hourword: { kinds: 'numword', slot: 'hour', min: 1, max: 24 },
  minute: { kinds: 'num', slot: 'minute', min: 0, max: 59, digits: [2, 2], confused: true },
  minuteword: { kinds: 'numword', slot: 'minute', min: 1, max: 59 },
  to: { kinds: 'num', slot: 'toHour', min: 0, max: 24, digits: [1, 2] },
  tominute: { kinds: 'num', slot: 'toMinute', min: 0, max: 59, digits: [2, 2] },
  sixty: { kinds: 'num', slot: 'amount', min: 0, max: 59, digits: [2, 2] },
  amount: { kinds: 'num|numword|un', slot: 'amount', min: 1, max: 999, digits: [1, 3] },
  nthday: { kinds: 'ordword', slot: 'amount', min: 1, max: 5 },
  nth: { kinds: 'num|ordword', slot: 'amount', min: 1, max: 400, digits: [1, 3], ordinal: true },
}

interface Atom {
  kinds: Uint8Array
  slot: number
  min: number
  max: number
  digits: readonly [number, number] | null
  confused: boolean
  ordinal: boolean
  glued: boolean
}
interface Edge {
  key: string
  atom: Atom
  next: Node
}
interface Node {
  edges: Edge[]
  /** Index of the form that ends here, or -1. */
  form: number
}

export interface Hit<Form> {
  form: Form
  /** Token after the last one. */
  end: number
  /** By index in SLOTS; -1 where the form has no such value. */
  values: Int32Array
}

export interface Matcher<Form> {
  /** 1 for each kind of token that some form begins with. */
  begins: Uint8Array
  /** The longest form at a token, the first of the table among equals. The hit is reused by the next call. */
  match: (tokens: Tokens, at: number) => Hit<Form> | null
}

const SYMBOL = /\[|\]|(?:[a-z]+|[^\sa-z[\]|])(?:\|(?:[a-z]+|[^\sa-z[\]|]))*/g

/** "a [b] c" → ["a b c", "a c"], as lists of kinds with whether they must touch what comes before. */
function spellOut(shape: string): { kinds: string; glued: boolean }[][] {
  const symbols = [...shape.matchAll(SYMBOL)]
  let at = 0
  function sequence(): { kinds: string; glued: boolean }[][] {
    let ways: { kinds: string; glued: boolean }[][] = [[]]
    for (; at < symbols.length; at++) {
      const symbol = symbols[at]
      const [text, index] = [symbol?.[0] ?? '', symbol?.index ?? 0]
      if (text === ']') return ways
      if (text === '[') {
        at++
        const inner = sequence()
        ways = ways.flatMap((way) => [way, ...inner.map((more) => [...way, ...more])])
      } else {
        const glued = /[^\s[\]][[\]]*$/.test(shape.slice(0, index))
        ways = ways.map((way) => [...way, { kinds: text, glued }])
      }
    }
    return ways
  }
  return sequence()
}

function atomOf(kinds: string, glued: boolean): Atom {
  const part = PARTS[kinds]
  const allowed = new Uint8Array(256)
  for (const kind of (part?.kinds ?? kinds).split('|')) allowed[kindOf(kind)] = 1
  return {
    kinds: allowed,
    slot: part === undefined ? -1 : SLOTS.indexOf(part.slot),
    min: part?.min ?? 0,
    max: part?.max ?? 0,
    digits: part?.digits ?? null,
    confused: part?.confused ?? false,
    ordinal: part?.ordinal ?? false,
    glued,
  }
}

const NUM = kindOf('num')
const YEAR = SLOTS.indexOf('year')

/** Turns a table of forms into a matcher. */
export function compileForms<Form extends { shapes: readonly string[] }>(forms: readonly Form[]): Matcher<Form> {
  const root: Node = { edges: [], form: -1 }
  forms.forEach((form, index) => {
    for (const shape of form.shapes)
      for (const way of spellOut(shape)) {
        let node = root
        way.forEach(({ kinds, glued }, place) => {
          const touch = glued && place > 0
          const key = `${kinds}${touch ? '~' : ''}`
          let edge = node.edges.find((known) => known.key === key)
          if (edge === undefined) {
            edge = { key, atom: atomOf(kinds, touch), next: { edges: [], form: -1 } }
            node.edges.push(edge)
          }
          node = edge.next
        })
        if (node.form === -1) node.form = index
      }
  })
  const first: Edge[][] = []
  for (let kind = 0; kind < 256; kind++) first.push(root.edges.filter(({ atom }) => atom.kinds[kind] === 1))

  // Most numbers of a page are no dates: the kind of the token after tells, before any form is followed.
  const alone = new Uint8Array(256)
  const second: Uint8Array[] = []
  for (const [kind, edges] of first.entries()) {
    const after = new Uint8Array(256)
    for (const { next } of edges) {
      if (next.form >= 0) alone[kind] = 1
      for (const { atom } of next.edges) for (let k = 0; k < 256; k++) if (atom.kinds[k] === 1) after[k] = 1
    }
    second.push(after)
  }

  const none = new Int32Array(SLOTS.length).fill(-1)
  const values = Int32Array.from(none)
  const best = Int32Array.from(none)
  let bestEnd = 0
  let bestForm = -1
  const hit: { form: Form | null; end: number; values: Int32Array } = { form: null, end: 0, values: best }

  function follow(tokens: Tokens, edges: readonly Edge[], at: number): void {
    const kind = tokens.kind[at] ?? 0
    const flags = tokens.flags[at] ?? 0
    const value = tokens.value[at] ?? 0
    for (const { atom, next } of edges) {
      if (atom.kinds[kind] !== 1 || (atom.glued && (flags & SPACE) !== 0)) continue
      if (atom.slot >= 0) {
        if (value < atom.min || value > atom.max) continue
        if (kind === NUM) {
          const digits = tokens.digits[at] ?? 0
          if (atom.digits !== null && (digits < atom.digits[0] || digits > atom.digits[1])) continue
          if ((flags & CONFUSED) !== 0 && !atom.confused) continue
          if ((flags & ORDINAL) !== 0 && !atom.ordinal) continue
          if ((flags & SHORT_YEAR) !== 0 && atom.slot !== YEAR) continue
        }
      }
      const held = atom.slot >= 0 ? (values[atom.slot] ?? -1) : -1
      if (atom.slot >= 0) values[atom.slot] = value
      const after = at + 1
      if (next.form >= 0 && (after > bestEnd || (after === bestEnd && next.form < bestForm))) {
        bestEnd = after
        bestForm = next.form
        best.set(values)
      }
      if (next.edges.length > 0 && after < tokens.count && ((tokens.flags[after] ?? 0) & GAP) === 0)
        follow(tokens, next.edges, after)
      if (atom.slot >= 0) values[atom.slot] = held
    }
  }

  const begins = Uint8Array.from(first, (edges) => Number(edges.length > 0))
  const match = (tokens: Tokens, at: number): Hit<Form> | null => {
    const kind = tokens.kind[at] ?? 0
    const edges = first[kind]
    if (edges === undefined || edges.length === 0) return null
    if (alone[kind] === 0) {
      const next = at + 1
      if (next >= tokens.count || ((tokens.flags[next] ?? 0) & GAP) !== 0) return null
      if (second[kind]?.[tokens.kind[next] ?? 0] !== 1) return null
    }
    bestEnd = 0
    bestForm = -1
    follow(tokens, edges, at)
    const form = forms[bestForm]
    if (form === undefined) return null
    hit.form = form
    hit.end = bestEnd
    return hit as Hit<Form>
  }
  return { begins, match }
}
