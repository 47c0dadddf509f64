// A web page read in one streaming pass, without a tree: tags come, blocks close, and nothing in it can make us stop.
import { resolveLink } from './address.ts'
import { type ClassWords, NO_WORDS, readClass } from './class-words.ts'
import { Draft, type Mark, type Setting } from './draft.ts'
import { type ElementRule, ruleOf } from './html-elements.ts'
import { Head } from './html-head.ts'
import { openLink, writeHiddenMailbox } from './html-links.ts'
import { finishPage } from './html-page.ts'
import { isHidden, placeOf } from './html-places.ts'
import { ATTRIBUTE, type Attributes, createTagReader, NO_ATTRIBUTES } from './html-tags.ts'
import type { BlockKind, Page } from './page.ts'
import { createPlace, type Place } from './place.ts'
import { endCell, endRow, startCell, startRow, startTable, type Table } from './table-rows.ts'

/** Real pages stay far below (depth at most 22 in those measured); past these we keep what was read. */
const DEEPEST = 512
const MOST_ATTRIBUTES = 512
const MOST_TAGS = 150_000
const LONGEST_TEXT = 5_000_000
const SLICE = 65_536

/** An open element: what it is, and what stood before it. */
interface Open {
  name: string
  rule: ElementRule
  around: Setting
  marks: Mark[] | null
  /** Its text names the block that follows (a field's label outside dl and table). */
  names: boolean
}

/**
 * Reduces a page to what reading needs. Never throws: past a limit it keeps what came before.
 * @param url the address it was read from, against which links resolve; null when unknown
 */
export function htmlPage(html: string, url: string | null): Page {
  const listener = new HtmlListener(url, () => reader.stop())
  const reader = createTagReader(listener, MOST_ATTRIBUTES)
  // In slices, so that a limit stops the reading itself.
  for (let at = 0; at < html.length && !reader.stopped; at += SLICE) reader.write(html.slice(at, at + SLICE))
  if (!reader.stopped) reader.end()
  return reader.stopped ? { ...listener.finish(), isCut: true } : listener.finish()
}

class HtmlListener {
  private readonly draft = new Draft()
  private readonly head = new Head()
  private readonly places: Place[]
  /** Open elements up to `depth`; those beyond are kept to be used again. */
  private readonly open: Open[] = []
  private depth = 0
  private readonly tables: Table[] = []
  private setting: Setting
  /** The setting made last: siblings share theirs. */
  private last: Setting
  private tags = 0
  /** Elements open inside the one being skipped, itself included. */
  private skipping = 0
  private hearing: 'title' | 'script' | null = null
  private preformatted = 0
  private afterLink = false
  /** What names the next value: the last `dt`, the last field label. */
  private term: string | null = null
  private fieldLabel: string | null = null
  private readonly url: string | null
  private base: string | null
  private readonly stop: () => void

  constructor(url: string | null, stop: () => void) {
    this.url = url
    this.base = url
    this.stop = stop
    const root = createPlace(null, null, false, null)
    this.places = [root]
    this.setting = { kind: 'paragraph', level: 0, label: null, place: root }
    this.last = this.setting
  }

  onTag(name: string, attributes: Attributes | null): void {
    const rule = ruleOf(name)
    if (++this.tags > MOST_TAGS || this.depth + this.skipping >= DEEPEST) this.stop()
    else if (this.skipping > 0) this.skipping += rule.isVoid ? 0 : 1
    else if (rule.isVoid) this.onVoid(name, attributes ?? NO_ATTRIBUTES)
    else if (rule.skip) this.skip(rule, attributes ?? NO_ATTRIBUTES)
    else if (attributes === null) this.enter(name, rule, NO_ATTRIBUTES, NO_WORDS)
    else {
      const classes = attributes[ATTRIBUTE.class]
      const words = classes === undefined ? NO_WORDS : readClass(classes)
      if (isHidden(rule, attributes, words) || writeHiddenMailbox(attributes, this.draft, this.setting))
        this.skipping = 1
      else this.enter(name, rule, attributes, words)
    }
  }

