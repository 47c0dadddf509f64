// What sites on the national model ("Modello Comuni") have in common whatever runs them: hooks, service sheets, contacts.
import type { Page } from '../page/page.ts'
import { itemAddress } from './addresses.ts'
import { documentsIn, formatOf } from './documents.ts'
import { settleExpiry } from './expiry.ts'
import type { SiteResponse, StructuredFacts } from './family.ts'
import { checkDay, hourIn } from './field-dates.ts'
import { termOfField } from './field-terms.ts'
import { factsOfFields, fieldsOf } from './fields.ts'
import { roleOfLabel } from './labels.ts'
import { type CheerioAPI, clean, type Selection, textOf, treeOf } from './tree.ts'

/** Names of bodies that issue: a site named after one is its own. */
const BODY =
  /^(?:comune|città metropolitana|unione|provincia|comunità montana|consorzio|azienda|regione|ambito|fondazione|camera di commercio|università)\s/i

/** The issuer is the body whose site it is; null for $ where no part of the page can be its brand. */
export function issuerOf(page: Page, $: CheerioAPI | null): string | null {
  const { siteName } = page
  if (siteName !== null && BODY.test(siteName)) return siteName
  const brand = $?.('.it-brand-title, .it-brand-text h2, .it-brand-text .title').first().text() ?? ''
  const name = clean(brand, 200)
  return BODY.test(name) ? name : null
}

/** Whether it is worth looking for the brand in a page. */
export const mayHaveBrand = (html: string): boolean => html.includes('it-brand-t')

const MONTHS = ['gen', 'feb', 'mar', 'apr', 'mag', 'giu', 'lug', 'ago', 'set', 'ott', 'nov', 'dic']

/** "Tempi e scadenze" of a scheda servizio, with the field hooks every theme keeps. */
export function serviceFacts($: CheerioAPI): StructuredFacts {
  const facts: StructuredFacts = { evidence: [] }
  const title = textOf($('[data-element="service-title"]').first(), 500)
  if (title) facts.title = title
  const status = textOf($('[data-element="service-status"]').first(), 100)
  if (/non attivo|chiuso|sospeso/i.test(status)) facts.state = 'closed'
  const addressed = $('[data-element="service-addressed"]').first()
  const eligible = addressed.find('li').length > 0 ? addressed.find('li') : addressed.find('p')
  const lines = eligible
    .slice(0, 30)
    .toArray()
    .map((element) => clean($(element).text(), 600))
    .filter((line) => line !== '')
  if (lines.length > 0) {
    facts.eligible = lines
    facts.evidence.push({
      field: 'eligibility.subjects',
      quote: lines[0] ?? '',
      why: 'campo “A chi è rivolto” della scheda',
    })
  }
  for (const element of $('[data-element="service-calendar-list"] .calendar-date').slice(0, 30).toArray())
    calendarDate($(element), facts)
  const term = termOfField(textOf($('[data-element="service-calendar-text"]').first(), 1000))
  if (term.undated && !facts.deadline) {
    facts.undated = term.undated
    facts.evidence.push({
      field: 'deadline',
      quote: textOf($('[data-element="service-calendar-text"]').first(), 400),
      why: 'campo “Tempi e scadenze” della scheda',
    })
  }
  return facts
}

/** One date of the calendar. A box with "giorni" under the number is a duration, no day (theme's single-servizio.php). */
function calendarDate(box: Selection, facts: StructuredFacts): void {
  const label = clean(
    box.find('.calendar-date-description-content h3, .calendar-date-description-content h4').first().text(),
    200,
  )
  const month =
    MONTHS.indexOf(clean(box.find('.calendar-date-day__month').first().text(), 12).toLowerCase().slice(0, 3)) + 1
  const year = Number(clean(box.find('.calendar-date-day__year').first().text(), 8))
  const day = Number(clean(box.find('.calendar-date-day > span').first().text(), 8))
  const date = month > 0 ? checkDay(year, month, day) : null
  const role = roleOfLabel(label)
  if (date === null || role === null) return
  const note = clean(box.find('.info-text').first().text(), 300)
  const time = hourIn(note)
  const evidence = { quote: label, why: `“${label}” nel calendario della scheda` }
  if (role === 'deadline' && !facts.deadline) {
    facts.deadline = { date, time, label }
    facts.evidence.push({ field: 'deadline', ...evidence })
  } else if (role === 'opens' && !facts.opens) {
    facts.opens = { date, time }
    facts.evidence.push({ field: 'opens', ...evidence })
  }
}

/** Cards of contact points: phone "T 06…", e-mail as a link, PEC as plain text "pec: x@y" (punto-contatto/card.php). */
export function cardContacts($: CheerioAPI, within: string): Pick<StructuredFacts, 'pec' | 'email' | 'phone'> {
  const found = { pec: new Set<string>(), email: new Set<string>(), phone: new Set<string>() }
  for (const element of $(within).find('.card-text p, .card-teaser-info p').slice(0, 60).toArray()) {
    const line = clean($(element).text(), 300)
    const pec = /^pec\s?:?\s?([^\s@]{1,64}@[^\s@]{3,190})$/i.exec(line)
    const phone = /^(?:t|tel\.?|telefono)\s?:?\s(\+?[\d\s./-]{6,24})$/i.exec(line)
    const mail = $(element).find('a[href^="mailto:"]').attr('href')?.slice(7).split('?')[0]
    if (pec?.[1]) found.pec.add(pec[1].toLowerCase())
    else if (mail && /^[^\s@]{1,64}@[^\s@]{3,190}$/.test(mail))
      found[/@(?:[^@]{0,80}[.-])?pec[.-]/i.test(mail) ? 'pec' : 'email'].add(mail.toLowerCase())
    if (phone?.[1]) found.phone.add(phone[1].trim())
  }
  return Object.fromEntries(
    Object.entries(found).flatMap(([key, set]) => (set.size > 0 ? [[key, [...set].slice(0, 10)]] : [])),
  )
}

/** Links of the national model's attachment cards, "nome (123 KB, PDF)". Pages of documents come as format "html". */
export function cardDocuments(
  $: CheerioAPI,
  selectors: string,
  base: string,
): NonNullable<StructuredFacts['documents']> {
  const found = new Map<string, NonNullable<StructuredFacts['documents']>[number]>()
  for (const element of $(selectors).slice(0, 60).toArray()) {
    const url = itemAddress($(element).attr('href') ?? '', base)
    if (url === null || found.has(url)) continue
    const title = clean($(element).text(), 500).replace(/\s?\([^()]{0,40}(?:kb|mb)[^()]{0,20}\)$/i, '')
    const kind = formatOf(url) ?? { format: 'html', signed: false }
    found.set(url, { url, title: title || (url.split('/').at(-1) ?? ''), ...kind })
  }
  return [...found.values()]
}

/** What a page of the national model's boxes says: fields, documents, the office's card; expiry of the page set apart. */
export function factsOfCards(response: SiteResponse, page: Page): StructuredFacts {
  const $ = treeOf(response)
  const facts = settleExpiry(factsOfFields(fieldsOf(page)), page)
  const documents = documentsIn($, $('main, #main, body').first(), response.url)
  const issuer = issuerOf(page, $)
  return {
    ...facts,
    ...(documents.length > 0 ? { documents } : {}),
    ...(issuer && !facts.issuer ? { issuer } : {}),
    ...cardContacts($, 'main'),
  }
}
