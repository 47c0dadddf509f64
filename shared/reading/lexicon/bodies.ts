// Bodies that open calls: how their names begin, the level each stands at, and what may follow the beginning.
import type { Level } from '../../call/call.ts'

export interface BodyRow {
  /** Folded beginnings; a name follows unless `whole`. */
  heads: readonly string[]
  level: Level
  /** How it is written in the record; absent keeps the text's own words. */
  as?: string
  /** The beginning is the whole name. */
  whole?: true
  /** What the next word must be: a Comune, a region, a province, or any capitalised name (default). */
  follows?: 'comune' | 'region' | 'province'
}

export const BODIES: readonly BodyRow[] = [
  {
    heads: [
      'unione dei comuni',
      'unione di comuni',
      'unione comuni',
      'unione territoriale',
      'comunita montana',
      'unione montana',
      'comunita collinare',
      'comunita della',
      'comunita di valle',
      'comunita di montagna',
    ],
    level: 'unione',
  },
  {
    heads: ['comune di', 'comune del', 'comune della', 'comune dell', 'municipalita di', 'citta di'],
    level: 'comune',
    as: 'Comune di',
    follows: 'comune',
  },
  { heads: ['roma capitale'], level: 'comune', as: 'Roma Capitale', whole: true },
  { heads: ['municipio roma', 'municipio'], level: 'comune' },
  {
    heads: ['regione autonoma della', 'regione autonoma', 'regione del', 'regione'],
    level: 'regione',
    as: 'Regione',
    follows: 'region',
  },
  {
    heads: [
      'giunta regionale del',
      'giunta regionale della',
      'giunta regionale dell',
      'giunta del',
      'giunta della',
      'consiglio regionale del',
      'consiglio regionale della',
    ],
    level: 'regione',
    as: 'Regione',
    follows: 'region',
  },
  { heads: ['provincia autonoma di'], level: 'provincia', as: 'Provincia autonoma di', follows: 'province' },
  {
    heads: ['provincia di', 'provincia dell', 'provincia del'],
    level: 'provincia',
    as: 'Provincia di',
    follows: 'province',
  },
  { heads: ['citta metropolitana di'], level: 'provincia', as: 'Città metropolitana di' },
  { heads: ['libero consorzio comunale di'], level: 'provincia' },
  {
    heads: ['presidenza del consiglio dei ministri'],
    level: 'stato',
    as: 'Presidenza del Consiglio dei Ministri',
    whole: true,
  },
  // ministries and departments whose names run on in small letters
  {
    heads: ['ministero del lavoro e delle politiche sociali'],
    level: 'stato',
    as: 'Ministero del Lavoro e delle Politiche sociali',
    whole: true,
  },
  { heads: ['ministero della cultura'], level: 'stato', as: 'Ministero della Cultura', whole: true },
  {
    heads: ["ministero dell'istruzione e del merito"],
    level: 'stato',
    as: "Ministero dell'Istruzione e del Merito",
    whole: true,
  },
  { heads: ["ministero dell'istruzione"], level: 'stato', as: "Ministero dell'Istruzione", whole: true },
  {
    heads: ['ministero delle imprese e del made in italy'],
    level: 'stato',
    as: 'Ministero delle Imprese e del Made in Italy',
    whole: true,
  },
  {
    heads: ['ministero dello sviluppo economico'],
    level: 'stato',
    as: 'Ministero dello Sviluppo economico',
    whole: true,
  },
  {
    heads: ["ministero dell'ambiente e della sicurezza energetica"],
    level: 'stato',
    as: "Ministero dell'Ambiente e della Sicurezza energetica",
    whole: true,
  },
  { heads: ["ministero dell'ambiente"], level: 'stato', as: "Ministero dell'Ambiente", whole: true },
  { heads: ["ministero dell'interno"], level: 'stato', as: "Ministero dell'Interno", whole: true },
  {
    heads: ["ministero dell'universita e della ricerca"],
    level: 'stato',
    as: "Ministero dell'Università e della Ricerca",
    whole: true,
  },
  { heads: ['ministero del turismo'], level: 'stato', as: 'Ministero del Turismo', whole: true },
  { heads: ['ministero della salute'], level: 'stato', as: 'Ministero della Salute', whole: true },
  { heads: ['ministero della giustizia'], level: 'stato', as: 'Ministero della Giustizia', whole: true },
  { heads: ['ministero della difesa'], level: 'stato', as: 'Ministero della Difesa', whole: true },
  {
    heads: ['ministero degli affari esteri e della cooperazione internazionale'],
    level: 'stato',
    as: 'Ministero degli Affari esteri e della Cooperazione internazionale',
    whole: true,
  },
  {
    heads: ["ministero dell'agricoltura, della sovranita alimentare e delle foreste"],
    level: 'stato',
    as: "Ministero dell'Agricoltura, della Sovranità alimentare e delle Foreste",
    whole: true,
  },
  {
    heads: ["ministero dell'economia e delle finanze"],
    level: 'stato',
    as: "Ministero dell'Economia e delle Finanze",
    whole: true,
  },
  { heads: ['ministero per le disabilita'], level: 'stato', as: 'Ministero per le Disabilità', whole: true },
  {
    heads: ['dipartimento per le politiche giovanili e il servizio civile universale'],
    level: 'stato',
    as: 'Dipartimento per le Politiche giovanili e il Servizio civile universale',
    whole: true,
  },
  {
    heads: ['dipartimento per le politiche giovanili'],
    level: 'stato',
    as: 'Dipartimento per le Politiche giovanili',
    whole: true,
  },
  {
    heads: ['dipartimento per le politiche della famiglia'],
    level: 'stato',
    as: 'Dipartimento per le Politiche della famiglia',
    whole: true,
  },
  {
    heads: ['dipartimento per le pari opportunita'],
    level: 'stato',
    as: 'Dipartimento per le Pari opportunità',
    whole: true,
  },
  { heads: ['dipartimento per lo sport'], level: 'stato', as: 'Dipartimento per lo Sport', whole: true },
  {
    heads: ['dipartimento della protezione civile'],
    level: 'stato',
    as: 'Dipartimento della Protezione civile',
    whole: true,
  },
  {
    heads: ['dipartimento per la trasformazione digitale'],
    level: 'stato',
    as: 'Dipartimento per la Trasformazione digitale',
    whole: true,
  },
  {
    heads: ['dipartimento per la coesione territoriale'],
    level: 'stato',
    as: 'Dipartimento per la Coesione territoriale',
    whole: true,
  },
  {
    heads: ['dipartimento per le politiche antidroga'],
    level: 'stato',
    as: 'Dipartimento per le Politiche antidroga',
    whole: true,
  },
  {
    heads: ['dipartimento per gli affari regionali e le autonomie'],
    level: 'stato',
    as: 'Dipartimento per gli Affari regionali e le Autonomie',
    whole: true,
  },
  {
    heads: [
      'ministero del',
      'ministero della',
      'ministero dell',
      'ministero per',
      'ministero delle',
      'ministero dei',
      'ministero degli',
    ],
    level: 'stato',
  },
  {
    heads: [
      'dipartimento per',
      'dipartimento della',
      'dipartimento delle',
      'dipartimento dello',
      'dipartimento dell',
      'dipartimento di',
      'dipartimento del',
    ],
    level: 'stato',
  },
  { heads: ['agenzia spaziale italiana'], level: 'stato', as: 'Agenzia Spaziale Italiana', whole: true },
  {
    heads: [
      'agenzia per',
      'agenzia nazionale',
      'agenzia italiana',
      'agenzia del',
      'agenzia della',
      'agenzia regionale',
    ],
    level: 'stato',
  },
  {
    heads: [
      'ufficio distrettuale di esecuzione penale esterna',
      'ufficio interdistrettuale di esecuzione penale esterna',
      'ufficio scolastico regionale',
      'prefettura di',
      'soprintendenza',
      'direzione generale',
    ],
    level: 'stato',
  },
  { heads: ['commissione europea'], level: 'ue', as: 'Commissione europea', whole: true },
  { heads: ['fondazione', 'fondazioni'], level: 'fondazione' },
  { heads: ['camera di commercio di', 'camera di commercio'], level: 'altro', as: 'Camera di Commercio' },
  { heads: ['unioncamere'], level: 'altro' },
  { heads: ['gruppo di azione locale', 'gal', 'g.a.l.', 'flag'], level: 'altro' },
  {
    heads: [
      'centro servizi per il volontariato',
      'centro di servizio per il volontariato',
      'centro di servizi per il volontariato',
      'centro servizi volontariato',
      'csv',
    ],
    level: 'csv',
  },
  { heads: ['cesvot', 'volabo', 'cesvol', 'csvnet'], level: 'csv', whole: true },
  {
    heads: [
      'azienda ulss',
      'azienda usl',
      'azienda sanitaria locale',
      'azienda sanitaria',
      'azienda ospedaliera',
      'azienda socio sanitaria',
      'azienda speciale',
      'azienda pubblica di servizi alla persona',
      'azienda servizi alla persona',
      'asl',
      'ausl',
      'ulss',
      'aulss',
      'asst',
      'ats',
      'asp',
      'asugi',
      'azienda per',
    ],
    level: 'altro',
  },
  {
    heads: [
      'ambito territoriale sociale',
      'ambito territoriale',
      'ambito sociale',
      'distretto sociale',
      'distretto socio sanitario',
      'piano di zona',
      'societa della salute',
      'consorzio per i servizi',
      'consorzio',
      'ufficio di piano',
    ],
    level: 'altro',
  },
  { heads: ['parco nazionale', 'parco regionale', 'parco naturale', 'ente parco', 'ente di gestione'], level: 'altro' },
  {
    heads: [
      'universita degli studi',
      'universita di',
      'universita',
      'politecnico di',
      'istituto comprensivo',
      'istituto di istruzione superiore',
      'istituto superiore',
      'istituto tecnico',
      'liceo',
      'conservatorio',
      'accademia',
    ],
    level: 'altro',
  },
  { heads: ['diocesi di', 'arcidiocesi di', 'parrocchia', 'caritas'], level: 'altro' },
  {
    heads: [
      'autorita di sistema portuale',
      'autorita garante',
      'ente nazionale',
      'ente regionale',
      'istituto nazionale',
      'automobile club',
      'inps',
      'inail',
      'invitalia',
      'anci',
      'sport e salute',
      'coni',
      'istituto italiano',
      'bim',
      'asvis',
      'impresa sociale con i bambini',
      'con i bambini',
    ],
    level: 'altro',
  },
]

