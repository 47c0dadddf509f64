// The last step of reading a page: regions are settled, names chosen, metadata checked.
import { isSameSite, resolveLink } from './address.ts'
import { cleanText } from './characters.ts'
import type { Draft, DraftBlock } from './draft.ts'
import { furnitureRegion } from './furniture.ts'
import { chooseNames } from './headline.ts'
import type { Head } from './html-head.ts'
import { isObject, readJsonLd } from './json-ld.ts'
import type { Page, Region } from './page.ts'
import { createPlace, type Place, settlePlaces } from './place.ts'
import { publicationDay } from './published.ts'

const ARTICLE_TYPES = /Article|BlogPosting|Report|GovernmentService|WebPage|Event/
/** A line of a menu or of "share this" is short. */
const LONGEST_FURNITURE = 160
/** A short bold paragraph is a heading in all but tag. */
const LONGEST_BOLD_HEADING = 90

export function finishPage(draft: Draft, head: Head, places: readonly Place[], url: string | null): Page {
  settlePlaces(places)
  const { blocks } = draft
  keepLead(blocks)
  setFurnitureAside(blocks)
  nameBlocks(blocks)
  const jsonLd = readJsonLd(head.scripts)
  const article = jsonLd.find(
    (one) => ARTICLE_TYPES.test(String(one['@type'] ?? '')) && one.datePublished !== undefined,
  )
  const canonical = head.canonical === null ? null : resolveLink(head.canonical, head.base ?? url)
  const { title, siteName } = chooseNames({
    headings: headlines(blocks),
    ogTitle: head.ogTitle,
    title: cleanText(head.title).trim() || null,
    siteName: head.siteName,
    ldHeadline: textOf(article?.headline),
    ldPublisher: isObject(article?.publisher) ? textOf(article.publisher.name) : null,
    url,
  })
  let published: string | null = null
  for (const day of [textOf(article?.datePublished), head.published, head.stated])
    if (day !== null) published ??= publicationDay(day)
  return {
    kind: 'html',
    url,
    canonicalUrl: canonical !== null && (url === null || isSameSite(canonical, url)) ? canonical : null,
    title,
    siteName,
    published,
    language: head.language,
    description: head.description,
    ...draft.finish(),
    jsonLd,
    sheets: [],
  }
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? cleanText(value).trim().slice(0, 500) : null
}

function headlines(blocks: readonly DraftBlock[]): string[] {
  const first = blocks.filter((block) => block.level === 1)
  const inMain = first.filter((block) => block.place.settled === 'main')
  return [...inMain, ...first.filter((block) => block.place.settled !== 'main')].slice(0, 6).map((block) => block.text)
}

function placeIn(region: Region): Place {
  const place = createPlace(null, region, true, null)
  place.settled = region
  return place
}

/** The headline and its summary often stand above the `article` or articleBody: from h1 on nothing is left outside. */
function keepLead(blocks: DraftBlock[]): void {
  const content = blocks.findIndex((block) => block.place.settled === 'main')
  if (content <= 0) return
  const main = placeIn('main')
  let from = content
  for (let i = content - 1; i >= 0 && content - i <= 12; i--) if (blocks[i]?.level === 1) from = i
  for (let i = from; i < content; i++) {
    const block = blocks[i]
    if (block && block.place.settled === 'aside' && !block.place.spoken) block.place = main
  }
}

/** Menus and "share" lines that no tag or class gives away. */
function setFurnitureAside(blocks: DraftBlock[]): void {
  for (const block of blocks) {
    if (block.place.settled !== 'main' || block.text.length > LONGEST_FURNITURE || block.level > 0) continue
    if (block.kind !== 'paragraph' && block.kind !== 'item') continue
    const region = furnitureRegion(block.text)
    if (region !== null) block.place = placeIn(region)
  }
}

/** Bold lines become headings; "Scadenza:" alone on its line names the short line after it. */
function nameBlocks(blocks: DraftBlock[]): void {
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]
    if (block?.kind !== 'paragraph' || block.text.length > LONGEST_BOLD_HEADING) continue
    const next = blocks[i + 1]
    if (block.text.endsWith(':') && block.text.length <= 60) {
      if (next?.kind !== 'paragraph' || next.text.length > 120 || next.text.endsWith(':')) continue
      block.kind = 'label'
      next.kind = 'value'
      next.label = block.text.replace(/ ?:$/, '')
      if (next.place.settled === 'main') next.place = block.place
    } else if (block.bold && block.linked === 0 && /\p{L}/u.test(block.text) && !/[.,;:]$|\d{4}/.test(block.text)) {
      block.kind = 'heading'
      block.level = 6
    }
  }
}
