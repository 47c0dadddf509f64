// The twenty Italian regions as calls write them: name, other spellings, and the adjective of "Giunta …".

export interface Region {
  name: string
  /** Other spellings, folded (lower case, no accents). */
  also: readonly string[]
  /** Stem of the adjective, folded, when it is unmistakable ("campana" is a bell): "lombard" reads "lombarda", "lombardo". */
  stem: string | null
}

export const REGIONS: readonly Region[] = [
  { name: 'Abruzzo', also: ['abruzzi'], stem: 'abruzzes' },
  { name: 'Basilicata', also: ['lucania'], stem: 'lucan' },
  { name: 'Calabria', also: [], stem: 'calabres' },
  { name: 'Campania', also: [], stem: null },
  { name: 'Emilia-Romagna', also: ['emilia romagna'], stem: 'emiliano-romagnol' },
  { name: 'Friuli Venezia Giulia', also: ['friuli-venezia giulia', 'fvg', 'friuli'], stem: null },
  { name: 'Lazio', also: [], stem: 'lazial' },
  { name: 'Liguria', also: [], stem: 'ligur' },
  { name: 'Lombardia', also: [], stem: 'lombard' },
  { name: 'Marche', also: [], stem: 'marchigian' },
  { name: 'Molise', also: [], stem: 'molisan' },
  { name: 'Piemonte', also: [], stem: 'piemontes' },
  { name: 'Puglia', also: ['puglie'], stem: 'puglies' },
  { name: 'Sardegna', also: [], stem: 'sard' },
  { name: 'Sicilia', also: ['siciliana'], stem: 'sicilian' },
  { name: 'Toscana', also: [], stem: 'toscan' },
  { name: 'Trentino-Alto Adige', also: ['trentino alto adige', 'alto adige', 'trentino'], stem: 'trentin' },
  { name: 'Umbria', also: [], stem: 'umbr' },
  { name: "Valle d'Aosta", also: ["vallee d'aoste", "val d'aosta"], stem: 'valdostan' },
  { name: 'Veneto', also: [], stem: 'venet' },
]
