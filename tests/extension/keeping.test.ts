// Nothing a person made may be lost: backups out and in, the Downloads folder, and the look at every start.
import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import { backUp, backUpWhenDue, readBackupState } from '../../extension/background/backups.ts'
import {
  acceptHoldings,
  checkHoldings,
  keepCopy,
  noteHoldings,
  readCopy,
  readLost,
} from '../../extension/background/holdings.ts'
import { makeBackup, previewRestore, readBackup, restoreBackup } from '../../extension/db/backup.ts'
import { CallDatabase, readSettings, writeSettings } from '../../extension/db/database.ts'
import { changeOwn, readOwn } from '../../extension/db/own.ts'
import { closePanelOn, quietSites } from '../../extension/db/panels.ts'
import { readProfile, writeProfile } from '../../extension/db/profile.ts'
import { rowOf } from '../../extension/db/rows.ts'
import { saveCall, unsaveCall } from '../../extension/db/saved.ts'
import { saveSearch } from '../../extension/db/searches.ts'
import { EMPTY_FILTER } from '../../extension/db/user.ts'
import { EMPTY_PROFILE } from '../../shared/call/profile.ts'
import { closingOn, dayFrom } from './calls.ts'
import { fakeDesk } from './desk.ts'

const NOW = Date.parse('2026-11-22T10:00:00Z')
const DAY = 86_400_000
const FEED = 'https://feed.example/index.json'
let databases = 0
const on = (days: number, id = `d${days}`) => closingOn(id, dayFrom(NOW, days))
const database = () => {
  databases += 1
  return new CallDatabase(`keeping ${databases}`)
}

/** A database with something of everything a person can make. */
async function full() {
  const db = database()
  await db.calls.put(rowOf(FEED, 'lombardia', on(9)))
  await db.feeds.put({
    url: FEED,
    title: 'Bandi',
    generatedAt: null,
    indexSha256: null,
    shards: [],
    syncedAt: null,
    triedAt: null,
    failure: null,
  })
  await saveCall(db, on(5), 'feed', NOW)
  await changeOwn(db, on(6), { notes: 'sentire Anna', tags: ['welfare'], reminders: ['2d'] }, NOW)
  await saveSearch(
    db,
    { id: 's', name: 'Orti', words: 'orti', filter: EMPTY_FILTER, alert: 'digest', createdAt: NOW },
    NOW,
  )
  await writeProfile(db, { ...EMPTY_PROFILE, kinds: ['odv'] })
  await writeSettings(db, { badge: 'saved' })
  await closePanelOn(db, 'giornale.example', NOW)
  return db
}
const textOf = async (db: CallDatabase) => JSON.stringify(await makeBackup(db, NOW))

function parse(text: string) {
  const read = readBackup(text)
  if (!('backup' in read)) throw new Error(`${read.failure}: ${read.detail}`)
  return read.backup
}

