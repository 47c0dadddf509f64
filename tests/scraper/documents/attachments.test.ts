// A call's attachments, asked for only when its page leaves the term open, and watched as long as it rests on them.
import { beforeEach, describe, expect, test } from 'vitest'
import {
  type AttachmentSetting,
  callByDocuments,
  haveAttachmentsChanged,
  withAttachments,
} from '../../../scraper/documents/attachments.ts'
import type { Fetched, Validators } from '../../../scraper/fetching/fetcher.ts'
import type { FetchRecord } from '../../../scraper/store/store.ts'
import type { Call } from '../../../shared/call/call.ts'
import { fixed, toldBy, unknown } from '../../shared/call/make-call.ts'
import { makePdf, prose } from './make-pdf.ts'

const SITE = 'https://comune.example'
const notice = (term: string) =>
  makePdf([
    { draws: [{ text: 'Avviso pubblico per contributi alle associazioni', x: 60, y: 90, size: 16 }] },
    {
      draws: prose(
        `Possono partecipare le organizzazioni di volontariato. Le domande devono pervenire entro e non oltre le ${term} all’indirizzo PEC sociale@pec.comune.borgolieto.pg.it.`,
        { x: 60, y: 90, width: 470 },
      ),
    },
  ])
const MAY = notice('ore 12.00 del 15 maggio 2026')
const JUNE = notice('ore 12.00 del 15 giugno 2026')

/** Files by address; asked with the ETag of what it has, a server says "not changed". */
let files: Map<string, Uint8Array>
let asked: { url: string; conditional: boolean }[]
let kept: Map<string, FetchRecord>
let setting: AttachmentSetting
const etagOf = (bytes: Uint8Array) =>
  `"${bytes.length}-${bytes.reduce((sum, byte) => (sum * 31 + byte) % 1_000_003, 7)}"`

beforeEach(() => {
  files = new Map()
  asked = []
  kept = new Map()
  setting = {
    now: 0,
    reader: 'r',
    source: 's',
    store: {
      fetchOf: async (url) => kept.get(url) ?? null,
      saveFetches: async (records) => {
        for (const record of records) kept.set(record.url, record)
      },
    },
    fetcher: {
      fetch: async (url: string, known?: Validators): Promise<Fetched> => {
        asked.push({ url, conditional: known?.etag != null })
        const bytes = files.get(url)
        if (bytes === undefined)
          return { kind: 'failed', url, failure: { code: 'status', status: 404, message: `${url}: 404` } }
        const etag = etagOf(bytes)
        if (known?.etag === etag) return { kind: 'unchanged', url }
        const response = { url, status: 200, contentType: 'application/pdf', headers: {}, body: '', bytes }
        return { kind: 'fresh', response, validators: { etag, lastModified: null } }
      },
    },
  }
})

function call(names: Record<string, Uint8Array | null>, change: Partial<Call> = {}): Call {
  const documents = Object.entries(names).map(([title, bytes]) => {
    const url = `${SITE}/${encodeURIComponent(title)}`
    if (bytes !== null) files.set(url, bytes)
    return { url, title, format: title.split('.').at(-1) ?? '', signed: false }
  })
  return toldBy('official', `${SITE}/avviso`, { deadline: unknown, documents, ...change }, '2026-04-01')
}

describe('taking facts from attachments', () => {
  test('term, PEC and subjects, each with the sheet it stands on', async () => {
    const read = await withAttachments(call({ 'Avviso.pdf': MAY }), setting)
    expect(read.deadline).toMatchObject({ kind: 'fixed', date: '2026-05-15', time: '12:00', certainty: 0.92 })
    expect(read.contacts.pec).toEqual(['sociale@pec.comune.borgolieto.pg.it'])
    expect(read.eligibility.subjects).toContain('odv')
    const term = read.evidence.find(({ field }) => field === 'deadline')
    expect(term?.page).toBe(`${SITE}/Avviso.pdf`)
    expect(term?.why).toMatch(/; nel documento «Avviso\.pdf», pagina 2$/)
  })

  test('a page sure of its term costs no request', async () => {
    const sure = call({ 'Avviso.pdf': MAY }, { deadline: fixed('2026-05-20') })
    expect(await withAttachments(sure, setting)).toBe(sure)
    expect(asked).toEqual([])
  })

  test('forms are not opened once the notice has told the term; three files at most', async () => {
    await withAttachments(call({ 'Modulo di domanda.pdf': JUNE, 'Avviso.pdf': MAY }), setting)
    expect(asked.map(({ url }) => url)).toEqual([`${SITE}/Avviso.pdf`])
    asked = []
    const blank = makePdf([
      { draws: [{ text: 'Relazione sulle attività svolte dal Comune nel corso degli anni.', x: 60, y: 90 }] },
    ])
    await withAttachments(call({ 'Uno.pdf': blank, 'Due.pdf': blank, 'Tre.pdf': blank, 'Quattro.pdf': blank }), setting)
    expect(asked).toHaveLength(3)
  })

  test('a scan and a file of another format are listed with the reason, and nothing is guessed', async () => {
    const scan = makePdf([{ picture: { width: 800, height: 1100 } }])
    const read = await withAttachments(call({ 'Avviso.pdf': scan, 'Domanda.doc': null, 'Allegato.pdf': null }), setting)
    expect(read.deadline).toEqual(unknown)
    expect(read.documents.map(({ title, note }) => [title, note])).toEqual([
      ['Avviso.pdf', 'da leggere: è una scansione'],
      ['Domanda.doc', 'da aprire a mano: formato non letto'],
      // Not there today: the next visit asks again.
      ['Allegato.pdf', undefined],
    ])
  })
})

