// Money: total, most for one applicant, share of the applicant; and the sums that are none of these.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findSums } from '../../../../shared/reading/facts/money.ts'
import { fold } from '../../../../shared/reading/fold.ts'
import { factsOf } from './facts-of.ts'

describe('sums as Italians write them', () => {
  test.each<[string, number[]]>([
    ['€ 2.831,00', [2831]],
    ['€229.500', [229500]],
    ['€. 5.000', [5000]],
    ['euro 150,00', [150]],
    ['Euro 10.000,00=', [10000]],
    ['euro 1.500/00', [1500]],
    ['EUR 25.000', [25000]],
    ['7.560 €', [7560]],
    ['100.000,00€', [100000]],
    ['1500 euro', [1500]],
    ['10 000 euro', [10000]],
    ['180mila euro', [180000]],
    ['320mila euro', [320000]],
    ['210 mila euro', [210000]],
    ['5 mila €', [5000]],
    ['36 milioni di euro', [36000000]],
    ['1,2 milioni di euro', [1200000]],
    ['2,2 mln di euro', [2200000]],
    ['altri 2,2 milioni per il volontariato', [2200000]],
    ['un milione e 900 mila euro', [1900000]],
    ['2 milioni e mezzo di euro', [2500000]],
    ['mezzo milione di euro', [500000]],
    ['dieci milioni di euro', [10000000]],
    ['cinquemila euro', [5000]],
    ['5.000 (cinquemila euro)', [5000]],
    ['15.000,00 (quindicimila/00) euro', [15000]],
    ['un totale di 1.507.300,00', [1507300]],
    ['da 10mila a 20mila euro', [10000, 20000]],
    ['da 20.000 a 50.000 euro', [20000, 50000]],
    ['€ 444,30', [444.3]],
    ['Ventinovemila euro', [29000]],
    ['un milione 100 mila euro', [1100000]],
    ['un milione e duecentomila euro', [1200000]],
    ['trentatré milioni di euro', [33000000]],
    ['duemilacinquecento euro', [2500]],
    ['centottantamila euro', [180000]],
    ['venti mila euro', [20000]],
    ['31 mila 400 euro', [31400]],
    ['premi da 1.500, 1.000 e 500 euro', [1500, 1000, 500]],
    ['96.000 euro; da 3.000 a un massimo di 12.000.', [96000, 12000]],
    ['Importo (€) 5.000', [5000]],
    ['96.000 euro ai Comuni fino a 3.000 abitanti', [96000]],
    // none of these is money
    ['oltre 50mila persone', []],
    ['2 milioni di visitatori', []],
    ['la determinazione n. 3280 del 30/12/2025', []],
    ['un’area di mq.42,00', []],
    ['25 quartieri e 400 realtà', []],
    ['nel 2023', []],
  ])('%s', (text, values) => expect(findSums(fold(text)).map(({ value }) => value)).toEqual(values))

  test('any sum in digits is read back, whatever its thousands and cents', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999 }), fc.integer({ min: 0, max: 99 }), (euro, cents) => {
        const grouped = String(euro).replace(/\B(?=(\d{3})+$)/g, '.')
        const written = `${grouped},${String(cents).padStart(2, '0')}`
        expect(findSums(`contributo di € ${written} per progetto`)[0]?.value).toBeCloseTo(euro + cents / 100, 5)
        expect(findSums(`contributo di ${written} euro per progetto`)[0]?.value).toBeCloseTo(euro + cents / 100, 5)
      }),
    )
  })

  test('hostile runs of digits and words are read in linear time', () => {
    for (const piece of ['1.', '1 ', '€', '€ 1', '1 mila ', 'euro ', 'un milione e ', '9'.repeat(50), "1'000"]) {
      const started = performance.now()
      findSums(piece.repeat(100_000 / piece.length))
      expect(performance.now() - started, JSON.stringify(piece)).toBeLessThan(1500)
    }
  })
})

