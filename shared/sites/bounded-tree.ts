// Markup read into a tree in one pass, which ends where hostile markup begins: what came before it is the tree.
import { DomHandler, type Handler, Parser } from 'htmlparser2'

export interface Bounds {
  /** 100,000 nested elements overflow a selector's stack; real pages stay below a depth of 30. */
  depth: number
  attributes: number
  tags: number
  /** Elements under one parent: sibling selectors and document order cost their square. */
  siblings: number
}
/** Read at a time, in characters. */
const SLICE = 65_536

/** What has been met of a document, as it is read. */
class Gauge {
  private readonly bounds: Bounds
  /** Elements met so far under each open element, the document first. */
  private readonly open = [0]
  private tags = 0
  private attributes = 0
  /** Reading must stop before what was met last; the whole of ordinary pages is read. */
  isOver = false

  constructor(bounds: Bounds) {
    this.bounds = bounds
  }

  name(): void {
    this.attributes = 0
  }

  attribute(): void {
    if (++this.attributes > this.bounds.attributes) this.isOver = true
  }

  /** An element or comment. */
  node(): void {
    const siblings = (this.open[this.open.length - 1] ?? 0) + 1
    this.open[this.open.length - 1] = siblings
    if (++this.tags > this.bounds.tags || siblings > this.bounds.siblings) this.isOver = true
  }

  enter(): void {
    this.open.push(0)
    if (this.open.length > this.bounds.depth) this.isOver = true
  }

  leave(): void {
    if (this.open.length > 1) this.open.pop()
  }
}

/** Builds the tree in the same pass that looks whether it may be built. */
class BoundedTree extends DomHandler {
  readonly gauge: Gauge

  constructor(bounds: Bounds) {
    super()
    this.gauge = new Gauge(bounds)
  }

  onopentagname(): void {
    this.gauge.name()
  }

  onattribute(): void {
    this.gauge.attribute()
  }

  override onopentag(name: string, attributes: Record<string, string>): void {
    // The parser closes a void element by itself, and tells so: it is entered like any other.
    this.gauge.node()
    this.gauge.enter()
    if (!this.gauge.isOver) super.onopentag(name, attributes)
  }

  override onclosetag(): void {
    if (this.gauge.isOver) return
    this.gauge.leave()
    super.onclosetag()
  }

  override ontext(text: string): void {
    if (!this.gauge.isOver) super.ontext(text)
  }

  override oncomment(text: string): void {
    this.gauge.node()
    if (!this.gauge.isOver) super.oncomment(text)
  }

  override oncdatastart(): void {
    if (!this.gauge.isOver) super.oncdatastart()
  }

  override onprocessinginstruction(name: string, text: string): void {
    if (!this.gauge.isOver) super.onprocessinginstruction(name, text)
  }
}

/** The listener reads in slices, so that it can be stopped. */
function feed(markup: string, listener: Partial<Handler>, gauge: Gauge, xmlMode: boolean): void {
  const parser = new Parser(listener, { xmlMode })
  for (let at = 0; at < markup.length && !gauge.isOver; at += SLICE) parser.write(markup.slice(at, at + SLICE))
  if (!gauge.isOver) parser.end()
}

/** Whether the whole of some XML is within bounds; nothing is built. */
export function isWithin(xml: string, bounds: Bounds): boolean {
  const gauge = new Gauge(bounds)
  const listener: Partial<Handler> = {
    onopentagname() {
      gauge.name()
      gauge.node()
      gauge.enter()
    },
    onattribute: () => gauge.attribute(),
    oncomment: () => gauge.node(),
    onclosetag: () => gauge.leave(),
  }
  feed(xml, listener, gauge, true)
  return !gauge.isOver
}

/** The root of the tree of some HTML; of markup beyond the bounds, the part before. */
export function boundedTree(html: string, bounds: Bounds): DomHandler['root'] {
  const tree = new BoundedTree(bounds)
  feed(html, tree, tree.gauge, false)
  return tree.root
}
