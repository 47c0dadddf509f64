// What a person does with a call: status, reminders, notes, documents, sharing.
import type { StorageFailure } from '../../db/failure.ts'
import type { OwnStatus } from '../../db/user.ts'

const statuses: Record<OwnStatus, string> = {
  'da-valutare': 'da valutare',
  'in-preparazione': 'in preparazione',
  inviata: 'inviata',
  ammessa: 'ammessa',
  respinta: 'respinta',
  archiviata: 'archiviata',
}

const problems: Record<StorageFailure | 'unread', string> = {
  full: 'Non salvato: lo spazio per i dati è finito. Libera posto sul disco e riprova; quello che avevi è intatto.',
  closed: 'Segnabandi è stata aggiornata: chiudi e riapri questa pagina, poi riprova.',
  other: 'Non salvato: la scrittura sul disco non è riuscita. Quello che avevi è intatto.',
  unread:
    'Gli avvisi non si lasciano leggere dal disco: chiudi e riapri. Se succede ancora, riavvia il browser; niente è stato cancellato.',
}

export const own = {
  statuses,
  problems,
  menu: 'Gestisci',
  menuOf: (title: string) => `Gestisci: ${title}`,
  status: 'Stato',
  reminders: 'Promemoria',
  remindersGeneral: 'come gli altri',
  remindersNone: 'nessuno',
  remindersOwn: 'propri',
  remindersTimes: 'Quando (g per giorni, h per ore)',
  remindersBad: 'Scrivi per esempio: 10g, 2g, 4h',
  remindersNext: (when: string) => `Il prossimo: ${when}`,
  remindersNoNext: 'Nessun promemoria in arrivo.',
  snooze: 'Rimanda a',
  snoozeSet: 'Rimanda',
  snoozed: (when: string) => `Rimandato a ${when}`,
  snoozeLate: 'A quella data l’avviso sarà già chiuso: scegline una prima.',
  snoozeEnd: 'Togli il rinvio',
  done: 'Fatto',
  notForUs: 'Non per noi',
  reopen: 'Riprendi',
  closedAs: {
    done: 'Segnato come fatto: niente più promemoria.',
    'not-for-us': 'Segnato come «non per noi»: fuori dagli elenchi.',
  },
  notes: 'Note',
  tags: 'Etichette, separate da virgole',
  checklist: 'Documenti da preparare',
  addDocument: 'Aggiungi un documento',
  add: 'Aggiungi',
  removeDocument: (text: string) => `Togli «${text}»`,
  correct: 'Correggi la scadenza',
  correctDay: 'Giorno',
  correctHour: 'Ora, se c’è',
  correctSet: 'Correggi',
  correctBad: 'Non è una data che esiste.',
  correctDrop: 'Torna a quella del testo',
  share: 'Condividi',
  copy: 'Copia',
  copied: 'Copiato',
  mail: 'E-mail',
  calendar: 'Calendario (.ics)',
  noPage: 'senza pagina nota',
  shared: (title: string, issuer: string, deadline: string, page: string) =>
    [title, issuer, `Scadenza: ${deadline}`, `Pagina ufficiale: ${page}`].filter((line) => line !== '').join('\n'),
  mailSubject: (title: string) => `Bando: ${title}`,
  told: 'Promemoria',
  seen: 'Ho visto',
  showPanel: 'Mostra il riquadro sulla pagina',
  lost: (before: number, now: number) =>
    `L’ultima volta gli avvisi salvati erano ${before}, ora sono ${now}. Ripristinarli?`,
  lostRestore: 'Guarda e ripristina',
  lostAccept: 'Va bene così',
  saved: 'Salvato.',
}
