// Wordings in which another word stands nearer to the date than the one that governs it: what is asked for, relative
// clauses, asides, stages, terms moved, refused or called off. On invented Comuni.
import type { DeadlineCase } from './deadline-cases.ts'

export const GOVERNED_CASES: Record<string, readonly DeadlineCase[]> = {
  'the word that governs the date': [
    [
      'Le Pro Loco che organizzano sagre nel territorio di Valdoro comunicano il programma all’ufficio turismo entro il 15 aprile.',
      '2024-03-10',
      '2024-04-15',
    ],
    [
      'I gestori dei nidi che attiveranno posti aggiuntivi inviano la scheda entro le 12 del 3 maggio via PEC.',
      '2024-03-10',
      '2024-05-03T12:00',
    ],
    [
      'Il modulo, pubblicato sul sito e compilato in ogni parte, va riconsegnato in biblioteca entro il 12 aprile.',
      '2024-03-10',
      '2024-04-12',
    ],
    [
      'Per il contributo alle spese di gestione le associazioni devono fare domanda entro il 30 aprile 2024.',
      '2024-03-10',
      '2024-04-30',
    ],
    [
      'La domanda di rimborso delle spese di viaggio va presentata entro il 31 maggio 2024.',
      '2024-03-10',
      '2024-05-31',
    ],
    ['Le istanze per l’utilizzo dei locali di via Roma si ricevono fino al 22 marzo.', '2024-03-10', '2024-03-22'],
    ['Chi desidera allestire un mercatino a Natale può proporsi entro il 20 ottobre.', '2024-09-10', '2024-10-20'],
    ['Consegna al protocollo (lun-ven 9-12) entro venerdì 12 aprile 2024.', '2024-03-10', '2024-04-12'],
    [
      'Il contributo copre iniziative da svolgersi tra il 1° giugno e il 30 settembre; la richiesta si presenta entro il 30 aprile.',
      '2024-03-10',
      '2024-04-30',
    ],
    ['I corsi dureranno fino al 30 giugno e le iscrizioni si chiudono il 25 marzo.', '2024-03-10', '2024-03-25'],
    ['Le imprese hanno tempo fino al 30 novembre per completare i lavori finanziati.', '2024-03-10', null],
    ['I vincitori potranno spendere il buono entro il 31 dicembre.', '2024-03-10', null],
    ['Chi ha ottenuto il contributo dovrà rendicontare entro il 31 gennaio 2025.', '2024-03-10', null],
    ['Il saldo della quota va versato entro il 30 aprile.', '2024-03-10', null],
    ['L’avviso resta pubblicato all’albo fino al 31 marzo.', '2024-03-10', null],
    ['La commissione si riunirà entro il 20 aprile.', '2024-03-10', null],
    ['La mostra dei progetti resterà aperta fino al 5 maggio.', '2024-03-10', null],
    ['Le domande di iscrizione alla mostra si accettano fino al 5 maggio.', '2024-03-10', '2024-05-05'],
    ['I requisiti devono essere posseduti alla data del 31 marzo 2024.', '2024-03-10', null],
    [
      'Gli interessati possono ritirare i moduli all’Urp e riconsegnarli entro mercoledì 27 marzo.',
      '2024-03-10',
      '2024-03-27',
    ],
    ['Domande entro lunedì prossimo alle 13.', '2024-03-14', '2024-03-18T13:00'],
    ['Ultime ore per il bando: domani alle 12 si chiude la piattaforma.', '2024-03-14', '2024-03-15T12:00'],
    ['C’è tempo ancora dieci giorni, fino al 24 marzo, per presentare i progetti.', '2024-03-14', '2024-03-24'],
    [
      'Le candidature dovranno pervenire entro 15 giorni dalla pubblicazione, quindi entro il 20 marzo.',
      '2024-03-05',
      '2024-03-20',
    ],
    ['Le domande si presentano entro e non oltre 30 giorni da oggi.', '2024-03-05', '2024-04-04'],
    [
      'Le adesioni, con allegata copia del documento di identità e dello statuto, si inviano entro il 12 aprile a sport@comune.valdoro.it.',
      '2024-03-05',
      '2024-04-12',
    ],
    [
      'La domanda, completa della relazione finale dell’anno precedente, deve essere inviata entro il 12 aprile.',
      '2024-03-05',
      '2024-04-12',
    ],
    [
      'Entro il 12 aprile gli enti possono comunicare l’interesse a gestire il centro anziani.',
      '2024-03-05',
      '2024-04-12',
    ],
    [
      'Per i danni dell’alluvione del 15 e 16 maggio 2023 le imprese chiedono il contributo entro il 28 marzo 2024.',
      '2024-03-05',
      '2024-03-28',
    ],
    [
      'Sono ammesse le spese sostenute dal 1° gennaio al 31 dicembre 2023; le domande si inviano fino al 28 marzo.',
      '2024-03-05',
      '2024-03-28',
    ],
    [
      'L’associazione che intende organizzare eventi estivi invia la scheda al Comune di Valdoro entro il 20 aprile.',
      '2024-03-10',
      '2024-04-20',
    ],
    [
      'Le società che gestiscono impianti in cui si svolgono corsi per ragazzi trasmettono il modulo all’ufficio sport entro il 5 aprile 2024.',
      '2024-03-10',
      '2024-04-05',
    ],
  ],
  'moved, refused and former terms': [
    [
      'Proroga concessa: il bando affitti, che si sarebbe chiuso il 15 marzo, accoglie domande fino al 29 marzo alle 12.',
      '2024-03-10',
      '2024-03-29T12:00',
    ],
    [
      'La scadenza, già spostata dal 28 febbraio al 15 marzo, slitta ancora: nuovo termine il 2 aprile.',
      '2024-03-10',
      '2024-04-02',
    ],
    [
      'Inizialmente il termine era il 10 febbraio, poi il 28 febbraio e infine il 20 marzo.',
      '2024-03-10',
      '2024-03-20',
    ],
    ['Tempi più lunghi per il bando: dal 15 marzo si passa al 5 aprile.', '2024-03-10', '2024-04-05'],
    [
      'Le associazioni avevano chiesto una proroga al 30 aprile, ma il Comune conferma la scadenza del 31 marzo.',
      '2024-03-10',
      '2024-03-31',
    ],
    [
      'Il termine non sarà prorogato: le domande vanno presentate entro le ore 13 del 18 marzo.',
      '2024-03-10',
      '2024-03-18T13:00',
    ],
    ['Prorogato di un mese il bando in scadenza il 15 marzo.', '2024-03-10', '2024-04-15'],
    [
      'C’è una settimana in più per il bando sport: si chiudeva il 15 marzo, ora c’è tempo fino al 22.',
      '2024-03-10',
      '2024-03-22',
    ],
    [
      'Terza proroga: dopo il 31 gennaio e il 28 febbraio, il bando resta aperto fino al 29 marzo.',
      '2024-03-10',
      '2024-03-29',
    ],
    [
      'Non ci sarà la proroga al 30 aprile chiesta dalle associazioni: le domande si chiudono il 31 marzo.',
      '2024-03-10',
      '2024-03-31',
    ],
    [
      'La Regione ha respinto la richiesta di prorogare al 15 maggio la scadenza, che resta il 31 marzo.',
      '2024-03-10',
      '2024-03-31',
    ],
  ],
  'a call called off has no term': [
    ['Il bando in scadenza il 30 marzo è stato revocato con determina 33.', '2024-03-10', null],
    ['Si comunica che l’avviso con scadenza 30 aprile è annullato per vizio di forma.', '2024-03-10', null],
    ['La procedura è sospesa; il termine del 30 aprile non è più efficace.', '2024-03-10', null],
    ['È revocato l’avviso pubblico che scadeva il 30 aprile.', '2024-03-10', null],
  ],
  'hours set apart, windows with hours': [
    [
      'Presentazione delle domande: dal 18 marzo (ore 10.00) al 10 aprile 2024 (ore 16.00).',
      '2024-03-10',
      '2024-04-10T16:00',
    ],
    [
      'Lo sportello on line sarà attivo dalle ore 9 del 18/03/2024 e fino alle ore 17 del 19/04/2024.',
      '2024-03-10',
      '2024-04-19T17:00',
    ],
    [
      'Entro venerdì 12 aprile la documentazione deve arrivare in municipio; quel giorno il protocollo chiude alle 11.30.',
      '2024-03-10',
      '2024-04-12T11:30',
    ],
    [
      'Le proposte vanno presentate entro il 10 aprile. Farà fede l’ora di arrivo della PEC, non oltre le 14.',
      '2024-03-10',
      '2024-04-10T14:00',
    ],
    [
      'Le domande si consegnano fino al 28 marzo; nell’ultimo giorno utile l’ufficio accetta le buste fino alle 12.30.',
      '2024-03-10',
      '2024-03-28T12:30',
    ],
    [
      'Domande fino al 28 marzo. Il giorno della scadenza lo sportello chiude alle ore 11.',
      '2024-03-10',
      '2024-03-28T11:00',
    ],
    ['Click day il 20 marzo, dalle 10 alle 17.', '2024-03-10', '2024-03-20T17:00'],
  ],
  stages: [
    [
      'Prima fase: invio dell’idea entro il 5 aprile. Seconda fase, riservata ai selezionati: progetto esecutivo entro il 7 giugno.',
      '2024-03-10',
      '2024-04-05',
    ],
    [
      'Le manifestazioni di interesse si inviano entro il 5 aprile, mentre i progetti degli ammessi dovranno arrivare entro il 7 giugno.',
      '2024-03-10',
      '2024-04-05',
    ],
    [
      'Chi supera la preselezione presenterà la proposta completa entro il 30 giugno; per la preselezione c’è tempo fino al 12 aprile.',
      '2024-03-10',
      '2024-04-12',
    ],
    [
      'Le domande per il primo semestre vanno presentate entro il 31 marzo, quelle per il secondo entro il 30 settembre.',
      '2024-03-10',
      '2024-09-30',
    ],
  ],
  'fields in a line': [
    [
      'Beneficiari: associazioni · Dotazione: 40.000 euro · Scadenza: 12 aprile 2024, ore 12 · Stato: aperto',
      '2024-03-05',
      '2024-04-12T12:00',
    ],
    [
      'Ente: Fondazione Ponte | Bando: Cultura | Chiusura: 12 aprile 2024 | Esiti: luglio 2024',
      '2024-03-05',
      '2024-04-12',
    ],
    [
      'Data di scadenza: 31/12/2024. Le istanze devono pervenire al protocollo entro le ore 12 del 15 aprile 2024.',
      '2024-03-10',
      '2024-04-15T12:00',
    ],
  ],
}
