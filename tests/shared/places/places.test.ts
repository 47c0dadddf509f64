// Places: the list of Comuni, names that are words, addresses of sites.
import { describe, expect, test } from 'vitest'
import { compactComuni, installedComuni } from '../../../scraper/places/generate.ts'
import { PROVINCES } from '../../../shared/places/comuni.generated.ts'
import { comuneOfPaper } from '../../../shared/places/newspapers.ts'
import {
  comuneAt,
  comuneOfHost,
  comuniBeginning,
  comuniNamed,
  isAmbiguous,
  provinceAt,
  provinceNamed,
  provinceOfHost,
  provinceOfSigla,
  regionAt,
  regionByAdjective,
  regionNamed,
  regionOfHost,
} from '../../../shared/places/places.ts'
import { fold } from '../../../shared/reading/fold.ts'

test('the committed list is what its generator writes', () => {
  const written = compactComuni(installedComuni())
  for (const line of PROVINCES) expect(written).toContain(JSON.stringify(line))
  expect(written.split('\n').filter((line) => line.startsWith('  "'))).toHaveLength(PROVINCES.length)
})

test('the list is small enough to travel with the extension', () =>
  expect(PROVINCES.join('\n').length).toBeLessThan(150_000))

describe('a Comune by its name', () => {
  test.each([
    ['Milano', 'MI', 'Lombardia'],
    ['milano', 'MI', 'Lombardia'],
    ["Trinità d'Agultu e Vignola", 'SS', 'Sardegna'],
    ["L'Aquila", 'AQ', 'Abruzzo'],
    ['San Giovanni in Persiceto', 'BO', 'Emilia-Romagna'],
    ['Reggio Emilia', 'RE', 'Emilia-Romagna'],
    ['Bolzano', 'BZ', 'Trentino-Alto Adige'],
    ['Misiliscemi', 'TP', 'Sicilia'],
    ['Montecopiolo', 'RN', 'Emilia-Romagna'],
  ])('%s', (name, sigla, region) => expect(comuniNamed(name)).toMatchObject([{ sigla, region }]))
  test('a shared name gives them all', () =>
    expect(
      comuniNamed('Castro')
        .map(({ sigla }) => sigla)
        .sort(),
    ).toEqual(['BG', 'LE']))
  test('no such Comune', () => expect(comuniNamed('Borgofinto')).toEqual([]))
})

describe('names that are words', () => {
  test.each(['Re', 'Vita', 'Sale', 'Calcio', 'None', 'Massa', 'Prato', 'Lei', 'Ne', 'Alba', 'Magenta'])(
    '%s needs more than its name',
    (name) => {
      expect(comuniNamed(name).length).toBeGreaterThan(0)
      expect(isAmbiguous(name)).toBe(true)
    },
  )
  test.each(['Milano', 'Padova', 'Premana', 'Mazara del Vallo'])('%s does not', (name) =>
    expect(isAmbiguous(name)).toBe(false),
  )
})

describe('a name inside a text', () => {
  test.each<[string, string | null]>([
    ['Mazara del Vallo. Poi', 'Mazara del Vallo'],
    ["Canicatti' apre", 'Canicattì'],
    ['San Pietro in Guarano', 'San Pietro in Guarano'],
    ['Forlì, oltre', 'Forlì'],
    ['Borgofinto apre', null],
    ['', null],
  ])('%s', (text, name) => expect(comuneAt(fold(text), 0)?.places[0]?.comune ?? null).toBe(name))
  test('regions and provinces', () => {
    expect(regionAt('friuli venezia giulia, oggi', 0)?.name).toBe('Friuli Venezia Giulia')
    expect(regionAt('borgofinto', 0)).toBeNull()
    expect(provinceAt('monza e della brianza', 0)?.province.sigla).toBe('MB')
    expect(regionNamed('Emilia Romagna')).toBe('Emilia-Romagna')
    expect(provinceNamed('Pesaro e Urbino')?.sigla).toBe('PU')
    expect(provinceOfSigla('mi')?.name).toBe('Milano')
    expect(provinceOfSigla('zz')).toBeNull()
  })
})

