// What a page declares of itself outside its text: title, meta, canonical, base, language, JSON-LD, dates.
import { cleanText } from './characters.ts'

type Attributes = Record<string, string>

/** meta names worth keeping, and under which word. */
const META: Readonly<Record<string, 'ogTitle' | 'siteName' | 'description' | 'published'>> = {
  'og:title': 'ogTitle',
  'twitter:title': 'ogTitle',
  'og:site_name': 'siteName',
  'application-name': 'siteName',
  description: 'description',
  'og:description': 'description',
  'article:published_time': 'published',
  'og:published_time': 'published',
  datepublished: 'published',
  'dc.date': 'published',
  'dc.date.issued': 'published',
  'dcterms.date': 'published',
  'dcterms.issued': 'published',
  pubdate: 'published',
  publish_date: 'published',
}
const MOST_SCRIPTS = 40
const LONGEST_VALUE = 2000

export class Head {
  ogTitle: string | null = null
  siteName: string | null = null
  description: string | null = null
  published: string | null = null
  canonical: string | null = null
  base: string | null = null
  language: string | null = null
  title = ''
  readonly scripts: string[] = []

  meta(attributes: Attributes): void {
    const { content } = attributes
    if (!content) return
    const name = (attributes.property ?? attributes.name ?? attributes.itemprop ?? '').toLowerCase()
    const field = Object.hasOwn(META, name) ? META[name] : name.endsWith('published_time') ? 'published' : undefined
    if (field !== undefined) this[field] ??= cleanText(content.slice(0, LONGEST_VALUE)).trim() || null
  }

  link(attributes: Attributes): void {
    if (attributes.rel?.toLowerCase() === 'canonical' && attributes.href) this.canonical ??= attributes.href
  }

  /** A JSON-LD script begins; its text follows in `addScript`. */
  startScript(): boolean {
    if (this.scripts.length >= MOST_SCRIPTS) return false
    this.scripts.push('')
    return true
  }

  addScript(text: string): void {
    this.scripts[this.scripts.length - 1] += text
  }

  addTitle(text: string): void {
    if (this.title.length < LONGEST_VALUE) this.title += text
  }
}
