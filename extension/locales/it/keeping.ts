// The settings of reminders, profile, backup and export.

import type { Topic } from '../../../shared/call/call.ts'
import type { RuntsSection } from '../../../shared/call/profile.ts'
import type { BackupFailureCode } from '../../background/backups.ts'
import type { BackupFailure } from '../../db/backup.ts'

const refused: Record<BackupFailure, string> = {
  'too-large': 'Il file è troppo grande.',
  'not-json': 'Il file è rovinato, o arrivato a metà.',
  'not-ours': 'Non è un backup di Segnabandi.',
  newer: 'È di una versione più recente: aggiorna Segnabandi, poi riprova.',
  broken: 'Il backup è rovinato: niente è stato cambiato.',
}

const backupFailures: Record<BackupFailureCode, string> = {
  permission: 'Il backup è fermo: il permesso di scrivere nella cartella Download è stato tolto.',
  'too-large': 'Il backup automatico è troppo grande: salvalo qui, con «Salva adesso».',
  download: 'L’ultimo backup non è arrivato nella cartella Download.',
}

const sections: Record<RuntsSection | 'none', string> = {
  odv: 'Organizzazioni di volontariato',
  aps: 'Associazioni di promozione sociale',
  'ente-filantropico': 'Enti filantropici',
  'impresa-sociale': 'Imprese sociali (cooperative sociali)',
  'rete-associativa': 'Reti associative',
  'societa-mutuo-soccorso': 'Società di mutuo soccorso',
  'altri-ets': 'Altri enti del Terzo Settore',
  none: 'non iscritti',
}

const topics: Record<Topic, string> = {
  'poverta-minorile': 'povertà minorile',
  poverta: 'povertà',
  welfare: 'welfare',
  infanzia: 'infanzia',
  giovani: 'giovani',
  anziani: 'anziani',
  disabilita: 'disabilità',
  migranti: 'migranti',
  parita: 'parità',
  salute: 'salute',
  casa: 'casa',
  lavoro: 'lavoro',
  istruzione: 'istruzione',
  cultura: 'cultura',
  spettacolo: 'spettacolo',
  sport: 'sport',
  ambiente: 'ambiente',
  agricoltura: 'agricoltura',
  animali: 'animali',
  turismo: 'turismo',
  commercio: 'commercio',
  innovazione: 'innovazione',
  'beni-comuni': 'beni comuni',
  volontariato: 'volontariato',
  'servizio-civile': 'servizio civile',
  'protezione-civile': 'protezione civile',
  sicurezza: 'sicurezza',
  europa: 'Europa',
}

