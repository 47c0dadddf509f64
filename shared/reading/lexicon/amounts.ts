// Words around an amount of money that tell what it is. Patterns run on folded text, right before or right after it.
// Each row is one meaning; the first words of a comment say what the row protects from.

/** Before the amount, near its end: money for the whole call. */
export const TOTAL_BEFORE =
  /(?:dotazion[ei]|stanzia\w*|risorse|budget|plafond|somm[ae]|fondo|fondi|ammont\w+|dispon(?:e|gono)|cont(?:a|are|ano) su|mobilita|complessiv\w*|totale|in tutto|disponibilita|disponibili|a disposizione|mett\w+ a disposizione|in bilancio|in gioco|destin\w+|invest\w+|pari a|vale|import[oi] (?:di|pari)|finanzia\w*|parte con|bando da|bando di|avviso da|misura da|bandi? per|iniziativa da|programma da|pacchetto da|tesoretto|copertura|piatto|mont[ea] ?-?premi|\bdote|salvadanaio|torta|a bando|sul tavolo|provvista|stanzia|assegna|per un valore|contributi per|mess[oaie] da parte)\W/

export const TOTAL_NEAR =
  /(?:ammontare di|a bilancio|mess[oaie] da parte|dotazion[ei]|stanzia\w*|stanziat[aoie]|budget|plafond|ammont\w+ complessiv\w+|complessiv\w*|totale|in tutto|in bilancio|in gioco|a disposizione|disponibil\w*|parte con|bando da|avviso da|misura da|tesoretto|pacchetto da|piatto|mont[ea] ?-?premi|\bdote\b|salvadanaio|a bando|sul tavolo|risorse|fondo di|fondi per|ci sono|quanto vale|destin\w+|assegn\w+|stanzi\w+|finanzia\w*|vale )/

