// Markdown inside a line: emphasis marks go, links and struck text are kept as marks of the draft.
import { checkMailbox, mailtoAddresses, resolveLink } from './address.ts'
import type { Draft, Mark, Setting } from './draft.ts'

/** A link's text or address longer than this is no link. */
const LONGEST = 2000
const PUNCTUATION = /[!-/:-@[-`{-~]/
const WORD = /[\p{L}\p{N}]/u

/** Writes a line without its marks. Linear: every character is looked at a bounded number of times. */
export function writeInline(line: string, draft: Draft, setting: Setting, base: string | null): void {
  let from = 0
  let struck: Mark | null = null
  const pairs = pairedMarks(line)
  /** Marks open now, by letter. */
  const emphasis = { '*': 0, _: 0 }
  const put = (to: number) => {
    if (to > from) draft.write(line.slice(from, to), setting)
  }
  for (let i = 0; i < line.length; i++) {
    const letter = line.charAt(i)
    if (letter === '\\' && PUNCTUATION.test(line.charAt(i + 1))) {
      put(i)
      from = ++i
    } else if (letter === '~' && line.charAt(i + 1) === '~' && pairs.has('~~')) {
      put(i)
      if (struck === null) {
        struck = draft.open({ start: -1, end: -1, place: setting.place })
        draft.struck.push(struck)
      } else {
        draft.shut(struck)
        struck = null
      }
      from = i + 2
      i++
    } else if ((letter === '*' || letter === '_') && pairs.has(letter)) {
      let end = i
      while (line.charAt(end) === letter && end - i < 3) end++
      const role = emphasisRole(line, i, end, letter, emphasis)
      if (role !== 'text') {
        put(i)
        from = end
        emphasis[letter] = role === 'opens' ? end - i : 0
      }
      i = end - 1
    } else if (letter === '[' || (letter === '!' && line.charAt(i + 1) === '[')) {
      const link = readLink(line, letter === '!' ? i + 1 : i)
      if (link === null) continue
      put(i)
      if (letter === '[') writeLink(link, draft, setting, base)
      from = link.end
      i = link.end - 1
    } else if ((letter === 'h' || letter === '<') && /^<?https?:\/\//i.test(line.slice(i, i + 9))) {
      const start = letter === '<' ? i + 1 : i
      const address = bareAddress(line, start)
      put(i)
      writeLink({ text: address, target: address, end: 0 }, draft, setting, base)
      from = start + address.length + (letter === '<' && line.charAt(start + address.length) === '>' ? 1 : 0)
      i = from - 1
    }
  }
  put(line.length)
  if (struck !== null) draft.shut(struck)
}

/** Which marks stand in pairs on this line: a lone asterisk is a footnote, not emphasis. */
function pairedMarks(line: string): ReadonlySet<string> {
  const paired = new Set<string>()
  for (const mark of ['~~', '*', '_']) {
    const first = line.indexOf(mark)
    if (first !== -1 && line.indexOf(mark, first + mark.length) !== -1) paired.add(mark)
  }
  return paired
}

/** Opens before a word, closes after one; "5 * 3", "5*3" and "nome_cognome@…" do neither. */
function emphasisRole(
  line: string,
  start: number,
  end: number,
  letter: '*' | '_',
  open: Readonly<Record<'*' | '_', number>>,
): 'opens' | 'closes' | 'text' {
  const before = line.charAt(start - 1)
  const after = line.charAt(end)
  const spaceBefore = before === '' || before === ' '
  const spaceAfter = after === '' || after === ' '
  const insideWord = WORD.test(before) && WORD.test(after)
  if (insideWord && letter === '_') return 'text'
  // "** Scadenza **": blanks inside the marks, as editors leave them.
  if (open[letter] > 0 && (!spaceBefore || end - start > 1)) return 'closes'
  if (insideWord && end - start === 1) return 'text'
  return !spaceAfter || (spaceBefore && end - start > 1) ? 'opens' : 'text'
}

interface TextLink {
  text: string
  target: string
  /** Index after the closing parenthesis. */
  end: number
}

/** `[text](target)` or `[text](target "title")` from its bracket on; null when it is none. */
function readLink(line: string, start: number): TextLink | null {
  const middle = line.slice(start, start + LONGEST).indexOf('](')
  if (middle === -1) return null
  const text = line.slice(start + 1, start + middle)
  // "[…] altro [testo](…)": the bracket that opens the link is a later one.
  if (text.includes('[') && !text.startsWith('![')) return null
  const target = start + middle + 2
  let depth = 1
  let end = target
  for (; end < line.length && end - target < LONGEST; end++) {
    const letter = line.charAt(end)
    if (letter === '(') depth++
    else if (letter === ')' && --depth === 0) break
  }
  if (depth !== 0) return null
  return { text, target: (line.slice(target, end).trim().split(' ')[0] ?? '').replace(/^<|>$/g, ''), end: end + 1 }
}

function bareAddress(line: string, start: number): string {
  const address = /^[^\s<>"'”»]{1,2000}/.exec(line.slice(start, start + LONGEST))?.[0] ?? ''
  return address.replace(/[.,;:!?)\]*_]{1,20}$/, '')
}

function writeLink(link: TextLink, draft: Draft, setting: Setting, base: string | null): void {
  const words = link.text.replace(/^!\[/, '').replace(/[*_]{2,3}|\\(?=[[\]()_*.-])/g, '')
  const url = resolveLink(link.target, base)
  const { place } = setting
  const marks: Mark[] = []
  if (url !== null) {
    const mark = draft.open({ start: -1, end: -1, place, url, fallback: '' })
    draft.links.push(mark)
    marks.push(mark)
  } else if (/^mailto:/i.test(link.target)) {
    for (const address of mailtoAddresses(link.target)) {
      const mark = draft.open({ start: -1, end: -1, place, address })
      draft.mailboxes.push(mark)
      marks.push(mark)
    }
  }
  draft.linkDepth++
  draft.write(words === '' ? (checkMailbox(link.target) ?? '') : words, setting)
  draft.linkDepth--
  for (const mark of marks) draft.shut(mark)
}
