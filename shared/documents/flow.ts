// What every kind of document is reduced to before it is a Page: pieces in reading order.
import type { Region } from '../page/page.ts'

/** Words that stand together. */
export interface Words {
  text: string
  /** Sheet of a PDF, from 0; 0 for documents without sheets. */
  sheet: number
  isStruck: boolean
}

export interface Prose {
  kind: 'heading' | 'paragraph' | 'item'
  /** 1..6 for headings, else 0. */
  level: number
  region: Region
  words: Words[]
}

export interface Row {
  kind: 'row'
  region: Region
  /** Names the cells of the rows below it. */
  isHead: boolean
  cells: Words[][]
}

export interface Rows {
  kind: 'table'
  rows: Row[]
}

export type Piece = Prose | Rows

export const wordsOf = (text: string, sheet = 0): Words => ({ text, sheet, isStruck: false })
export const textOf = (words: readonly Words[]): string => words.map(({ text }) => text).join('')