export const keeping = {
  refused,
  backupFailures,
  sections,
  topics,
  reminders: 'Promemoria',
  remindersHint: 'Per gli avvisi che salvi. Ogni avviso può avere tempi suoi, da «Gestisci».',
  remindersOn: 'Ricordami le scadenze degli avvisi salvati',
  offsets: 'Quanto prima (g per giorni, h per ore)',
  offsetsBad: 'Scrivi per esempio: 7g, 3g, 1g, 3h',
  hour: 'A che ora, quelli contati in giorni (ora italiana)',
  whenBefore: 'Quanto prima della scadenza',
  before: (count: number, isHours: boolean) =>
    isHours
      ? count === 1
        ? '1 ora prima'
        : `${count} ore prima`
      : count === 1
        ? 'il giorno prima'
        : `${count} giorni prima`,
  quiet: 'Ore di silenzio',
  quietHint: 'Quello che cade in queste ore arriva alla fine; se la scadenza è troppo vicina, prima che comincino.',
  quietFrom: 'Dalle',
  quietTo: 'alle',
  digest: 'Un riassunto al giorno, senza suono',
  digestAt: 'Ora del riassunto',
  notices: 'Notifiche sul desktop',
  noticesOn: 'Permesse: i promemoria compaiono anche a browser in secondo piano.',
  noticesOff: 'Non permesse: i promemoria si leggono nel pulsante, alla voce «Promemoria».',
  noticesAllow: 'Permetti le notifiche',
  profile: 'Il vostro ente',
  profileHint:
    'Resta in questo browser. Ogni avviso dirà se è adatto, da verificare o non adatto, con la frase da cui dipende.',
  kinds: 'Che cosa siete',
  runts: 'Sezione del RUNTS',
  runtsUnsaid: 'non detto',
  runtsSince: 'Iscritti dal',
  legalSeat: 'Sede legale',
  otherSeat: (number: number) => `Altra sede (${number})`,
  addSeat: 'Aggiungi una sede',
  removeSeat: (label: string) => `Togli: ${label}`,
  region: 'Regione',
  province: 'Provincia',
  comune: 'Comune',
  unsaid: 'non detta',
  activeSince: 'Attivi dall’anno',
  topicsLabel: 'Temi di cui vi occupate (nessuno: tutti)',
  profileSaved: 'Profilo salvato.',
  backup: 'Backup',
  backupHint:
    'Tutto quello che hai fatto tu: avvisi salvati, note, ricerche, profilo, impostazioni. Niente di quello che viene dai feed.',
  backupEvery: 'Nella cartella Download, da solo',
  backupTimes: { never: 'mai', day: 'ogni giorno', week: 'ogni settimana' },
  backupAllow: 'Il browser chiederà il permesso di scrivere nella cartella Download.',
  backupRefused: 'Senza il permesso il backup automatico resta spento.',
  backupAgain: 'Permetti di nuovo',
  backupLast: (when: string, count: number) =>
    `Ultimo: ${when}, ${count === 1 ? '1 avviso salvato' : `${count} avvisi salvati`}.`,
  backupNone: 'Nessun backup automatico finora.',
  backupNow: 'Salva adesso',
  restore: 'Ripristina da un file',
  restoreHint: 'Anche da un altro browser o computer. Prima vedi che cosa cambia; niente viene cancellato.',
  restoreFile: 'File di backup',
  restoreCopy: 'Ripristina dalla copia di ieri',
  noCopy: 'Non c’è nessuna copia in questo browser: scegli un file di backup.',
  previewTitle: (when: string) => `Backup del ${when}`,
  previewAdded: (count: number) => (count === 1 ? '1 avviso da aggiungere' : `${count} avvisi da aggiungere`),
  previewSame: (count: number) => (count === 1 ? '1 avviso già uguale' : `${count} avvisi già uguali`),
  previewDiffering: (backup: number, here: number) =>
    `${backup + here} con note diverse: ${backup} presi dal backup perché più recenti, ${here} lasciati come sono`,
  previewRest: (searches: number, feeds: number) => `${searches} ricerche e ${feeds} feed da aggiungere`,
  previewApply: 'Ripristina',
  previewCancel: 'Lascia stare',
  restored: 'Ripristinato.',
  exports: 'Porta fuori i tuoi avvisi',
  exportsHint:
    'Gli avvisi salvati, con le tue correzioni. Importato di nuovo, il calendario sposta le scadenze prorogate invece di raddoppiarle.',
  exportIcs: 'Calendario (.ics)',
  exportCsv: 'Foglio di calcolo (.csv)',
  exportExcel: 'Foglio per Excel (.csv)',
  exportJson: 'Dati (.json)',
  exportEmpty: 'Non hai ancora salvato avvisi.',
  exportColumns: ['Stato', 'Etichette', 'Note'],
  calendarName: 'Bandi salvati',
  links: 'Segna i collegamenti che portano ad avvisi conosciuti',
  linksHint: 'Un piccolo segno con i giorni che restano, sui siti che hai permesso.',
  quietSites: 'Siti su cui il riquadro non compare',
  quietSitesNone: 'Nessuno.',
  quietSitesShow: (host: string) => `Mostralo di nuovo su ${host}`,
  show: 'Mostra di nuovo',
  shortcuts:
    'Scorciatoie: Alt+Maiusc+S salva la pagina, il collegamento o il testo selezionato; Alt+Maiusc+B apre il pulsante; «bandi» e uno spazio nella barra degli indirizzi cerca.',
}
