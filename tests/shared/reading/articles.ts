// Articles of local papers on invented places, in the ways papers tell a term among what happens before and after it.
// `deadline` null: no call, or a call without a last day.

export interface LongText {
  title: string
  published: string
  deadline: string | null
  /** False for what is no call. */
  isCall: boolean
  text: string
}

export const ARTICLES: readonly LongText[] = [
  {
    title: 'Orti di quartiere, trenta lotti per le associazioni',
    published: '2024-04-22',
    deadline: '2024-05-17T12:30',
    isCall: true,
    text: `VALDORO – Trenta lotti da coltivare, in via dei Pioppi, cercano chi se ne prenda cura. La giunta ha dato il via libera all'avviso con cui il Comune affiderà gli appezzamenti ad associazioni e cooperative sociali per cinque anni.
Chi è interessato ha ancora qualche settimana: lo sportello dell'ufficio Verde raccoglie le adesioni sino alle 12.30 di venerdì 17 maggio. La commissione si riunirà entro il 31 maggio e l'assessora conta di consegnare le chiavi entro la metà di giugno. I lavori di recinzione, a carico dell'ente, finiranno entro il 10 maggio.
Fino al 2 maggio l'ufficio resterà chiuso il pomeriggio.`,
  },
  {
    title: 'Fondazione Alba, un milione per le comunità educanti',
    published: '2023-01-18',
    deadline: '2023-02-28T13:00',
    isCall: true,
    text: `Un milione di euro, tre anni di lavoro e un'idea precisa: la scuola da sola non basta. La Fondazione Alba ha presentato ieri il bando «Crescere insieme», destinato a partenariati di almeno tre soggetti guidati da un ente del Terzo settore.
Si parte con le idee: una scheda di quattro pagine da caricare sulla piattaforma entro le 13 del 28 febbraio. Entro il 30 aprile la Fondazione sceglierà le venti più convincenti, che avranno tempo fino al 15 luglio per diventare progetti veri e propri. Il via ai cantieri è atteso entro il 1° novembre.
Il contributo va da 80.000 a 200.000 euro e copre al massimo l'80 per cento dei costi.`,
  },
  {
    title: 'Bando sport, tre settimane in più',
    published: '2022-09-26',
    deadline: '2022-10-14T12:00',
    isCall: true,
    text: `Slitta la chiusura del bando per le società sportive. Il Comune di Terralba, accogliendo le richieste arrivate dalle associazioni alle prese con i bilanci, ha spostato il termine, che era fissato a venerdì scorso. Ora per compilare il modulo online c'è tempo fino a mezzogiorno del 14 ottobre.
Restano valide le domande già arrivate entro il 23 settembre, che potranno essere integrate. L'esito sarà pubblicato entro il 30 novembre.`,
  },
  {
    title: 'Telecamere, contributi ai condomìni',
    published: '2025-03-08',
    deadline: '2025-04-19T18:00',
    isCall: true,
    text: `Il Comune ha stanziato 60mila euro per i condomìni che installano impianti di videosorveglianza. L'avviso è stato approvato il 3 marzo ed è online da ieri.
«Vogliamo chiudere la graduatoria entro l'estate», dice il sindaco, «così che i lavori possano partire entro settembre e finire entro il 20 dicembre».
Le domande vanno spedite via pec: la casella si chiuderà il 19 aprile, alle 18. Ogni condominio potrà ottenere al massimo 2.500 euro, pari alla metà della spesa sostenuta dopo il 1° gennaio e comunque pagata entro il 30 novembre.`,
  },
  {
    title: 'Nidi gratis, al via la misura regionale',
    published: '2019-09-10',
    deadline: '2019-11-14T12:00',
    isCall: true,
    text: `La Regione ha confermato anche per quest'anno la misura che azzera la retta del nido. I Comuni hanno aderito entro il 30 giugno, come chiedeva la delibera; ora tocca alle famiglie.
Le richieste si fanno online dalle 12 del 16 settembre alle 12 del 14 novembre. I genitori devono avere un Isee fino a 20.000 euro. Gli uffici completeranno i controlli entro il 31 gennaio. La misura copre le rette fino al 31 luglio prossimo.`,
  },
  {
    title: 'Botteghe storiche, ecco i contributi',
    published: '2021-04-02',
    deadline: '2021-06-16T23:59',
    isCall: true,
    text: `Sono due le finestre previste dal bando per le botteghe storiche. La prima, riservata agli adeguamenti degli impianti, si chiude il 30 aprile; per la seconda, dedicata alla digitalizzazione, si potrà fare domanda dal 2 maggio al 16 giugno. Le pratiche inviate per posta devono arrivare sempre entro le 12, quelle via pec entro le 23.59.
Il contributo, a fondo perduto, arriva a 8.000 euro per impresa.`,
  },
  {
    title: 'Spazi comunali alle associazioni, pubblicato il bando',
    published: '2024-11-11',
    deadline: '2024-11-26',
    isCall: true,
    text: `Quattro sale, un cortile e un vecchio lavatoio: sono gli spazi che il Comune di Ripalta mette a disposizione delle associazioni. Le candidature si raccolgono per venti giorni dalla pubblicazione all'albo, avvenuta mercoledì 6 novembre.
Le chiavi saranno consegnate entro il 15 gennaio e il comodato durerà fino al 31 dicembre 2027. Chi già occupa le sale dovrà liberarle entro il 10 gennaio.`,
  },
  {
    title: 'Welfare di comunità, la Regione cerca partner',
    published: '2020-11-24',
    deadline: '2020-12-09',
    isCall: true,
    text: `Si chiude il 9 dicembre, e non più il 25 novembre come annunciato in un primo momento, la raccolta delle manifestazioni di interesse per il piano «Welfare di comunità». La proroga è stata decisa per consentire agli ambiti di completare i tavoli, l'ultimo dei quali è in calendario il 2 dicembre.
Chi aveva già inviato la domanda entro il 25 novembre non deve ripresentarla. I progetti dovranno partire entro il 1° marzo.`,
  },
  {
    title: "Cinema all'aperto, il Comune cerca un gestore",
    published: '2023-05-08',
    deadline: '2023-05-11T13:00',
    isCall: true,
    text: `Il Comune cerca chi organizzi l'arena estiva. C'è un avviso, c'è un contributo di 12mila euro e c'è poco tempo: le proposte devono essere sul tavolo dell'ufficio Cultura entro giovedì, alle 13.
La commissione le leggerà il giorno dopo e l'assegnazione è attesa entro il 20 maggio; le proiezioni dovranno tenersi tra il 20 giugno e il 31 agosto.`,
  },
  {
    title: 'Premio letterario per le scuole',
    published: '2018-02-12',
    deadline: '2018-03-28',
    isCall: true,
    text: `Torna il premio «Parole al vento», aperto agli studenti delle scuole superiori. Gli elaborati, inediti, vanno inviati per mail all'indirizzo premio@parolealvento.it entro il 28 marzo. La giuria, presieduta dallo scrittore Aldo Neri, sceglierà i dieci finalisti entro il 10 maggio; il pubblico potrà votarli online fino al 25 maggio. La premiazione è fissata per il 6 giugno.
Al vincitore andranno 500 euro, al secondo 300.`,
  },
  {
    title: 'Fondo affitti, aperte le domande',
    published: '2024-06-05',
    deadline: '2024-06-28',
    isCall: true,
    text: `Riparte il fondo per la morosità incolpevole. Il Comune ha riaperto lo sportello lunedì 3 giugno e lo terrà aperto fino al 28 giugno. Possono chiedere l'aiuto gli inquilini con Isee fino a 26.000 euro, con sfratto convalidato.
Il contributo non può superare gli 8.000 euro, di cui fino a 6.000 per sanare il debito. Nella precedente finestra, chiusa il 31 marzo, erano arrivate 84 domande. I pagamenti ai proprietari saranno disposti entro il 30 settembre.`,
  },
  {
    title: "Bando giovani, c'è la proroga",
    published: '2021-09-29',
    deadline: '2021-10-20T17:00',
    isCall: true,
    text: `Nuova data per «Fuoriclasse», il bando per gli under 30: il termine, già spostato dal 15 al 30 settembre, passa al 20 ottobre alle ore 17. Lo ha stabilito la giunta nella seduta del 27 settembre.
Restano ferme le altre date: valutazione entro il 30 novembre, avvio dei progetti entro febbraio.`,
  },
  {
    title: 'Musei, contributi della Regione',
    published: '2019-02-06',
    deadline: '2019-03-31T16:00',
    isCall: true,
    text: `Ottocentomila euro per i musei locali. Lo prevede il nuovo avviso regionale, che si rivolge a Comuni, fondazioni e associazioni titolari di musei riconosciuti. «Abbiamo ascoltato il territorio», ha detto l'assessore presentando la misura il 4 febbraio.
Il sistema sarà attivo dal 1° marzo. Per chi carica tutto online la porta si chiude il 31 marzo alle 16; chi preferisce la raccomandata deve farla arrivare entro il 25 marzo. Le spese dovranno essere rendicontate entro il 15 dicembre.
Il contributo massimo per ciascun museo è di 40 mila euro.`,
  },
  {
    title: 'Disabilità, la Fondazione Ponte finanzia i progetti di vita',
    published: '2022-03-28',
    deadline: '2022-05-12',
    isCall: true,
    text: `«Non basta un letto: serve una casa», dice la presidente della Fondazione Ponte. Da questa convinzione nasce il bando da 450mila euro che finanzia percorsi di vita indipendente. Un bando analogo della Regione scadrà il 30 giugno; questo, invece, resta aperto fino al 12 maggio.
Cooperative sociali, associazioni e fondazioni possono chiedere da un minimo di 20.000 a un massimo di 75.000 euro. L'incontro di presentazione si tiene il 5 aprile alle 17.`,
  },
  {
    title: 'Volontari per la biblioteca',
    published: '2022-11-24',
    deadline: '2022-12-10',
    isCall: true,
    text: `La biblioteca di Castelferro cerca volontari. L'avviso è sul sito del Comune e chi vuole dare una mano può farsi avanti fino a sabato 10 dicembre. I selezionati saranno contattati entro Natale e seguiranno un breve corso, dal 9 al 20 gennaio; il servizio dura fino al 30 giugno.
La biblioteca resterà chiusa dal 24 dicembre al 6 gennaio.`,
  },
  {
    title: 'Borse di studio intitolate al maestro Ferri',
    published: '2020-09-30',
    deadline: '2020-10-31',
    isCall: true,
    text: `Anche quest'anno l'associazione Amici della Scuola mette in palio sei borse di studio da 600 euro ciascuna per i diplomati con almeno 95/100. La richiesta, con la pagella, va consegnata in segreteria entro la fine di ottobre.
I vincitori saranno avvisati entro il 20 novembre e premiati l'8 dicembre nella sala consiliare. L'anno scorso il termine era stato il 15 ottobre.`,
  },
  {
    title: 'Imprese femminili, lo sportello apre a maggio',
    published: '2022-04-20',
    deadline: '2022-09-30',
    isCall: true,
    text: `Si aprirà alle 10 del 19 maggio lo sportello del fondo per le imprese femminili: fino a quel giorno si può solo compilare la domanda, operazione possibile dal 5 maggio. L'invio sarà possibile fino al 30 settembre, salvo esaurimento dei fondi.
Il contributo a fondo perduto arriva fino a 50.000 euro. Le imprese nate dopo il 1° gennaio 2022 dovranno concludere gli investimenti entro 24 mesi.`,
  },
  {
    title: 'Co-progettazione per il centro giovani',
    published: '2023-02-14',
    deadline: '2023-03-16',
    isCall: true,
    text: `Il Comune di Lagonero ha avviato l'istruttoria pubblica per individuare i partner con cui co-progettare il nuovo centro giovani. Le istanze degli enti del Terzo settore, in forma singola o associata, si accettano fino al trentesimo giorno successivo alla pubblicazione dell'avviso (14 febbraio).
I tavoli si terranno tra il 25 marzo e il 12 aprile; la convenzione sarà firmata entro il 31 maggio e avrà durata fino al 30 aprile 2026.`,
  },
  {
    title: 'Servizio civile, ultimi giorni',
    published: '2023-02-15',
    deadline: '2023-02-20T14:00',
    isCall: true,
    text: `Ultimi giorni per candidarsi al servizio civile nei progetti dell'Anci regionale. Il bando nazionale, uscito a metà dicembre, chiudeva il 10 febbraio, poi la proroga: la piattaforma accetta candidature fino alle 14 di lunedì 20 febbraio. Le domande inviate dopo le 14 del 10 febbraio sono dunque valide.
I colloqui cominceranno a marzo e le graduatorie saranno caricate entro il 15 maggio. L'assegno mensile è di 444,30 euro.`,
  },
  {
    title: 'Un logo per il parco',
    published: '2019-03-15',
    deadline: '2019-05-15',
    isCall: true,
    text: `Il Parco delle Colline Verdi ha indetto un concorso di idee per il proprio logo. Due le categorie, studenti e professionisti: i primi devono consegnare la proposta entro il 30 aprile, i secondi entro il 15 maggio. A decidere sarà una giuria, che si esprimerà entro il 15 giugno. Il logo debutterà alla festa del Parco, dal 6 all'8 settembre.
Premi da 1.000 euro per gli studenti e 3.000 per i professionisti.`,
  },
  {
    title: 'Centri estivi, elenco dei gestori',
    published: '2024-04-29',
    deadline: '2024-05-17',
    isCall: true,
    text: `Il Comune aggiorna l'elenco dei gestori di centri estivi. Gli enti già accreditati nel 2023 devono confermare l'interesse entro il 10 maggio, i nuovi inviare la domanda entro il 17 maggio. Le famiglie potranno poi chiedere il voucher dal 1° al 30 giugno.
I centri dovranno essere attivi per almeno quattro settimane, tra il 10 giugno e il 6 settembre.`,
  },
  {
    title: 'Ristori ai commercianti, via alle domande',
    published: '2020-01-28',
    deadline: '2020-02-28T23:59',
    isCall: true,
    text: `Con lo sblocco dei fondi regionali il Comune ha riaperto i termini per i ristori ai negozi danneggiati dal cantiere della metropolitana. Il precedente avviso, scaduto il 15 dicembre, aveva raccolto solo 40 domande. Questa volta i titolari avranno fino al 28 febbraio, ore 23:59, per caricare la documentazione.
A ogni esercizio andranno fino a 4.000 euro. «Pagheremo tutti entro Pasqua», assicura l'assessore. I lavori della metro dovrebbero terminare entro il 30 giugno.`,
  },
  {
    title: 'Doposcuola, mezzo milione dalla Fondazione',
    published: '2022-02-02',
    deadline: '2022-03-31',
    isCall: true,
    text: `La Fondazione Cassa di Valsesia ha chiuso il 15 gennaio la prima edizione del bando «Compiti a casa» e già annuncia la seconda. Le richieste di contributo potranno essere presentate, esclusivamente online, dal 1° al 31 marzo. In palio ci sono 500mila euro: ciascun progetto potrà riceverne al massimo 35mila.
Gli enti dovranno garantire un cofinanziamento del 25 per cento e chiudere le attività entro il 30 giugno dell'anno successivo.`,
  },
  {
    title: 'Pro loco, il contributo regionale',
    published: '2023-01-09',
    deadline: '2023-01-31',
    isCall: true,
    text: `Pro loco, c'è tempo fino al 31 gennaio per chiedere i contributi regionali. Lo ricorda l'Unpli, che nei giorni scorsi ha inviato una circolare alle associate. La documentazione sull'attività svolta nel 2022 andrà invece prodotta entro il 30 aprile. Le Pro loco devono risultare iscritte all'albo entro il 31 dicembre scorso.`,
  },
  {
    title: 'Dote sport, domande entro martedì',
    published: '2024-10-11',
    deadline: '2024-10-15T12:00',
    isCall: true,
    text: `Dote sport, è corsa contro il tempo. L'avviso è in pubblicazione dal 2 settembre; la finestra per le famiglie, apertasi il 9, si chiude martedì alle 12. Il rimborso, fino a 250 euro a figlio, sarà pagato entro il 31 marzo dopo la verifica delle ricevute, da consegnare entro il 31 gennaio.`,
  },
  {
    title: 'Alloggi ai giovani, chiuso il bando',
    published: '2024-06-18',
    deadline: null,
    isCall: false,
    text: `Si è chiuso venerdì 14 giugno il bando per l'assegnazione di venti alloggi a canone agevolato. Le domande arrivate entro il termine sono state 214. Gli uffici completeranno le verifiche entro il 31 luglio; la graduatoria provvisoria sarà pubblicata entro il 10 settembre e ci saranno quindici giorni per i ricorsi.`,
  },
  {
    title: 'Festa dei popoli, una bella giornata',
    published: '2023-10-09',
    deadline: null,
    isCall: false,
    text: `Oltre duemila persone hanno partecipato sabato alla Festa dei popoli. Organizzata dalle associazioni del territorio con il contributo del Comune, la manifestazione tornerà il prossimo anno; le realtà interessate potranno farsi avanti quando, a febbraio, uscirà il nuovo bando. «Entro il 30 novembre vogliamo incontrare tutti», ha detto l'assessora.`,
  },
  {
    title: 'Quaranta progetti finanziati dal bando cultura',
    published: '2021-04-15',
    deadline: null,
    isCall: false,
    text: `Sono quaranta i progetti finanziati dal bando cultura della Regione. Lo ha annunciato la presidente, che ha firmato il decreto il 12 aprile. Ai vincitori andranno tra i 5.000 e i 30.000 euro; le attività dovranno concludersi entro il 31 dicembre e la rendicontazione essere inviata entro il 28 febbraio. Le domande arrivate erano 132.`,
  },
  {
    title: 'Tari, le agevolazioni per le famiglie',
    published: '2024-05-27',
    deadline: '2024-09-30',
    isCall: true,
    text: `Scade il 16 giugno la prima rata della Tari. Il Comune ricorda che le famiglie con Isee sotto i 9.360 euro possono chiedere la riduzione presentando la domanda all'ufficio Tributi entro il 30 settembre; la seconda rata si paga entro il 2 dicembre.`,
  },
  {
    title: 'Bando periferie, la scadenza si avvicina',
    published: '2019-09-12',
    deadline: '2019-09-30',
    isCall: true,
    text: `«Un'occasione da non perdere per le nostre periferie». Così l'assessore alla Rigenerazione presenta il bando ministeriale da 20 milioni per gli spazi pubblici. I Comuni dovranno trasmettere i progetti al Ministero entro il 30 ottobre. Per questo Borgoforte ha lanciato un avviso rivolto agli enti non profit: le idee da inserire nel dossier vanno mandate a rigenerazione@comune.borgoforte.it entro lunedì 30 settembre.`,
  },
  {
    title: 'Bonus bici, risorse quasi esaurite',
    published: '2022-06-20',
    deadline: null,
    isCall: true,
    text: `Il bonus per l'acquisto di bici a pedalata assistita resta disponibile fino a esaurimento dei fondi: su 150 mila euro ne restano 31 mila. Gli acquisti devono essere stati fatti tra il 1° gennaio e il 31 ottobre. Ogni residente può ottenere fino a 400 euro, con Isee sotto i 30.000 euro il contributo sale a 600 euro.`,
  },
  {
    title: 'Assistenza domiciliare, selezione di enti',
    published: '2024-08-05',
    deadline: '2024-09-09T12:00',
    isCall: true,
    text: `L'Azienda consortile Serio cerca enti del Terzo settore per il nuovo servizio di assistenza domiciliare leggera. Chi intende farsi avanti deve scrivere alla pec aziendaserio@pec.it entro e non oltre le 12 del 9 settembre; i chiarimenti vanno chiesti entro il 30 agosto e avranno risposta entro il 4 settembre. Il sorteggio dei componenti della commissione avverrà il 10 settembre, l'avvio del servizio è previsto dal 1° ottobre, la durata è fino al 30 settembre 2027.`,
  },
  {
    title: 'Lotta allo spreco, il bando si allarga',
    published: '2023-03-10',
    deadline: '2023-03-25',
    isCall: true,
    text: `Cambiano i requisiti e cambiano anche i tempi. L'avviso contro lo spreco alimentare, che avrebbe dovuto chiudersi oggi, viene esteso alle parrocchie e prorogato di quindici giorni: si potrà quindi partecipare fino a sabato 25 marzo. La modifica è stata approvata dalla giunta il 7 marzo.`,
  },
  {
    title: 'Mercatini di Natale, domande per le casette',
    published: '2023-10-02',
    deadline: '2023-10-20',
    isCall: true,
    text: `Il Comune cerca espositori per i mercatini: 24 casette in piazza dal 30 novembre al 6 gennaio. Artigiani e hobbisti devono prenotarsi entro il 20 ottobre. «Abbiamo anticipato di dieci giorni rispetto al 2022, quando il termine era il 30 ottobre», spiega l'assessore, «perché l'allestimento parte il 20 novembre e vogliamo chiudere la lista entro fine mese». Il canone è di 450 euro, da versare entro il 15 novembre.`,
  },
  {
    title: 'Ambiente, la call della Fondazione Riva',
    published: '2025-03-17',
    deadline: '2025-04-14',
    isCall: true,
    text: `Fondazione Riva lancia la call «Fiumi vivi», dedicata a chi si prende cura dei corsi d'acqua. Si può aderire in due modi: inviando una manifestazione di interesse entro il 14 aprile, a cui seguirà, per i soggetti invitati, la presentazione della proposta completa entro il 30 giugno. Budget complessivo: 600 mila euro. Ogni intervento sarà sostenuto con non più di 60 mila euro.`,
  },
  {
    title: 'Contributi per i teatri di quartiere',
    published: '2024-05-13',
    deadline: '2024-06-12',
    isCall: true,
    text: `La Città di Monferrina sostiene i piccoli teatri. Chi gestisce una sala sotto i 200 posti può chiedere un aiuto di al massimo 9mila euro compilando il modulo sul portale. L'ufficio Cultura lavorerà le pratiche man mano che arrivano; l'ultima data buona per l'invio è il 12 giugno. L'ente deciderà chi finanziare prima dell'estate, e comunque non oltre il 5 luglio, perché le stagioni devono essere annunciate entro il 15 settembre.`,
  },
  {
    title: 'Piano infanzia, si cercano partner',
    published: '2024-06-06',
    deadline: '2024-07-05T12:00',
    isCall: true,
    text: `Si sono aperti ieri, mercoledì 5 giugno, i termini per candidarsi come partner del Piano infanzia. C'è un mese esatto: l'avviso scade il 5 luglio a mezzogiorno. Il Piano, che va presentato alla Regione entro il 31 luglio, partirà a settembre e finirà il 30 giugno 2026.`,
  },
  {
    title: 'Innovazione sociale, il bando raddoppia',
    published: '2021-05-28',
    deadline: '2021-06-30',
    isCall: true,
    text: `Raddoppiano i fondi e si allungano i tempi per il bando sull'innovazione sociale della Camera di commercio. La nuova scadenza è il 30 giugno (era il 31 maggio). Le risorse passano da 200mila a 400mila euro e ciascuna impresa sociale potrà ottenere fino a 25mila euro. Chi ha già presentato domanda entro il 31 maggio può integrarla. Le spese ammesse sono quelle fatturate dal 1° gennaio al 31 dicembre.`,
  },
  {
    title: 'Famiglie affidatarie, contributi',
    published: '2022-02-21',
    deadline: null,
    isCall: true,
    text: `Il Comune riconosce alle famiglie affidatarie un contributo di 430 euro al mese. La domanda si può fare in ogni periodo dell'anno ai servizi sociali, che rispondono entro 30 giorni. Chi lo ha chiesto entro il 31 gennaio riceverà anche gli arretrati.`,
  },
  {
    title: 'Bando Cultura 2020 della Fondazione',
    published: '2020-02-10',
    deadline: '2020-03-13',
    isCall: true,
    text: `Prende il via oggi la prima fase del bando Cultura: gli enti possono inviare le proposte di massima fino al 13 marzo. A conclusione di questa fase la Fondazione inviterà i proponenti migliori a presentare il progetto esecutivo, da consegnare entro il 29 maggio. Gli esiti definitivi si conosceranno entro fine luglio.`,
  },
  {
    title: 'Impianti sportivi, più tempo',
    published: '2024-03-07',
    deadline: '2024-03-22T12:00',
    isCall: true,
    text: `Avrebbero dovuto presentare i documenti entro domani, invece le società sportive interessate alla gestione del campo di via Mazzini potranno contare su altre due settimane. L'ufficio Sport ha infatti fissato al 22 marzo, ore 12, il nuovo termine. La concessione in essere scade il 30 giugno.`,
  },
  {
    title: 'Pasti a domicilio, avviso rettificato',
    published: '2022-03-08',
    deadline: '2022-03-25',
    isCall: true,
    text: `Con una rettifica pubblicata lunedì il Comune ha corretto l'avviso sui pasti a domicilio: la data di scadenza non è il 15 marzo, come riportato per errore, ma il 25 marzo. Invariato il resto: servizio dal 1° maggio al 31 dicembre, manifestazioni di interesse solo via pec.`,
  },
  {
    title: 'Concorso fotografico «Sguardi»',
    published: '2023-08-28',
    deadline: '2023-09-17T23:59',
    isCall: true,
    text: `C'è tempo fino alle 23.59 di domenica 17 settembre per partecipare al concorso fotografico «Sguardi», promosso dalla Pro loco. Le foto finaliste saranno in mostra dal 7 al 22 ottobre e il pubblico potrà votare la preferita fino al 20. Premi: 400, 200 e 100 euro. Il regolamento è stato aggiornato il 2 agosto.`,
  },
  {
    title: 'Dopo di noi, via al bando',
    published: '2025-01-10',
    deadline: '2025-05-31',
    isCall: true,
    text: `Dopo di noi, l'Ambito di Collefiorito stanzia 210mila euro. Le domande potranno essere inoltrate dal 15 gennaio e, per la prima valutazione, dovranno arrivare entro il 28 febbraio; seguirà una seconda valutazione delle domande presentate entro il 31 maggio. I progetti individuali, di durata annuale, prenderanno avvio entro due mesi dall'approvazione.`,
  },
  {
    title: 'Trasporto disabili, il bando va deserto',
    published: '2023-04-17',
    deadline: '2023-05-09T13:00',
    isCall: true,
    text: `Nessuna offerta è arrivata entro il 10 aprile per il servizio di trasporto disabili. Il Comune ora ci riprova: stesso avviso, nuova scadenza al 9 maggio alle 13. L'importo è salito a 68.000 euro. Il contratto con l'attuale gestore finisce il 30 giugno.`,
  },
  {
    title: 'Voucher per lo sport',
    published: '2024-08-29',
    deadline: '2024-10-31',
    isCall: true,
    text: `Dal 2 settembre al 31 ottobre le famiglie con figli tra i 6 e i 16 anni possono chiedere il voucher sport, che vale 200 euro (300 se il figlio ha una disabilità). Il voucher va speso entro il 30 giugno nelle società che entro il 20 agosto hanno aderito all'elenco comunale. Isee massimo: 25.000 euro.`,
  },
  {
    title: 'Terzo settore, due avvisi dalla Regione',
    published: '2024-09-16',
    deadline: '2024-10-30',
    isCall: true,
    text: `La Regione ha approvato due avvisi per il terzo settore. Il primo finanzia con 1,1 milioni i progetti di odv e aps: domande fino al 18 ottobre. Il secondo, da 400mila euro, riguarda le fondazioni iscritte al Runts e si chiuderà il 30 ottobre. Le attività di entrambi dovranno terminare entro il 31 dicembre 2025.`,
  },
  {
    title: 'Bando Quartieri in festa',
    published: '2023-04-03',
    deadline: '2023-06-15',
    isCall: true,
    text: `Tutti gli eventi del cartellone «Quartieri in festa», dal 24 maggio al 30 settembre, saranno scelti con un bando che il Comune ha pubblicato venerdì. Le proposte per maggio, giugno e luglio vanno inviate entro il 28 aprile, quelle per agosto e settembre entro il 15 giugno. Per ogni evento il Comune mette fino a 1.800 euro.`,
  },
  {
    title: 'Nuovi alloggi popolari, via al bando',
    published: '2022-04-27',
    deadline: '2022-06-15',
    isCall: true,
    text: `Dopo quattro anni torna il bando per le case popolari. Da lunedì 2 maggio si potrà presentare la domanda, soltanto online; il portale resterà accessibile per 45 giorni, quindi fino a mercoledì 15 giugno compreso. La graduatoria provvisoria è prevista per ottobre. Chi aveva fatto domanda nel bando chiuso il 30 settembre 2018 deve ripresentarla.`,
  },
  {
    title: 'Bando ricerca, le date',
    published: '2023-01-30',
    deadline: '2023-02-20',
    isCall: true,
    text: `L'Università ha diffuso il calendario del bando per assegni di ricerca: candidature entro il 20 febbraio, colloqui dal 6 al 10 marzo, graduatorie il 20 marzo, presa di servizio il 1° aprile. Ogni assegno è di 19.367 euro lordi l'anno.`,
  },
  {
    title: 'Aree gioco inclusive, i Comuni in pista',
    published: '2024-07-22',
    deadline: '2024-09-30',
    isCall: true,
    text: `Tempo di progetti per i Comuni piemontesi: entro il 30 settembre potranno candidare al bando regionale un'area giochi inclusiva. La Regione coprirà fino al 90 per cento della spesa, con un tetto di 35.000 euro a Comune, e conta di firmare le convenzioni entro il 31 dicembre. I giochi dovranno essere installati entro il 31 ottobre 2025.`,
  },
  {
    title: "Caregiver, l'Ambito eroga i contributi",
    published: '2024-04-08',
    deadline: '2024-05-06T13:00',
    isCall: true,
    text: `L'Ambito territoriale ha reso noto l'avviso per i caregiver familiari. Gli interessati, o i loro amministratori di sostegno, devono consegnare la domanda al Punto unico di accesso del proprio Comune; ogni Comune dovrà poi trasmettere gli elenchi all'Ambito entro il 20 maggio. Per i cittadini il termine è il 6 maggio, alle ore 13. Il contributo è di 400 euro mensili, fino a un massimo di 4.800 euro.`,
  },
  {
    title: 'Inclusione lavorativa, finanziati 12 progetti',
    published: '2025-01-20',
    deadline: null,
    isCall: false,
    text: `Sono 12 i progetti di inclusione lavorativa finanziati dalla Fondazione Lume con il bando chiuso il 30 novembre. Inizieranno entro il 1° marzo e si concluderanno entro febbraio 2026. Per la prossima edizione bisognerà attendere l'autunno.`,
  },
  {
    title: 'Emporio solidale, il Comune cerca chi lo gestisca',
    published: '2024-08-12',
    deadline: '2024-09-13T12:30',
    isCall: true,
    text: `Aprirà entro dicembre l'emporio solidale di via Torino. A gestirlo sarà un ente del Terzo settore, che il Comune sceglierà con una procedura di co-progettazione: le istanze sono attese in municipio per venerdì 13 settembre alle 12.30. I colloqui con i candidati si terranno la settimana successiva e la convenzione sarà sottoscritta entro il 15 ottobre.`,
  },
  {
    title: 'Estate ragazzi, le parrocchie e il contributo',
    published: '2024-05-10',
    deadline: '2024-06-07T16:00',
    isCall: true,
    text: `Anche gli oratori possono chiedere il contributo regionale per le attività estive. A ricordarlo è la Diocesi: la piattaforma Bandi Online aprirà alle ore 10 del 20 maggio e chiuderà alle 16 del 7 giugno. Per partecipare le attività, di almeno tre settimane, devono iniziare non prima del 10 giugno e finire non oltre l'8 settembre.`,
  },
  {
    title: 'Bonus anziani, si riparte',
    published: '2023-09-11',
    deadline: '2023-10-06',
    isCall: true,
    text: `Dopo lo stop di luglio, quando i fondi erano finiti, riparte il bonus anziani: la Regione ha messo altri 2 milioni. Le richieste già inviate entro il 10 luglio e rimaste in lista saranno evase per prime, entro il 15 ottobre. Chi non l'ha ancora fatto può inoltrare la sua dal 18 settembre al 6 ottobre.`,
  },
  {
    title: "Avviso pubblico per l'individuazione di un soggetto del Terzo settore",
    published: '2022-06-28',
    deadline: '2022-07-18T12:00',
    isCall: true,
    text: `COMUNE DI VALDORO
Provincia di Cremona
Settore Servizi alla Persona
AVVISO PUBBLICO PER L'INDIVIDUAZIONE DI UN SOGGETTO DEL TERZO SETTORE
DISPONIBILE ALLA CO-PROGETTAZIONE DI INTERVENTI PER GLI ANZIANI
VISTA la Legge 8 novembre 2000, n. 328;
VISTO il D.Lgs. 3 luglio 2017, n. 117, ed in particolare l'art. 55;
VISTO il D.M. 31 marzo 2021, n. 72;
RICHIAMATA la deliberazione di Giunta Comunale n. 88 del 14 giugno 2022;
IL RESPONSABILE DEL SETTORE
RENDE NOTO
Art. 1 - Oggetto
Il Comune intende avviare una co-progettazione per il periodo 1° ottobre 2022 - 30 settembre
2024, eventualmente prorogabile sino al 30 settembre 2025.
Art. 2 - Destinatari
Enti del Terzo settore di cui all'art. 4 del Codice, in forma singola o in ATS.
Art. 3 - Risorse
Il Comune mette a disposizione la somma complessiva di € 96.000,00 (€ 48.000,00 annui).
Art. 6 - Presentazione
I soggetti interessati dovranno far pervenire la propria candidatura, sottoscritta dal legale
rappresentante, al Protocollo del Comune mediante PEC all'indirizzo
protocollo@pec.comune.valdoro.cr.it entro e non oltre le ore 12:00 del giorno
18 luglio 2022.
Art. 7 - Tavolo
Il tavolo si riunirà a decorrere dal 25 luglio 2022 e concluderà i lavori entro il 31 agosto 2022.
Art. 9 - Informazioni
Eventuali chiarimenti potranno essere richiesti a servizisociali@comune.valdoro.cr.it sino al
12 luglio 2022.
Valdoro, 28 giugno 2022`,
  },
  {
    title: 'Via Roma, lavori fino al 20 giugno',
    published: '2023-05-18',
    deadline: null,
    isCall: false,
    text: `Partono lunedì i lavori in via Roma, che resterà chiusa fino al 20 giugno. I residenti possono chiedere il permesso di transito all'ufficio Viabilità. L'intervento, finanziato con un bando regionale, costa 340mila euro e dovrà concludersi entro l'estate.`,
  },
  {
    title: 'Assegnati i contributi alle società sportive',
    published: '2023-11-20',
    deadline: null,
    isCall: false,
    text: `La giunta ha assegnato i contributi previsti dal bando sport: 32 le società che hanno presentato domanda entro il 30 settembre, 29 quelle ammesse. A ciascuna andranno da 400 a 2.500 euro. La documentazione delle spese va consegnata entro il 31 gennaio.`,
  },
  {
    title: "Il Comune ottiene 2 milioni dal Pnrr per l'asilo",
    published: '2022-11-10',
    deadline: null,
    isCall: false,
    text: `Il progetto presentato dal Comune è stato ammesso al finanziamento del bando Pnrr per i nidi. Arriveranno 2 milioni di euro. I lavori dovranno essere aggiudicati entro il 31 marzo e finire entro il 31 dicembre 2025. «Un risultato straordinario», commenta la sindaca.`,
  },
  {
    title: "Bando periferie, parla l'assessore",
    published: '2024-04-18',
    deadline: null,
    isCall: false,
    text: `«Il bando periferie che abbiamo chiuso a marzo ha dato risultati oltre le attese. Ne faremo un altro in autunno, con criteri diversi: le associazioni si preparino». L'assessora ha illustrato ieri in commissione i 18 progetti finanziati, che si concluderanno entro il 30 giugno.`,
  },
  {
    title: 'Servizi sociali, premiate cinque cooperative',
    published: '2023-03-13',
    deadline: null,
    isCall: false,
    text: `Sono cinque le cooperative sociali premiate al concorso «Lavoro buono», promosso dalla Fondazione Terre. La cerimonia si è svolta sabato 11 marzo. Alla prima classificata sono andati 10.000 euro. Il concorso tornerà nel 2024.`,
  },
  {
    title: "Imu, il 16 giugno scade l'acconto",
    published: '2023-06-05',
    deadline: null,
    isCall: false,
    text: `Scade venerdì 16 giugno il termine per versare l'acconto Imu. Il pagamento si può fare con F24. Chi ha immobili concessi in comodato ai figli deve presentare la dichiarazione entro il 30 giugno.`,
  },
  {
    title: 'Case popolari, pubblicata la graduatoria',
    published: '2024-03-15',
    deadline: null,
    isCall: false,
    text: `È online la graduatoria provvisoria del bando per le case popolari chiuso il 30 novembre. Gli interessati possono presentare opposizione entro 30 giorni, fino al 14 aprile, compilando il modulo. Sono 312 le domande ammesse.`,
  },
  {
    title: 'Nuovo bando in arrivo per le associazioni',
    published: '2024-02-20',
    deadline: null,
    isCall: false,
    text: `Uscirà entro la fine di marzo il nuovo bando per le associazioni. Lo ha annunciato il sindaco: sul piatto 50.000 euro, 10.000 più dell'anno scorso. Tempi e modalità saranno comunicati dopo l'approvazione del bilancio, attesa entro il 15 marzo.`,
  },
  {
    title: 'Raccolta alimentare, i risultati',
    published: '2024-05-14',
    deadline: null,
    isCall: false,
    text: `Si è chiusa domenica la raccolta alimentare promossa dal Comune con le associazioni: 12 quintali di cibo. «Grazie a tutti», dice l'assessore. Prossimo appuntamento il 23 novembre; chi vuole fare il volontario può chiamare il Csv.`,
  },
  {
    title: 'Appalto mensa, tre offerte',
    published: '2024-07-15',
    deadline: null,
    isCall: false,
    text: `Sono tre le offerte arrivate entro il termine del 12 luglio per l'appalto della mensa scolastica. La commissione aprirà le buste il 22 luglio. Il servizio, del valore di 1,2 milioni, partirà il 16 settembre.`,
  },
  {
    title: 'Concerto di solidarietà sabato a teatro',
    published: '2024-12-05',
    deadline: null,
    isCall: false,
    text: `Sabato 14 dicembre alle 21 al teatro Sociale concerto a favore del fondo famiglie. I biglietti, da 10 a 25 euro, si acquistano entro venerdì. Il fondo, creato con un bando della Fondazione Comunitaria, ha aiutato 60 nuclei.`,
  },
  {
    title: 'Servizio civile, partiti i 40 volontari',
    published: '2025-05-27',
    deadline: null,
    isCall: false,
    text: `Hanno preso servizio ieri i 40 giovani selezionati con il bando chiuso il 20 febbraio. Resteranno negli enti fino al 24 maggio 2026, con un assegno di 507,30 euro al mese.`,
  },
  {
    title: 'Comunità energetiche, ultima chiamata',
    published: '2023-10-21',
    deadline: '2023-10-31',
    isCall: true,
    text: `«Mancano dieci giorni e le domande sono ancora poche», ammette l'assessora. Per il bando sulle comunità energetiche infatti il sipario cala il 31 ottobre e finora hanno risposto in sei. Il plafond è di 900 mila euro.`,
  },
  {
    title: 'Ex macello, le idee dei cittadini',
    published: '2021-10-12',
    deadline: '2021-11-03T24:00',
    isCall: true,
    text: `Che cosa fare dell'ex macello? Il Comune lo chiede ai cittadini e alle associazioni con una call: le idee, due pagine al massimo, si mandano a exmacello@comune.rocchetta.it. Il tempo stringe: il modulo online sarà disattivato alla mezzanotte del 3 novembre.`,
  },
  {
    title: 'Bando teatri, si può ancora partecipare',
    published: '2024-10-14',
    deadline: '2024-10-18T16:00',
    isCall: true,
    text: `Ultimi giorni per il bando teatri della Regione: lo sportello online chiude venerdì 18 ottobre alle 16. Ai vincitori fino a 20mila euro. I precedenti progetti finanziati sono stati 24, per un totale di 300mila euro.`,
  },
  {
    title: 'Un tesoretto per gli oratori',
    published: '2024-03-05',
    deadline: '2024-04-30',
    isCall: true,
    text: `Centomila euro per gli oratori. La Fondazione della Comunità li mette a disposizione con un bando che resterà aperto fino al 30 aprile; lo scorso anno erano stati finanziati 14 progetti. Le richieste vanno caricate nell'area riservata del sito.`,
  },
  {
    title: "Cerchiamo famiglie per l'affido",
    published: '2024-02-20',
    deadline: '2024-03-15',
    isCall: true,
    text: `Il Consorzio cerca famiglie disponibili all'affido. Chi è interessato può scrivere ad affido@consorzio.it entro il 15 marzo per partecipare al percorso, che comincerà il 2 aprile.`,
  },
  {
    title: 'Sala prove, il Comune cerca un gestore',
    published: '2024-04-11',
    deadline: '2024-05-09T12:00',
    isCall: true,
    text: `Affidata per dieci anni a un'associazione, la sala prove cerca un nuovo gestore. L'avviso è pubblicato all'albo: proposte entro le 12 del 9 maggio, la gestione partirà il 1° luglio.`,
  },
  {
    title: 'Fondo emergenza abitativa, come fare',
    published: '2023-03-24',
    deadline: '2023-05-03',
    isCall: true,
    text: `Il Comune ha deliberato il fondo per l'emergenza abitativa: 180mila euro in arrivo dalla Regione. Gli uffici saranno pronti dal 3 aprile, giorno in cui il modulo sarà scaricabile; per riconsegnarlo ci sarà un mese, fino al 3 maggio. Lo sportello riceve solo su appuntamento e sarà chiuso il 25 aprile e il 1° maggio.`,
  },
  {
    title: 'Progetto Memoria, le scuole in campo',
    published: '2023-11-13',
    deadline: '2023-12-04',
    isCall: true,
    text: `Ci sono ancora tre settimane per aderire al progetto Memoria. Le classi interessate compileranno la scheda sul sito dell'Istituto entro il 4 dicembre. Le visite si faranno tra il 20 gennaio e il 15 febbraio, e le scuole sapranno l'esito entro Natale. Il rimborso del pullman arriva a 600 euro per classe.`,
  },
  {
    title: 'Bando Sport di tutti: le domande oltre quota mille',
    published: '2022-06-09',
    deadline: '2022-06-20T12:00',
    isCall: true,
    text: `Sono già più di mille le domande arrivate per «Sport di tutti», il programma di Sport e Salute per i quartieri. L'avviso, pubblicato il 2 maggio, resterà aperto fino alle 12 del 20 giugno: inizialmente la chiusura era prevista per il 31 maggio, poi per il 10 giugno. I progetti, di dodici mesi, potranno ricevere fino a 30.000 euro.`,
  },
  {
    title: 'Lavori socialmente utili, cinque posti',
    published: '2024-04-10',
    deadline: '2024-04-29',
    isCall: true,
    text: `Cinque cantieri di lavoro per disoccupati over 58: il Comune ha approvato il progetto, che durerà dal 1° giugno al 30 novembre. Gli interessati possono presentarsi al Centro per l'impiego dal 15 al 29 aprile, con l'Isee. L'indennità è di 27,50 euro al giorno.`,
  },
  {
    title: 'Impianti fotovoltaici, incentivi ai condomìni',
    published: '2023-09-28',
    deadline: '2023-12-09',
    isCall: true,
    text: `Incentivi per il fotovoltaico nei condomìni: sono 500mila euro quelli che il Comune mette in campo. La domanda potrà essere presentata dagli amministratori a partire dal 10 ottobre ed entro il 9 dicembre. Chi ha iniziato i lavori prima del 1° luglio è escluso; gli impianti devono entrare in funzione entro il 30 giugno 2024. Contributo fino a 12.000 euro.`,
  },
  {
    title: 'Fondazione Cultura, torna «Piccoli palchi»',
    published: '2024-06-17',
    deadline: '2024-07-15',
    isCall: true,
    text: `Compagnie teatrali, c'è posto. La Fondazione Cultura cerca spettacoli per la rassegna «Piccoli palchi», in programma da novembre ad aprile. Basta mandare scheda e video entro il 15 luglio; la direzione artistica farà le sue scelte per fine agosto e comunicherà il calendario entro il 10 settembre. Il cachet è di 800 euro a replica.`,
  },
  {
    title: 'Scambi giovanili, il bando',
    published: '2025-03-24',
    deadline: '2025-04-12',
    isCall: true,
    text: `È rivolto ai ragazzi tra i 16 e i 20 anni il bando per gli scambi giovanili a Lione. Iscrizioni in Comune entro sabato 12 aprile, partenza il 3 luglio, rientro il 13. I selezionati dovranno versare 150 euro entro il 30 aprile.`,
  },
  {
    title: 'Terzo settore, la Regione proroga',
    published: '2023-02-23',
    deadline: '2023-03-14',
    isCall: true,
    text: `Proroga in vista per il bando regionale dedicato al terzo settore. Il termine, fissato per il 28 febbraio, slitterà al 14 marzo: lo ha annunciato l'assessore, il decreto sarà pubblicato domani. Il bando, da 3,4 milioni, finanzia progetti da 20.000 a 80.000 euro.`,
  },
  {
    title: 'Giardini condivisi, due mesi per candidarsi',
    published: '2024-01-04',
    deadline: '2024-03-08',
    isCall: true,
    text: `Saranno affidati con un bando i dodici giardini condivisi della città. Associazioni e comitati avranno due mesi per candidarsi, dall'8 gennaio all'8 marzo. Ogni giardino sarà assegnato per tre anni, rinnovabili. Il 20 gennaio, alle 10, visita guidata agli spazi.`,
  },
  {
    title: 'Un premio per chi assume',
    published: '2025-04-18',
    deadline: '2025-10-31',
    isCall: true,
    text: `Tremila euro per ogni assunzione a tempo indeterminato. Li mette la Camera di commercio con un bando a sportello: domande dalle ore 9 del 5 maggio, fino a esaurimento fondi e comunque non oltre il 31 ottobre. L'assunzione deve essere avvenuta dopo il 1° gennaio. Lo scorso anno i fondi finirono in sei giorni.`,
  },
  {
    title: "Contratti di fiume, l'avviso",
    published: '2023-08-28',
    deadline: '2023-09-30',
    isCall: true,
    text: `Chi vuole sedersi al tavolo del contratto di fiume può manifestare il proprio interesse fino al prossimo 30 settembre. Possono farlo associazioni, consorzi irrigui, imprese agricole. Il primo incontro pubblico si terrà il 14 settembre. Il percorso, avviato nel 2021, si chiuderà con la firma prevista entro giugno 2024.`,
  },
  {
    title: 'Dispersione scolastica, 14 milioni',
    published: '2023-07-12',
    deadline: '2023-10-27',
    isCall: true,
    text: `Quattordici milioni contro la dispersione scolastica. Li stanzia l'impresa sociale Con i Bambini con il bando «Restiamo in classe», presentato stamattina a Roma. Le organizzazioni avranno tempo fino al 27 ottobre per inviare le proposte. Tra quelle arrivate ne saranno scelte una sessantina, invitate poi, entro il 2 febbraio 2024, a elaborare il progetto esecutivo. Il contributo va da 250.000 a un milione di euro.`,
  },
  {
    title: 'Start up sociali, la Fondazione investe',
    published: '2024-03-19',
    deadline: '2024-05-31',
    isCall: true,
    text: `La Fondazione Orione investe sulle start up sociali con la terza edizione di «Prima impresa». Dopo le 80 candidature della seconda edizione, conclusasi il 30 giugno 2023, quest'anno si potrà partecipare fino al 31 maggio. Tra luglio e agosto gli incontri con i mentori; il demo day sarà il 26 settembre. In palio tre contributi da 40.000 euro.`,
  },
  {
    title: 'Taxi sociale, il Comune rinnova',
    published: '2024-05-08',
    deadline: '2024-05-27T13:00',
    isCall: true,
    text: `Il 30 giugno scade la convenzione per il taxi sociale e il Comune cerca chi la porti avanti per altri tre anni. Possono rispondere all'avviso odv e aps. C'è tempo fino alle 13 di lunedì 27 maggio per la pec; l'apertura delle buste è fissata per mercoledì 29. Il rimborso massimo è di 24.000 euro l'anno.`,
  },
  {
    title: 'Libri scolastici, buoni in cartoleria',
    published: '2024-05-14',
    deadline: '2024-06-15',
    isCall: true,
    text: `I buoni libro potranno essere spesi dal 1° luglio al 30 settembre nelle cartolerie convenzionate. Per averli le famiglie devono registrarsi sul portale comunale entro il 15 giugno; le cartolerie che vogliono aderire hanno tempo invece fino al 31 maggio. Importo da 50 a 200 euro.`,
  },
]
