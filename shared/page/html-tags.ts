// htmlparser2's streaming parser, listened to at its cheapest: one name, then attributes, then "the tag is complete".
// Its usual `onopentag` builds an object for every tag; pages have thousands and we look at a few attributes of some.
import { Parser } from 'htmlparser2'

/** The attributes anyone here asks for, and where each is kept. */
export const ATTRIBUTE = {
  class: 0,
  id: 1,
  role: 2,
  href: 3,
  style: 4,
  hidden: 5,
  'aria-hidden': 6,
  'aria-label': 7,
  'aria-level': 8,
  title: 9,
  alt: 10,
  type: 11,
  property: 12,
  name: 13,
  itemprop: 14,
  content: 15,
  datetime: 16,
  colspan: 17,
  lang: 18,
  'xml:lang': 19,
  rel: 20,
  'data-cfemail': 21,
} as const

const SLOTS = new Map<string, number>(Object.entries(ATTRIBUTE))

/** Values of the tag being read, by `ATTRIBUTE`; undefined when it has no such attribute. */
export type Attributes = readonly (string | undefined)[]

/** Of a tag that has none. */
export const NO_ATTRIBUTES: Attributes = new Array(SLOTS.size).fill(undefined)

export interface TagListener {
  /** @param attributes good until the call returns; null when the tag has none of those we know */
  onTag(name: string, attributes: Attributes | null): void
  onText(text: string): void
  onEnd(name: string): void
}

/** Says where an opening tag ends, which the parser keeps to itself unless it builds that object. */
class TagEndParser extends Parser {
  onTagComplete: () => void = () => undefined

  override onopentagend(endIndex: number): void {
    this.onTagComplete()
    super.onopentagend(endIndex)
  }
}

export interface TagReader {
  readonly stopped: boolean
  write(html: string): void
  end(): void
  /** Nothing more is read or told. */
  stop(): void
}

/** @param mostAttributes a tag with more stops the reading */
export function createTagReader(listener: TagListener, mostAttributes: number): TagReader {
  let pending: string | null = null
  let count = 0
  /** Slots filled by this tag, to be emptied after it. */
  const filled: number[] = []
  let stopped = false
  const values: (string | undefined)[] = new Array(SLOTS.size).fill(undefined)
  const stop = () => {
    stopped = true
    parser.pause()
  }
  const complete = () => {
    count = 0
    if (pending !== null) {
      const name = pending
      pending = null
      if (!stopped) listener.onTag(name, filled.length === 0 ? null : values)
    }
    // Also those of a tag the parser dropped: a form inside a form.
    for (let slot = filled.pop(); slot !== undefined; slot = filled.pop()) values[slot] = undefined
  }
  const parser = new TagEndParser({
    onopentagname(name) {
      if (pending !== null) complete()
      pending = name
    },
    onattribute(name, value) {
      if (++count > mostAttributes) stop()
      const slot = SLOTS.get(name)
      if (slot === undefined || values[slot] !== undefined) return
      values[slot] = value
      filled.push(slot)
    },
    ontext(text) {
      if (pending !== null) complete()
      if (!stopped) listener.onText(text)
    },
    onclosetag(name) {
      if (pending !== null) complete()
      if (!stopped) listener.onEnd(name)
    },
  })
  parser.onTagComplete = complete
  return {
    get stopped() {
      return stopped
    },
    write: (html) => parser.write(html),
    end: () => parser.end(),
    stop,
  }
}
