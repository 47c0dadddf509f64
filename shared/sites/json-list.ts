// Lists that scripts fetch: JSON of an unknown maker, holding items with a title and an address, or the HTML to be shown.
import { isObject } from '../page/json-ld.ts'
import { itemAddress } from './addresses.ts'
import type { Entry } from './family.ts'
import { datesIn } from './field-dates.ts'
import { clean, textOfHtml } from './tree.ts'

const TITLES = ['title', 'titolo', 'name', 'nome', 'oggetto', 'headline'] as const
const ADDRESSES = ['url', 'link', 'href', 'permalink', 'path', 'uri', 'detailUrl'] as const
const DAYS = ['published', 'publishedAt', 'date', 'data', 'dataPubblicazione', 'data_pubblicazione', 'created'] as const
const SUMMARIES = ['summary', 'description', 'descrizione', 'abstract', 'excerpt', 'sommario'] as const
const NEXT = ['next', 'next_url', 'nextUrl', 'next_page_url', 'nextPage', 'next_page'] as const
const DEEPEST = 4
const MOST_VALUES = 2_000
const MOST_HTML = 1_000_000

export interface JsonList {
  entries: Entry[]
  /** Markup the answer carries to be put into a page. */
  html: string
  next: string | null
}

const text = (value: unknown): string => {
  const plain = isObject(value) && typeof value.rendered === 'string' ? value.rendered : value
  return typeof plain === 'string' ? plain : ''
}
const first = (record: Record<string, unknown>, names: readonly string[]): string =>
  names.map((name) => text(record[name])).find((value) => value.trim() !== '') ?? ''

function entryOf(record: Record<string, unknown>, base: string): Entry | null {
  const address = first(record, ADDRESSES)
  const url = /^(?:https?:|\/)/.test(address) ? itemAddress(address, base) : null
  const title = textOfHtml(first(record, TITLES), 500)
  if (url === null || title.length < 8) return null
  return {
    url,
    title,
    published: datesIn(clean(first(record, DAYS), 60))[0]?.date ?? null,
    summary: textOfHtml(first(record, SUMMARIES), 1000) || null,
  }
}

/** Walks an answer to a bounded depth and size; what is no list gives nothing. */
export function listInJson(answer: unknown, base: string): JsonList {
  const found: JsonList = { entries: [], html: '', next: null }
  let left = MOST_VALUES
  const walk = (value: unknown, depth: number) => {
    if (depth > DEEPEST || --left < 0) return
    if (typeof value === 'string') {
      if (/<a\s[^>]{0,500}href/i.test(value.slice(0, 200_000)) && found.html.length + value.length < MOST_HTML)
        found.html += `\n${value}`
    } else if (Array.isArray(value)) for (const one of value.slice(0, 500)) walk(one, depth + 1)
    else if (isObject(value)) {
      const entry = entryOf(value, base)
      if (entry !== null) {
        found.entries.push(entry)
        return
      }
      const further = NEXT.map((name) => text(value[name])).find((one) => /^(?:https?:|\/|\?)/.test(one))
      if (further !== undefined) found.next ??= itemAddress(further, base)
      for (const one of Object.values(value).slice(0, 100)) walk(one, depth + 1)
    }
  }
  walk(answer, 0)
  return found
}
