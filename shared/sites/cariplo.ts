// Fondazione Cariplo's pages of calls: a sidebar of titled values ("Stato", "Scadenza", "Destinatari"), on WordPress.
import { documentsIn } from './documents.ts'
import type { SiteFamily } from './family.ts'
import { type Field, factsOfFields, fieldsOf } from './fields.ts'
import { clean, spacedText, treeOf } from './tree.ts'
import { wordpress } from './wordpress.ts'

export const cariplo: SiteFamily = {
  name: 'cariplo',
  recognise({ body }) {
    return /separator__block/.test(body.slice(0, 600_000)) && /title__sidebar/.test(body.slice(0, 600_000))
      ? { certainty: 0.95, because: 'the sidebar of a call of Fondazione Cariplo' }
      : { certainty: 0, because: 'no such sidebar' }
  },
  entries: wordpress.entries,
  read(response, page) {
    const $ = treeOf(response)
    const fields = $('.separator__block')
      .slice(0, 40)
      .toArray()
      .flatMap((element): Field[] => {
        const block = $(element)
        const label = clean(block.find('.title__sidebar').first().text(), 100)
        const values = block
          .find('.text__normal, .font__bold')
          .slice(0, 20)
          .toArray()
          .map((value) => spacedText($(value), 500))
        const value = values.filter((one, index) => one !== '' && values.indexOf(one) === index).join('\n')
        return label === '' || value === '' ? [] : [{ label, value, quote: value.split('\n')[0] ?? value }]
      })
    const facts = factsOfFields([...fields, ...fieldsOf(page)])
    const undated = fields.find(({ value }) => /senza scadenza/i.test(value))
    if (undated && !facts.deadline && !facts.undated) {
      facts.undated = 'rolling'
      facts.evidence.push({ field: 'deadline', quote: undated.quote, why: `campo “${undated.label}” della pagina` })
    }
    const documents = documentsIn($, $('main, #content, body').first(), response.url)
    return { ...facts, issuer: facts.issuer ?? 'Fondazione Cariplo', ...(documents.length > 0 ? { documents } : {}) }
  },
}
