// On which line of a JSON file a value stands, so that a fault in a registry can be pointed at.

export type JsonPath = readonly (string | number)[]

const SPACE = /[ \t\r\n]/

/** A cursor over a text already known to be JSON. */
class Walker {
  private readonly text: string
  at = 0
  constructor(text: string) {
    this.text = text
  }

  private skip(): void {
    while (SPACE.test(this.text.charAt(this.at))) this.at++
  }

  peek(): string {
    this.skip()
    return this.text.charAt(this.at)
  }

  take(): void {
    this.skip()
    this.at++
  }

  string(): string {
    this.skip()
    const start = this.at++
    while (this.text.charAt(this.at) !== '"') this.at += this.text.charAt(this.at) === '\\' ? 2 : 1
    this.at++
    return JSON.parse(this.text.slice(start, this.at))
  }

  /** Passes over a value, or stops at the one the path leads to. */
  value(path: JsonPath | null): boolean {
    const first = this.peek()
    if (path !== null && path.length === 0) return true
    if (first === '{') return this.members(path)
    if (first === '[') return this.items(path)
    if (first === '"') this.string()
    else while (this.at < this.text.length && !/[,\]}\s]/.test(this.text.charAt(this.at))) this.at++
    return false
  }

  private members(path: JsonPath | null): boolean {
    this.take()
    while (this.peek() !== '}') {
      const name = this.string()
      this.take()
      const further = path !== null && path[0] === name ? path.slice(1) : null
      if (this.value(further)) return true
      if (this.peek() === ',') this.take()
    }
    this.take()
    return false
  }

  private items(path: JsonPath | null): boolean {
    this.take()
    for (let index = 0; this.peek() !== ']'; index++) {
      const further = path !== null && path[0] === index ? path.slice(1) : null
      if (this.value(further)) return true
      if (this.peek() === ',') this.take()
    }
    this.take()
    return false
  }
}

/** Line (from 1) of an offset. */
export const lineAt = (text: string, offset: number) => text.slice(0, offset).split('\n').length

/** Line (from 1) of the value at a path; of its nearest parent when it is missing. The text must be valid JSON. */
export function lineOfPath(text: string, path: JsonPath): number {
  for (let length = path.length; length >= 0; length--) {
    const walker = new Walker(text)
    if (walker.value(path.slice(0, length))) return lineAt(text, walker.at)
  }
  return 1
}
