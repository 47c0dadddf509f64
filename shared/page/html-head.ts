// What a page declares of itself outside its text: title, meta, canonical, base, language, JSON-LD, dates.
import { cleanText } from './characters.ts'
import { ATTRIBUTE, type Attributes } from './html-tags.ts'

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
  /** Day stated by an element of the body: itemprop, time. */
  stated: string | null = null
  canonical: string | null = null
  base: string | null = null
  language: string | null = null
  title = ''
  readonly scripts: string[] = []

  meta(attributes: Attributes): void {
    const content = attributes[ATTRIBUTE.content]
    if (!content) return
    const key = attributes[ATTRIBUTE.property] ?? attributes[ATTRIBUTE.name] ?? attributes[ATTRIBUTE.itemprop] ?? ''
    const name = key.toLowerCase()
    const field = Object.hasOwn(META, name) ? META[name] : name.endsWith('published_time') ? 'published' : undefined
    if (field !== undefined) this[field] ??= cleanText(content.slice(0, LONGEST_VALUE)).trim() || null
  }

  link(attributes: Attributes): void {
    if (attributes[ATTRIBUTE.rel]?.toLowerCase() === 'canonical') this.canonical ??= attributes[ATTRIBUTE.href] ?? null
  }

  /** The language of `html`. */
  speak(attributes: Attributes): void {
    const declared = attributes[ATTRIBUTE.lang] ?? attributes[ATTRIBUTE['xml:lang']] ?? ''
    const tag = declared.trim().toLowerCase().replaceAll('_', '-')
    if (/^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/.test(tag)) this.language ??= tag
  }

  /** An element that states the day of publication. */
  state(attributes: Attributes): void {
    this.stated ??= attributes[ATTRIBUTE.content] ?? attributes[ATTRIBUTE.datetime] ?? null
  }

  /** A `time` away from the headline, when it says what it is. */
  hearTime(attributes: Attributes): void {
    const words = `${attributes[ATTRIBUTE.itemprop] ?? ''} ${attributes[ATTRIBUTE.class] ?? ''}`
    if (/publi|entry-date|post-date/i.test(words)) this.state(attributes)
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
