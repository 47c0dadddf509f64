// `extract` given documents: a file, standard input, an address; what cannot be read is an error that names it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { run } from '../cli/terminal.ts'
import { makePdf, prose } from './make-pdf.ts'

const draws = (year: string) => [
  { text: 'Avviso pubblico per contributi alle associazioni', x: 60, y: 90, size: 16 },
  ...prose(`Le domande devono pervenire entro e non oltre le ore 12.00 del 15 maggio${year}, a pena di esclusione.`, {
    x: 60,
    y: 130,
    width: 470,
  }),
]
const pdf = makePdf([{ draws: draws(' 2026') }])
const scan = makePdf([{ picture: { width: 800, height: 1100 } }])
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'segnabandi-extract-pdf-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const file = (name: string, bytes: Uint8Array) => {
  writeFileSync(join(folder, name), bytes)
  return join(folder, name)
}

test('a PDF file, whatever it is called; the sheet is named beside the quote', async () => {
  const { out, code } = await run(['extract', file('avviso.txt', pdf), '--json', '--now', '2026-04-01'])
  expect(code).toBe(0)
  const call = JSON.parse(out)
  expect(call.deadline).toMatchObject({ date: '2026-05-15', time: '12:00' })
  expect(call.evidence.find(({ field }: { field: string }) => field === 'deadline').why).toMatch(/; pagina 1$/)
})

test('--published gives the year that a document leaves out', async () => {
  const path = file('senza-anno.pdf', makePdf([{ draws: draws('') }]))
  const { out } = await run(['extract', path, '--json', '--published', '2027-04-20', '--now', '2027-04-21'])
  expect(JSON.parse(out).deadline.date).toBe('2027-05-15')
})

test('an address that serves a PDF as something else', async () => {
  const server = createServer((request, response) => {
    if (request.url === '/robots.txt') return void response.writeHead(404).end()
    response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(pdf)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/avviso`
    const { out } = await run(['extract', url, '--json', '--allow-loopback', '--pause', '0', '--now', '2026-04-01'])
    const call = JSON.parse(out)
    expect(call.deadline.date).toBe('2026-05-15')
    expect(call.pages[0].url).toBe(url)
  } finally {
    server.close()
  }
})

test('a scan is an error that says what to do, and prints no call', async () => {
  const { out, err, code } = await run(['extract', file('scansione.pdf', scan), '--json'])
  expect([code, out]).toEqual([1, ''])
  expect(err).toMatch(/scansione\.pdf: .*read it by eye/)
})