describe('the act that moves the term of a page nobody corrected', () => {
  const moving = makePdf([
    {
      draws: prose(
        'Richiamato l’avviso con scadenza alle ore 12.00 del 20 maggio 2026, si determina di prorogare il termine per la presentazione delle domande alle ore 12.00 del 10 giugno 2026.',
        { x: 60, y: 90, width: 470 },
      ),
    },
  ])
  const told = () =>
    call({ 'Avviso.pdf': MAY, 'Determinazione di proroga.pdf': moving }, { deadline: fixed('2026-05-20', '12:00') })

  test('is read though the page is sure, and the notice is not', async () => {
    const read = await withAttachments(told(), setting)
    expect(asked.map(({ url }) => url)).toEqual([`${SITE}/${encodeURIComponent('Determinazione di proroga.pdf')}`])
    expect(read.deadline).toMatchObject({ date: '2026-06-10', time: '12:00', supersedes: '2026-05-20T12:00' })
  })

  test('though it does not name the term that it moves', async () => {
    const act = makePdf([
      {
        draws: prose(
          'Viste le richieste pervenute, il termine per la presentazione delle domande è fissato alle ore 12.00 del 10 giugno 2026.',
          { x: 60, y: 90, width: 470 },
        ),
      },
    ])
    const read = await withAttachments(
      call({ 'Proroga dei termini.pdf': act }, { deadline: fixed('2026-05-20', '12:00') }),
      setting,
    )
    expect(read.deadline).toMatchObject({ date: '2026-06-10', supersedes: '2026-05-20T12:00' })
    expect(read.deadline.certainty).toBeLessThanOrEqual(0.92)
  })

  test('and is watched as long as the call is', async () => {
    const read = await withAttachments(told(), setting)
    expect(await haveAttachmentsChanged(read, setting)).toBe(false)
    files.set(`${SITE}/${encodeURIComponent('Determinazione di proroga.pdf')}`, JUNE)
    expect(await haveAttachmentsChanged(read, setting)).toBe(true)
  })
})

describe('a page that only leads to its notice', () => {
  test('is a call when the notice is one’s', async () => {
    const read = await callByDocuments(call({ 'Avviso.pdf': MAY }), setting)
    expect(read).toMatchObject({ deadline: { date: '2026-05-15', time: '12:00' }, pages: [{ url: `${SITE}/avviso` }] })
  })

  test('is none when its files are no call’s, or do not come; a server in trouble is asked again', async () => {
    const act = makePdf([{ draws: [{ text: 'Relazione sulle attività svolte dal Comune.', x: 60, y: 90 }] }])
    expect(await callByDocuments(call({ 'Relazione.pdf': act, 'Avviso.pdf': null }), setting)).toBe(null)
    const missed: string[] = []
    const failing: AttachmentSetting = {
      ...setting,
      onMissed: ({ message }) => missed.push(message),
      fetcher: {
        fetch: async (url: string): Promise<Fetched> => ({
          kind: 'failed',
          url,
          failure: { code: 'status', status: url.includes('Bando') ? 503 : 404, message: url },
        }),
      },
    }
    expect(await callByDocuments(call({ 'Avviso.pdf': null, 'Bando.pdf': null }), failing)).toBe(null)
    expect(missed).toEqual([`${SITE}/Bando.pdf`])
  })
})

describe('watching them', () => {
  test('the same file is asked for with its ETag and is no change; another one is', async () => {
    const read = await withAttachments(call({ 'Avviso.pdf': MAY }), setting)
    asked = []
    expect(await haveAttachmentsChanged(read, setting)).toBe(false)
    expect(asked).toEqual([{ url: `${SITE}/Avviso.pdf`, conditional: true }])
    files.set(`${SITE}/Avviso.pdf`, JUNE)
    expect(await haveAttachmentsChanged(read, setting)).toBe(true)
  })

  test('a file that was missing and has come is a change; one that is gone says nothing', async () => {
    const read = await withAttachments(call({ 'Avviso.pdf': null }), setting)
    expect(await haveAttachmentsChanged(read, setting)).toBe(false)
    files.set(`${SITE}/Avviso.pdf`, MAY)
    expect(await haveAttachmentsChanged(read, setting)).toBe(true)
  })

  test('a call that its page tells whole has no file to watch', async () => {
    expect(await haveAttachmentsChanged(call({ 'Avviso.pdf': MAY }, { deadline: fixed('2026-05-20') }), setting)).toBe(
      false,
    )
    expect(asked).toEqual([])
  })
})