/** Words right before a body that make it the one who opens the call. */
export const OPENS_BEFORE =
  /(?:(?:avvis[oi]|band[oi]|concorso|premio|invito|procedura|selezione|manifestazion[ei](?: (?:di|d') ?interesse)?|asta|istruttoria|iniziativa|misura|call|incentivi|contributi|bors[ae] di studio|opportunita|edizione|proroga|lanciat\w*|pubblicat\w*|indett\w*|promoss\w*|emanat\w*|approvat\w*|apert\w*|bandit\w*|attivat\w*|avviat\w*|predispost\w*|destina|concess\w*|mess\w* a disposizione|mess\w* in campo|conto|cura|parte|dirigente [a-z ]{1,20})(?: [a-z0-9'"«»-]{1,22}){0,5}? (?:del|della|dell'|dei|di|dal|dalla|dall'|dai|alla|con)|con (?:cui|il quale|la quale) (?:il|la|l')|scelta dal|scelta dalla|scelta dall'|ente ?:|ente erogatore ?:?|ente concedente ?:?|ente promotore ?:?|soggetto (?:promotore|erogatore|gestore) ?:?|promotore ?:|erogatore ?:|stazione appaltante ?:?|e-?il|presentazione dei bandi(?: anno \d{4})? della?)\s?$/

/** Words right after a body that make it the one who opens the call. */
export const OPENS_AFTER =
  /^(?:,[^.;,\n]{0,110},)?[^.;\n]{0,70}?\b(?:ha (?:\w+ ){0,3}(?:pubblicat|indett|promoss|lanciat|apert|avviat|emanat|bandit|attivat|approvat|presentat|fissat|decis|stanziat|messo|prorogat|riapert|pubblic)\w*|hanno (?:\w+ ){0,3}(?:pubblicat|indett|promoss|lanciat|apert|avviat|bandit)\w*|promuov\w+|lanci\w+|indic[eo]\w*|bandisc\w+|pubblic(?:a|ano)|finanzi(?:a|ano)|sostien\w*|mett(?:e|ono) (?:a disposizione|in campo|in palio)|intende|cerca|raccogli\w+|premi(?:a|ano)|avvi(?:a|ano)|destin(?:a|ano)|conced\w+|aiuta|propon\w+|assegn(?:a|ano)|invita|rend\w+ noto|avvisa|seleziona|apre|stanzi(?:a|ano)|organizza|informa|ripropone|rinnova|vuole|torna|offre|eroga|dispone|comunica|si appresta|consolida|amplia|concede)\b/

/** Words before a body that make it somebody else: a partner, a funder, a former programme, a place, a person's office. */
export const ASIDE_BEFORE =
  /(?:programma promosso da|progetto promosso da|promosso da|sostegno di|con il sostegno (?:di|della|del)|contributo (?:di|della|del)|in collaborazione con(?: il| la| l')?|collaborazione (?:di|con|del|della)(?: il| la)?|patrocinio (?:di|del|della)|partner(?:s|ship)?(?: di| con)?(?: il| la)?|insieme (?:a|al|alla)|accordo (?:con|tra|fra)(?: il| la)?|residen\w+ (?:a|nel|in|del)|residenza (?:a|nel|in)|sede (?:legale |operativa )?(?:a|nel|in|del)|territorio (?:del|della|di)|comuni (?:del|della|dell')|capofila (?:del|della|dell')|cittadini (?:del|di)|abitanti (?:del|di)|bollettino ufficiale (?:della|del)|legge (?:della|del)|fondi (?:della|del|dell')|risorse (?:della|del|dell')|finanziat\w+ (?:da|dal|dalla|dall')|cofinanziat\w+ (?:da|dal|dalla)|strategia [\w -]{0,20}della|presidente (?:di|del|della)|assessor\w+ (?:[a-z ]{0,30})(?:del|della)|sindac[oa] (?:di|del)|consiglier\w+ (?:[a-z ]{0,30})(?:del|della)|ammissibil\w+ ai contributi (?:della|di)|partecipat\w+ (?:dal|dalla)|enti pubblici del|soggetti pubblici del|regolamento per [a-z' ]{0,40}(?:del|della)|unesco|legg[ei] regional[ei] (?:della|del))\s?$/