test('every Comune stands where its name does, however it is spelled', () => {
  const missed: string[] = []
  for (const line of PROVINCES)
    for (const name of (line.split('|')[3] ?? '').split(','))
      for (const text of [`${name}, `, name.toUpperCase(), name.replace("'", '’'), name.replace(/' ?/, "' ")])
        if ((comuneAt(fold(text), 0)?.end ?? 0) < name.length - 1) missed.push(text)
  expect(missed).toEqual([])
})

describe('whose site an address is', () => {
  test.each<[string, string | null]>([
    ['comune.premana.lc.it', 'Premana'],
    ['www.comune.castelverrino.is.it', 'Castelverrino'],
    ['comunedimassafra.it', 'Massafra'],
    ['sportellotelematico.comune.dolo.ve.it', 'Dolo'],
    ['www.comunecagliarinews.it', 'Cagliari'],
    ['www.comune.piazzola.pd.it', 'Piazzola sul Brenta'],
    ['comune.seui.og.it', 'Seui'],
    ['comune.trinita.ss.it', "Trinità d'Agultu e Vignola"],
    ['www.comune.sanpietroinguarano.cs.it', 'San Pietro in Guarano'],
    ['comune.borgofinto.mi.it', null],
    ['www.padovaoggi.it', null],
    ['firenze.repubblica.it', null],
    ['comune.it', null],
    ['', null],
  ])('%s', (host, name) => expect(comuneOfHost(host)?.comune ?? null).toBe(name))
  test.each<[string, string | null]>([
    ['www.regione.puglia.it', 'Puglia'],
    ['bandi.regione.emilia-romagna.it', 'Emilia-Romagna'],
    ['regione.borgofinto.it', null],
    ['www.puglia.com', null],
  ])('%s', (host, name) => expect(regionOfHost(host)).toBe(name))
})

describe('a newspaper by its address', () => {
  test.each<[string, string | null]>([
    ['https://www.lanazione.it/pisa/cronaca/bando-1', 'Pisa'],
    ['https://www.ilrestodelcarlino.it/reggio-emilia/cronaca/x', "Reggio nell'Emilia"],
    ['https://www.milanotoday.it/cronaca/bando.html', 'Milano'],
    ['https://www.milanotoday.it/zone/cinisello-balsamo/x', 'Cinisello Balsamo'],
    ['https://primabrescia.it/attualita/x', 'Brescia'],
    ['https://www.traniviva.it/notizie/x', 'Trani'],
    ['https://www.ilcentro.it/pescara/il-comune', 'Pescara'],
    ['https://www.unionesarda.it/news/x', null],
    ['https://www.corriere.it/cronache/x', null],
    ['https://milano.it/x', null],
    ['', null],
  ])('%s', (url, name) => expect(comuneOfPaper(url)?.comune ?? null).toBe(name))
})

test('the province of a site', () => {
  expect(provinceOfHost('www.provincia.tn.it')?.name).toBe('Trento')
  expect(provinceOfHost('provincia.vicenza.it')?.sigla).toBe('VI')
  expect(provinceOfHost('www.laprovincia.it')).toBeNull()
})

describe('the first words of longer names', () => {
  test.each([
    ['Cassano', true],
    ['Sogliano', true],
    ['Monte', false],
    ['Milano', false],
    ['Borgofinto', false],
    ['', false],
  ])('%s', (words, some) => expect(comuniBeginning(words).length > 0).toBe(some))
})

test('a region by its adjective, the oftenest said', () => {
  expect(regionByAdjective('imprese lombarde e pugliesi, giunta lombarda')).toBe('Lombardia')
  expect(regionByAdjective("l'identità siciliana")).toBe('Sicilia')
  expect(regionByAdjective('una campana suona')).toBeNull()
  expect(regionByAdjective('imprese e associazioni')).toBeNull()
})
