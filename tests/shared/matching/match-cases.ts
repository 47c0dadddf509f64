// Articles beside calls they do or do not speak of. A person who knows calls can add a row: `calls` are at the top,
// `certainty` is "sure", "possible" or null (not at all).
import type { ComparableCall } from '../../../shared/matching/call-traits.ts'

export const CALLS: ComparableCall[] = [
  {
    id: 'botteghe',
    title: 'Botteghe in Piazza – sostegno alle reti di negozi',
    summary: 'Contributi a gruppi di negozi di vicinato che animano le piazze con un programma comune di 18 mesi.',
    issuer: { name: 'Comune di Lecco', level: 'comune' },
    deadline: { date: '2025-10-06', time: '18:00', supersedes: '2025-09-22' },
    contacts: { pec: ['negozi@pec.comune.esempio.it'] },
    amounts: { totalEur: 400_000, maxEur: 30_000 },
    identifiers: { acts: ['determinazione n. 812 del 03/06/2025'] },
    pages: [{ url: 'https://www.comune.esempio.it/avvisi/botteghe', publishedAt: '2025-06-10' }],
  },
  {
    id: 'cortili-2022',
    title: 'Cortili solidali 2022',
    summary:
      'Avviso per organizzazioni di volontariato e associazioni di promozione sociale: inclusione, beni comuni, bullismo.',
    issuer: { name: 'Regione Umbria', level: 'regione' },
    deadline: { date: '2023-02-16', time: '12:00' },
    amounts: { totalEur: 2_000_000 },
    pages: [{ url: 'https://regione.esempio.it/cortili-2022', publishedAt: '2022-12-12' }],
  },
  {
    id: 'carnevale',
    title: 'Carnevale di Fermo 2026 – avviso per carri allegorici e gruppi mascherati',
    summary: 'Associazioni, scuole e comitati possono partecipare con carri allegorici e gruppi in maschera.',
    issuer: { name: 'Comune di Fermo', level: 'comune' },
    deadline: { date: '2025-11-07', time: '13:00' },
    pages: [{ url: 'https://www.comune.fermo.esempio.it/carnevale', publishedAt: '2025-10-15' }],
  },
  {
    id: 'mercatino',
    title: 'Avviso per l’assegnazione delle casette del Mercatino di Natale 2025',
    summary: 'Assegnazione di 26 casette sul lungomare dal 29 novembre al 6 gennaio ad artigiani e associazioni.',
    // A town that no list of Comuni has.
    issuer: { name: 'Comune di Portosalinello Marina', level: 'comune' },
    deadline: { date: '2025-10-17', time: '12:00' },
    amounts: { totalEur: 37_500 },
    pages: [{ url: 'https://www.comune.portosalinello.esempio.it/casette', publishedAt: '2025-09-22' }],
  },
]

