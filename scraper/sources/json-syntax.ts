// Where JSON text stops being JSON. JSON.parse says it only for some texts, and a registry's fault must be pointed at.

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
// From the space on, but for the quote and the backslash: control characters must be escaped (RFC 8259 §7).
const STRING = /"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y
const WORD = /true|false|null/y
const SPACE = /[ \t\r\n]*/y
/** Deeper is no registry. */
const DEEPEST = 200

/** Offset of the first character that cannot stand where it stands; null for valid JSON. */
export function syntaxFault(text: string): number | null {
  let at = 0
  const skip = (pattern: RegExp): boolean => {
    pattern.lastIndex = at
    const found = pattern.test(text)
    if (found) at = pattern.lastIndex
    return found
  }
  const take = (sign: string): boolean => {
    skip(SPACE)
    if (text.charAt(at) !== sign) return false
    at++
    return true
  }
  const list = (end: string, item: () => boolean): boolean => {
    if (take(end)) return true
    do if (!item()) return false
    while (take(','))
    return take(end)
  }
  const value = (depth: number): boolean => {
    skip(SPACE)
    if (depth > DEEPEST) return false
    if (take('[')) return list(']', () => value(depth + 1))
    if (take('{'))
      return list('}', () => {
        skip(SPACE)
        return skip(STRING) && take(':') && value(depth + 1)
      })
    return skip(STRING) || skip(NUMBER) || skip(WORD)
  }
  const isWhole = value(0)
  skip(SPACE)
  return isWhole && at === text.length ? null : at
}
