// What the background says by itself: notifications, the right-click menu, the address bar.
import { dayPrinters } from '../days.ts'

const { listDay } = dayPrinters('it')

/** "2026-12-04T12:00" in words. */
const term = (moment: string) => {
  const [day = '', hour] = moment.split('T')
  if (day === '') return 'senza data'
  return hour === undefined || hour === '24:00' ? listDay(day) : `${listDay(day)}, ore ${hour}`
}

export const notices = {
  term,
  closing: (days: number, title: string) =>
    `${days <= 0 ? 'Scade oggi' : days === 1 ? 'Scade domani' : `Scade tra ${days} giorni`}: ${title}`,
  moved: (isLater: boolean, title: string) => `${isLater ? 'Prorogato' : 'Scadenza cambiata'}: ${title}`,
  movedTo: (to: string, from: string | null) =>
    `Ora scade ${to}${from === null ? '' : ` (prima ${from})`}. I promemoria seguono la nuova data.`,
  checkOwn: 'Avevi corretto la scadenza a mano: controlla quale vale.',
  withdrawn: (title: string) => `Ritirato: ${title}`,
  passed: (title: string) => `Scaduto mentre il browser era chiuso: ${title}`,
  many: (count: number) => `${count} promemoria`,
  found: (count: number, search: string) =>
    count === 1 ? `Un nuovo avviso per «${search}»` : `${count} nuovi avvisi per «${search}»`,
  suitable: (count: number, title: string) =>
    count === 1 ? `Adatto a voi, scade tra poco: ${title}` : `${count} avvisi adatti a voi scadono tra poco: ${title}…`,
  digest: 'Le novità di oggi',
  done: 'Fatto',
  tomorrow: 'Ricordamelo domani',
  reminders: (count: number) => (count === 1 ? 'un promemoria da vedere' : `${count} promemoria da vedere`),
  lost: (before: number, now: number) =>
    `Segnabandi: gli avvisi salvati erano ${before}, ora sono ${now}. Apri per ripristinarli`,
  menus: {
    page: 'Salva questa pagina tra i bandi',
    link: 'Salva il collegamento tra i bandi',
    selection: 'Salva il testo selezionato tra i bandi',
    side: 'Apri Segnabandi di lato',
  },
  saved: (title: string) => `Salvato: ${title}`,
  notSaved: {
    private: 'In una finestra privata non si salva niente',
    full: 'Non salvato: lo spazio per i dati è finito',
    closed: 'Non salvato: l’estensione è stata aggiornata, ricarica la pagina',
    other: 'Non salvato: la scrittura non è riuscita',
  },
  omnibox: {
    hint: 'Scrivi parole, un Comune, un tema: gli avvisi aperti che conosci',
    all: (words: string) => `Cerca «${words}» tra gli avvisi`,
  },
}
