// Pages of invented Comuni and newspapers, and small ways of asking a Page what it holds.
import { readFileSync } from 'node:fs'
import { htmlPage } from '../../../shared/page/html.ts'
import type { Page, Region, Span } from '../../../shared/page/page.ts'

const ADDRESSES = {
  'national-wordpress': 'https://www.comune.vallescura.bg.it/novita/avviso-coprogettazione-doposcuola/',
  drupal: 'https://www.comune.montefalcoscuro.pg.it/novita/avvisi/bando-sport',
  plone: 'https://www.unioneterrealte.example.it/bandi/welfare',
  'hand-made': 'http://www.comune.pietrarossa.cs.it/avvisi/sale.asp',
  newspaper: 'https://www.corrieredellavalle.it/2026/11/04/giovani/',
}

export type Fixture = keyof typeof ADDRESSES
export const FIXTURES = Object.keys(ADDRESSES) as Fixture[]

export function readFixture(name: string): string {
  return readFileSync(new URL(`../../fixtures/pages/${name}`, import.meta.url), 'utf8')
}

export function fixturePage(name: Fixture): Page {
  return htmlPage(readFixture(`${name}.html`), ADDRESSES[name])
}

export function words(page: Page, span: Span): string {
  return page.text.slice(span.start, span.end)
}

/** Texts of the blocks of a region. */
export function inRegion(page: Page, region: Region): string[] {
  return page.blocks.filter((block) => block.region === region).map((block) => words(page, block))
}

/** "label = value" of every value block. */
export function labelled(page: Page): string[] {
  return page.blocks.filter((block) => block.kind === 'value').map((block) => `${block.label} = ${words(page, block)}`)
}

/** A body without anything else around. */
export function blocksOf(html: string): string[] {
  const page = htmlPage(html, 'https://www.comune.rovo.mi.it/avvisi/uno')
  return page.blocks.map((block) => `${block.kind}${block.level || ''}: ${words(page, block)}`)
}
