// The facts of a call in words, the same on every surface.
import type { Channel, DeadlineKind, Procedure, Subject } from '../../../shared/call/call.ts'
import { spanWords } from '../../../shared/call/change-words.ts'
import { dayPrinters, euroPrinter } from '../days.ts'

const procedures: Record<Procedure, string> = {
  avviso: 'Avviso',
  bando: 'Bando',
  'manifestazione-interesse': 'Manifestazione di interesse',
  coprogrammazione: 'Co-programmazione',
  coprogettazione: 'Co-progettazione',
  accreditamento: 'Accreditamento',
  contributo: 'Contributo',
  premio: 'Premio',
  concorso: 'Concorso',
  immobile: 'Immobile',
  gara: 'Gara',
  altro: 'Avviso',
}

const subjects: Record<Subject, string> = {
  ets: 'Enti del Terzo Settore',
  odv: 'Organizzazioni di volontariato',
  aps: 'Associazioni di promozione sociale',
  'cooperativa-sociale': 'Cooperative sociali',
  consorzio: 'Consorzi',
  'impresa-sociale': 'Imprese sociali',
  fondazione: 'Fondazioni',
  associazione: 'Associazioni',
  comitato: 'Comitati',
  onlus: 'Onlus',
  'asd-ssd': 'Associazioni e società sportive',
  'ente-religioso': 'Enti religiosi',
  'ente-filantropico': 'Enti filantropici',
  'rete-associativa': 'Reti associative',
  'societa-mutuo-soccorso': 'Società di mutuo soccorso',
  impresa: 'Imprese',
  professionista: 'Professionisti',
  'ente-pubblico': 'Enti pubblici',
  scuola: 'Scuole',
  universita: 'Università',
  persona: 'Cittadini',
  'gruppo-informale': 'Gruppi informali',
}

const channels: Record<Channel, string> = {
  pec: 'PEC',
  email: 'e-mail',
  online: 'piattaforma online',
  posta: 'posta o raccomandata',
  'a-mano': 'consegna a mano',
}

const withoutDate: Record<DeadlineKind, string> = {
  fixed: 'Scadenza da verificare',
  relative: 'Termine da calcolare: vedi il testo',
  rolling: 'Sempre aperto',
  'until-funds-end': 'Fino a esaurimento dei fondi',
  none: 'Senza scadenza',
  unknown: 'Scadenza non trovata',
}

export const facts = {
  ...dayPrinters('it'),
  euro: euroPrinter('it'),
  procedures,
  subjects,
  channels,
  withoutDate,
  /** "24:00" is the end of that day. */
  hour: (time: string) => (time === '24:00' ? 'entro fine giornata' : `alle ${time}`),
  daysLeft: (days: number) =>
    days <= -2
      ? `${-days} giorni fa`
      : days === -1
        ? 'ieri'
        : days === 0
          ? 'oggi'
          : days === 1
            ? 'domani'
            : `tra ${days} giorni`,
  closedToday: 'chiuso oggi',
  urgent: 'ultimi giorni',
  closed: 'Chiuso',
  withdrawn: 'Ritirato',
  results: 'Esiti pubblicati',
  opens: (day: string) => `Apre ${day}`,
  deadline: 'Scadenza',
  moved: { extended: 'Prorogata', reopened: 'Riaperta', corrected: 'Corretta' },
  /** "dal 15 al 30 maggio"; null when only the hour is new. */
  span: (from: string, to: string): string | null => spanWords(from, to),
  formerly: (day: string) => `prima era ${day}`,
  otherTerms: (days: string[]) => `Potrebbe invece essere ${days.join(' o ')}: verifica.`,
  changed: (day: string) => `Scadenza cambiata da quando l’hai salvato: era ${day}`,
  dropped: 'Il feed non lo pubblica più: questa è la tua copia.',
  uncertain: 'Data da verificare sulla pagina ufficiale',
  who: 'Chi può partecipare',
  requirements: 'Requisiti',
  where: 'Dove si invia',
  amount: 'Importo',
  amountMost: (euro: string) => `fino a ${euro}`,
  amountTotal: (euro: string) => `${euro} in tutto`,
  more: (count: number) => (count === 1 ? 'e un altro' : `e altri ${count}`),
  quote: 'Dove è scritto',
  noQuote: 'Nessuna frase del testo dice la scadenza.',
  official: 'Pagina ufficiale',
  on: (host: string) => `su ${host}`,
  save: 'Salva',
  saved: 'Salvato',
  keep: (title: string, saved: boolean) => `${saved ? 'Salvato' : 'Salva'}: ${title}`,
  days: 'giorni',
  whole: 'Tutto l’avviso',
  wholeOf: (title: string) => `Tutto l’avviso: ${title}`,
  details: 'Dettagli',
  fitLabel: 'Per il tuo ente',
  fit: { adatto: 'adatto', 'da-verificare': 'da verificare', 'non-adatto': 'non adatto' },
  correctedFrom: (read: string) => `Scadenza corretta da te; nel testo: ${read}.`,
  outdated: 'Il testo è cambiato da allora: controlla.',
}
