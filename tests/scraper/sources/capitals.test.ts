// Every provincial capital is in the registry, and in each region its own portal, a foundation or a volunteer centre.
import { expect, test } from 'vitest'
import { readSources, registryFiles } from '../../../scraper/sources/registry.ts'
import { PROVINCES } from '../../../shared/places/comuni.generated.ts'
import { REGIONS } from '../../../shared/places/regions.ts'

/** Provinces whose name does not say their capital. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  "Valle d'Aosta": 'Aosta',
  'Verbano-Cusio-Ossola': 'Verbania',
  'Sud Sardegna': 'Carbonia',
  'Reggio Calabria': 'Reggio Calabria',
  'Reggio Emilia': "Reggio nell'Emilia",
}

/** "Forlì-Cesena" has two, "Monza e della Brianza" one. */
function capitalsOf(row: string): string[] {
  const [, name = '', , list = ''] = row.split('|')
  const comuni = new Set(list.split(','))
  const elsewhere = Object.entries(ELSEWHERE).find(([province]) => name.startsWith(province))?.[1]
  if (elsewhere !== undefined) return [elsewhere]
  if (comuni.has(name)) return [name]
  return name
    .split(/-| e (?:della )?|\//)
    .flatMap((part) => [...comuni].filter((comune) => comune === part || comune.split('/')[0] === part))
}

const capitals = PROVINCES.map((row) => ({ province: row.split('|')[1] ?? '', cities: capitalsOf(row) }))

test('provinces are known by their capitals', () => {
  expect(capitals.filter(({ cities }) => cities.length === 0)).toEqual([])
  expect(capitals.length).toBeGreaterThanOrEqual(107)
})

test('every provincial capital is a source of its own', async () => {
  const sources = await readSources(await registryFiles())
  const known = new Set(sources.flatMap(({ kind, territory }) => (kind === 'comune' ? [territory.comune] : [])))
  expect(capitals.flatMap(({ cities }) => cities).filter((city) => !known.has(city))).toEqual([])
})

test('every region has its own portal and a foundation or volunteer centre', async () => {
  const sources = await readSources(await registryFiles())
  const lacking = REGIONS.filter(({ name }) => {
    const here = sources.filter(({ territory }) => territory.region === name)
    const has = (...kinds: string[]) => here.some(({ kind }) => kinds.includes(kind))
    return !has('regione') || !has('fondazione', 'csv')
  })
  expect(lacking.map(({ name }) => name)).toEqual([])
})
