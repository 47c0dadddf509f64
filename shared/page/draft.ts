// A Page being written: text comes in pieces, blocks close over it, and every span is counted as it goes.
import { cleanText } from './characters.ts'
import { continuesLine } from './lines.ts'
import type { Block, BlockKind, Link, Region } from './page.ts'
import { type Place, regionOfPlace } from './place.ts'

export interface DraftBlock extends Omit<Block, 'region'> {
  place: Place
  text: string
  /** Characters that stand inside links. */
  linked: number
  /** Every character is bold: a heading in all but tag. */
  bold: boolean
}

/** Something that covers text from where it opens to where it closes. `start` is -1 until text comes. */
export interface Mark {
  start: number
  end: number
  place: Place
}

interface DraftLink extends Mark {
  url: string
  /** What to call it when it holds no text: an image's alt, aria-label. */
  fallback: string
}

interface DraftMailbox extends Mark {
  address: string
}

/** What the next block is, said by the element it stands in. */
export interface Setting {
  kind: BlockKind
  level: number
  label: string | null
  place: Place
}

export class Draft {
  readonly blocks: DraftBlock[] = []
  readonly links: DraftLink[] = []
  readonly struck: Mark[] = []
  readonly mailboxes: DraftMailbox[] = []
  /** Characters of closed blocks and the breaks between them. */
  length = 0
  /** Depth of bold and of links around what is written. */
  boldDepth = 0
  linkDepth = 0
  private current = ''
  private blank = false
  private breaks = 0
  private hasLines = false
  private linked = 0
  private onlyBold = true
  private waiting: Mark[] = []

  /** Where the next character would stand. */
  get position(): number {
    return this.length + (this.length > 0 ? 1 : 0) + this.current.length
  }

  get isEmpty(): boolean {
    return this.current === ''
  }

  /** @param setting used only when two `<br>` end the block before this piece */
  write(raw: string, setting: Setting): void {
    if (isBlank(raw)) {
      this.blank = true
      return
    }
    const piece = cleanText(raw)
    let from = 0
    let to = piece.length
    if (to === 0) return
    if (piece.charCodeAt(0) === 32) {
      this.blank = true
      from = 1
    }
    const blankAfter = to > from && piece.charCodeAt(to - 1) === 32
    if (blankAfter) to--
    if (to <= from) return
    if (this.breaks > 0) this.settleBreaks(setting)
    if (this.blank && this.current !== '') this.current += ' '
    this.blank = false
    if (this.waiting.length > 0) {
      const at = this.position
      for (const mark of this.waiting) mark.start = at
      this.waiting = []
    }
    this.current += from === 0 && to === piece.length ? piece : piece.slice(from, to)
    if (this.linkDepth > 0) this.linked += to - from
    if (this.boldDepth === 0) this.onlyBold = false
    this.blank = blankAfter
  }

  /** Words on either side stay apart. */
  space(): void {
    this.blank = true
  }

  /** `<br>`, or a line end in `<pre>`. */
  breakLine(): void {
    if (this.current !== '') this.breaks++
  }

  private settleBreaks(setting: Setting): void {
    if (this.breaks > 1 && setting.kind !== 'heading') this.close(setting)
    else if (this.current !== '') {
      this.current += '\n'
      this.hasLines = true
    }
    this.breaks = 0
    this.blank = false
  }

  /** Ends the block being written; nothing happens when it is empty. */
  close(setting: Setting): void {
    this.blank = false
    this.breaks = 0
    if (this.current === '') return
    const text = this.hasLines ? settleLines(this.current, setting.kind) : this.current
    const start = this.length + (this.length > 0 ? 1 : 0)
    const end = start + text.length
    const { kind, level, label, place } = setting
    this.blocks.push({ kind, level, label, place, start, end, text, linked: this.linked, bold: this.onlyBold })
    place.ownProse += Math.max(0, text.length - this.linked)
    this.length = end
    this.current = ''
    this.linked = 0
    this.onlyBold = true
    this.hasLines = false
  }

  /** A mark that begins at the next character written. */
  open<M extends Mark>(mark: M): M {
    this.waiting.push(mark)
    return mark
  }

  /** Ends a mark where the text stands now. */
  shut(mark: Mark): void {
    if (mark.start === -1) {
      const at = this.waiting.indexOf(mark)
      if (at !== -1) this.waiting.splice(at, 1)
      mark.start = this.current === '' ? this.length : this.position
      mark.end = mark.start
    } else mark.end = this.current === '' ? this.length : this.position
  }

  /** An image inside a link that says nothing else names it. */
  nameLink(alt: string | undefined): void {
    const link = this.linkDepth > 0 ? this.links.at(-1) : undefined
    if (link && alt && link.start === -1 && link.fallback === '') link.fallback = alt.slice(0, 300)
  }

  /** The last block's words, as the label of what follows. */
  lastLabel(): string | null {
    return this.blocks.at(-1)?.text.replace(/ ?:$/, '') ?? null
  }

  /** A level-one heading is among the last few blocks. */
  isNearHeadline(): boolean {
    for (let i = this.blocks.length - 1; i >= 0 && i >= this.blocks.length - 5; i--)
      if (this.blocks[i]?.level === 1) return true
    return false
  }

  /** The parts of a Page that are spans of its text. */
  finish(): {
    text: string
    blocks: Block[]
    links: Link[]
    struck: { start: number; end: number }[]
    mailboxes: { address: string; start: number; end: number; region: Region }[]
  } {
    const text = this.blocks.map((block) => block.text).join('\n')
    const span = (mark: Mark) => ({
      start: Math.min(Math.max(mark.start, 0), text.length),
      end: Math.min(Math.max(mark.end, mark.start, 0), text.length),
    })
    return {
      text,
      blocks: this.blocks.map(({ start, end, kind, level, label, place }) => ({
        start,
        end,
        kind,
        level,
        region: regionOfPlace(place),
        label,
      })),
      links: this.links.map((link) => {
        const { start, end } = span(link)
        const words = start < end ? text.slice(start, end).replaceAll('\n', ' ') : cleanText(link.fallback).trim()
        return { url: link.url, text: words, start, end, region: regionOfPlace(link.place) }
      }),
      struck: this.struck.map(span).filter(({ start, end }) => start < end),
      mailboxes: this.mailboxes.map((box) => ({
        address: box.address,
        ...span(box),
        region: regionOfPlace(box.place),
      })),
    }
  }
}

/** Only ASCII blanks: half of the pieces of a page are the line ends between its tags. */
function isBlank(piece: string): boolean {
  for (let i = 0; i < piece.length; i++) {
    const code = piece.charCodeAt(i)
    if (code !== 32 && (code > 13 || code < 9)) return false
  }
  return piece.length > 0
}

/**
 * The one rule for `<br>`: a space when the next line goes on with the sentence of the one before (and always in a
 * heading), else "\n". Two `<br>` end the block. The length never changes, so spans already counted stay right.
 */
function settleLines(text: string, kind: BlockKind): string {
  if (kind === 'heading') return text.replaceAll('\n', ' ')
  const lines = text.split('\n')
  let settled = lines[0] ?? ''
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i] ?? ''
    settled += (continuesLine(lines[i - 1] ?? '', line, null) ? ' ' : '\n') + line
  }
  return settled
}
