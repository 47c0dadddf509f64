// A page that neither is nor links to a page of a call: known by what it says, or only perhaps, or not at all.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Call } from '../../shared/call/call.ts'
import { closingOn, dayFrom } from '../extension/calls.ts'
import {
  type ExtensionBrowser,
  follow,
  panelOn,
  pause,
  press,
  pressButton,
  startChromium,
  stopWorker,
  textOf,
  toolbarOf,
  until,
  waitForNoPanel,
  waitForPanel,
} from './browsers.ts'
import { type Feed, startFeed } from './feed.ts'

const now = Date.now()
let feed: Feed
let chromium: ExtensionBrowser
let settings: Page
let site: Server
let port = 0

const OFFICIAL = 'https://www.comune.borgolieto.example/avvisi/lanterne'
const lanterne = (): Call =>
  closingOn('lanterne', dayFrom(now, 20), {
    title: 'Avviso pubblico «Lanterne di quartiere»: doposcuola e laboratori nelle ex officine',
    summary:
      'Il Comune di Borgo Lieto cerca enti del Terzo Settore per aprire doposcuola e laboratori di falegnameria nelle ex officine tranviarie.',
    amounts: { totalEur: 84_500, maxEur: null, cofinancingPct: null },
    pages: [{ url: OFFICIAL, kind: 'official', title: 'Lanterne di quartiere', publishedAt: dayFrom(now, -5) }],
  })
const mulini = (): Call =>
  closingOn('mulini', dayFrom(now, 34), {
    title: 'Bando «Mulini aperti» per il recupero dei mulini storici della valle',
    summary: 'La Fondazione Sandretti di Borgo Lieto finanzia il recupero di mulini, gore e macine della valle.',
    issuer: { name: 'Fondazione Sandretti', level: 'fondazione' },
    pages: [{ url: 'https://fondazione.example/mulini', kind: 'official', title: '', publishedAt: dayFrom(now, -5) }],
  })

const inWords = (day: string) =>
  new Intl.DateTimeFormat('it-IT', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day))

/** An article of the local paper, of today. */
const article = (
  headline: string,
  text: string,
  more = '',
) => `<!doctype html><html lang="it"><head><meta charset="utf-8">
<title>${headline} - La Gazzetta</title><meta property="article:published_time" content="${dayFrom(now, -1)}T08:00:00+01:00">${more}</head>
<body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><main><article><h1>${headline}</h1>${text}</article></main>
<footer>La Gazzetta, testata registrata</footer></body></html>`

const onLanterne = () =>
  article(
    'Doposcuola e laboratori nelle ex officine, il Comune cerca chi li apre',
    `<p>Il Comune di Borgo Lieto ha pubblicato l’avviso «Lanterne di quartiere»: doposcuola e laboratori di falegnameria
nelle ex officine tranviarie, per 84.500 euro.</p><p>Gli enti del Terzo Settore possono presentare domanda entro il
${inWords(dayFrom(now, 20))}.</p>`,
  )
const onMulini = () =>
  article(
    'Mulini aperti, la Fondazione Sandretti finanzia il recupero dei mulini',
    `<p>Con il bando «Mulini aperti» la Fondazione Sandretti finanzia il recupero dei mulini storici della valle: gore e
macine torneranno a girare. Domande entro il ${inWords(dayFrom(now, 34))}.</p>`,
  )

const pages: Record<string, () => string> = {
  '/lanterne': onLanterne,
  '/mulini': onMulini,
  // The same kind of avviso, of another Comune and with another term.
  '/sosia': () =>
    article(
      'Doposcuola e laboratori, il Comune di Treviglio cerca gestori',
      `<p>Il Comune di Treviglio ha pubblicato un avviso per aprire doposcuola e laboratori di cucina nelle ex scuole di via
Roma, per 31.000 euro. Gli enti del Terzo Settore possono presentare domanda entro il ${inWords(dayFrom(now, 9))}.</p>`,
    ),
  '/vincitori': () =>
    article(
      'Lanterne di quartiere, ecco i vincitori: pubblicata la graduatoria',
      `<p>Il Comune di Borgo Lieto ha pubblicato la graduatoria dell’avviso «Lanterne di quartiere»: doposcuola e laboratori
di falegnameria nelle ex officine tranviarie saranno gestiti da tre associazioni.</p>`,
    ),
  '/ostile': () =>
    article(
      'Orologi a prezzo pieno',
      '<p>Compra orologi. Domande frequenti sul bando dei saldi.</p>',
      `<link rel="canonical" href="${OFFICIAL}">`,
    ),
  '/mille': () =>
    article(
      'Tutti i bandi',
      `<ul>${Array.from({ length: 10_000 }, (_, n) => `<li><a href="/voce/${n}">Avviso ${n}: domande entro maggio</a></li>`).join('')}</ul>`,
    ),
  '/vuota': () => '<!doctype html><title></title><body></body>',
  '/app':
    () => `<!doctype html><html lang="it"><head><meta charset="utf-8"><title>La Gazzetta</title></head><body><main><h1>Notizie</h1></main>
<button id="go">Vai</button><button id="away">Via</button><script>
const to = (path, html) => { history.pushState(null, '', path); document.querySelector('main').innerHTML = html }
document.querySelector('#go').onclick = async () => to('/app/lanterne', new DOMParser().parseFromString(await (await fetch('/lanterne')).text(), 'text/html').querySelector('main').innerHTML)
document.querySelector('#away').onclick = () => to('/app/calcio', '<h1>Calcio</h1><p>La squadra vince.</p>')
</script></body></html>`,
}

