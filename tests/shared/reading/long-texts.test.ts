// Long texts, whole: the term is found among what happens before and after it, and a term told as sure is right.
import { describe, expect, test } from 'vitest'
import { pageOfHtml } from '../../../scraper/work/read-response.ts'
import { textPage } from '../../../shared/page/plain.ts'
import { readCall } from '../../../shared/reading/read.ts'
import { ARTICLES } from './articles.ts'
import { OFFICIAL_PAGES } from './official-pages.ts'

function momentOf(deadline: { date: string | null; time: string | null } | undefined): string | null {
  if (!deadline?.date) return null
  return deadline.time === null ? deadline.date : `${deadline.date}T${deadline.time}`
}

describe('articles', () => {
  test.each(ARTICLES.filter(({ isCall }) => isCall))('$title ($published)', ({ title, text, published, deadline }) => {
    const { call } = readCall(textPage(text, null, title), published)
    expect(call).not.toBeNull()
    expect(momentOf(call?.deadline)).toBe(deadline)
  })
  test.each(ARTICLES.filter(({ isCall }) => !isCall))('$title is no call', ({ title, text, published }) => {
    const { call } = readCall(textPage(text, null, title), published)
    // the notice of a call that is over may be kept, with the day it closed
    if (call !== null) expect((call.deadline.date ?? published) < published).toBe(true)
  })
})

describe('official pages', () => {
  test.each(OFFICIAL_PAGES)('$title ($published)', ({ title, text, published, deadline }) => {
    const { call } = readCall(pageOfHtml(text, null, title), published)
    expect(momentOf(call?.deadline)).toBe(deadline)
  })
})