describe('what a sum is for', () => {
  const most = (text: string) => factsOf(text).amounts.maxEur
  const total = (text: string) => factsOf(text).amounts.totalEur

  test.each<[string, number | null]>([
    ['Il bando ha una dotazione complessiva di 100mila euro.', 100000],
    ['Lo stanziamento complessivo è pari a 5.000 euro.', 5000],
    ["L'avviso mette a disposizione 210 mila euro.", 210000],
    [
      'Sono disponibili 250.000 euro in tutto: 200.000 euro ai progetti in rete e 50.000 euro a quelli singoli.',
      250000,
    ],
    ['In bilancio ci sono 19.900 euro, ripartiti per ambiti: 12.900 euro al sociale, 7mila euro allo sport.', 19900],
    [
      'In gioco ci sono 900.000,00 euro suddivisi in 5 bandi, ai quali si sommano 100.000,00 euro, per un totale di 1.000.000,00.',
      1000000,
    ],
    ['Il bando 2023 parte con 347.877 euro, interamente a nostro carico.', 347877],
    ['Il nuovo bando «Cultura vicina»: 180mila euro per eventi di quartiere.', 180000],
    ['Contributi ai giovani: 31.500 euro in tutto, di cui 4.000 riservati ai video.', 31500],
    ['Il bando ha un budget totale di 950.000 euro.', 950000],
    ['Dotazione finanziaria\n- 3.000.000 € complessivi', 3000000],
    ['Lo stanziamento deciso dalla Giunta è di 1.200 euro.', 1200],
    ['A disposizione della linea c’è un milione e 900 mila euro.', 1900000],
    ['Oltre 2,2 milioni di euro in più per le associazioni: è quanto vale la terza finestra del bando.', 2200000],
    // other calls, other years
    ['Nel 2024 erano già stati assegnati 870.000 euro a sette progetti.', null],
    ['Alle risorse già programmate dal 2021, 11 milioni, si aggiungono fondi nuovi.', null],
    ['Saranno finanziati i Comuni italiani con importi dai 60 mila a 200 mila euro.', null],
    ['Il programma ha dato sostegno a oltre 50mila persone.', null],
  ])('total of: %s', (text, value) => expect(total(text)).toBe(value))

  test.each<[string, number | null]>([
    ['Il contributo arriva fino a 5mila euro per chi è solo e fino a 15mila euro per chi costruisce una rete.', 15000],
    ['Il contributo massimo è di 50.000 euro.', 50000],
    ['Ogni soggetto potrà avere al massimo 500 euro.', 500],
    ['Il contributo non può superare 40.000 euro per progetto.', 40000],
    [
      "Il contributo non supera il 50 per cento della spesa e comunque l'importo massimo di euro 15.000 a soggetto.",
      15000,
    ],
    ['10 borse di studio da 250 euro ciascuna e 5 borse di studio da 400 euro ciascuna.', 400],
    ['Le 10 tesi vincitrici ricevono ciascuna un premio in denaro di 2.000 euro.', 2000],
    ['La borsa di studio ha un valore pro capite di euro 150,00.', 150],
    ['Sono previste 100 borse di euro 2.582,28 e 400 borse di euro 206,58.', 2582.28],
    ['Si tratta di contributi da 10mila a 20mila euro, a copertura del 100 per cento.', 20000],
    ['Fino a 7.560 € per il progetto (630 € al mese per massimo 12 mesi).', 7560],
    ['Il contributo coprirà il 50 per cento del canone, con un limite di 300 euro al mese.', 300],
    ['Iniziative di modesta entità, contributi fino a 2mila euro.', 2000],
    ['Vale un contributo fino a 3.600 euro per le imprese.', 3600],
    ['Importo richiedibile: non meno di 10.000,00 € e non oltre 50.000,00 € per progetto.', 50000],
    // thresholds, pay, fees, minimum, investments
    ["L'Isee del nucleo non deve superare i 28.684,36 euro.", null],
    ['Soglia ISEE massima euro 13.000,00.', null],
    ['Ai volontari è riconosciuto un assegno mensile di € 444,30.', null],
    ['Si sostengono i progetti con un contributo minimo di 1.000 euro.', null],
    ['Le imprese presentano progetti di investimento fino a € 100.000,00.', null],
    ['Serve una marca da bollo da 16,00 euro.', null],
    ['Il canone di affitto è di 450 euro al mese.', null],
    ['Il contributo è di € 8,00 (otto/00) al mq di facciata.', null],
    ['Il contributo massimo è di 15 euro/mq e comunque non oltre 3.000 euro per edificio.', 3000],
    ['Contributo fino a un massimo di 1,80 euro per metro lineare, massimo 2.500 euro a richiedente.', 2500],
    ['La quota di iscrizione è di 20 euro a persona.', null],
    ['È dovuta una cauzione di 500 euro.', null],
    ['Il fatturato non deve superare 100.000 euro.', null],
    ['La sanzione è di 200 euro.', null],
    ['Costa 5 euro a pasto.', null],
  ])('most of: %s', (text, value) => expect(most(text)).toBe(value))

  test.each<[string, number | null]>([
    ['A fronte di un cofinanziamento di almeno il 10% del costo.', 10],
    ['È richiesto un cofinanziamento minimo del 20 per cento.', 20],
    ['Il restante 10% è a carico di chi attua.', 10],
    ['La quota a carico del proponente è pari al 25%.', 25],
    ['Il contributo copre fino al 90% della spesa.', null],
    ['La somma non potrà coprire più del 50% dei costi.', null],
    ['Fino a 7.560 €, con erogazione dell’80% e saldo del 20%.', null],
  ])('share borne by the applicant in: %s', (text, value) => expect(factsOf(text).amounts.cofinancingPct).toBe(value))

  test('the quote of a sum is the sum as written', () => {
    const { evidence } = factsOf('Il bando ha una dotazione complessiva di 100mila euro.')
    expect(evidence.find(({ field }) => field === 'amounts.totalEur')?.quote).toBe('100mila euro')
  })
})

