// The address that opens a source at the very sentence a fact was read from: the browser finds the words and marks them
// (URL fragment text directives, wicg.github.io/scroll-to-text-fragment). Nothing is asked of the site.
import { webAddress } from './facts.ts'

/** Longer sentences are named by their first and last words. In UTF-16 units. */
const LONGEST_WHOLE = 160
const EDGE_WORDS = 5

/** "-" and "," part the directive, so both are written as codes. */
const coded = (words: string) => encodeURIComponent(words).replaceAll('-', '%2D')

/** The text directive of a quote: whole, or its edges when it is long or runs over several blocks. */
function textDirective(quote: string): string {
  const lines = quote
    .split('\n')
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
  const [first = ''] = lines
  const last = lines.at(-1) ?? ''
  if (lines.length <= 1 && first.length <= LONGEST_WHOLE) return coded(first)
  // A directive's words must stand in one block, its two edges may stand in two.
  const [start, end] = [first.split(' ').slice(0, EDGE_WORDS), last.split(' ').slice(-EDGE_WORDS)]
  return `${coded(start.join(' '))},${coded(end.join(' '))}`
}

const SEARCHED_WORDS = 6

/** Both browsers' PDF viewers turn to a page; Firefox's finds what "search" says. Both hide what follows ":~:". */
function pdfAnchor(quote: string, sheet: number | null): string {
  const words = quote.replaceAll(/\s+/g, ' ').trim().split(' ').slice(0, SEARCHED_WORDS).join(' ')
  return `${sheet === null ? '' : `page=${sheet}&`}search=${coded(words)}`
}

const isPdf = (url: URL) => /\.pdf$/i.test(url.pathname)

/**
 * @param page where the quote stands
 * @param sheet of a PDF (from 1), where it is known: its viewer turns to it
 * @returns null when the page is no web address, or nothing is quoted
 */
export function sentenceAddress(page: string | null, quote: string, sheet: number | null = null): string | null {
  const address = page === null ? null : webAddress(page)
  if (address === null || quote.trim() === '') return null
  const url = new URL(address)
  const own = url.hash.replace(/^#/, '').replace(/:~:.*$/s, '')
  const anchor = own === '' && (sheet !== null || isPdf(url)) ? pdfAnchor(quote, sheet) : own
  url.hash = ''
  return `${url.href}#${anchor}:~:text=${textDirective(quote)}`
}