export const CASES: {
  name: string
  title: string
  text: string
  published: string | null
  /** Where it stands, when that tells something. */
  url?: string
  call: string
  certainty: string | null
}[] = [
  {
    name: 'same name, same deadline, same issuer',
    title: 'Botteghe in Piazza, più tempo per i negozi',
    text: 'LECCO – Il Comune di Lecco ha spostato alle ore 18 del 6 ottobre 2025 il termine di "Botteghe in Piazza". Le domande si inviano via PEC.',
    published: '2025-09-20',
    call: 'botteghe',
    certainty: 'sure',
  },
  {
    name: 'an article that repeats the old deadline still opens the panel',
    title: 'Botteghe in Piazza, il bando di Lecco per le reti di negozi',
    text: 'Il Comune di Lecco sostiene i negozi di vicinato: domande per "Botteghe in Piazza" entro il 22 settembre 2025. Sul piatto 400mila euro.',
    published: '2025-09-01',
    call: 'botteghe',
    certainty: 'sure',
  },
  {
    name: 'no deadline, but name, amount and place',
    title: 'Lecco lancia Botteghe in Piazza',
    text: 'Presentato in municipio il bando del Comune di Lecco "Botteghe in Piazza": 400mila euro a gruppi di negozi che animano le piazze per 18 mesi.',
    published: '2025-06-12',
    call: 'botteghe',
    certainty: 'sure',
  },
  {
    name: 'same Comune, another call',
    title: 'Lecco, bando per il centro estivo',
    text: 'Il Comune di Lecco cerca chi gestisca il centro estivo nelle scuole. Domande entro il 30 giugno 2025.',
    published: '2025-06-12',
    call: 'botteghe',
    certainty: null,
  },
  {
    name: 'the same call of another year',
    title: 'Cortili solidali 2018, al via il bando della Regione Umbria',
    text: 'La Regione Umbria apre "Cortili solidali 2018" per organizzazioni di volontariato e associazioni di promozione sociale. Domande entro il 1° ottobre 2018.',
    published: '2018-08-20',
    call: 'cortili-2022',
    certainty: null,
  },
  {
    name: 'the same call of another year, told without the year in its name',
    title: 'Cortili solidali, 2,6 milioni dalla Regione Umbria',
    text: 'La Regione Umbria ha pubblicato "Cortili solidali": contributi per inclusione e beni comuni a organizzazioni di volontariato.',
    published: '2020-08-09',
    call: 'cortili-2022',
    certainty: null,
  },
  {
    name: 'a neighbouring Comune with the same words',
    title: 'Porto San Giorgio, bando per carri allegorici e gruppi mascherati',
    text: 'Il Comune di Porto San Giorgio invita associazioni, scuole e comitati a sfilare con carri allegorici. Domande entro il 20 novembre 2025.',
    published: '2025-10-20',
    call: 'carnevale',
    certainty: null,
  },
  {
    name: 'told in other words, with issuer, object and deadline',
    title: 'Fermo, aperto l’avviso per il Carnevale 2026',
    text: 'Al via i preparativi: il Comune di Fermo ha messo all’albo l’avviso per chi vuole sfilare con un carro allegorico. L’adesione va consegnata al protocollo entro le 13 del 7 novembre 2025.',
    published: '2025-10-18',
    call: 'carnevale',
    certainty: 'sure',
  },
  {
    name: 'the Comune is never named, but day, hour and object agree',
    title: 'Casette di Natale, via alle domande per il mercatino',
    text: 'Il Comune cerca artigiani e associazioni per le casette del mercatino di Natale sul lungomare. La domanda va consegnata entro le ore 12 del 17 ottobre 2025.',
    published: '2025-09-25',
    call: 'mercatino',
    certainty: 'sure',
  },
  {
    name: 'the Comune is never named and the day alone agrees',
    title: 'Natale, il Comune cerca volontari',
    text: 'Il Comune cerca volontari per gli addobbi delle scuole. La domanda va consegnata entro il 17 ottobre 2025.',
    published: '2025-09-25',
    call: 'mercatino',
    certainty: 'possible',
  },
  {
    name: 'another town that no list has, told by the headline, with the same term',
    title: 'Borgo Vecchiarello, mercatino di Natale: casette in cerca di espositori',
    text: 'A Borgo Vecchiarello il mercatino si farà in piazza Duomo, con trenta casette. Il Comune attende le domande entro le ore 12 del 17 ottobre 2025.',
    published: '2025-09-26',
    call: 'mercatino',
    certainty: null,
  },
  {
    name: 'another town that no list has, told as the body that calls',
    title: 'Mercatino di Natale, avviso per le casette',
    text: 'Il Comune di Prato Mezzanello assegna le casette del mercatino di Natale. Le domande devono pervenire entro le ore 12 del 17 ottobre 2025.',
    published: '2025-09-26',
    call: 'mercatino',
    certainty: null,
  },
  {
    name: 'what came of it, told after its term',
    title: 'Lecco, i negozi di via Roma animeranno le piazze',
    text: 'Sarà la rete di via Roma, prima tra le otto candidature arrivate per "Botteghe in Piazza", ad avere il contributo del Comune di Lecco: 30mila euro per 18 mesi di programma comune.',
    published: '2025-11-03',
    call: 'botteghe',
    certainty: 'possible',
  },
  {
    name: 'the first announcement of what is known to have been moved, with an earlier term and the same sum',
    title: 'Botteghe, il Comune di Lecco mette 400mila euro',
    text: 'Il Comune di Lecco sostiene le reti di negozi con 400mila euro: domande entro il 31 agosto 2025.',
    published: '2025-06-12',
    call: 'botteghe',
    certainty: 'sure',
  },
  {
    name: 'the same words and an earlier term, weeks after it came out',
    title: 'Botteghe, il Comune di Lecco mette 400mila euro',
    text: 'Il Comune di Lecco sostiene le reti di negozi con 400mila euro: domande entro il 31 agosto 2025.',
    published: '2025-07-28',
    call: 'botteghe',
    certainty: 'possible',
  },
  {
    name: 'an earlier term of a call that nobody is known to have moved',
    title: 'Carnevale di Fermo, avviso per carri allegorici e gruppi mascherati',
    text: 'Il Comune di Fermo invita associazioni e scuole a sfilare con carri allegorici e gruppi mascherati: adesioni entro le ore 13 del 31 ottobre 2025.',
    published: '2025-10-16',
    call: 'carnevale',
    certainty: 'possible',
  },
  {
    name: 'the Comune is never named, but the paper bears its name and numbers and words agree',
    title: 'Casette di Natale sul lungomare, si parte',
    text: 'Il Comune cerca artigiani e associazioni per le ventisei casette del mercatino. La domanda va consegnata entro il 17 ottobre.',
    published: '2025-09-25',
    url: 'https://www.portosalinellomarinaoggi.example/cronaca/casette',
    call: 'mercatino',
    certainty: 'sure',
  },
  {
    name: 'the sum is rounded, the term unsaid, the thing told in other words',
    title: 'Lecco, quasi mezzo milione ai negozi che animano le piazze',
    text: 'Il Comune di Lecco mette quasi 400mila euro a disposizione delle reti di negozi di vicinato: un programma comune di 18 mesi per ridare vita alle piazze. Le domande si inviano via PEC.',
    published: '2025-07-02',
    call: 'botteghe',
    certainty: 'sure',
  },
  {
    name: 'news on the very thing that tells nothing of taking part',
    title: 'Fermo, i carri allegorici del Carnevale tornano nel capannone',
    text: 'Il Comune di Fermo ritrova il capannone dei carri allegorici del Carnevale: lavori finiti dopo due anni.',
    published: '2025-10-20',
    call: 'carnevale',
    certainty: 'possible',
  },
]
