// A web page read in one streaming pass, without a tree: tags come, blocks close, and nothing in it can make us stop.
import { Parser } from 'htmlparser2'
import { decodeCfEmail, mailtoAddresses, resolveLink } from './address.ts'
import { Draft, type Mark, type Setting } from './draft.ts'
import { type ElementRule, ruleOf, VOID } from './html-elements.ts'
import { Head } from './html-head.ts'
import { finishPage } from './html-page.ts'
import type { Page, Region } from './page.ts'
import { type Content, createPlace, type Place, regionOfTag, regionOfWords } from './place.ts'
import { LABEL_CLASSES, VALUE_CLASSES } from './region-words.ts'
import { endCell, endRow, startCell, startRow, startTable, type Table } from './table-rows.ts'

/** Real pages stay far below (depth at most 22 in those measured); past these we keep what was read. */
const DEEPEST = 512
const MOST_ATTRIBUTES = 512
const MOST_TAGS = 150_000
const LONGEST_TEXT = 5_000_000
const SLICE = 65_536

type Attributes = Record<string, string>

/** What to undo when an element closes. */
interface Open {
  name: string
  rule: ElementRule
  setting: Setting
  bold: boolean
  link: boolean
  heading: boolean
  marks: Mark[] | null
  table: Table | null
  /** Its text names the block that follows (a field's label outside dl and table). */
  names: boolean
}

/**
 * Reduces a page to what reading needs. Never throws: past a limit it keeps what came before.
 * @param url the address it was read from, against which links resolve; null when unknown
 */
export function htmlPage(html: string, url: string | null): Page {
  const reader = new HtmlReader(url)
  const parser = new Parser(reader)
  reader.stop = () => parser.pause()
  // In slices, so that a limit stops the reading itself.
  for (let at = 0; at < html.length && !reader.stopped; at += SLICE) parser.write(html.slice(at, at + SLICE))
  if (!reader.stopped) parser.end()
  return reader.finish()
}

class HtmlReader {
  stopped = false
  stop: () => void = () => undefined
  private readonly draft = new Draft()
  private readonly head = new Head()
  private readonly places: Place[]
  private readonly open: Open[] = []
  private readonly tables: Table[] = []
  private readonly classRegions = new Map<string, Region | null>()
  private setting: Setting
  private tags = 0
  private attributes = 0
  /** Elements open inside the one being skipped, itself included. */
  private skipping = 0
  private hearing: 'title' | 'script' | null = null
  private preformatted = 0
  private headings = 0
  private afterLink = false
  private pendingLabel: string | null = null
  private termLabel: string | null = null
  private stated: string | null = null
  private readonly url: string | null
  private base: string | null

  constructor(url: string | null) {
    this.url = url
    this.base = url
    const root = createPlace(null, null, false, null)
    this.places = [root]
    this.setting = { kind: 'paragraph', level: 0, label: null, place: root }
  }

  onattribute(): void {
    if (++this.attributes > MOST_ATTRIBUTES) this.halt()
  }

  private halt(): void {
    this.stopped = true
    this.stop()
  }

  onopentag(name: string, attributes: Attributes): void {
    this.attributes = 0
    if (this.stopped) return
    if (++this.tags > MOST_TAGS) {
      this.halt()
      return
    }
    const isVoid = VOID.has(name)
    if (this.skipping > 0) {
      if (!isVoid && ++this.skipping + this.open.length > DEEPEST) this.halt()
      return
    }
    if (isVoid) {
      this.onVoid(name, attributes)
      return
    }
    if (this.open.length >= DEEPEST) {
      this.halt()
      return
    }
    const rule = ruleOf(name)
    if (rule.skip || name === 'title' || isHidden(name, attributes)) {
      this.startSkipping(name, attributes)
      return
    }
    if (attributes['data-cfemail'] !== undefined && this.writeHiddenMailbox(attributes['data-cfemail'])) {
      this.skipping = 1
      return
    }
    this.enter(name, rule, attributes)
  }