  private skip(rule: ElementRule, attributes: Attributes): void {
    this.skipping = 1
    if (rule.part === 'title' && this.head.title === '') this.hearing = 'title'
    else if (rule.part === 'script' && /ld\+json/i.test(attributes[ATTRIBUTE.type] ?? '') && this.head.startScript())
      this.hearing = 'script'
  }

  private onVoid(name: string, attributes: Attributes): void {
    if (name === 'br') this.draft.breakLine()
    else if (name === 'hr') this.draft.close(this.setting)
    else if (name === 'img') this.draft.nameLink(attributes[ATTRIBUTE.alt])
    else if (name === 'meta') this.head.meta(attributes)
    else if (name === 'link') this.head.link(attributes)
    else if (name === 'base' && this.head.base === null) {
      this.head.base = resolveLink(attributes[ATTRIBUTE.href] ?? '', this.url)
      this.base = this.head.base ?? this.url
    }
  }

  private enter(name: string, rule: ElementRule, attributes: Attributes, words: ClassWords): void {
    const around = this.setting
    const entry = this.push(name, rule, around)
    const speaks = attributes !== NO_ATTRIBUTES
    const place =
      speaks || rule.region !== null || rule.content !== null
        ? placeOf(rule, attributes, words, around.place, this.places)
        : around.place
    if (rule.block || place !== around.place) {
      this.draft.close(around)
      const kind = rule.kind ?? around.kind
      const level = rule.kind === null ? around.level : rule.level
      const label = rule.kind === null ? around.label : rule.part === 'description' ? this.term : null
      if (kind !== around.kind || level !== around.level || label !== around.label || place !== around.place)
        this.set(kind, level, label, place)
    }
    if (rule.part !== 'none') this.startPart(entry, attributes)
    if (speaks) this.startSpoken(entry, attributes, words)
  }

  private push(name: string, rule: ElementRule, around: Setting): Open {
    const entry = this.open[this.depth]
    this.depth++
    if (entry === undefined) {
      const made: Open = { name, rule, around, marks: null, names: false }
      this.open.push(made)
      return made
    }
    entry.name = name
    entry.rule = rule
    entry.around = around
    entry.marks = null
    entry.names = false
    return entry
  }

  private set(kind: BlockKind, level: number, label: string | null, place: Place): void {
    const { last } = this
    const same = last.kind === kind && last.level === level && last.label === label && last.place === place
    this.last = same ? last : { kind, level, label, place }
    this.setting = this.last
  }

  /** What attributes ask for, whatever the element. */
  private startSpoken(entry: Open, attributes: Attributes, words: ClassWords): void {
    if (words.isLabel || words.isValue) this.startField(entry, words)
    const style = attributes[ATTRIBUTE.style]
    if (style !== undefined && entry.rule.part !== 'struck' && /line-through/i.test(style)) this.startStruck(entry)
    if (attributes[ATTRIBUTE.itemprop] === 'datePublished') this.head.state(attributes)
    if (attributes[ATTRIBUTE.role] === 'heading') {
      const level = Math.min(Math.max(Math.trunc(Number(attributes[ATTRIBUTE['aria-level']])) || 2, 1), 6)
      this.set('heading', level, null, this.setting.place)
    }
  }

  private startPart(entry: Open, attributes: Attributes): void {
    const { draft } = this
    switch (entry.rule.part) {
      case 'link':
        // Menus put links side by side and leave the blank between them to the style sheet.
        if (this.afterLink || this.setting.place.region !== null) draft.space()
        draft.linkDepth++
        entry.marks = openLink(attributes, draft, this.setting.place, this.base)
        break
      case 'bold':
        draft.boldDepth++
        break
      case 'struck':
        this.startStruck(entry)
        break
      case 'table':
        this.startTable()
        break
      case 'row':
      case 'cell':
      case 'head-cell':
        this.startTablePart(entry, attributes)
        break
      case 'preformatted':
        this.preformatted++
        break
      case 'button':
        draft.space()
        break
      case 'headline':
        this.setting.place.holdsHeadline = true
        break
      case 'root':
        this.head.speak(attributes)
        break
      case 'time':
        if (draft.isNearHeadline()) this.head.state(attributes)
        else this.head.hearTime(attributes)
        break
      default:
    }
  }

