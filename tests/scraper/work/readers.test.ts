import { afterEach, describe, expect, test } from 'vitest'
import { type ItemWork, readItemPage, readListing } from '../../../scraper/work/page-work.ts'
import { openReaders, type Readers } from '../../../scraper/work/readers.ts'

const COMUNE = { kind: 'comune' as const, name: 'Comune di Valle Chiara', territory: {} }

function page(number: number, title = `Avviso pubblico per gli orti urbani di via ${number}`): ItemWork {
  const body = `<html lang="it"><body><main><h1>${title}</h1><p>Il Comune di Valle Chiara assegna orti urbani alle
    associazioni iscritte al RUNTS. Domande entro le ore 12:00 del ${number} marzo 2027 tramite PEC.</p>
    <p><a href="/avvisi/${number}/modulo">Il modulo della domanda</a></p></main></body></html>`
  const url = `https://www.comune.vallechiara.example.it/avvisi/${number}`
  const response = { url, status: 200, contentType: 'text/html', headers: {}, body, bytes: new Uint8Array() }
  return { response, hints: { published: '2026-11-20', title: null }, teller: COMUNE, knownHash: null }
}

/** No response at all: what reads it fails. */
const broken = { ...page(1), response: null } as unknown as ItemWork

let readers: Readers
afterEach(() => readers.close())

/** Read until a thread has taken over: before, and when it is busy, the run itself reads. */
async function untilThreaded(): Promise<void> {
  for (let at = 1; !readers.areBeside; at++) {
    expect(at).toBeLessThan(20_000)
    await readers.item(page(1 + (at % 28)))
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
}

describe('a thread beside the run', () => {
  test('reads what the run itself would read', async () => {
    readers = openReaders({ threads: 1, startAfter: 0 })
    await untilThreaded()
    const works = Array.from({ length: 28 }, (_, day) => page(day + 1))
    const read = await Promise.all(works.map((work) => readers.item(work)))
    expect(read).toEqual(works.map(readItemPage))
    expect(read.map(({ call }) => call?.deadline.date)).toContain('2027-03-14')
    const { response } = page(3)
    expect(await readers.list({ response, family: null })).toEqual(readListing({ response, family: null }))
  })

  test('that a page ends is replaced; the pages behind it are read all the same', async () => {
    readers = openReaders({ threads: 1, startAfter: 0 })
    await untilThreaded()
    const works = [broken, page(2), page(3), page(4)]
    const read = await Promise.allSettled(works.map((work) => readers.item(work)))
    expect(read.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled', 'fulfilled'])
    await untilThreaded()
    expect((await readers.item(page(5))).call?.deadline.date).toBe('2027-03-05')
  })
})

test('a run of few pages starts no thread, and says the same of a fault', async () => {
  readers = openReaders({ threads: 1 })
  for (let day = 1; day <= 5; day++) expect((await readers.item(page(day))).call).not.toBeNull()
  await expect(readers.item(broken)).rejects.toThrow()
  expect(readers.areBeside).toBe(false)
})