  private startSkipping(name: string, attributes: Attributes): void {
    this.skipping = 1
    if (name === 'title' && this.head.title === '') this.hearing = 'title'
    else if (name === 'script' && /ld\+json/i.test(attributes.type ?? '') && this.head.startScript())
      this.hearing = 'script'
  }

  private onVoid(name: string, attributes: Attributes): void {
    if (name === 'br') this.draft.breakLine()
    else if (name === 'hr') this.draft.close(this.setting)
    else if (name === 'meta') this.head.meta(attributes)
    else if (name === 'link') this.head.link(attributes)
    else if (name === 'img') this.nameLink(attributes.alt)
    else if (name === 'base' && this.head.base === null && attributes.href) {
      this.head.base = resolveLink(attributes.href, this.url)
      this.base = this.head.base ?? this.url
    }
  }

  private enter(name: string, rule: ElementRule, attributes: Attributes): void {
    const around = this.setting
    const entry: Open = {
      name,
      rule,
      setting: around,
      bold: false,
      link: false,
      heading: false,
      marks: null,
      table: null,
      names: false,
    }
    this.open.push(entry)
    const place = this.placeOf(name, attributes)
    const classes = attributes.class
    if (rule.block || place !== around.place) {
      this.draft.close(around)
      this.enterBlock(name, rule, place, attributes)
    } else this.enterInline(name, attributes, entry)
    if (classes !== undefined && classes.length < 300) this.enterField(classes, entry)
    if (name === 'pre') this.preformatted++
    if (this.setting.kind === 'heading' && around.kind !== 'heading') {
      entry.heading = true
      this.headings++
    }
    if (name === 'del' || name === 's' || name === 'strike' || /line-through/i.test(attributes.style ?? '')) {
      const mark = this.draft.open({ start: -1, end: -1, place })
      this.draft.struck.push(mark)
      entry.marks = [...(entry.marks ?? []), mark]
    }
    if (attributes.itemprop === 'datePublished') this.stated ??= attributes.content ?? attributes.datetime ?? null
    if (name === 'table') this.enterTable(entry)
    else if (name === 'tr') this.startRow()
    else if (name === 'td' || name === 'th') {
      const table = this.tables.at(-1)
      if (table) startCell(table, name === 'th', attributes.colspan, this.draft)
    } else if (name === 'html') this.head.language ??= languageOf(attributes.lang ?? attributes['xml:lang'])
    else if (name === 'time' && attributes.datetime) this.hearTime(attributes)
  }

  private enterBlock(name: string, rule: ElementRule, place: Place, attributes: Attributes): void {
    const around = this.setting
    const label = name === 'dd' ? this.termLabel : rule.kind === null ? around.label : null
    const level = rule.kind === null ? around.level : rule.level
    this.setting = { kind: rule.kind ?? around.kind, level, label, place }
    if (name === 'div' && attributes.role === 'heading') {
      this.setting.kind = 'heading'
      this.setting.level = Math.min(Math.max(Number(attributes['aria-level']) || 2, 1), 6)
    }
    if (name === 'h1') place.holdsHeadline = true
  }

  private enterInline(name: string, attributes: Attributes, entry: Open): void {
    if (name === 'b' || name === 'strong') {
      entry.bold = true
      this.draft.boldDepth++
    } else if (name === 'a') this.enterLink(attributes, entry)
    else if (name === 'button' && this.headings === 0) this.draft.space()
  }

  /** Drupal's `.field__label` and the like: their text names what follows, as `dt` does. */
  private enterField(classes: string, entry: Open): void {
    if (LABEL_CLASSES.test(classes)) {
      this.draft.close(entry.setting)
      this.setting = { ...this.setting, kind: 'label', level: 0, label: null }
      entry.names = true
    } else if (this.pendingLabel !== null && VALUE_CLASSES.test(classes)) {
      this.draft.close(entry.setting)
      this.setting = { ...this.setting, kind: 'value', level: 0, label: this.pendingLabel }
    }
  }

