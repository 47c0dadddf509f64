// Who does what by a day: what the body that opened the call will do, what becomes of the projects, what only those
// chosen must do. Such a day is no term to apply, however much it looks like one ("entro il 30 aprile"). Edit freely.
// `before` is tried on the clause that ends where "entro" begins, `after` on the words behind the day.
import type { Role } from '../deadline/roles.ts'

export interface Deed {
  deed: string
  example: string
  before?: RegExp
  after?: RegExp
  /** What the day is instead; null when the words only make it less likely to be the term. */
  role: Role | null
  /** Taken from the strength of a term when `role` is null. */
  cost: number
  /** In Italian, for a person. */
  because: string
}

/** Bodies that open calls, decide and pay. */
const BODY =
  '\\b(?:minister[oi]|region[ei]|comun[ei]|municipio|provinci[ae]|fondazione|uffici|ufficio|commissione|giuria|giunta|ente|amministrazione|sindac[oa]|assessor[ea]|assessorato|dirigente|azienda|consorzio|segreteria|servizi sociali|consiglio|tecnici|nucleo di valutazione|dipartimento|gal|inps|prefettura|camera di commercio|csv|organizzator[ie]|promotor[ie]|comitato)'
/** Up to five words of a clause. */
const FEW = "(?: (?!cui |dove |che |quando )[a-z'-]+){0,5}"
/** A verb in the future that is neither of those who apply nor of those who take applications in. */
const WILL =
  ' (?!present|invi|trasmett|inoltr|consegn|deposit|spedi|far|candid|iscriv|ader|partecip|potr|dovr|accogli|accetter|ricever|raccogli|prend|rester|rimarr|manterr|terr|chiud|attend|aspett|perv|giung|arriv|avr|sar|verr|scadr|slitt|prorog|compil|caric|registr|propo|risponder|mett|riaprir|aprir)[a-z]{2,}(?:era|eranno|ira|iranno)\\b'
/** What is handed out, never handed in. */
const GIVEN_OUT =
  '\\b(?:chiavi|alloggi|locali|lotti|sale|spazi|immobili|casette|attestat[oi]|diplomi|premi|premio|buoni|tessere|kit|pacchi|assegn[oi]|borse|contribut[oi]|somm[ae]|fondi|risorse|pagament[oi]|rimbors[oi]|bonus|graduatori[ae]|elench?[oi]|esit[oi]|vincitor[ie]|selezionat[ie]|prescelt[ie]|ammess[ie]|idone[ie]|candidat[ie])'
const WILL_BE = ' (?:sara|saranno|verra|verranno|viene|vengono)'
/** Done to a request by those who apply, or to a call by those who opened it. */
const OF_REQUESTS =
  '(?!present|inviat|trasmess|inoltrat|pervenut|spedit|depositat|accolt|accettat|ricevut|raccolt|richiest|chiest|compilat|fatt|prorogat|chius|apert|effettuat|prenotat|iscritt|possibil|attiv|disponibil|consentit|ammess|previst|fissat|tenut|necessari|domandat|formulat|avanzat|prodott|propost|estes|spostat|differit|posticipat|rinviat|riapert|anticipat|prolungat|allungat)'
const PROJECT =
  '\\b(?:progett[oi]|intervent[oi]|lavori|attivita|iniziativ[ae]|cantier[ei]|opere|corso|corsi|percors[oi]|laborator[io]|eventi|evento)'
const RUNS =
  '(?:partire|iniziare|cominciare|prendere (?:il via|avvio|forma)|avviar[es]i?|avviat[oaie]|conclus[oaie]|concludersi|terminare|terminat[oaie]|finire|finit[oaie]|completat[oaie]|completare|realizzat[oaie]|realizzare|ultimat[oaie]|svolgersi|svolt[oaie])'

