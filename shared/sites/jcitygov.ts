// Albo pretorio by Maggioli (jCityGov, on Liferay): rows with the act's data, a detail page, files behind encoded links.
// Addresses carry a p_auth that changes at every visit: with it each act looked new at each run (Bagheria).

import { itemAddress } from './addresses.ts'
import { factsOfAct, sheetOfAct } from './albo.ts'
import { titleOfLink } from './documents.ts'
import type { Entry, FormPage, SiteFamily, SiteResponse, StructuredFacts } from './family.ts'
import { fieldsOf } from './fields.ts'
import { foldLabel } from './labels.ts'
import { collectEntries, isHtml } from './lists.ts'
import { clean, type Selection, spacedText, treeOf } from './tree.ts'

/** The row's own page without the visit: ".../papca/display/294880". */
function detailAddress(href: string, base: string): string | null {
  const url = itemAddress(href, base)
  const address = url === null ? null : URL.parse(url)
  if (address === null) return null
  if (/\/papca\/display\/\d+/.test(address.pathname))
    for (const name of [...address.searchParams.keys()]) if (name.startsWith('p_p_')) address.searchParams.delete(name)
  return address.href
}

/** First and last day, which stand in one cell parted by a line break. */
function period(cell: Selection): { from: string | null; until: string | null } {
  const days = spacedText(cell, 200).match(/\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/g) ?? []
  return { from: days[0] ?? null, until: days[1] ?? null }
}

function rows(response: SiteResponse): Entry[] {
  const $ = treeOf(response)
  return collectEntries(
    $('tr.master-detail-list-line')
      .slice(0, 1000)
      .toArray()
      .map((element): Entry | null => {
        const row = $(element)
        const id = row.attr('data-id') ?? ''
        const href = row.find('a[title="Apri Dettaglio"], a[href*="/papca/display/"]').first().attr('href')
        const url = detailAddress(href ?? (/^\d{1,12}$/.test(id) ? `/papca/display/${id}` : ''), response.url)
        const subject = spacedText(row.find('td.oggetto').first(), 800)
        if (url === null || subject === '') return null
        const category =
          clean(row.find('.categoria_categoria').first().text(), 120) ||
          spacedText(row.find('td.categoria').first(), 120)
        const facts = factsOfAct({
          subject,
          number: clean(row.find('td.annonumeroregistrazione').first().text(), 60) || null,
          type:
            [category, clean(row.find('.categoria_sottocategoria').first().text(), 120)]
              .filter((one) => one !== '')
              .join(' › ') || null,
          ...period(row.find('td.periodo-pubblicazione').first()),
          office: null,
        })
        return {
          url,
          title: subject.slice(0, 500),
          published: facts.published ?? null,
          summary: facts.type ?? null,
          facts,
        }
      }),
  )
}

const PORTLET = 'jcitygovalbopubblicazioni_WAR_jcitygovalbiportlet'
/** Acts asked for at once; the product's own grid offers no more. */
const PAGE_SIZE = '50'

/**
 * The next page of the grid: the portlet's action "eseguiPaginazione", sent the number of the page. From the first page,
 * which holds ten or twenty acts, page 1 of fifty is asked. A page without acts ends the list.
 */
function nextPages({ url, form }: SiteResponse, count: number): FormPage[] {
  const address = URL.parse(url)
  // "/web/trasparenza/papca-ap/-/papca/igrid/32156": what precedes "/-/" is the page the portlet stands on.
  const portlet = address?.pathname.split('/-/')[0]
  if (address === null || portlet === undefined || count === 0) return []
  const asked = Number(form?.hidden_page_to ?? 0)
  if (!Number.isInteger(asked) || asked > 200) return []
  const query = new URLSearchParams({
    p_p_id: PORTLET,
    p_p_lifecycle: '1',
    p_p_state: 'pop_up',
    p_p_mode: 'view',
    [`_${PORTLET}_action`]: 'eseguiPaginazione',
  })
  return [
    {
      url: `${address.origin}${portlet}?${query}`,
      fields: { hidden_page_size: PAGE_SIZE, hidden_page_to: String(asked + 1) },
    },
  ]
}