  private enterTable(entry: Open): void {
    const outer = this.tables.at(-1)
    if (outer) outer.holdsTable = true
    entry.table = startTable()
    this.tables.push(entry.table)
  }

  private startRow(): void {
    const table = this.tables.at(-1)
    if (table) startRow(table)
  }

  private enterLink(attributes: Attributes, entry: Open): void {
    // Menus put links side by side and leave the blank between them to the style sheet.
    if (this.afterLink) this.draft.space()
    entry.link = true
    this.draft.linkDepth++
    const { href } = attributes
    if (href === undefined) return
    const { place } = this.setting
    if (/^\s*mailto:/i.test(href)) {
      for (const address of mailtoAddresses(href.trimStart())) this.addMailbox(address, place, entry)
      return
    }
    const hidden = /\/cdn-cgi\/l\/email-protection#([0-9a-f]{6,600})$/i.exec(href.slice(-700))
    if (hidden) {
      const address = decodeCfEmail(hidden[1] ?? '')
      if (address !== null) this.addMailbox(address, place, entry)
      return
    }
    const url = resolveLink(href, this.base)
    if (url === null || url.includes('/cdn-cgi/l/email-protection')) return
    const fallback = attributes['aria-label'] ?? attributes.title ?? ''
    const link = this.draft.open({ start: -1, end: -1, place, url, fallback })
    this.draft.links.push(link)
    entry.marks = [link]
  }

  private addMailbox(address: string, place: Place, entry: Open): void {
    const mark = this.draft.open({ start: -1, end: -1, place, address })
    this.draft.mailboxes.push(mark)
    entry.marks = [...(entry.marks ?? []), mark]
  }

  /** An image inside a link that says nothing else names it. */
  private nameLink(alt: string | undefined): void {
    const link = this.draft.linkDepth > 0 ? this.draft.links.at(-1) : undefined
    if (link && alt && link.start === -1 && link.fallback === '') link.fallback = alt.slice(0, 300)
  }

  private writeHiddenMailbox(hidden: string): boolean {
    const address = decodeCfEmail(hidden)
    if (address === null) return false
    const mark = this.draft.open({ start: -1, end: -1, place: this.setting.place, address })
    this.draft.write(address, this.setting)
    this.draft.shut(mark)
    // The link around ("/cdn-cgi/l/email-protection#…") may have told the same address already.
    const last = this.draft.mailboxes.at(-1)
    if (last?.address !== address || last.start !== mark.start) this.draft.mailboxes.push(mark)
    return true
  }

  /** `time` tells the publication when it says so, or stands just under the headline. */
  private hearTime(attributes: Attributes): void {
    const isPublication = /publi|entry-date|post-date/i.test(`${attributes.itemprop ?? ''} ${attributes.class ?? ''}`)
    if (isPublication || this.isNearHeadline()) this.stated ??= attributes.datetime ?? null
  }

  private isNearHeadline(): boolean {
    const { blocks } = this.draft
    for (let i = blocks.length - 1; i >= 0 && i >= blocks.length - 5; i--) if (blocks[i]?.level === 1) return true
    return false
  }

  private placeOf(name: string, attributes: Attributes): Place {
    const { place } = this.setting
    // `body` and `html` carry words about the layout ("sidebar-left", "modal-open").
    if (name === 'body' || name === 'html') return place
    const { role, id, itemprop } = attributes
    const classes = attributes.class
    const isMain = name === 'main' || role === 'main'
    const content: Content | null = isMain
      ? 'main'
      : name === 'article'
        ? 'article'
        : itemprop?.includes('articleBody')
          ? 'body'
          : null
    let region = isMain ? null : regionOfTag(name, role)
    const weak = region === null
    if (weak && !isMain && name !== 'a') {
      if (classes !== undefined) region = regionOfWords(classes, this.classRegions)
      if (region === null && id !== undefined) region = regionOfWords(id, this.classRegions)
    }
    // The header of an article is its headline.
    if (region === 'header' && isInContent(place)) region = null
    if (region === null && content === null) return place
    const made = createPlace(place, region, weak, content)
    this.places.push(made)
    return made
  }