  private startStruck(entry: Open): void {
    const mark = this.draft.open({ start: -1, end: -1, place: this.setting.place })
    this.draft.struck.push(mark)
    entry.marks = [...(entry.marks ?? []), mark]
  }

  /** Drupal's `.field__label` and the like: their text names what follows, as `dt` does. */
  private startField(entry: Open, words: ClassWords): void {
    if (words.isLabel) {
      this.draft.close(entry.around)
      this.set('label', 0, null, this.setting.place)
      entry.names = true
    } else if (words.isValue && this.fieldLabel !== null) {
      this.draft.close(entry.around)
      this.set('value', 0, this.fieldLabel, this.setting.place)
    }
  }

  private startTable(): void {
    const outer = this.tables.at(-1)
    if (outer) outer.holdsTable = true
    this.tables.push(startTable())
  }

  private startTablePart(entry: Open, attributes: Attributes): void {
    const table = this.tables.at(-1)
    if (!table) return
    if (entry.rule.part === 'row') startRow(table)
    else startCell(table, entry.rule.part === 'head-cell', attributes[ATTRIBUTE.colspan], this.draft)
  }

  onText(text: string): void {
    if (this.skipping > 0) {
      if (this.hearing === 'title') this.head.addTitle(text)
      else if (this.hearing === 'script') this.head.addScript(text)
      return
    }
    this.afterLink = false
    if (this.preformatted > 0 && text.includes('\n')) this.writeLines(text)
    else this.draft.write(text, this.setting)
    if (this.draft.length > LONGEST_TEXT) this.stop()
  }

  private writeLines(text: string): void {
    const lines = text.split('\n')
    for (let i = 0; i < lines.length; i++) {
      if (i > 0) this.draft.breakLine()
      this.draft.write(lines[i] ?? '', this.setting)
    }
  }

  onEnd(name: string): void {
    if (this.skipping > 0) {
      if (!ruleOf(name).isVoid && --this.skipping === 0) this.hearing = null
    } else if (this.depth > 0 && this.open[this.depth - 1]?.name === name) this.leave()
  }

  private leave(): void {
    const entry = this.open[--this.depth]
    if (!entry) return
    const { draft } = this
    const { rule, around } = entry
    const before = draft.blocks.length
    if (rule.block || this.setting !== around) draft.close(this.setting)
    if (entry.marks !== null) for (const mark of entry.marks) draft.shut(mark)
    this.afterLink = rule.part === 'link'
    if (entry.names) this.fieldLabel = draft.lastLabel()
    else if (draft.blocks.length > before && draft.blocks.at(-1)?.kind !== 'value') this.fieldLabel = null
    if (rule.part !== 'none') this.endPart(rule)
    this.setting = around
  }

  private endPart(rule: ElementRule): void {
    const table = this.tables.at(-1)
    if (rule.part === 'link') this.draft.linkDepth--
    else if (rule.part === 'bold') this.draft.boldDepth--
    else if (rule.part === 'preformatted') this.preformatted--
    else if (rule.part === 'term') this.term = this.draft.lastLabel()
    else if (rule.part === 'terms') this.term = null
    else if (rule.part === 'table') this.tables.pop()
    else if (rule.part === 'row' && table) endRow(table, this.draft)
    else if ((rule.part === 'cell' || rule.part === 'head-cell') && table) endCell(table, this.draft)
  }

  finish(): Page {
    this.draft.close(this.setting)
    while (this.depth > 0) this.leave()
    return finishPage(this.draft, this.head, this.places, this.url)
  }
}
