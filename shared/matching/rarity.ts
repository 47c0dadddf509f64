// How much a word tells: what every notice says tells little of which one it is. Counted over some thousand notices and
// articles on calls, by how many of them hold the word; the same table everywhere, so that a store of ten calls and one of
// a hundred thousand judge alike. Words are stems as stems.ts makes them; a word in no class is rare.

/** In one text of ten, of twenty-five, of fifty, of a hundred; each class with what a word of it is worth, in nats. */
const CLASSES: readonly (readonly [number, string])[] = [
  [
    0.4,
    `
all alla alle altr anc anni anno apert april associazion attivit avvis band che chi comun comunal con contribut dal
dall data dei del dell dicembr domand due enti entr esser euro febbra fino fond fondazion genna giorn giugn gli lugl
magg marz massim mila nel nell non novembr nuov oltr ore ottobr pec per piu posson presentar presentat prim progett
propost pubblic pubblicat puo quest richiest scadenz serviz settembr settor sito social sono stat sul temp termin terz
tutt uffic una via
`,
  ],
  [
    1.2,
    `
agli agost albo allegat almen ammess amministrazion ancor approvat appuntament area art assegnazion assessor base
candidatur canon centr cerc chieder chius chiusur cinqu citt cittadin civil come comunit concession condivid
cooperativ cors cost cui cultur cultural degl deve devon disponibil disposizion dopo dovr dovrann durat economic
edizion elenc ente event famigl fine fissat fra gia giovan gioved giunt graduator grupp hann home impres indirizz
informazion iniziativ interess interessat intervent inv inviat iscritt isee istanz lavor legg local luned
manifestazion marted mesi milion modalit modul nazional nei ogni onlin organizzazion part partecipar partecipazion
person pervenir pian piattaform piazz piccol post potr potrann present presentazion previst promozion propr prorogat
prossim protocoll provinc pubblicazion qual quant quell ragazz region regional requisit resident riservat risors
rivolt sara sarann scad scors scuol second sede sei senz settiman societ soggett solo sostegn spaz spes sport sportell
sportiv sull territor tra tre ultim uno vann venerd volontar volontariat
`,
  ],
  [
    2,
    `
abbian acced accessibilit adesion affidament aggiornament agricol aiut alcun allo ambient ambit annu anzian apertur
apre aree arriv arrivat articol assegn assegnat assistenz attes attiv attravers avant aver aziend azion bambin
beneficiar beni bilanc bisogn bors buon camp candidars carneval casa caso categor cent certificat chiar chiud ciascun
circ codic comitat commerc commission complessiv compres comunqu concors confiscat consegn consegnat consigl cont
contatt contenut contratt convenzion cook cosi criter cura dai decis decret deliber deliberazion descrizion destinat
determinazion dichiarazion dilettantistic dipartiment dirigent disabilit disserviz document documentazion dodic doman
domenic dotazion educativ emergenz era eran esauriment esclus esclusivament esit esperienz estat estiv eta ets
facebook far fare federazion fest finanziat formazion frequent gara general gestion gestor giovanil grad gratuit idea
idee ieri immobil impiant import incontr indicat info informativ insiem intend inviar invit iscrizion istituzional
istruzion ital italian iva legal lettur lgs liber line linkedin lott lucr mail mano med mercatin mercoled mese meta
mett mezz mezzogiorn min minim minor misur modell modulistic moment municip natal necessar negl nessun nostr note
notiz noto novit nucle numer obbligator obiettiv odv offert oggett oggi operativ operator oppur ora orar ordinar orti
ottener pagament pagin parc pari parrocc partir partner pass patrimon perdut period personal pervenut poi politic
portal possibil precedent prem prenot president press pretor privacy privat procedur progettazion progettual programm
proporr prorog protezion punt quartier quattr qui raccolt rassegn realt registr regolament relativ residenz
responsabil rest restan rete ricevut richied riconosciut rimbors riproduzion rispett roma runts sabat san scadut scelt
scolastic scop sedut segnalazion segreter selezion sens serv sezion sindac singol sino somm sopralluog sostener
sostien sott spettacol spid stagion stamp stell stess strad straordinar struttur stud student successiv sui superior
tavol tecnic tel telematic terr titol torn tramit trasparent triennal ufficial ulterior unic union universal urban uso
vai valut vedi vent verd vist viver volt voucher vuol whatsapp www
`,
  ],
  [
    2.7,
    `
abbiam abitant acceder acces accolt accord accreditament aderir affidar affitt agenz aggiornat allogg ambiental
ammissibil andrann animazion annual apposit approvazion aprir aps argoment artistic assessorat associat atto autonom
avev avevan avra avrann avv bari bibliotec bonus borg budget bust calendar camer capital capofil caric carr cart
casett cass centralin cert chiam chiariment chied chiosc cittadinanz cofinanziament collaborazion comm comment
commercial complet comunic comunicat comunicazion conclus consegnar contr cop copr cosa costituit csv dann dare dato
dedicat definitiv destinatar dettagl dice diec digital direttament direttor divers divis dol dove dura durant
elettronic email emil esclusion ester estern europe eventual familiar fara fasc fase fatt favor fede figl final
finalit finanz finanziament finanziar finestr fini firmat footer form front fuor gal genitor gioc grand graz https
impegn inclusion indett indic individuar individuat inferior iniz innovativ inoltrat intern invec investiment invian
istitut istruttor laborator laz libr limit loco loro luog manutenzion mascherat mattin meno mentr mess metr miglior
mill modo molt mont music negoz news nota nove occorr onlus opportunit ordin organizzat otto paes palazz palestr
partecipat partecipativ partenariat partit pdf pena perc percors perifer pero plic policy pomerigg popolar port
possess possibilit povert pratic premiazion pres presentan prev preved pro problem procediment profit proponent
propriet prot pugl puntegg purc qualc quand quesit quot realizzar realizzat reddit registrat regol relazion religios
rend rendicont rester reti ricerc ricever riceverann ricord rispost rivolg romagn sala salv sanitar sant sched scriver
secondar seguent seguit selezionat sempr sia siam sian sistem soc solidal soltant sostenut spieg spostat stanziament
stanziat storic strument subit superar svilupp svolgers svolt teatr tema temporane terren territorial test tett
tipolog total trasmess trasport tratt trent trienn turism twitter unit uscit util utilizzand vale valid vall valor
valorizzazion valutazion verr vien vill visit vita vive web welfar
`,
  ],
]

/** Worth of a word in no class. */
const RARE = 4.2

const WORTH = new Map(
  CLASSES.flatMap(([worth, words]) =>
    words
      .trim()
      .split(/\s+/)
      .map((word) => [word, worth] as const),
  ),
)

/** Natural logarithm, about, of how many texts there are for one that holds the word. */
export const rarity = (stem: string): number => WORTH.get(stem) ?? (/^\d+$/.test(stem) ? 1.5 : RARE)