  ontext(text: string): void {
    if (this.stopped) return
    if (this.skipping > 0) {
      if (this.hearing === 'title') this.head.addTitle(text)
      else if (this.hearing === 'script') this.head.addScript(text)
      return
    }
    this.afterLink = false
    if (this.preformatted > 0 && text.includes('\n')) this.writeLines(text)
    else this.draft.write(text, this.setting)
    if (this.draft.length > LONGEST_TEXT) this.halt()
  }

  private writeLines(text: string): void {
    const lines = text.split('\n')
    for (let i = 0; i < lines.length; i++) {
      if (i > 0) this.draft.breakLine()
      this.draft.write(lines[i] ?? '', this.setting)
    }
  }

  onclosetag(name: string): void {
    if (this.skipping > 0) {
      if (!VOID.has(name) && --this.skipping === 0) this.hearing = null
      return
    }
    if (!this.stopped && this.open.at(-1)?.name === name) this.leave()
  }

  private leave(): void {
    const entry = this.open.pop()
    if (!entry) return
    const { draft } = this
    const before = draft.blocks.length
    if (
      entry.rule.block ||
      entry.names ||
      this.setting.place !== entry.setting.place ||
      this.setting.kind !== entry.setting.kind
    )
      draft.close(this.setting)
    if (entry.marks !== null) for (const mark of entry.marks) draft.shut(mark)
    if (entry.bold) draft.boldDepth--
    if (entry.link) draft.linkDepth--
    if (entry.heading) this.headings--
    if (entry.name === 'pre') this.preformatted--
    this.afterLink = entry.name === 'a'
    if (entry.names) this.pendingLabel = draft.blocks.at(-1)?.text.replace(/ ?:$/, '') ?? null
    else if (draft.blocks.length > before && draft.blocks.at(-1)?.kind !== 'value') this.pendingLabel = null
    if (entry.name === 'dt') this.termLabel = draft.blocks.at(-1)?.text.replace(/ ?:$/, '') ?? null
    else if (entry.name === 'dl') this.termLabel = null
    if (entry.name === 'td' || entry.name === 'th' || entry.name === 'tr') this.leaveTablePart(entry.name)
    else if (entry.table !== null) this.tables.pop()
    this.setting = entry.setting
  }

  private leaveTablePart(name: string): void {
    const table = this.tables.at(-1)
    if (!table) return
    if (name === 'tr') endRow(table, this.draft)
    else endCell(table, this.draft)
  }

  finish(): Page {
    this.draft.close(this.setting)
    while (this.open.length > 0) this.leave()
    return finishPage(this.draft, this.head, this.places, this.url, this.stated)
  }
}

function isInContent(place: Place): boolean {
  for (let around: Place | null = place; around !== null; around = around.parent)
    if (around.content !== null) return true
  return false
}

const VISUALLY_HIDDEN =
  /(?:^|\s)(?:visually-hidden|sr-only|screen-reader-text|visuallyhidden|element-invisible)(?:\s|$)/

/** Not shown to anyone. Headings for screen readers alone are kept: they name what follows. */
function isHidden(name: string, attributes: Attributes): boolean {
  // Pages that fade in hide their whole body until a script runs.
  if (name === 'body' || name === 'html') return false
  if (attributes.hidden !== undefined && attributes.hidden !== 'until-found') return true
  if (attributes['aria-hidden'] === 'true') return true
  const { style } = attributes
  if (style !== undefined && /display\s?:\s?none/i.test(style)) return true
  const classes = attributes.class
  return classes !== undefined && !/^h[1-6]$/.test(name) && VISUALLY_HIDDEN.test(classes)
}

function languageOf(declared: string | undefined): string | null {
  const tag = declared?.trim().toLowerCase().replaceAll('_', '-') ?? ''
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/.test(tag) ? tag : null
}