describe('a backup', () => {
  test('put back in another browser, everything the person made is there, and no feed data in the file', async () => {
    const there = await full()
    const text = await textOf(there)
    const here = database()
    expect(await restoreBackup(here, parse(text))).toEqual([FEED])
    for (const table of ['saved', 'own', 'searches', 'profile'])
      expect(await here.table(table).toArray(), table).toEqual(await there.table(table).toArray())
    expect(await readSettings(here)).toEqual(await readSettings(there))
    expect(await quietSites(here)).toEqual(['giornale.example'])
    expect(await here.calls.count()).toBe(0)
    expect(text).not.toContain('"d9"')
  })

  test('shows before what it would do, and does that: nothing deleted, the later changed record stands', async () => {
    const there = await full()
    const backup = parse(await textOf(there))
    const here = database()
    await changeOwn(here, on(6), { notes: 'più recente' }, NOW + 1)
    await saveCall(here, on(8), 'feed', NOW)
    await saveCall(here, on(5), 'feed', NOW)
    expect(await previewRestore(here, backup)).toEqual({
      madeAt: NOW,
      added: [],
      differing: [{ id: 'd6', title: 'Avviso d6', wins: 'here' }],
      same: 1,
      searches: 1,
      feeds: 1,
    })
    await restoreBackup(here, backup)
    expect((await readOwn(here, 'd6')).notes).toBe('più recente')
    expect(await here.saved.count()).toBe(3)
    await restoreBackup(here, backup)
    expect(await here.saved.count()).toBe(3)
  })

  test('that fails half-way leaves nothing behind', async () => {
    const backup = parse(await textOf(await full()))
    const here = database()
    here.searches.hook('creating', () => {
      throw new DOMException('no room', 'QuotaExceededError')
    })
    await expect(restoreBackup(here, backup)).rejects.toThrow()
    expect([await here.saved.count(), await here.own.count(), await here.feeds.count()]).toEqual([0, 0, 0])
  })

  test('settings and profile made here stay', async () => {
    const here = database()
    await writeSettings(here, { hour: '10:00' })
    await writeProfile(here, { ...EMPTY_PROFILE, kinds: ['aps'] })
    await restoreBackup(here, parse(await textOf(await full())))
    expect((await readSettings(here)).hour).toBe('10:00')
    expect((await readProfile(here)).kinds).toEqual(['aps'])
  })

  test.each([
    ['no JSON', () => 'ciao', 'not-json'],
    ['cut short', (text: string) => text.slice(0, -20), 'not-json'],
    ['another program’s', () => '{"format":"altro"}', 'not-ours'],
    ['null', () => 'null', 'not-ours'],
    ['of a later version', (text: string) => text.replace('"version":1', '"version":99'), 'newer'],
    ['with a call that is none', (text: string) => text.replace('"pages":[]', '"pages":"x"'), 'broken'],
    ['with a reminder out of all reason', (text: string) => text.replace('["2d"]', '["2x"]'), 'broken'],
  ])('%s is refused with its reason', async (_, harm, failure) => {
    expect(readBackup(harm(await textOf(await full())))).toMatchObject({ failure })
  })

  test('follows no address that a person could not have typed', async () => {
    const backup = parse(await textOf(await full()))
    const feeds = ['http://intranet.example/index.json', 'file:///etc/passwd', FEED]
    expect(await restoreBackup(database(), { ...backup, feeds })).toEqual([FEED])
  })
})

/** A Downloads folder. */
function folder(state: 'complete' | 'interrupted' = 'complete') {
  const files: { id: number; name: string; url: string; content: Blob; gone?: boolean }[] = []
  return {
    files,
    names: () => files.filter(({ gone }) => !gone).map(({ name }) => name),
    downloads: {
      download: async ({ url, filename }: { url: string; filename?: string }) => {
        // A blob address is given back once the download has ended.
        const content = await (await fetch(url)).blob()
        files.push({ id: files.length + 1, name: filename ?? '', url, content })
        return files.length
      },
      search: async () => [{ state }],
      removeFile: async (id: number) => {
        const file = files[id - 1]
        if (file) file.gone = true
      },
      erase: async () => [],
    } as unknown as ReturnType<Parameters<typeof backUp>[0]['downloads']>,
  }
}

