// Suite "reading": what the reading of pages costs, part by part, beside whoever does the same.
import { datesSuite } from './reading-dates.ts'
import type { Row } from './row.ts'

export async function readingSuite(): Promise<Row[]> {
  return [...(await datesSuite())]
}