/** After a day that opens its sentence: what those who apply may do by it. */
export const APPLIES_AFTER =
  /^[^.;:?!]{0,100}?\b(?:possono|potranno|puo|potra|e possibile|sara possibile|devono|dovranno|dovra|deve)(?: anche| gia| infatti| quindi| comunque| essere)?(?: (?:fare|inoltrare|presentare|inviare) (?:la )?(?:domanda|richiesta|istanza)| chiedere(?! (?:chiariment|informazion|un appuntament))| richiedere(?! (?:chiariment|informazion|un appuntament))| presentare| presentarsi| inviare| inviarla| inoltrare| candidarsi| candidare| iscriversi| aderire| partecipare| compilare| proporre| proporsi| trasmettere| consegnare| spedire| manifestare| concorrere)\b/

export const DATE_DEEDS: readonly Deed[] = [
  {
    deed: 'what the body will do',
    example: 'Il ministero ripartirà le risorse entro il 30 giugno.',
    before: new RegExp(`${BODY}${FEW}${WILL}(?: [a-z'.,-]+){0,8} $`),
    role: 'results',
    cost: 0,
    because: 'dice che cosa farà chi ha aperto il bando',
  },
  {
    deed: 'what the body will do, told after the day',
    example: 'Entro il 30 aprile la Fondazione sceglierà le venti idee migliori.',
    after: new RegExp(`^,?(?: [a-z'-]+){0,3} ?${BODY.slice(2)}${FEW}${WILL}`),
    role: 'results',
    cost: 0,
    because: 'dice che cosa farà chi ha aperto il bando',
  },
  {
    deed: 'what we will do',
    example: '«Pagheremo tutti entro il 10 giugno», assicura l’assessore.',
    before:
      /\b(?:(?!accoglier|accetter|ricever|raccoglier|attender|aspetter|terr|lascer)[a-z]{3,}(?:eremo|iremo)|vogliamo|contiamo|puntiamo|speriamo|prevediamo|pensiamo|intendiamo|dobbiamo|potremo|dovremo|pagheremo)\b[^;:.]{0,70}$/,
    role: 'results',
    cost: 0,
    because: 'è un impegno di chi ha aperto il bando',
  },
  {
    deed: 'what the body hopes to do',
    example: 'L’assessora conta di consegnare le chiavi entro la metà di giugno.',
    before:
      /(?<!\b(?:chi|che|vuole|vi|ci) )\b(?:conta|contano|punta|puntano|spera|sperano|confida|l'obiettivo e|obiettivo|intenzione e|l'auspicio e|auspicio|speranza e|si prevede|prevede|prevedono|promette|promettono|assicura|assicurano) (?:di|a|ad|quello di|quella di) [^;:.]{0,80}$/,
    role: 'results',
    cost: 0,
    because: 'è un proposito di chi ha aperto il bando',
  },
  {
    deed: 'what is handed out',
    example: 'Le chiavi saranno consegnate entro il 15 gennaio.',
    before: new RegExp(
      `${GIVEN_OUT}${FEW}${WILL_BE}(?: [a-z]+){0,2} (?!richiest|chiest|domandat|prorogat)[a-z]{3,}(?:t|s)[oaie](?: [a-z',.-]+){0,6} $`,
    ),
    role: 'results',
    cost: 0,
    because: 'è quando si consegna o si comunica, non quando si chiede',
  },
  {
    deed: 'what will be done',
    example: 'La convenzione sarà firmata entro il 31 maggio.',
    before: new RegExp(
      `${WILL_BE} (?:poi |quindi |inoltre |anche )?${OF_REQUESTS}(?!consegnat|comunicat|caricat|inserit|recapitat|segnalat)[a-z]{3,}(?:t|s)[oaie](?: (?:con|dal|dalla|dai|dalle|ai|agli|alle|al|alla|in|online|sul|sulla|tutti|a)(?: [a-z'-]+){1,3})? $`,
    ),
    role: 'other',
    cost: 0,
    because: 'è quando la cosa sarà fatta, non quando si chiede',
  },
  {
    deed: 'when the projects run',
    example: 'I progetti dovranno partire entro il 1° marzo.',
    before: new RegExp(
      `${PROJECT}${FEW} (?:dovra|dovranno|deve|devono|debbono|potra|potranno|va|vanno|andra|andranno|saranno|sara|dovrebbero)(?: poi| quindi| inoltre| essere| venire| comunque)* ${RUNS}(?: [a-z'-]+){0,5} $`,
    ),
    role: 'activity-end',
    cost: 0,
    because: 'è un termine dei progetti, non delle domande',
  },
  {
    deed: 'the start of the work',
    example: 'Il via ai cantieri è atteso entro il 1° novembre.',
    before:
      /\b(?:via|avvio|inizio|partenza|inaugurazione|conclusione|fine|consegna|completamento|chiusura) (?:a|ai|agli|alle|al|del|dei|delle|della|dello|degli|dell') ?(?:cantier[ei]|lavori|attivita|progett[oi]|corsi|corso|servizio|struttura|centro|chiavi|opere|intervent[oi])\b(?: [a-z'-]+){0,6} $/,
    role: 'activity-start',
    cost: 0,
    because: 'è un termine dei lavori, non delle domande',
  },
  {
    deed: 'receipts',
    example: 'Il rimborso segue la verifica delle ricevute, da consegnare entro il 31 gennaio.',
    before:
      /\b(?:le|la|delle|della|di|gli|degli|i|dei) (?:ricevut[ae]|scontrin[io]|fattur[ae]|quietanz[ae]|giustificativ[io]|rendicont[oi])\b,? (?:[a-z']+ ){0,2}(?:da|vanno|va|devono|dovranno|dovra|deve|andranno) (?:[a-z']+ ){0,4}$/,
    role: 'reporting',
    cost: 0,
    because: 'è il termine per le ricevute di spesa',
  },
  {
    deed: 'who has applied already',
    example: 'Chi aveva già inviato la domanda entro il 25 novembre non deve ripresentarla.',
    before:
      /\b(?:gia|aveva|avevano|abbia|abbiano|ha|hanno|avesse|avessero) (?:gia |regolarmente )?(?:inviat|presentat|arrivat|pervenut|trasmess|aderit|partecipat|rispost|compilat|inoltrat|spedit|consegnat|fatt)[oaie]\b[^.;:,]{0,50}$/,
    role: 'other',
    cost: 0,
    because: 'parla di chi ha già fatto domanda',
  },
  {
    deed: 'what was done',
    example: 'Le risposte del questionario erano state raccolte entro il 10 giugno.',
    before:
      /\b(?:era|erano|fu|furono) (?:gia )?stat[oaie] (?!fissat|previst|stabilit|prorogat|spostat|apert)[a-z]{3,}(?:t|s)[oaie](?: [a-z']+){0,3} $/,
    role: 'other',
    cost: 0,
    because: 'parla di ciò che è già avvenuto',
  },
  {
    deed: 'a leave asked of another body',
    example: 'L’autorizzazione della Soprintendenza deve essere stata richiesta entro il 30 novembre.',
    before:
      /\b(?:autorizzazion[ei]|nulla ?osta|parer[ei]|permess[oi] di costruire|concession[ei] edilizi[ae])(?: (?!domand|istanz|cui |che )[a-z']+){0,6} (?:(?:richiest|ottenut|rilasciat|acquisit|chiest)[oaie]|richiedere|ottenere|acquisire)(?: [a-z']+){0,3} $/,
    role: 'other',
    cost: 0,
    because: 'è il termine di un’autorizzazione, non della domanda',
  },
  {
    deed: 'the booking of a visit',
    example: 'Il sopralluogo si effettua previo appuntamento, da richiedere entro il 17 luglio.',
    before: /\b(?:sopralluog|visita|visite|visionar)[^;:]{0,110}\b(?:appuntament|prenot)[^.;:]{0,40}$/,
    role: 'site-visit',
    cost: 0,
    because: 'è il termine per prenotare una visita',
  },
  {
    deed: 'a door that is shut',
    example: 'Lo sportello resta chiuso dal 10 al 25 agosto.',
    before:
      /\b(?:resta|restera|restano|resteranno|rimane|rimarra|rimangono|rimarranno|sara|saranno) (?:chius[oaie]|sospes[oaie])\b[^.;:]{0,40}$/,
    role: 'other',
    cost: 0,
    because: 'è una chiusura degli uffici',
  },
  {
    deed: 'what begins and ends',
    example: 'Il Piano partirà a settembre e finirà il 30 giugno 2026.',
    before:
      /\b(?:partira|partiranno|iniziera|inizieranno|comincera|cominceranno|prendera|prenderanno|durera|dureranno|si svolgera|si svolgeranno|si terra|si terranno)\b[^.;:]{0,60} e $/,
    role: 'activity-end',
    cost: 0,
    because: 'è la fine di ciò che comincia prima',
  },
  {
    deed: 'what only those chosen do',
    example: 'I selezionati avranno tempo fino al 15 luglio per il progetto definitivo.',
    before:
      /\b(?:i selezionati|gli ammessi|i vincitori|i finalisti|gli assegnatari|i prescelti|gli idonei|gli invitati|soggetti invitati|aggiudicatari[oi]?|(?:idee|proposte|progetti|candidature|enti|realta) (?:selezionat[ei]|scelt[ei]|vincitric[ei]|finalist[ei]|invitat[ei]|promoss[ei])|scegliera (?:[a-z'-]+ ){1,6}che|selezionera (?:[a-z'-]+ ){1,6}che|piu (?:convincenti|promettenti|meritevoli),? che)\b,?(?: [a-z'-]+){0,6} (?:dovra|dovranno|avra|avranno|potra|potranno|devono|saranno|hanno)\b[^.;:]{0,70}$/,
    role: null,
    cost: 26,
    because: 'vale solo per chi è stato scelto',
  },
  {
    deed: 'what the body itself applies for',
    example: 'I Comuni dovranno trasmettere i progetti al Ministero entro il 30 ottobre.',
    before:
      /\b(?:i comuni|il comune|la regione|le regioni|gli ambiti|l'ambito|l'amministrazione|l'ente|la provincia|le province)\b(?: [a-z'-]+){0,4} (?:trasmettere|inviare|presentare|inoltrare|candidare|candidarsi|consegnare|trasmettera|inviera|presentera|candidera|trasmetteranno|invieranno)\b[^.;:]{0,60}\b(?:al ministero|alla regione|a regione|al governo|a roma|a bruxelles|all'unione europea|al dipartimento|alla prefettura|alla commissione europea|all'anci|all'inps|alla provincia)\b[^.;:]{0,20}$/,
    role: null,
    cost: 20,
    because: 'è il termine dell’ente, non di chi fa domanda a lui',
  },
  {
    deed: 'what is handed on to another body',
    example: 'Il Piano, che va presentato alla Regione entro il 31 luglio, dura tre anni.',
    before:
      /\b(?:piano|programma|dossier|pacchetto|elenco|elenchi|graduatori[ae]),? (?:che )?(?:va|vanno|andra|andranno|sara|verra) (?:poi |quindi )?(?:presentat|trasmess|inviat|candidat|consegnat)[oaie] (?:al ministero|alla regione|a regione|al governo|a roma|a bruxelles|all'ambito|alla prefettura|all'inps|alla provincia)\b[^.;:]{0,20}$/,
    role: null,
    cost: 24,
    because: 'è il termine dell’ente, non di chi fa domanda a lui',
  },
  {
    deed: 'what schools and offices hand on',
    example: 'Le scuole trasmetteranno le domande ai Comuni entro il 24 novembre.',
    before:
      /\b(?:le scuole|la scuola|gli istituti|l'istituto|le segreterie|la segreteria|i caf|i patronati|gli uffici|l'ufficio|le asl|l'asl|i servizi sociali|i comuni|il comune|le province|gli ambiti) (?:poi |quindi |a loro volta )?(?:trasmetteranno|trasmettera|trasmettono|trasmette|inoltreranno|inoltrera|inoltrano|invieranno|inviera|inviano|comunicheranno|comunichera|comunicano|dovranno trasmettere|devono trasmettere|provvederanno a (?:trasmettere|inviare|inoltrare))\b[^.;:]{0,70} (?:ai comuni|al comune|alla regione|alle regioni|al ministero|all'inps|alla provincia|agli uffici|all'ambito|al distretto|alla citta metropolitana|all'ufficio|alla prefettura)\b[^.;:]{0,20}$/,
    role: 'results',
    cost: 0,
    because: 'dice quando le domande passano da un ente all’altro',
  },
  {
    deed: 'what those who win must do',
    example: 'Andranno 5.000 euro a coloro che apriranno un negozio entro il 31 dicembre.',
    before:
      /\b(?:(?:coloro|quelli|quanti|imprese|attivita|soggetti|enti|famiglie|cittadini|giovani) che|chi) (?:non )?(?!present|invi|trasmett|inoltr|consegn|deposit|spedi|far|candid|iscriv|ader|partecip|potr|dovr|chied|richied|compil|vorr|manifest|propo|prenot|rispond|avr|sar)[a-z]{3,}(?:eranno|iranno|era|ira)\b[^.;:]{0,70}$/,
    role: null,
    cost: 14,
    because: 'dice che cosa deve fare chi avrà il contributo',
  },
  {
    deed: 'a talk with the office',
    example: 'È possibile prenotare una consulenza gratuita con i nostri operatori entro il 10 giugno.',
    before:
      /\b(?:prenotare|fissare|chiedere|richiedere|prenotarsi per|per|concordare) (?:un|una|un'|uno|la|il|l') ?(?:[a-z]{1,12} )?(?:consulenz|appuntament|visita|colloquio|confronto|assistenza|incontro|sopralluogo|accompagnament|telefonata|chiarimento)[a-z]*\b[^.;:]{0,90}$/,
    role: 'other',
    cost: 0,
    because: 'è il termine per parlare con l’ufficio',
  },
  {
    deed: 'the access to a portal',
    example: 'Per accedere al portale occorre accreditarsi entro il 30 settembre.',
    before:
      /\b(?:per accedere (?:al portale|alla piattaforma|al sistema)|prima della domanda|preliminarmente)[^.;:]{0,50}\b(?:accreditar|registrar|profilar|abilitar)[a-z]*\b[^.;:]{0,30}$/,
    role: null,
    cost: 16,
    because: 'è un passo prima della domanda',
  },
  {
    deed: 'what each Comune hands on',
    example: 'Ogni Comune dovrà poi trasmettere gli elenchi all’Ambito entro il 20 maggio.',
    before:
      /\b(?:ogni|ciascun) comune (?:dovra|deve|potra)(?: poi| quindi)? (?:trasmettere|inviare|inoltrare)\b[^.;:]{0,60}$/,
    role: null,
    cost: 20,
    because: 'è il termine dell’ente, non di chi fa domanda a lui',
  },
  {
    deed: 'a later step',
    example: 'Le famiglie potranno poi chiedere il voucher dal 1° al 30 giugno.',
    before:
      /\b(?:potra|potranno|dovra|dovranno|possono|devono) (?:poi|quindi|successivamente|in seguito|a loro volta)\b[^.;:]{0,80}$/,
    role: null,
    cost: 14,
    because: 'è un passo che viene dopo',
  },
]
