// The words dates are written with. Each row is a kind of word: add a spelling (lower case, no accents) to its row and
// every form that uses the kind reads it. A word stands in one row only.

/** Months 1–12: the name, then misspellings seen in notices and the English name. */
export const MONTHS: readonly (readonly string[])[] = [
  ['gennaio', 'genaio', 'gennnaio', 'january'],
  ['febbraio', 'febraio', 'febbario', 'february'],
  ['marzo', 'mazo', 'march'],
  ['aprile', 'arile', 'april'],
  ['maggio', 'magio', 'may'],
  ['giugno', 'guigno', 'june'],
  ['luglio', 'lugio', 'lulgio', 'july'],
  ['agosto', 'agosot', 'august'],
  ['settembre', 'setembre', 'ettembre', 'settmbre', 'settebre', 'september'],
  ['ottobre', 'otobre', 'ottombre', 'october'],
  ['novembre', 'novenbre', 'novmbre', 'november'],
  ['dicembre', 'dicenbre', 'dicmbre', 'december'],
]

/** Months 1–12 cut short; "mar" (also martedì) and "set" (also a set of things) have kinds of their own. */
export const MONTH_ABBREVIATIONS: readonly (readonly string[])[] = [
  ['gen', 'genn'],
  ['feb', 'febb', 'febbr'],
  ['mrz'],
  ['apr'],
  ['mag', 'magg'],
  ['giu', 'giug'],
  ['lug', 'lugl'],
  ['ago', 'agos'],
  ['sett', 'settem'],
  ['ott', 'ottob'],
  ['nov', 'novem'],
  ['dic', 'dicem'],
]

export const ROMAN_MONTHS: readonly string[] = 'i ii iii iv v vi vii viii ix x xi xii'.split(' ')

/** 0 (Sunday) to 6: the name, then the abbreviation. */
export const WEEKDAYS: readonly (readonly [name: string, ...abbreviations: string[]])[] = [
  ['domenica', 'dom'],
  ['lunedi', 'lun'],
  ['martedi', 'mart'],
  ['mercoledi', 'mer', 'merc'],
  ['giovedi', 'gio', 'giov'],
  ['venerdi', 'ven', 'vener'],
  ['sabato', 'sab'],
]

