// What sites call the dates of a call: the table to correct when a site uses another word. First row that fits wins.
import type { DateRole } from '../call/call.ts'

export type FieldRole =
  | DateRole
  | 'deadline'
  | 'opens'
  /** One field for both: "Presentazione domanda Dal 15/07/2026 Al 10/10/2026". */
  | 'period'
  | 'issuer'
  | 'eligible'
  | 'type'
  | 'state'
  | 'total'
  | 'max'
  | 'contacts'
  | 'office'

interface LabelRow {
  role: FieldRole
  /** Labels in lower case without accents and final signs; `…` at the end also takes whatever follows. */
  labels: readonly string[]
}

const LABELS: readonly LabelRow[] = [
  // What sounds like the deadline and is not, before the deadline.
  {
    role: 'questions-until',
    labels: [
      'termine per le richieste di chiarimenti…',
      'termine richieste di chiarimenti…',
      'termine richiesta chiarimenti…',
      'termine per i quesiti…',
      'termine quesiti…',
      'scadenza quesiti…',
      'scadenza richiesta chiarimenti…',
      'scadenza richieste di chiarimento…',
      'termine ultimo per la richiesta di chiarimenti…',
      'chiarimenti entro…',
      'faq entro…',
    ],
  },
  {
    role: 'page-expiry',
    labels: [
      // End of an act's stay on the albo (about fifteen days) or of a news item's stay on the home page.
      'data fine pubblicazione',
      'data di fine pubblicazione',
      'fine pubblicazione',
      'pubblicato fino al',
      'in pubblicazione fino al',
      'scadenza pubblicazione',
      'scadenza della pubblicazione',
      'scadenza di pubblicazione',
      'pubblicazione fino al',
      'data termine pubblicazione',
      'data fine',
      'data di fine',
      'data fine validita',
      'fine validita',
      'data oblio',
      'data scadenza pubblicazione',
      'visibile fino al',
      'data di archiviazione',
    ],
  },
  {
    role: 'results',
    labels: [
      'chiusura procedimento',
      'chiusura del procedimento',
      'data chiusura procedimento',
      'fine procedura',
      'data graduatoria',
      'esiti…',
      'pubblicazione esiti…',
      'data comunicazione vincitori…',
    ],
  },
  {
    role: 'activity-end',
    labels: [
      'termine attivita…',
      'conclusione attivita…',
      'fine attivita…',
      'termine progetto…',
      'conclusione dei progetti…',
      'conclusione progetti…',
    ],
  },
  { role: 'activity-start', labels: ['inizio attivita…', 'avvio attivita…', 'avvio progetti…', 'avvio dei progetti…'] },
  { role: 'reporting', labels: ['rendicontazione…', 'termine rendicontazione…', 'scadenza rendicontazione…'] },
  { role: 'info-meeting', labels: ['incontro informativo…', 'webinar…', 'incontro di presentazione…', 'infoday…'] },
  { role: 'site-visit', labels: ['sopralluogo…', 'visita…'] },
  {
    role: 'period',
    labels: [
      'presentazione domanda',
      'presentazione domande',
      'presentazione delle domande',
      'periodo di presentazione…',
      'periodo presentazione…',
      'finestra…',
      'domande',
      'validita bando',
      'periodo',
    ],
  },
  {
    role: 'deadline',
    labels: [
      'scadenza',
      'scadenze',
      'scade',
      'scade il',
      'scad',
      'data di scadenza',
      'data scadenza',
      'data e ora di scadenza',
      'data e ora scadenza',
      'data/ora scadenza',
      'scadenza bando',
      'scadenza del bando',
      'scadenza avviso',
      "scadenza dell'avviso",
      'scadenza termini partecipazione',
      'scadenza dei termini per partecipare al bando',
      'scadenza termini…',
      'scadenza dei termini…',
      'scadenza presentazione…',
      'scadenza per la presentazione…',
      'scadenza della presentazione…',
      'scadenza domande…',
      'scadenza istanze…',
      'scadenza candidature…',
      'scadenza iscrizioni…',
      'scadenza offerte…',
      'termine presentazione…',
      'termine di presentazione…',
      'termine per la presentazione…',
      'termine ultimo…',
      'termine per presentare…',
      'termine domande…',
      'termine delle domande…',
      'termini di presentazione…',
      'termine di scadenza…',
      'termine invio…',
      'termine per l invio…',
      'termine',
      'termini',
      'presentazione domande entro…',
      'presentazione entro…',
      'domande entro…',
      'candidature entro…',
      'entro il',
      'entro',
      'data chiusura',
      'data di chiusura',
      'data ora chiusura',
      'chiusura',
      'chiusura bando',
      'chiusura del bando',
      'chiusura sportello',
      'chiusura adesione',
      'chiusura termini',
      'chiusura domande',
      'chiusura presentazione…',
      'data fine presentazione…',
      'fine presentazione…',
      'data termine presentazione…',
      'deadline',
    ],
  },
  {
    role: 'opens',
    labels: [
      'apertura',
      'data apertura',
      'data di apertura',
      'data e ora apertura',
      'apertura bando',
      'apertura del bando',
      'apertura sportello',
      'apertura dello sportello',
      'apertura termini',
      'apertura adesione',
      'domande dal',
      'presentazione domande dal',
      'inizio presentazione…',
      'data inizio presentazione…',
      'data avvio presentazione…',
    ],
  },
  {
    role: 'publication',
    labels: [
      'pubblicazione',
      'data pubblicazione',
      'data di pubblicazione',
      'pubblicato',
      'pubblicato il',
      'pubblicata il',
      'data inizio pubblicazione',
      'inizio pubblicazione',
      'data della notizia',
      'data notizia',
      'data',
      'in pubblicazione dal',
    ],
  },
  {
    role: 'issuer',
    labels: [
      'ente erogatore',
      'ente promotore',
      'ente',
      'ente banditore',
      'promotore',
      'soggetto erogatore',
      'soggetto promotore',
      'soggetto concedente',
      'amministrazione',
      'promosso da',
      'erogatore',
    ],
  },
  {
    role: 'eligible',
    labels: [
      'destinatari',
      'destinatari del bando',
      'beneficiari',
      'soggetti beneficiari',
      'soggetti ammessi',
      'soggetti ammissibili',
      'enti ammissibili',
      'enti ammessi',
      'chi puo partecipare',
      'chi puo presentare domanda',
      'chi puo fare domanda',
      'a chi e rivolto',
      'a chi si rivolge',
      'requisiti soggettivi',
      'rivolto a',
      'soggetti destinatari',
      'tipologia soggetto',
    ],
  },
  {
    role: 'type',
    labels: [
      'tipologia',
      'tipologia di bando',
      'tipologia del bando',
      'tipo',
      'tipo atto',
      'tipo di documento',
      'tipologia della notizia',
      'categoria',
      'tipo di agevolazione',
      'forma agevolazione',
    ],
  },
  { role: 'state', labels: ['stato', 'stato bando', 'stato del bando', 'stato atto'] },
  {
    role: 'total',
    labels: [
      'dotazione',
      'dotazione finanziaria',
      'dotazione finanziaria disponibile',
      'dotazione complessiva',
      'stanziamento',
      'stanziamento complessivo',
      'risorse',
      'risorse disponibili',
      'risorse stanziate',
      'budget',
      'sostegno fornito',
      'importo complessivo',
      'importo stanziato',
    ],
  },
  {
    role: 'max',
    labels: [
      'contributo massimo',
      'importo massimo',
      'contributo massimo per progetto',
      'massimale',
      'agevolazione massima',
    ],
  },
  {
    role: 'contacts',
    labels: [
      'contatti',
      'contatto',
      'informazioni',
      'per informazioni',
      'ulteriori informazioni',
      'riferimenti',
      'riferimenti bando',
      'pec',
      'e-mail',
      'email',
    ],
  },
  {
    role: 'office',
    labels: [
      'ufficio responsabile',
      'ufficio',
      'unita organizzativa responsabile',
      'struttura regionale',
      'area responsabile',
      'direzione',
    ],
  },
]

/** Lower case, no accents, no final colon, one space: what the table is written in. */
export function foldLabel(label: string): string {
  return label
    .slice(0, 160)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’`]/g, "'")
    .replace(/[^a-z0-9'/-]+/g, ' ')
    .trim()
}

const exact = new Map<string, FieldRole>()
const openEnded: { start: string; role: FieldRole }[] = []
for (const { role, labels } of LABELS)
  for (const label of labels) {
    const open = label.endsWith('…')
    const folded = foldLabel(label)
    if (!exact.has(folded)) exact.set(folded, role)
    if (open) openEnded.push({ start: `${folded} `, role })
  }

/** Role a label gives to what it names; null for a label the table does not know. */
export function roleOfLabel(label: string): FieldRole | null {
  const folded = foldLabel(label)
  return exact.get(folded) ?? openEnded.find(({ start }) => folded.startsWith(start))?.role ?? null
}