// written before the rules they hold: how papers and notices tell of the same two sums
describe('total and most of one text', () => {
  test.each<[string, number | null, number | null]>([
    ['Ventinovemila euro per chi fa cultura in paese. Il Comune di Borgofinto ha pubblicato il bando.', 29000, null],
    ['Il piatto è di 96.000 euro; a ciascun progetto ne andranno da 3.000 a un massimo di 12.000.', 96000, 12000],
    ['Sul piatto ci sono 45mila euro.', 45000, null],
    ['Il monte premi è di 6.000 euro.', 6000, null],
    ['Il montepremi ammonta a 10mila euro: al primo classificato andranno 3.000 euro.', 10000, 3000],
    ['Il plafond è di 300mila euro.', 300000, null],
    ['La dote del bando è di un milione di euro.', 1000000, null],
    ['Un milione di euro ad associazioni e Comuni per gli impianti: è la dote del nuovo bando.', 1000000, null],
    [
      "La Città di Borgofinto mette a bando 12.000 euro per associazioni. Il contributo è pari all'80% della spesa, con un tetto di 1.000 euro.",
      12000,
      1000,
    ],
    ['Abbiamo riproposto il progetto investendo 5 mila euro.', 5000, null],
    ["«Visto il successo, abbiamo riproposto il progetto investendo 5 mila euro – spiega l'assessore –.", 5000, null],
    [
      'Il contributo massimo erogabile per ciascun bambino è pari complessivamente a 300,00 euro, per un massimo settimanale di 100,00 euro.',
      null,
      300,
    ],
    ['Per il bando sono stati stanziati un milione 100 mila euro.', 1100000, null],
    ["L'affidamento va dal 1° aprile al 31 ottobre e vale 18.500 euro, Iva esclusa.", null, null],
    ['Il valore a base di gara è di 40.000 euro oltre IVA.', null, null],
    ['Le risorse a disposizione ammontano a € 550.000.', 550000, null],
    ['Quasi 6 milioni di euro a disposizione di enti e associazioni.', 6000000, null],
    [
      "L'importo complessivo stanziato dal Comune è di 9.200 euro. La somma è suddivisa in contributi ordinari, fino ad un massimo di 4mila euro, e contributi straordinari, fino a 5.200 euro.",
      9200,
      5200,
    ],
    [
      'Il Comune ha stanziato una dotazione finanziaria pari a 32mila euro complessive ripartite nelle varie categorie: sportive (8mila); sociali (6 mila).',
      32000,
      null,
    ],
    ["Complessivamente, l'Ente ha messo a disposizione 40.500 euro.", 40500, null],
    [
      'Il budget complessivo messo a disposizione è di 750mila euro, con contributi sino a 50mila euro per progetto.',
      750000,
      50000,
    ],
    [
      'Verrà riconosciuta una somma fissa che corrisponde a quattro mensilità, per un importo massimo di 1.500 euro.',
      null,
      1500,
    ],
    [
      "Il contributo sarà pari a tre mensilità d'affitto fino ad un massimo di € 2.100,00. ISEE compreso tra € 3.000,00 e € 17.154,00.",
      null,
      2100,
    ],
    ['Il bando prevedeva un contributo di euro 2 mila a fronte di una spesa minima di 4 mila euro.', null, 2000],
    ['Verranno assegnati dieci premi di 20.000 euro alle scuole vincitrici e venti premi di 5.000 euro.', null, 20000],
    ['Sessantacinque premi dal valore complessivo di oltre centocinquantamila euro.', 150000, null],
    ['Due bandi del Comune. Uno per assegnare 200 mila euro in contributi alle attività economiche.', 200000, null],
    [
      'Le risorse stanziate sono pari a euro 80.000,00, il contributo per ogni impresa non potrà eccedere euro 3.000,00.',
      80000,
      3000,
    ],
    ['Contributo: massimo 5.000 euro. Dotazione: 60.000 euro.', 60000, 5000],
    ['Il contributo concedibile, a fondo perduto, è fissato in un importo massimo di € 4.500.', null, 4500],
    ['Ciascun progetto potrà ricevere al massimo 8mila euro.', null, 8000],
    ['A ogni progetto andranno al massimo 7.500 euro; il fondo è di 90mila euro.', 90000, 7500],
    ['La Fondazione mette sul tavolo 400mila euro.', 400000, null],
    ['In palio tre premi da 1.500, 1.000 e 500 euro.', null, 1500],
    ['Il primo premio è di 2.000 euro, il secondo di 1.000 euro.', null, 2000],
    ['Al vincitore andrà una borsa da 3mila euro.', null, 3000],
    ['Per ogni figlio è previsto un voucher di 400 euro.', null, 400],
    ['Il bonus è di 600 euro.', null, 600],
    ["Il canone annuo a base d'asta è di euro 3.600,00.", null, null],
    ['Nel 2023 erano stati finanziati 12 progetti per 85mila euro.', null, null],
    ['La scorsa edizione aveva distribuito 70mila euro.', null, null],
    ['Il bando, finanziato con 120mila euro dalla Regione, scade il 3 maggio.', 120000, null],
    ['Risorse disponibili: € 1.200.000', 1200000, null],
    ['Stanziamento: 35.000 €', 35000, null],
    ['Entità del contributo\nFino a un massimo di 15.000 €', null, 15000],
    ['Borgofinto, 50mila euro per le associazioni. Domande entro il 3 maggio.', 50000, null],
    ['Il bando dispone di un fondo di 25.000 euro.', 25000, null],
    ['Ogni associazione potrà chiedere fino a tremila euro.', null, 3000],
    ['Il sostegno non supererà i 10mila euro a progetto.', null, 10000],
    ['Contributo concesso: da 500 a 2.500 euro.', null, 2500],
    ['Il cofinanziamento comunale arriva a coprire 4.000 euro per singola proposta.', null, 4000],
    [
      'Con una dotazione iniziale di 1,5 milioni di euro, il bando concede prestiti fino a 25mila euro.',
      1500000,
      25000,
    ],
    ['I progetti, di costo compreso tra 20.000 e 60.000 euro, saranno finanziati al 70%.', null, null],
    ['Il patrimonio netto non può essere inferiore a 50.000 euro.', null, null],
    ["L'importo del progetto non può superare 100.000 euro.", null, 100000],
    ['Sono a disposizione 30 mila euro, suddivisi in tre linee da 10 mila euro ciascuna.', 30000, 10000],
    ['Il Comune ha destinato al bando 22.500 euro del proprio bilancio.', 22500, null],
    ['Dalla Regione 4 milioni di euro per gli oratori.', 4000000, null],
    ['Bando da 250mila euro contro la povertà educativa.', 250000, null],
    ['Un tesoretto di 18mila euro per le pro loco.', 18000, null],
    ['I contributi, per un totale di 64.000 euro, saranno erogati in due rate.', 64000, null],
    ['Le risorse finanziarie sono pari al massimo a 2.300.000,00 €.', 2_300_000, null],
    ['Le risorse bastano per dare al massimo 5.000 euro a progetto.', null, 5000],
    // beside what is no grant
    ['Premi: al primo classificato di ogni sezione 500 euro, al secondo 300, al terzo targa.', null, 500],
    ['1° classificato: € 500,00; 2° classificato: € 250,00.', null, 500],
    ['I premi saranno: 1.500 euro al Primo, 1.000 euro al Secondo.', null, 1500],
    ['Sono bandite 500 borse di studio, di importo pari a 1800,00 euro, destinate agli studenti.', null, 1800],
    ['Conto alla rovescia per "Borghi Vivi 2020": 140 milioni per gli impianti.', 140_000_000, null],
    ['A disposizione ci sono 31 mila 400 euro.', 31_400, null],
    ['Non sono ammesse domande con un contributo inferiore a 5.000 euro.', null, null],
    ['Le richieste non potranno presentare un importo richiesto superiore a € 20.000.', null, 20_000],
    ['Si può eseguire una spesa autorizzata di massimo 5mila euro.', null, null],
    [
      'Un progetto nel limite massimo finanziabile di 700 mila euro; in rete l’importo di 700 mila euro è moltiplicato.',
      null,
      700_000,
    ],
  ])('%s', (text, total, max) => {
    const { amounts } = factsOf(text, { published: '2026-05-01' })
    expect({ total: amounts.totalEur, max: amounts.maxEur }).toEqual({ total, max })
  })
})
