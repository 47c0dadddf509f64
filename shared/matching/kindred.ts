// Words that say one thing in calls and in articles on them: the notice has "locazione", the newspaper "affitto".
// One thing a row; write the words whole, singular or plural. A row may only join what is the same object.
import { stem } from './stems.ts'

const ROWS = `
affitto affitti affittare locazione locazioni locativo inquilini inquilino
alloggio alloggi casa case abitazione abitazioni abitativo abitativa abitare
anziani anziano nonni over65
asilo asili nido nidi
bambini bambino bimbi bimbo infanzia minori minore piccoli
bar ristoro chiosco
bene beni immobile immobili edificio stabile fabbricato
bottega botteghe negozio negozi esercizio esercizi vetrina vetrine commercio commerciale commerciali commercianti
borsa borse
buono buoni voucher
campo campi campetto
carro carri carristi
casetta casette chalet
compiti doposcuola pomeriggio pomeridiano pomeridiani pomeridiane
confiscato confiscati confiscata mafia mafie clan boss criminalita
coprogettazione progettazione coprogettare progettare coprogettazioni
cultura culturale culturali culturalmente
disabilita disabile disabili handicap
doposcuola pomeridiani
donna donne femminile femminili
educativo educativa educativi educative educazione
estate estivo estiva estivi estive
famiglia famiglie familiare familiari nuclei
giovane giovani giovanile giovanili ragazzi ragazze ragazzo adolescenti adolescenza under35
gestore gestori gestire gestito concessionario concessione
impianto impianti palestra palestre
insegna insegne
lavoro lavoratori occupazione occupazionale disoccupati
magazzino deposito capannone
maschera mascherati mascherate
mercatino mercatini mercato
musica musicale musicali concerto concerti
natale natalizio natalizie natalizi natalizia
orto orti ortolani
piscina piscine natatorio natatoria natatorie natatori nuoto
poverta indigenti indigenza
premio premi premia premiare premiando riconoscimento riconoscimenti
quartiere quartieri rione rioni
scuola scuole scolastico scolastici scolastica scolastiche
spettacolo spettacoli teatro teatri teatrale teatrali rassegna rassegne
sport sportivo sportiva sportivi sportive agonistica
strada strade stradale
studente studenti studentesco studentesse alunni alunno
terreno terreni appezzamento appezzamenti
trasporto trasporti accompagnamento
verde giardino giardini parco parchi
villa ville
violenza antiviolenza maltrattamenti
`

/** Stem → the rows it stands in. */
const rows = new Map<string, number[]>()
const members: string[][] = []
for (const line of ROWS.trim().split('\n')) {
  const stems = [...new Set(line.split(' ').map(stem))]
  const row = members.push(stems) - 1
  for (const each of stems) rows.set(each, [...(rows.get(each) ?? []), row])
}

/** Other stems for the same thing; none for most words. */
export const kindredOf = (word: string): readonly string[] =>
  (rows.get(word) ?? []).flatMap((row) => members[row] ?? []).filter((other) => other !== word)
