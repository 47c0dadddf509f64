// The most one applicant gets, and the whole, told in the ways of papers and notices: two ends, two kinds, incomes beside.
import { describe, expect, test } from 'vitest'
import { factsOf } from './facts-of.ts'

const LEAD = 'Il Comune di Valdoro pubblica un avviso pubblico. '

describe('most and whole', () => {
  test.each<[string, number | null, number | null]>([
    ['Il contributo non potrà essere inferiore a € 500,00 né superiore a € 3.000,00.', 3000, null],
    ['Il contributo massimo è di 350 euro per le biciclette e di 600 euro per le cargo bike.', 600, null],
    [
      'Il rimborso massimo è di 350 euro per famiglia, 450 euro se in famiglia c’è una persona con disabilità.',
      450,
      null,
    ],
    [
      'Il valore del buono va da € 150 per i nuclei di una persona a € 500 per i nuclei di cinque o più persone.',
      500,
      null,
    ],
    [
      'Ogni residente può ottenere fino a 400 euro; con Isee sotto i 30.000 euro il contributo sale a 600 euro.',
      600,
      null,
    ],
    ['Premi da 1.000 euro per gli studenti e 3.000 per i professionisti.', 3000, null],
    ['Il contributo per ogni struttura non può andare oltre i 55.000 euro.', 55000, null],
    ['Il Comune rimborserà le spese, fino a 38.000 euro complessivi nel biennio.', null, 38000],
    ['Il contributo non potra’ eccedere il 50% della spesa e comunque l’importo di Euro 1.500,00.', 1500, null],
    [
      'Per chi sta sotto i 20.000 euro di Isee il voucher è di 180 euro, con un indicatore fino a 30.000 euro scende a 110 euro.',
      180,
      null,
    ],
    [
      'Si distingue tra piccoli e grandi progetti: fino a 5.000 euro nel primo caso, fino a 20.000 nel secondo.',
      20000,
      null,
    ],
    ['Sostegno da 50.000 a 150.000 euro per progetto.', 150000, null],
    ['Ciascun progetto sarà finanziato fino a un massimo di 12mila euro.', 12000, null],
    ['Il contributo, al massimo 2.500 euro per iniziativa, copre l’80% dei costi.', 2500, null],
    ['Agli operatori spetta un assegno mensile di 519 euro.', null, null],
    ['Possono chiederlo i nuclei con Isee fino a 15.000 euro.', null, null],
    ['L’iniziativa dispone di 300.000 euro; ogni associazione potrà ricevere non più di 8.000 euro.', 8000, 300000],
    [
      'Il budget è di 1,2 milioni di euro. Le richieste devono essere comprese tra 30.000 e 90.000 euro.',
      90000,
      1200000,
    ],
    [
      'Il costo totale del progetto non può superare i 100.000 euro; il contributo richiesto arriva al massimo a 70.000 euro.',
      70000,
      null,
    ],
    ['Per ogni progetto il sostegno massimo è pari a 25 mila euro, elevabile a 40 mila in caso di rete.', 40000, null],
    ['Contributo: minimo 5.000 euro, massimo 15.000 euro. Risorse: 200.000 euro.', 15000, 200000],
    ['Gli importi vanno dai 300 ai 150 euro.', 300, null],
    ['La Regione mette a disposizione 4 milioni, con contributi fino a 60.000 euro per ente.', 60000, 4000000],
    ['Il fatturato non deve superare i 500.000 euro. Il voucher vale 3.000 euro.', 3000, null],
    ['La quota di iscrizione è di 20 euro. Al vincitore andranno 1.500 euro.', 1500, null],
    ['Il massimale di contributo è fissato in € 7.500,00 per domanda.', 7500, null],
    ['Il contributo è concesso nella misura massima di euro 2.000 per ciascuna associazione.', 2000, null],
    ['La misura massima del contributo è di 4.500 euro.', 4500, null],
    ['Ai primi classificati un premio di 2.000 euro, ai secondi 1.000.', 2000, null],
    ['I progetti approvati riceveranno ciascuno 10.000 euro.', 10000, null],
    [
      'Sarà riconosciuto un contributo una tantum di 300 euro a figlio, per un importo complessivo non superiore a 900 euro a nucleo.',
      900,
      null,
    ],
    [
      'La dotazione dell’avviso è di € 90.000,00; l’importo massimo concedibile a ciascun beneficiario ammonta ad € 6.000,00.',
      6000,
      90000,
    ],
    ['Gli operatori ricevono un assegno mensile: l’assegno mensile è di 444,30 euro.', null, null],
    [
      'La manifestazione di interesse, del valore massimo di 100mila euro, dà a ogni ente non più di 6mila euro.',
      6000,
      100000,
    ],
    [
      'L’aiuto dipende dal reddito: si parte da un massimo di 170 euro fino a 7.500 euro di Isee, poi si scende a 70 euro per chi ha un Isee tra 25.000 e 30.000 euro.',
      170,
      null,
    ],
    ['Il contributo non potrà superare la metà delle uscite e comunque i 2mila euro.', 2000, null],
    ['Copre metà del canone, con un massimo di 6.000 euro, che diventano 7.500 se il titolare è giovane.', 7500, null],
    [
      'Il bando eroga al massimo tre mensilità, per un totale di 1.500 euro, a chi ha un Isee fino a 35.000 euro.',
      1500,
      null,
    ],
    ['È richiesto un I.S.E.E. non superiore a 45.000 euro. Ciascuna borsa ammonta a 1.200 euro.', 1200, null],
    ['Il plafond è di 1,5 milioni e ogni progetto può ottenere 50mila euro.', 50000, 1500000],
    ['Il Comune eroga 100 euro a bambino.', 100, null],
    ['Il finanziamento minimo è di 2.000 euro, il massimo di 9.000.', 9000, null],
    ['Il tetto per domanda è fissato a 2.500 euro.', 2500, null],
    [
      'Il sostegno a ciascun ente non può essere inferiore a 20.000 euro né superare l’importo di 60.000 euro.',
      60000,
      null,
    ],
    ['Contributi: 1.500 euro al massimo per iniziativa.', 1500, null],
    [
      'La Fondazione ha aperto i bandi 2025, per un ammontare di 520mila euro. Il bando Sociale mette sul tavolo 150mila euro per progetti.',
      null,
      520000,
    ],
  ])('%s → %s, %s', (text, maxEur, totalEur) => {
    expect(factsOf(LEAD + text).amounts).toMatchObject({ maxEur, totalEur })
  })
})