const at = (path: string, host = 'gazzetta.localhost') => `http://${host}:${port}${path}`

async function open(path: string, host?: string): Promise<Page> {
  const page = await chromium.newPage()
  await page.goto(at(path, host))
  return page
}

/** The words were packed: what was brought in is found by what it says. */
async function packed(): Promise<void> {
  await until('the words to be packed', () =>
    settings.evaluate(
      () =>
        new Promise<true | null>((resolve, reject) => {
          const opening = indexedDB.open('segnabandi')
          opening.onerror = () => reject(opening.error)
          opening.onsuccess = () => {
            const jobs = opening.result.transaction('jobs').objectStore('jobs').get('words')
            const row = opening.result.transaction('index').objectStore('index').get('postings')
            row.onsuccess = () => {
              opening.result.close()
              resolve(row.result !== undefined && jobs.result === undefined ? true : null)
            }
          }
        }),
    ),
  )
}

/** Long enough for a panel that should not come to have come. */
const quiet = () => pause(1500)

beforeAll(async () => {
  feed = await startFeed()
  site = createServer((request, response) => {
    const page = pages[(request.url ?? '').replace(/\?.*/, '').replace(/^\/app.*/, '/app')]
    response.writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' })
    response.end(page?.() ?? 'Non trovata')
  })
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
  port = (site.address() as AddressInfo).port
  feed.publish({ lombardia: [lanterne()] })
  chromium = await startChromium()
  settings = await chromium.openOwn('options.html')
  await follow(settings, feed.url)
  await packed()
})

afterAll(async () => {
  await chromium?.browser.close()
  await feed?.close()
  site?.closeAllConnections()
  site?.close()
})

test('an article without a link opens the panel by its words, and the panel says why', async () => {
  const page = await open('/lanterne')
  const { text } = await waitForPanel(page, 'Lanterne di quartiere')
  expect(text).toMatch(/Questa pagina parla di un avviso: .*stess/)
  expect((await toolbarOf(settings, page.url())).text).toBe('20g')
  await page.close()
})

test('a look-alike of another Comune opens none, nor does a page on nothing', async () => {
  for (const path of ['/sosia', '/vuota']) {
    const page = await open(path)
    await quiet()
    expect(await panelOn(page), path).toBeNull()
    expect((await toolbarOf(settings, page.url())).text, path).toBe('')
    await page.close()
  }
})

test('a page on the results is only possible: one line in the popup, nothing on the page', async () => {
  const page = await open('/vincitori')
  await quiet()
  expect(await panelOn(page)).toBeNull()
  const popup = await pressButton(chromium, page)
  const line = await textOf(popup, '.perhaps')
  expect(line).toContain('Forse parla di Avviso pubblico «Lanterne di quartiere»')
  expect(await popup.$('.this-page')).toBeNull()
  await page.close()
})

test('a canonical address of another site is not believed', async () => {
  const page = await open('/ostile')
  await quiet()
  expect(await panelOn(page)).toBeNull()
  await page.close()
})

test('ten thousand links: nothing breaks, and no panel', async () => {
  const page = await open('/mille')
  await quiet()
  expect(await panelOn(page)).toBeNull()
  await page.close()
})

test('a page that changes without loading is looked at anew, there and away', async () => {
  const page = await open('/app')
  await pause(400)
  await press(page, '#go')
  await waitForPanel(page, 'Lanterne di quartiere')
  await press(page, '#away')
  await waitForNoPanel(page)
  await page.close()
})

test('back from the back-forward cache the panel is there again', async () => {
  const page = await open('/lanterne')
  await waitForPanel(page)
  await page.evaluate(() => {
    Object.assign(globalThis, { wasHere: true })
  })
  await page.goto(at('/sosia'))
  await page.evaluate(() => history.back())
  await waitForPanel(page, 'Lanterne di quartiere')
  expect(await page.evaluate(() => 'wasHere' in globalThis)).toBe(true)
  await page.close()
})

test('a worker that was stopped loads the words again', async () => {
  await stopWorker(chromium)
  const page = await open('/lanterne')
  await waitForPanel(page, 'Lanterne di quartiere')
  await page.close()
})

test('after a sync a new call is known by its words', async () => {
  const before = await open('/mulini')
  await quiet()
  expect(await panelOn(before)).toBeNull()
  feed.publish({ lombardia: [lanterne(), mulini()] }, new Date(now + 60_000).toISOString())
  await press(settings, '.feed-head .button:not(.leave)')
  await until('the new call', async () => ((await textOf(settings, '.feed')).includes('2 avvisi') ? true : null))
  await packed()
  await before.reload()
  await waitForPanel(before, 'Mulini aperti')
  await before.close()
})

test('on a site the person shut nothing shows, and its pages are not read', async () => {
  const page = await open('/lanterne', 'altra.localhost')
  const panel = await waitForPanel(page)
  await panel.click('.never')
  await waitForNoPanel(page)
  await page.goto(at('/mulini', 'altra.localhost'))
  await quiet()
  expect(await panelOn(page)).toBeNull()
  expect((await toolbarOf(settings, page.url())).text).toBe('')
  await page.close()
})
