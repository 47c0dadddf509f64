// robots.txt (RFC 9309): what a site asks of us, read leniently where sites err and strictly where they refuse.
import robotsParser from 'robots-parser'

/** RFC 9309 §2.5 asks for at least 500 KiB; what lies beyond is not read. */
export const ROBOTS_BYTES = 512_000
/** A rule longer than any address we ask for can be cut; a crafted one would make matching slow. */
const LONGEST_RULE = 1_000
const MOST_RULES = 20_000
/**
 * Characters of rules with a wildcard, in all. The parser takes pattern times address steps for them: 500 kB of
 * `*aaaa…` held one address up for 14 s. Robots files of this size are not written by people.
 */
const MOST_WILD = 20_000
/** A longer pause would make a site unreadable in a night; the round goes on at this pace instead. */
const LONGEST_DELAY_MS = 60_000

export interface RobotsRules {
  /** The line that forbids this address, or null when it may be read. */
  refusal(url: URL): string | null
  /** Pause the site asks for between requests, 0 when it asks for none. */
  crawlDelayMs: number
  /** Addresses of its site maps, as the file names them (RFC 9309 §2.2.4; sitemaps.org), each once. */
  siteMaps: readonly string[]
}

export const noRules: RobotsRules = { refusal: () => null, crawlDelayMs: 0, siteMaps: [] }

/**
 * @param origin of the site, as `URL.origin` says it
 * @param userAgent whole header; its first word is the name looked for in the file
 */
export function readRobots(text: string, origin: string, userAgent: string): RobotsRules {
  // A site without robots.txt often answers with its home page and status 200.
  if (/^[\s\uFEFF]{0,500}</.test(text)) return noRules
  const product = /^[A-Za-z_-]+/.exec(userAgent)?.[0] ?? '*'
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)
  const parser = robotsParser(`${origin}/robots.txt`, tidy(lines).join('\n'))
  // robots-parser reads a delay of "" as 0 and passes on negative and infinite ones.
  const seconds = parser.getCrawlDelay(product) ?? 0
  const crawlDelayMs = Number.isFinite(seconds) ? Math.min(Math.max(seconds * 1000, 0), LONGEST_DELAY_MS) : 0
  return {
    crawlDelayMs,
    siteMaps: siteMapsIn(lines, origin),
    refusal(url) {
      if (url.pathname === '/robots.txt') return null
      const asked = origin + samePath(url.pathname + url.search)
      if (parser.isAllowed(asked, product) !== false) return null
      const line = lines[parser.getMatchingLineNumber(asked, product) - 1] ?? ''
      return line.trim().slice(0, 200)
    },
  }
}

/** A site with more names the maps of its archives. */
const MOST_SITE_MAPS = 10

function siteMapsIn(lines: readonly string[], origin: string): string[] {
  const found = lines.flatMap((line) => {
    const [, address = ''] = /^[ \t]{0,20}sitemap[ \t]{0,20}:[ \t]{0,20}(\S{1,2000})/i.exec(line) ?? []
    const url = address === '' ? null : URL.parse(address, origin)
    return url !== null && /^https?:$/.test(url.protocol) ? [url.href] : []
  })
  return [...new Set(found)].slice(0, MOST_SITE_MAPS)
}

/** Lines as the parser wants them, each in its place so that line numbers hold. */
function tidy(lines: string[]): string[] {
  let rules = 0
  let wild = 0
  return lines.map((line) => {
    const colon = line.indexOf(':')
    const field = line.slice(0, colon).trim().toLowerCase()
    const value =
      line
        .slice(colon + 1)
        .split('#')[0]
        ?.trim() ?? ''
    if (field === 'user-agent') return line
    // "2,5": half of Europe writes decimals so; Number() knows the point only.
    if (field === 'crawl-delay') return `Crawl-delay: ${value.replace(',', '.')}`
    if (field !== 'allow' && field !== 'disallow') return ''
    if (value.length > LONGEST_RULE || ++rules > MOST_RULES) return ''
    if (value.includes('*')) wild += value.length
    if (value.includes('*') && wild > MOST_WILD) return ''
    return `${field}: ${samePath(value.replace(/\*{2,}/g, '*'))}`
  })
}

/**
 * One spelling for a path (RFC 9309 §2.2.2): `%61` is `a`, `%c3` is `%C3`, `è` is `%C3%A8`. Without it
 * `/%61rea` would be let through where `/area` is forbidden. `%2F`, `%2A`, `%24` keep their escape: they mean another thing.
 */
function samePath(path: string): string {
  const escaped = path.replace(/[^\x21-\x7e]+/g, (letters) => encodeURI(letters.toWellFormed()))
  return escaped.replace(/%[0-9a-fA-F]{2}/g, (hex) => {
    const letter = String.fromCharCode(Number.parseInt(hex.slice(1), 16))
    return /[A-Za-z0-9._~-]/.test(letter) ? letter : hex.toUpperCase()
  })
}