/** `onclick="window.open(atob('aHR0cHM6…'))"`: the file's address in base64. */
function encodedLink(onclick: string): string | null {
  const encoded = /atob\(\s?['"]([A-Za-z0-9+/=]{8,4000})['"]\s?\)/.exec(onclick)?.[1]
  if (encoded === undefined) return null
  try {
    return atob(encoded)
  } catch (_notBase64) {
    // A row written by another version of the product: the file has no address we can know.
    return null
  }
}

function files(response: SiteResponse): NonNullable<StructuredFacts['documents']> {
  const $ = treeOf(response)
  return $('tr[data-chiave-allegato], [data-mimetype]')
    .slice(0, 60)
    .toArray()
    .flatMap((element) => {
      const row = $(element)
      const handlers = [
        row,
        ...row
          .find('[onclick]')
          .slice(0, 5)
          .toArray()
          .map((one) => $(one)),
      ].map((one) => one.attr('onclick') ?? '')
      const href =
        handlers.map(encodedLink).find((link) => link !== null) ?? row.find('a[href]').first().attr('href') ?? ''
      const url = itemAddress(href, response.url)
      if (url === null) return []
      const mime = row.attr('data-mimetype') ?? 'pdf'
      const signed = /downloadSigned=true|p7m|pkcs7/i.test(`${url} ${mime}`)
      return [
        {
          url,
          title: titleOfLink(spacedText(row, 300)),
          format: /pdf/i.test(mime)
            ? 'pdf'
            : /pkcs7/i.test(mime)
              ? 'p7m'
              : (mime.split('/').at(-1)?.slice(0, 20) ?? ''),
          signed,
        },
      ]
    })
}

/** Paragraphs under the rows: few installations write any, and a term may stand there. */
function notesOf(response: SiteResponse): string {
  const $ = treeOf(response)
  return (
    $('main, #content, .portlet-body, .papca-ap')
      .first()
      .find('p')
      .slice(0, 100)
      .toArray()
      // One inside another (markup can force it) would be told as often as it is deep.
      .filter((paragraph) => $(paragraph).find('p').length === 0)
      .map((paragraph) => $.html(paragraph))
      .join('\n')
  )
}

const SUBJECT = ['oggetto', 'oggetto atto', "oggetto dell'atto"]

export const jcitygov: SiteFamily = {
  name: 'jcitygov',
  recognise({ body }) {
    const head = body.slice(0, 400_000)
    if (/master-detail-list-line|\/papca\/(?:igrid|display)\//.test(head))
      return { certainty: 0.95, because: 'rows of acts of jCityGov' }
    return /papca-ap|jcitygov/i.test(head)
      ? { certainty: 0.85, because: 'portlets of jCityGov' }
      : { certainty: 0, because: 'nothing of jCityGov' }
  },
  entries(response) {
    const entries = rows(response)
    return { entries, next: [], forms: nextPages(response, entries.length) }
  },
  read(response, page) {
    const fields = new Map(fieldsOf(page).map(({ label, value }) => [foldLabel(label), value]))
    const find = (...names: string[]) =>
      names.map((name) => fields.get(name)).find((value) => value !== undefined) ?? null
    const facts = factsOfAct({
      subject: find(...SUBJECT) ?? page.title ?? '',
      number: find(
        'anno/numero registrazione',
        'numero registrazione',
        'anno e numero registrazione',
        'numero di pubblicazione',
        'registrazione',
      ),
      type: find('categoria', 'tipo atto', 'tipologia'),
      from: find('data inizio pubblicazione', 'inizio pubblicazione', 'pubblicazione dal'),
      until: find('data fine pubblicazione', 'fine pubblicazione', 'pubblicazione al'),
      office: find('ufficio', 'mittente'),
    })
    const documents = files(response)
    return documents.length > 0 ? { ...facts, documents } : facts
  },
  // Its headline is the Comune's name or "Dettaglio atto", and the act's is in a field.
  prose: (response) =>
    isHtml(response) && rows(response).length === 0
      ? sheetOfAct(response, (label) => SUBJECT.includes(foldLabel(label)), notesOf(response))
      : null,
}