/** Everything else, by kind. The name of a kind is what the forms call it. */
export const WORDS: Readonly<Record<string, string>> = {
  // small words between the parts
  del: 'del dell dello della dei degli delle',
  di: 'di d de',
  il: 'il l lo la gli',
  le: 'le',
  al: 'al all allo agli',
  alla: 'alla',
  alle: 'alle',
  a: 'a ad',
  dal: 'dal dall dallo',
  dalla: 'dalla',
  dalle: 'dalle',
  da: 'da',
  in: 'in',
  nel: 'nel nell nella nei',
  per: 'per',
  e: 'e ed',
  o: 'o oppure',
  tra: 'tra fra',
  compreso: 'compreso compresa compresi incluso inclusi comprese',
  non: 'non',
  oltre: 'oltre',
  // what announces a term
  entro: 'entro entroil entrole',
  fino: 'fino sino finoal sinoal',
  scadenza: 'scadenza scade scadono scadra scadranno scadente termine termini chiusura chiude deadline',
  partire: 'partire decorrere',
  // parts of time
  giorno: 'giorno',
  giorni: 'giorni gg',
  giornata: 'giornata',
  data: 'data',
  mese: 'mese',
  mesi: 'mesi',
  anno: 'anno',
  anni: 'anni',
  settimana: 'settimana',
  settimane: 'settimane',
  fine: 'fine',
  meta: 'meta',
  inizio: 'inizio inizi',
  prima: 'prima',
  seconda: 'seconda',
  prossimo: 'prossimo prossima prossimi venturo entrante',
  prossime: 'prossime',
  scorso: 'scorso scorsa scorsi passato',
  ultimo: 'ultimo',
  corrente: 'corrente corr',
  corso: 'corso',
  questo: 'questo questa quest',
  stesso: 'stessa stesso stesse medesima medesimo medesime',
  ogni: 'ogni ciascun ciascuno',
  tutti: 'tutti tutte',
  tutto: 'tutto tutta',
  oggi: 'oggi odierna odierno stamattina stamane stasera stanotte',
  domani: 'domani',
  dopodomani: 'dopodomani',
  ieri: 'ieri',
  // hours
  ore: 'ore leore',
  ora: 'ora orario',
  h: 'h hh',
  mezzogiorno: 'mezzogiorno',
  mezzanotte: 'mezzanotte',
  mezza: 'mezza mezzo',
  quarto: 'quarto',
  circa: 'circa',
  minuti: 'minuti',
  tardi: 'tardi',
  piu: 'piu',
  esatte: 'esatte precise italiane cet cest perentoriamente tassativamente improrogabilmente',
  mattino: 'antimeridiane mattina mattino',
  pomeriggio: 'pomeridiane pomeriggio',
  sera: 'sera serali',
  meridiane: 'meridiane',
  comunque: 'comunque',
  // terms counted from a moment
  un: 'un una uno',
  lavorativi: 'lavorativi lavorativo',
  feriali: 'feriali feriale',
  dopo: 'dopo',
  proroga:
    'prorogato prorogata prorogati prorogate posticipato posticipata posticipati differito differita differiti slitta slittano spostato spostata proroga rinviato rinviata',
  naturali: 'naturali consecutivi continuativi solari naturale consecutivo',
  decorsi: 'decorsi trascorsi passati',
  decorrenti: 'decorrenti decorre successivo successivi successiva seguente',
  tempo: 'tempo',
  perentorio: 'perentorio improrogabile massimo massima tassativo perentoria',
  pubblicazione: 'pubblicazione',
  avviso: 'avviso avvisi bando',
  presente: 'presente',
  // single letters of abbreviations: p.v., u.s., c.a., c.m.
  p: 'p',
  u: 'u',
  s: 's',
  c: 'c',
  m: 'm',
  t: 't',
  z: 'z',
  pv: 'pv',
  us: 'us',
  // what stands before numbers that are no dates
  n: 'n nr num numero',
  ref: 'art artt articolo articoli comma commi punto punti par paragrafo paragrafi lett lettera allegato allegati cap capitolo pag pagina pagine tabella lotto lotti versione ver vers codice cod euro eur voto punteggio media rapporto scala tel telefono fax cell',
  // streets, squares and halls are named after days: "via 25 Aprile"
  street:
    'via viale vle piazza pzza pza zza piazzale largo vicolo strada contrada borgo rione parco stadio palestra scuola istituto circolo teatro ponte rotonda',
  prot: 'prot protocollo protocolli',
  // acts and gazettes, whose dates are citations
  act: 'decreto decreti dlgs lgs legge leggi dpr dpcm dm dl dd dgr dgc dcc lr deliberazione deliberazioni delibera delibere determinazione determinazioni determina determine ordinanza ordinanze circolare direttiva regolamento nota verbale atto atti repertorio rep reg gu gazzetta burl bur bura burc burp bollettino dpgr dirigenziale sentenza protocollata disposizione',
  // happened already: pulls a date without a year into the past
  past: 'pubblicato pubblicata pubblicati pubblicate approvato approvata approvati approvate deliberato svolto svolta svolti svolte tenuto tenuta tenuti tenute avvenuto avvenuta concluso conclusa conclusi scaduto scaduta scaduti scadute scadeva scadevano chiuso chiusa chiusi firmato firmata siglato siglata sottoscritto sottoscritta indetto indetta inaugurato inaugurata emanato emanata adottato adottata accaduto nato nata apparso apparsa uscito uscita iniziato iniziata partito partita',
  imperfect: 'chiedevano chiedeva doveva dovevano poteva potevano prevedeva prevedevano aveva avevano',
  counted: 'mila milioni milione percento cento cittadini soggetti posti',
}

/** Cardinals: every spelling of 1 to 400 is generated from these. */
export const UNITS: readonly string[] =
  'zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove'.split(
    ' ',
  )
export const TENS: readonly string[] = 'venti trenta quaranta cinquanta sessanta settanta ottanta novanta'.split(' ')

/** Ordinals that are counted with ("il trentesimo giorno"), beyond those formed with -esimo. */
export const ORDINALS: Readonly<Record<string, number>> = {
  primo: 1,
  secondo: 2,
  terzo: 3,
  quinto: 5,
  sesto: 6,
  settimo: 7,
  ottavo: 8,
  nono: 9,
  decimo: 10,
  // "la terza domenica di maggio"
  terza: 3,
  quarta: 4,
}