/** "non potrà superare la metà delle uscite |e comunque i| 2mila euro" */
export const MAX_ANYWAY_THE =
  /\bnon (?:potra'? |puo'? |deve |dovra'? )?(?:superare|supera|superera|eccedere|eccede)\b[^.;\n€]{0,80}\be comunque (?:mai |non )?(?:oltre )?(?:i|gli|le) $/

/** "al massimo tre mensilità, per un totale di": the most, reckoned out. */
export const MAX_OF_TIMES =
  /\b(?:massim[oa]|fino a|non (?:piu di|oltre)) (?:di )?(?:due|tre|quattro|cinque|sei|otto|dieci|dodici|\d{1,2}) (?:mensilita|mesi|rate|settimane|annualita|canoni)\b[^.;\n€]{0,30}\b(?:per un (?:totale|importo|massimo)(?: complessivo| massimo)?|pari|fino)(?: di| a)? ?(?:euro |€ ?)?$/

/** "Il bonus è proporzionale al reddito: si parte da un massimo di" */
export const STARTS_AT = /[:;,] si parte da (?:un massimo di )?(?:euro |€ ?)?$/

/** "ogni progetto può ottenere |50mila euro|" */
export const EACH_GETS_BEFORE =
  /\b(?:ogni|ciascun[oa]?|il singolo|la singola) [a-z]{3,20}(?: [a-z]{3,14})? (?:puo|potra|ricevera|riceve|avra|otterra|ottiene|vale|vincera)'?(?: (?:ottenere|ricevere|avere|chiedere|contare su|arrivare a|al massimo|circa|un contributo di|una somma di))* ?(?:euro |€ ?)?$/

/** "Per un ammontare di 520mila euro", of the calls taken together. */
export const ALL_CALLS_BEFORE =
  /\b(?:bandi|avvisi|misure|linee)\b[^.;\n€]{0,40}\bper (?:un|una) (?:ammontare|totale|valore|importo|somma|dotazione)(?: complessiv[oa])? (?:di|pari a) ?(?:euro |€ ?)?$/

/** "1.500 euro al massimo per iniziative" */
export const MAX_AFTER = /^,? (?:al massimo|come massimo|di tetto|di massimale)\b/

/** Right after the amount: money for the whole call. */
export const TOTAL_AFTER =
  /^\W{0,3}(?:complessiv\w*|in tutto|totali|in totale|disponibil\w*|a disposizione|mess[aoie] a disposizione|stanziat\w*|in piu\b|(?:e |sono )?(?:la somma|la dotazione|il budget|lo stanziamento|le risorse)|di (?:risorse|dotazione|budget|fondi|finanziament\w+|stanziament\w+|contributi)|per (?:finanziare|sostenere|eventi|progetti|contributi|le iniziative|i progetti|iniziative)|destinat\w+|interamente|assegnat\w+ al bando)/

/** Before: "non potrà eccedere il 50% della spesa e comunque l'importo di". */
export const MAX_ANYWAY =
  /\b(?:contribut[oi]|finanziament[oi]|importo|sostegno|rimborso|bonus|voucher)\b[^.;\n€]{0,90}(?:,| e|\)) comunque (?:con un tetto di|con il limite di|nel limite (?:massimo )?di|nei limiti di|entro (?:il limite di|i|un tetto di)?|(?:per )?l'importo (?:massimo )?di|(?:per )?la somma (?:massima )?di|il limite (?:massimo )?di|per un importo (?:massimo )?di) ?(?:euro |€ ?)?$/

/** Between two sums that share what is said of the first: "350 euro per le bici |e di| 600 euro per le cargo". */
export const SHARED_BETWEEN =
  /^ o (?:di |a |fino a )?(?:euro |€ ?)?$|^,? (?:che )?(?:divent(?:a|ano|era|eranno)|(?:sal(?:e|gono)|pass(?:a|ano)|arriv(?:a|ano)|aument(?:a|ano)|cresc(?:e|ono)|elevat[oaie]|elevabil[ei]|aumentat[oaie]|portat[oaie]) (?:fino )?a(?:d|i)?) ?(?:euro |€ ?)?$|^,? ?(?:(?:per|a|al|allo|alla|all'|ai|agli|alle|nel|nella|nei|nelle|se|in caso di|a favore di) ?[a-z0-9'° -]{2,60}?)(?:,| e| o|;)(?: e| o)?(?: (?:di|a|ad|da|fino a|sino a|invece|massimo|al massimo|fino a un massimo di))* ?(?:euro |€ ?)?$/

/** "fino a 38.000 euro complessivi": the whole, when it is told of no single one. */
export const WHOLE_AFTER =
  /^ (?:complessiv[ioea]\b|in tutto\b|in totale\b|totali\b)(?! (?:per|a) (?:ogni|ciascun|singol|progett|domand|soggett|benefici|famigli|nucle|ent[ei]))/
export const SINGLE_NEAR =
  /\b(?:ciascun|ogni|ognun|singol|per progetto|a progetto|per domanda|per (?:soggetto|ente|famiglia|nucleo)|contribut|voucher|bonus|buon[oi]|progetto|associazione puo|valore massimo)/

/** "da 150 euro per una persona a |500 euro": the upper end, with words between. */
export const RANGE_FAR =
  /\b(?:da|dai|tra|fra)\b ?(?:i |un minimo di )?(?:€|euro)? ?\d[\d.,]{0,12} ?(?:mila|k)? ?(?:€|euro)? (?:per|a|al|ai|alle|in caso di|nel caso di)\b[a-z0-9' ]{3,50} (?:a|ad|ai|fino a|fino ad|fino ai|sino a)(?: un massimo di)? ?(?:i |gli )?(?:€ ?|euro )?$/

/** Before the amount: the most one applicant or project can get. */
export const MAX_BEFORE =
  /(?:fino a(?:d|i|l|gli)?(?: un)?(?: massimo| max| tetto)?(?: di)?|(?:comunque )?non piu di|massim[oa](?: (?:complessiv[oa]|unitari[oa]|individuale|forfettari[oa]|lord[oa]|una tantum|di|e di|pari a|previsto|concedibile|erogabile|riconoscibile|per \w+))*|max|(?:al|di) massimo|non (?:potra'? |puo'? |possono |potranno |deve |dovra'? |potra'? comunque |puo'? comunque )?(?:superare|supera|superera|superiore|superiori|eccedere|eccede|eccedera|(?:andare |essere )?(?:oltre|oltrepassare|superiore|superiori))(?: (?:a|ai|i|gli|l'importo|la somma|la cifra|il limite|di|importo|massimo|complessivo))*|non (?:[a-z']+ ){0,7}(?:superior[ei]|maggior[ei]) (?:a|ad|ai|agli|di)|\bne (?:superior[ei] (?:a|ad|ai|agli|all'importo|alla somma)|maggior[ei] (?:di|a)|oltre|piu di|(?:puo' |potra' |deve |dovra' )?(?:superare|eccedere|oltrepassare)(?: (?:i|gli|l'importo|la somma|la cifra|il limite|quello|di))*)|(?:sale|salgono|salira|saliranno|aumenta|aumentano|divent(?:a|ano|era|eranno)|elevat[oaie]|elevabil[ei]|incrementat[oaie]|incrementabil[ei]|cresce|sale fino|fino) (?:fino )?a(?:d|i)?|limite (?:massimo )?(?:[a-z]+ )?di|tetto(?: massimo)? (?:[a-z]+ [a-z]+ )?(?:di|e di)|tetto(?: massimo)? (?:per [a-z]+ )?(?:e |sara |resta |viene )?(?:fissato|posto|alzato|portato|stabilito|aumentato) a(?:d|i)?|un massimo di|entro (?:il limite|un massimo|un tetto) di|arriva(?:no|re)? (?:fino )?a(?:d|i)?|non oltre|pro capite (?:di|e di|pari a))(?: (?:euro|importo|di|a|ad|e|circa|i|gli|ai))* ?\W?$/

