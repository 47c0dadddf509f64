// The town's entries for the registry of sources, with the addresses it is served at.
import type { SiteName } from './site.ts'

export interface TownSource {
  id: string
  name: string
  kind: 'comune' | 'fondazione' | 'csv' | 'news'
  url: string
  territory: { region: string; province: string; comune: string }
}

/** The Comune is invented; region and province are real, so that the feed has a shard for it. */
const TERRITORY = { region: 'Umbria', province: 'Perugia', comune: 'Borgo Lieto' }

export const townSources = (addresses: Record<SiteName, string>): TownSource[] => [
  {
    id: 'borgo-lieto-comune',
    name: 'Comune di Borgo Lieto',
    kind: 'comune',
    url: `${addresses.comune}/`,
    territory: TERRITORY,
  },
  {
    id: 'borgo-lieto-voce',
    name: 'La Voce di Borgo Lieto',
    kind: 'news',
    url: `${addresses.paper}/`,
    territory: TERRITORY,
  },
  { id: 'csv-terre-liete', name: 'CSV Terre Liete', kind: 'csv', url: `${addresses.csv}/feed/`, territory: TERRITORY },
  {
    id: 'fondazione-ponte-sereno',
    name: 'Fondazione Ponte Sereno',
    kind: 'fondazione',
    url: `${addresses.foundation}/bandi/`,
    territory: TERRITORY,
  },
]
