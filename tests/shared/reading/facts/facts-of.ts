// Reads the facts of a short text, as the tests of each kind of fact need them.
import { textPage } from '../../../../shared/page/plain.ts'
import { type Facts, readFacts } from '../../../../shared/reading/facts/facts.ts'
import { readProse } from '../../../../shared/reading/prose.ts'

export interface Given {
  title?: string
  url?: string
  published?: string
}

export function factsOf(text: string, { title, url, published }: Given = {}): Facts {
  const page = textPage(text, url ?? null, title ?? null)
  const facts = readFacts(page, readProse(page), published ?? null)
  for (const { field, quote, start, end } of facts.evidence)
    if (page.text.slice(start, end) !== quote) throw new Error(`Evidence of ${field} is not in the text: "${quote}"`)
  return facts
}
