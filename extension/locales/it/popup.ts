// The popup of the toolbar button.
import type { FailureCode } from '../../db/database.ts'

const failures: Record<FailureCode, string> = {
  unreachable: 'Il feed non risponde: rete assente, o indirizzo sbagliato.',
  status: 'Il sito del feed ha risposto con un errore.',
  timeout: 'Il feed ha impiegato troppo tempo.',
  'too-large': 'Il feed è troppo grande per essere accettato.',
  'not-ours': 'A quell’indirizzo non c’è un feed di Segnabandi.',
  broken: 'Il feed è arrivato rovinato.',
  'cut-short': 'Il feed è arrivato a metà.',
  tampered: 'Il contenuto del feed non corrisponde a quello annunciato: potrebbe essere stato alterato.',
  older: 'Il feed è più vecchio di quello che hai già.',
  elsewhere: 'Il feed rimanda a un altro sito: non lo abbiamo seguito.',
  storage: 'Non è stato possibile scrivere sul disco.',
  full: 'Lo spazio per i dati è finito: libera posto sul disco, poi premi «Aggiorna».',
}

const number = new Intl.NumberFormat('it', { useGrouping: 'always' }).format

export const popup = {
  failures,
  search: 'Cerca tra gli avvisi',
  searchHint: 'parole, Comune, tema…',
  views: { upcoming: 'In scadenza', saved: 'Salvati' },
  viewsLabel: 'Quali avvisi',
  thisPage: 'Su questa pagina',
  perhaps: 'Forse parla di',
  results: (count: number, more: boolean) =>
    count === 0
      ? 'Nessun avviso con queste parole'
      : `${more ? 'Più di ' : ''}${count} ${count === 1 ? 'avviso' : 'avvisi'}`,
  resultsHint: 'Prova con una parola sola, o con il nome del Comune.',
  nothingUpcoming: 'Nessun avviso aperto con una scadenza.',
  nothingUpcomingHint: 'Quelli senza data si trovano con la ricerca.',
  nothingSaved: 'Non hai ancora salvato avvisi.',
  nothingSavedHint: 'Con «Salva» restano qui, anche quando il feed non li pubblica più.',
  noFeed: 'Non segui ancora nessun feed.',
  noFeedHint: 'Un feed è l’elenco degli avvisi che una rete o un centro di servizio pubblica per tutti.',
  chooseFeed: 'Scegli un feed',
  showMore: 'Mostra altri',
  read: 'Leggi questa pagina',
  readShort: 'Leggi',
  readRest: 'questa pagina',
  sync: 'Aggiorna',
  syncing: 'Aggiornamento…',
  progress: {
    fetch: (done: number, of: number) => `Scarico gli avvisi: ${number(done)} di ${number(of)}`,
    keep: (done: number, of: number) => `Salvo gli avvisi: ${number(done)} di ${number(of)}`,
  },
  synced: (when: string) => `Aggiornato ${when}`,
  neverSynced: 'Mai aggiornato',
  kept: (count: number) =>
    count === 0
      ? 'Non c’è ancora nessun avviso.'
      : count === 1
        ? 'L’avviso che avevi resta.'
        : `I tuoi ${count} avvisi restano.`,
  dashboard: 'Tutti gli avvisi, calendario, bacheca',
  settings: 'Impostazioni',
  failed: 'Aggiornamento non riuscito',
  technical: 'Dettaglio tecnico',
  now: 'adesso',
  minutesAgo: (minutes: number) => (minutes === 1 ? 'un minuto fa' : `${minutes} minuti fa`),
  hoursAgo: (hours: number) => (hours === 1 ? 'un’ora fa' : `${hours} ore fa`),
  daysAgo: (days: number) => (days === 1 ? 'ieri' : `${days} giorni fa`),
}
