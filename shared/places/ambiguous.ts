// Comuni whose name is also an ordinary word, a given name, a surname or a month: alone they name no place.
// "Comune di Sale" is a place; "via Roma", "la Pace" and "Mario Vita" are not. Correct this list freely.

export const AMBIGUOUS: ReadonlySet<string> = new Set(
  `
accadia acerno acuto affi ala alba albi albino alfano alia altare alto amaro amato amelia ameno amorosi antillo
apice arcade archi arco ardore arena argenta armeno armo arre asso assolo augusta azeglio badia barbara barbata
barga barile barni bee bella bellino bianchi bianco bomba bonito bono borghi boves bra bruno cadeo caines calci
calcio calco calvi camino campana canale candela candida canino canna carbone carcare carceri carro casella castro
cattolica cave cavour cento cerchio cerva cervo chiari chiusa chiusi cicala cimone cis civita colonna comano cona
crema dazio delia dello demonte diamante dolo donato dorio dossena dozza duno elice elva erba esperia este falcone
fano farini fascia felino fermo ferrere filiano follo fondi fonte fornace fossa frassinetto front furore gaby gais
gallese garda gavi gioi giove grado grana greci grigno grosso grotte imer issime laghi lago lana latera latina
lauria lauro lei leni lenta lettere levanto liberi licenza liveri livo lode lograto loreto luni lupara macello
magenta maida malo mandela mango mara marino marta martis marzi masi masone massa matrice mede medea mele melissa
mello menfi mentana merlino mese meta milo mineo minori mira miranda mirto moena molise momo montagna monti moretta
morgano mori mossa mozzo mura musei musso nardo naso nave ne noci nogara nola nole none norma noto nove novella
novello nus olivola onore opera opi ora orero oria orino oriolo orte osini ottone padru paese pagani palau palmi
paola parella parenti parete parre paterno patti pau pella perca perito perlo pero pianiga pico pila piscina pizzo
poli ponte ponti popoli poppi porte portici posta potenza prato predore premia priola proves pula quadri quart
quarto racale ranzo rapone re rea rende resia revello ribera rio rivoli rogno romana romeno rosa rose rossa rotonda
russi sacco sale salve sarno savelli scala scena scopa seriate serre sesto signa silea silvi solero sona sora sorano
sordio sospiro spello sperone spessa stella stio stra sueglio susa sutri tavenna taverna teora terzo testico tito
ton toro tortora trana traves treia tresana tribano tripi troia tropea ultimo urbana urbania uri uta vaie valenza
vallata veglio vergato veroli vetto viale vicari villata vinci viola visco visone vita vivaro vizzini volano zone
zoppola
`
    .split(/\s+/)
    .filter((name) => name !== ''),
)