/** Before, farther off: the noun is the most one gets, whatever stands between ("contributo massimo erogabile per … è pari a"). */
export const MAX_CLAUSE =
  /\b(?:contribut[oi]|finanziament[oi]|importo|valore|sostegno|agevolazion[ei]|somma|rimborso|premio|bonus|voucher) (?:[a-z]+ ){0,2}(?:massim[oaie]|non superior[ei])\b[^.;\n€]{0,90}$/

/** Before "al massimo": the whole of the money, and nobody it is given to. */
export const MOST_OF_ALL =
  /\b(?:bando|avviso|interesse|call|misura|iniziativa),? (?:del|dal|per un) valore (?:complessivo )?(?:massimo (?:di )?)?$|\b(?:risorse|dotazione|budget|plafond|stanziament[oi])(?! (?:per|a) (?:ogni|ciascun|singol))(?:(?!contribut|progett|ciascun|ogni|domand|benefici|soggett|singol)[a-z' ]){3,50}$/

/** A sum that opens its sentence: "Ventinovemila euro per chi fa cultura", "Quasi 6 milioni di euro a enti e imprese". */
export const OPENING_BEFORE =
  /^\W*(?:(?:oltre|quasi|circa|piu di|altri|ulteriori|arrivano|in arrivo|pronti|ecco|ci sono|sono|al via|via a|dalla regione|dal comune|dal ministero|dalla fondazione|[a-z' ]{3,40},|[a-z0-9'" ]{3,80}:) ?){0,3}$/
export const OPENING_AFTER =
  /^,? (?:in )?(?:(?:per|a)(?! (?:ogni|ciascun|singol|testa|progetto|nucleo|famiglia|studente))|(?:ad|ai|agli|alle|alla|al)(?! (?:prim|second|vincitor|vincitric|miglior|classificat|massimo))|contro|destinat|da distribuire|da assegnare|di (?:contributi|fondi|aiuti))\b/

/** Prizes in a row: "tre premi da 1.500, 1.000 e 500 euro". */
export const PRIZES_BEFORE =
  /(?<!monte |monte-)\b(?:premi|borse|assegni|voucher)(?: [a-z]+)?(?::| da| di)[\d.,mila e€]{1,60}$/

/** Before: the most for each, told by a noun of its own ("massimale", "contributo previsto per il singolo progetto (pari a"). */
export const MAX_NAMED =
  /\bmassimal[ei]\b[^.;\n€]{0,60}$|\b(?:contributo|importo|somma|finanziamento|sostegno) (?:[a-z]+ ){0,2}(?:per|a) (?:il |la |ogni |ciascun[oa]? )?(?:singol[oa]|ciascun[oa]?|ogni) [a-z]{3,16}[^.;\n€]{0,30}\b(?:pari a|di|e di|vale) ?(?:euro |€ ?)?$|\bsi parte da un massimo di ?(?:euro |€ ?)?$/

/** "contributo complessivo massimo di", when nobody it goes to is named: the whole. */
export const WHOLE_GRANT =
  /\b(?:contributo|finanziamento|importo|sostegno|budget) complessiv[oa] (?:massimo |triennale |biennale |annuo |annuale |stimato )?(?:di|e di|pari ad?|e pari ad?|ammonta ad?|:) ?(?:euro |€ ?)?$|\bimporto (?:complessivo )?(?:triennale|biennale|quinquennale) ?(?:di|e di|pari ad?|e pari ad?|ammonta ad?|:) ?(?:euro |€ ?)?$/

/** "Importi: 250 euro per la secondaria di primo grado, 500 euro per …" */
export const LISTED_BEFORE =
  /(?:^|[.;\n] ?)(?:l')?(?:import[oi]|valore|contributo|premio|bonus)(?: [a-z']{1,14}){0,3} ?:(?: ?[^.;\n]{0,80},)? ?(?:euro |€ ?)?$/
export const LISTED_AFTER = /^,? (?:per|a|al|alla|ai|alle|agli) (?!un totale|complessiv)[a-z]/

/** "Sono 170mila gli euro che la Regione": the whole. */
export const COUNTED_EUROS_AFTER = /^ che (?:la|il|l'|lo|i|le) ?[a-z]/

/** Before: the most for a week, a day, an hour. */
export const PER_TIME_BEFORE =
  /\bmassim[oa] (?:settimanal[ei]|giornalier[oai]|orari[oa]|mensil[ei]) (?:di|e di|pari a) (?:euro |€ ?)?$/

/** Before: what goes to a winner ("al primo classificato di ogni sezione 500 euro"). */
export const AWARDED_BEFORE =
  /\b(?:al|alla|ai|alle) (?:prim[oaie]|vincitor[ei]|vincitric[ei]|miglior[ei]|classificat[oaie])(?: [a-z]{1,14}){0,7} ?:? ?(?:euro |€ ?)?$|\b(?:[1-5] ?°|prim[oa]|second[oa]) (?:classificat[oa]|premio|posto)[^.;\n]{0,40}$/

/** Before: what one of several grants is worth ("500 borse di studio di servizio, di importo pari a"). */
export const WORTH_BEFORE =
  /\b(?:bors[ae]|premi|voucher|bonus|assegni|contributi)\b[^.;\n]{0,40}\b(?:d[i'] ?|dell'|del )(?:importo|valore)(?: lordo| unitario| massimo)? (?:pari ad?|di|fino a) ?(?:euro |€ ?)?$/

/** Right after: the sum is the price of a contract. */
export const PRICE_AFTER = /^,? ?\(?(?:(?:oltre|piu|\+) (?:l')?)?iva\b/

/** Right after: one share of many ("250 euro ciascuna"). */
export const EACH_AFTER =
  /^[^\w;:.\n]{0,3}(?:lordi |netti |al massimo |massimo |massimi )?(?:ciascun\w*|cadaun\w*|l'un[oa]|a testa|pro capite|a (?:ciascun\w*|progetto|soggetto|ente|associazione|beneficiario|domanda|impresa|famiglia|nucleo|studente|vincitore|persona|bambin[oa]|figli[oa]|minore|alunn[oa]|iscritt[oa]|ragazz[oa]|evento|iniziativa|scuola|classe|alloggio|utente|azienda|negozio|richiedente|partecipante)|per (?:i (?:[a-z]+ )?vincitor|il vincitor|ciascun\w*|ogni|singol\w*|progetto|scuola|classe|iniziativa|intervento|evento|persona|bambino|bambina|figlio|minore|alunno|azienda|gruppo|struttura|squadra|comune|partecipante|richiedente|ente|associazione|soggetto|beneficiario|domanda|impresa|nucleo|famiglia|studente|studentessa|chi|il progetto|singolo)|(?:al|il) (?:primo|vincitore|progetto))/

/** Before: "in palio tre contributi da 40.000 euro": so many of so much. */
export const COUNTED_BEFORE =
  /\b(?:due|tre|quattro|cinque|sei|sette|otto|nove|dieci|dodici|quindici|venti|\d{1,3}) (?:contributi|premi|borse|voucher|assegni|finanziamenti|grant)(?: [a-z]+){0,3} (?:da|di|del valore di) ?(?:euro |€ ?)?$/

/** Before: "riceveranno ciascuno 10.000 euro". */
export const EACH_WORD_BEFORE =
  /\b(?:ciascun[oa]|ognun[oa]|a testa|a ciascun[oa])(?: (?:circa|un contributo di|una somma di|fino a|di|da))* ?(?:euro |€ ?)?$/

/** Between an income and the sum: "con Isee sotto i 30.000 euro |il contributo sale| a 600 euro". */
export const GRANT_IS =
  /\b(?:contributo|voucher|bonus|buono|rimborso|sostegno|importo|premio|beneficio|sconto) (?:massimo |(?:del|della|dello|per|di|d') ?[a-z']+ )?(?:e|sara|sale|scende|arriva|ammonta|vale|resta|aumenta|diventa|cresce|non puo|puo)\b/

/** Before: a prize, a grant, a voucher of so much — what one winner gets. */
export const EACH_BEFORE =
  /(?<!monte ?-?)(?:bors[ae](?: di studio)?|voucher|buon[oi]|bonus|premi?o?(?: in denaro)?|premi|assegn[oi]|contribut[oi]|incentiv[oi]|sostegno(?:, una tantum,)?|beneficio|aiuto|valore pro capite|importo pro capite)(?: [a-z]{1,14}){0,5},? (?:vale|valgono|consiste in|ammonta a(?:d)?|ammontano a(?:d)?|di|da|del valore di|dell'importo di|pari a|e di|per un importo di|a)(?: euro)? ?\W?$/

/** "da un minimo di 10.000 a un massimo di 20.000": the first of a range. */
export const RANGE_BETWEEN =
  /^ ?(?:€|euro)? ?(?:a(?:d|i|gli)?|e|fino a(?:d|i)?)(?: un massimo di)? ?(?:€|euro|i|gli)? ?$/

/** Before: "le risorse passano da 200mila a": the whole grows. */
export const WHOLE_GROWS =
  /\b(?:risorse|dotazione|fondi|fondo|budget|stanziament[oi]|plafond|somma|cifra)\b[^.;\n]{0,30}\b(?:pass|sal|aument|cresc|lievit|raddoppi)[a-z]{1,6}\b[^.;\n]{0,40}$/

/** Before: the least one can get or ask. */
export const MIN_BEFORE =
  /(?:minim[oa](?: (?:e |sara |e fissato |)(?:di|pari a|a))?|almeno|non inferiore (?:a|ad|ai)|non meno di|superior[ei] (?:a|ad|ai)|(?<!non )inferior[ei] (?:a|ad|ai)|a partire da)(?: (?:euro|di|a|i|gli))* ?\W?$/

/** Before or around: money that is no grant of this call — incomes, pay, fees, rents, prices, costs, penalties. */
export const DECOY_BEFORE =
  /(?:\bisee\b|\bi\.s\.e\.e|\b(?:il progetto|l'intervento|i lavori|l'opera|il cantiere) (?:vale|costa|costera|costeranno)|\bindicator[ei]\b|\bsogli[ae]\b|\bsott?o i ?(?:€ ?|euro )?$|\bisp\b|\breddit\w+|\bfatturato|\bricavi|\bentrate|\bvolume d'affari|\bbilancio (?:annuo|non)|\bmarca da bollo|\btassa\b|\bquot[ae] (?:di iscrizione|associativ\w+|annua)|\biscrizione di|\bcauzion\w+|\bdeposito|\bcanon[ei]\b|\baffitto (?:di|mensile)|\bfideiussi\w+|\bpolizz\w+|\bsanzion\w+|\bmult[ae]\b|\bbase d'asta|\ba base di gara|\bprezzo|\bvalore stimato|\bcosto (?:del|di|orario|complessivo|totale|massimo|minimo)|\bcosti (?:fino|tra)|\bbilancio \w+ di|\b(?:di )?costo (?:compres\w+|tra|fra|fino)|\bspes[ae] (?:varia|fra|tra|compres\w+|autorizzat\w+|ammissibil\w+|minim\w+|massim\w+|complessiv\w+|totali|sostenut\w+|di)|\bcost(?:are|a|ano|ino|eranno) (?:tra|fra|da|almeno|meno|piu|fino)|\binvestiment[oi] (?:fino|minim\w+|di|da|pari|compres\w+)|\bprogetti di investimento|\bretribuzion\w+|\bcompens[oi]|\bcorrispettiv[oi]|\bstipendi\w*|\bassegno mensile|\brimborso|\bcapitale sociale|\bdonazion\w+|\bversament[oi]|\bversare|\bpatrimonio|\bgettone|\bticket|\bbiglietto|\btariff[ae]|\bimporto (?:a base|dei lavori|dell'appalto)|\bappalto di|\bresidu[oia]|\bdebit[oi]|\bgara da)/

/** Before: money given in other years or already gone. */
export const PAST_BEFORE =
  /(?:\bscors[oa] anno|\banno scorso|\bprecedent[ei]|\bpassat[aeio] edizion\w+|\bprima edizione|\bsono (?:gia )?stat[ie] (?:gia )?(?:assegnat|erogat|concess|distribuit|finanziat)\w+|\berano (?:gia )?stat[ie]|\babbiamo (?:gia )?(?:assegnato|erogato|finanziato)|\bassegnat[ie] oltre|\bnegli (?:ultimi|anni)|\bdal 20\d\d|\bgia (?:assegnat|erogat|stanziat|programmat)\w+|\baveva(?:no)? avuto|\bdopo (?:gli|i)\b)/

/** Right after: money of a former edition. */
export const PAST_AFTER =
  /^ (?:gia (?:programmat|assegnat|erogat|stanziat|distribuit)|della (?:prima|scorsa|precedente)|dell'edizione (?:scorsa|precedente)|dello scorso)/

/** Right after: so much a month, a day, a meal, an hour. */
export const PER_TIME_AFTER =
  /^\W{0,3}(?:lord[ie] |nett[ie] )?(?:(?:al|ogni|a|per) (?:mese|giorno|ora|pasto|anno|mq|metro|chilometro|km|settimana|giornata)|mensil[ei]|giornalier[ei]|orari[eo]?\b|annu[ei]\b|\/ ?(?:mese|ora|giorno|mq)|all'ora|l'anno|l'ora|di (?:isee|reddito|fatturato|multa|sanzione|spesa))/

/** Right after: so much a metre, a hectare, a kilo. Never the most one gets, whatever stands before. */
export const PER_UNIT_AFTER =
  /^\W{0,3}(?:\([a-z0-9/ ]{0,30}\) ?)?(?:(?:al|a|ogni|per|per ogni) |all'|\/ ?)(?:mq|m2|ml|mc|metr[oi]|chilometr[oi]|km|ettar[oi]|ha|kg|chil[oi]|quintal[ei]|tonnellat[ae])\b/

/** Before: a part of the whole, named beside it. */
export const PART_BEFORE =
  /(?:\bdi cui|\briservat\w+|\bprim[ao],? da|\bsecond[ao],? da|\blinea \w+|\brispettivamente|\brestanti|\bsi (?:sommano|aggiungono)|\bulteriori|\baltri)\W/

/** The share of the costs the applicant bears: "cofinanziamento di almeno il 10%". */
export const COFINANCING_BEFORE =
  /(?:co-?finanziament\w*|compartecipazion\w+|quota (?:a carico|di partecipazione)|contribuzione propria|risorse proprie|a carico (?:del|dei|dell'|degli|delle|proprio)[a-z' ]{0,40}|autofinanziament\w*)[^.;\n]{0,60}$/
export const COFINANCING_AFTER =
  /^[^.;\n%]{0,40}?(?:a (?:proprio )?carico (?:del|dei|dell'|degli|delle)? ?(?:propon|richied|benefici|soggett|ent|partecipan|capofil|partner|associazion|organizzazion|impres)|a carico di chi|di cofinanziamento|di compartecipazione|di risorse proprie)/
/** The same words when the giver's share is meant: "contributo … a titolo di cofinanziamento dell'80%". */
export const GIVERS_SHARE =
  /(?:contribut\w*|finanziament\w*|copr\w+|somma|sostegno|agevolazion\w+|fondo perduto)[^.;\n]{0,40}$/
