// The project's own registry against the table of places: every territory is one, and every source can be read.
import { expect, test } from 'vitest'
import { readSources, registryFiles } from '../../../scraper/sources/registry.ts'
import { PROVINCES } from '../../../shared/places/comuni.generated.ts'
import { comuniNamed, provinceNamed, regionNamed } from '../../../shared/places/places.ts'
import { REGIONS } from '../../../shared/places/regions.ts'
import { familyNamed } from '../../../shared/sites/families.ts'

const sources = await readSources(await registryFiles())

test('every region has its file, and a source of its own', () => {
  for (const { name } of REGIONS)
    expect([
      name,
      sources.filter(({ kind, territory }) => kind === 'regione' && territory.region === name).length,
    ]).toEqual([name, name === 'Trentino-Alto Adige' ? 2 : 1])
})

test('every territory is known, and its parts lie in each other', () => {
  const strange = sources.filter(({ territory: { region, province, comune } }) => {
    if (region && regionNamed(region) !== region) return true
    if (province && (provinceNamed(province)?.name !== province || provinceNamed(province)?.region !== region))
      return true
    return comune ? !comuniNamed(comune).some((place) => place.province === province && place.region === region) : false
  })
  expect(strange.map(({ id, territory }) => [id, territory])).toEqual([])
})

test('every province has the Comune that is its capital', () => {
  const missing = PROVINCES.map((line) => line.split('|')[1] ?? '').filter(
    (province) =>
      !sources.some(({ kind, territory }) => kind === 'comune' && territory.province === province && territory.comune),
  )
  expect(missing).toEqual([])
})

test('addresses are of one site each, and no address is read for two sources', () => {
  const own = sources.flatMap(({ id, url, entries }) =>
    [...new Set([url, ...(entries ?? [])])].map((address) => [address, id] as const),
  )
  const homes = new Map<string, string>()
  for (const [address, id] of own) {
    expect([address, homes.get(address) ?? id]).toEqual([address, id])
    homes.set(address, id)
  }
  for (const { url, id } of sources) expect([id, new URL(url).hostname.includes('.')]).toEqual([id, true])
})

test('plain http is only for the one server that has no sound certificate', () => {
  const plain = sources
    .flatMap(({ url, entries }) => [url, ...(entries ?? [])])
    .filter((address) => !address.startsWith('https://'))
  expect([...new Set(plain.map((address) => new URL(address).hostname))]).toEqual(['www2.regione.abruzzo.it'])
})

test('a family that is named exists', () => {
  for (const { id, family } of sources) if (family) expect([id, familyNamed(family)?.name]).toEqual([id, family])
})