describe('the backup that goes to Downloads by itself', () => {
  async function person() {
    const db = await full()
    let now = NOW
    const desk = fakeDesk(db, () => now)
    const { downloads, ...rest } = folder()
    const ports = { ...desk.ports, downloads: () => downloads }
    return {
      db,
      ...desk,
      ...rest,
      ports,
      goTo: (instant: number) => {
        now = instant
      },
    }
  }

  test('is a file that can be put back', async () => {
    const { ports, files } = await person()
    const state = await backUp(ports)
    expect(state).toMatchObject({ last: { at: NOW, saved: 2, file: 'Segnabandi/segnabandi-2026-11-22.json' } })
    const text = (await files[0]?.content.text()) ?? ''
    expect(parse(text).saved).toHaveLength(2)
  })

  test('once a day or a week as asked, not twice, and not at all unless asked', async () => {
    const { db, ports, goTo, names } = await person()
    await backUpWhenDue(ports)
    expect(names()).toEqual([])
    await writeSettings(db, { backup: 'week' })
    for (const day of [0, 0, 3, 6, 7, 8]) {
      goTo(NOW + day * DAY)
      await backUpWhenDue(ports)
    }
    expect(names()).toEqual(['Segnabandi/segnabandi-2026-11-22.json', 'Segnabandi/segnabandi-2026-11-29.json'])
  })

  test('the last five stay', async () => {
    const { ports, goTo, names } = await person()
    for (let day = 0; day < 8; day++) {
      goTo(NOW + day * DAY)
      await backUp(ports)
    }
    expect(names()).toHaveLength(5)
    expect(names().at(-1)).toContain('2026-11-29')
  })

  test('written over on the same day, the file is not taken away later', async () => {
    const { ports, goTo, files } = await person()
    await backUp(ports)
    await backUp(ports)
    for (let day = 1; day < 5; day++) {
      goTo(NOW + day * DAY)
      await backUp(ports)
    }
    expect(files.filter(({ gone }) => gone)).toEqual([])
  })

  test('permission taken back: said, and nothing else breaks', async () => {
    const { ports, state } = await person()
    await backUp(ports)
    state.allowed = false
    expect(await backUp(ports)).toMatchObject({ last: { at: NOW }, failure: { code: 'permission' } })
    state.allowed = true
    expect((await backUp(ports)).failure).toBeNull()
  })

  test('a download that is broken off is no backup', async () => {
    const { ports } = await person()
    const { downloads } = folder('interrupted')
    await backUp({ ...ports, downloads: () => downloads })
    expect(await readBackupState(ports.local)).toMatchObject({ last: null, failure: { code: 'download' } })
  })

  test('in a worker, which has no blob addresses: a data address, packed when long', async () => {
    const { db, ports, files } = await person()
    const { createObjectURL } = URL
    Object.assign(URL, { createObjectURL: undefined })
    try {
      await backUp(ports)
      expect(files[0]?.url.startsWith('data:')).toBe(true)
      await changeOwn(db, on(6), { notes: 'a'.repeat(20_000) }, NOW)
      for (let index = 0; index < 90; index++)
        await changeOwn(db, on(6, `n${index}`), { notes: 'lungo '.repeat(3300) }, NOW)
      const { last } = await backUp(ports)
      expect(last?.file).toBe('Segnabandi/segnabandi-2026-11-22.json.gz')
      const packed = files[1]?.content.stream().pipeThrough(new DecompressionStream('gzip'))
      const text = await new Response(packed).text()
      expect(parse(text).saved).toHaveLength(92)
    } finally {
      Object.assign(URL, { createObjectURL })
    }
  })
})

describe('the look at every start', () => {
  async function person(saved: number) {
    const db = database()
    for (let index = 0; index < saved; index++) await saveCall(db, on(index + 1), 'feed', NOW)
    const { ports, kept } = fakeDesk(db, () => NOW)
    await noteHoldings(db, ports.local)
    await keepCopy(db, ports.local, NOW)
    return { db, local: ports.local, kept, ports }
  }

  test('all there: nothing is said', async () => {
    const { db, local } = await person(3)
    expect(await checkHoldings(db, local, NOW)).toBeNull()
  })

  test('yesterday 12, today none: said until answered, and the copy brings them back', async () => {
    const { db, local } = await person(12)
    await Promise.all([db.saved.clear(), db.own.clear()])
    expect(await checkHoldings(db, local, NOW)).toMatchObject({ before: { saved: 12 }, now: { saved: 0 } })
    await noteHoldings(db, local)
    await keepCopy(db, local, NOW)
    expect(await readLost(local)).not.toBeNull()
    const copy = await readCopy(local)
    if (copy) await restoreBackup(db, copy)
    await acceptHoldings(db, local)
    expect(await db.saved.count()).toBe(12)
    expect(await checkHoldings(db, local, NOW)).toBeNull()
  })

  test('most of many gone is said too; what the person let go is not', async () => {
    const { db, local } = await person(12)
    const ids = await db.saved.toCollection().primaryKeys()
    await db.saved.bulkDelete(ids.slice(0, 9))
    expect(await checkHoldings(db, local, NOW)).toMatchObject({ now: { saved: 3 } })
    const other = await person(2)
    await unsaveCall(other.db, 'd1')
    await unsaveCall(other.db, 'd2')
    await noteHoldings(other.db, other.local)
    expect(await checkHoldings(other.db, other.local, NOW)).toBeNull()
  })

  test('while something is missing, no good backup is written over', async () => {
    const { db, ports, local } = await person(12)
    await writeSettings(db, { backup: 'day' })
    await db.saved.clear()
    await checkHoldings(db, local, NOW)
    const { downloads, names } = folder()
    await backUpWhenDue({ ...ports, downloads: () => downloads })
    expect(names()).toEqual([])
  })

  test('a copy that cannot be read is none', async () => {
    const { local, kept } = await person(1)
    kept.set('copy', '{')
    expect(await readCopy(local)).toBeNull()
  })
})
