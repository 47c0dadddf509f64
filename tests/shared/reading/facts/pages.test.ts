// Whole pages with the structures of real ones: a card of a volunteer centre, a Plone table, a service sheet.
import { describe, expect, test } from 'vitest'
import { htmlPage } from '../../../../shared/page/html.ts'
import { readFacts } from '../../../../shared/reading/facts/facts.ts'
import { readProse } from '../../../../shared/reading/prose.ts'
import { factsOf } from './facts-of.ts'

const read = (html: string, url: string) => {
  const page = htmlPage(html, url)
  return readFacts(page, readProse(page), '2026-08-01')
}

test('a card with headings in capitals', () => {
  const facts = read(
    `<html><head><meta property="og:site_name" content="Bandi del volontariato"></head><body><main><article><h1>Bando Comunità in gioco</h1>
     <h4>ENTE EROGATORE</h4><p>Fondazione Valle Finta</p>
     <h4>OBIETTIVI</h4><p>Il bando promuove l’inclusione sociale di minori e famiglie attraverso lo sport.</p>
     <h4>ENTI AMMISSIBILI</h4><p>Enti del Terzo Settore iscritti al RUNTS, associazioni sportive dilettantistiche ed enti religiosi, con esclusione delle imprese. In partenariato con almeno tre enti.</p>
     <h4>DOTAZIONE FINANZIARIA DISPONIBILE</h4><p>€ 600.000,00</p>
     <h4>ENTITÀ DEL CONTRIBUTO</h4><p>Il contributo è compreso tra 10.000 e 40.000 euro, a copertura massima dell’80% dei costi; è richiesto un cofinanziamento pari ad almeno il 20%.</p>
     <h4>MODALITÀ</h4><p>Le domande devono essere inviate tramite la piattaforma. Per informazioni: bandi@fondazionevallefinta.it, tel. 0165 123456.</p>
     <p><a href="https://www.fondazionevallefinta.it/bando-comunita">Vai al bando</a></p></article></main>
     <footer>Centro servizi, tel 06 88801234, segreteria@centrofinto.it, pec: centrofinto@pec.it</footer></body></html>`,
    'https://bandi.centrofinto.it/bando-comunita-in-gioco/',
  )
  expect(facts.issuer).toMatchObject({ name: 'Fondazione Valle Finta', level: 'fondazione' })
  expect([...facts.eligibility.subjects].sort()).toEqual(['asd-ssd', 'associazione', 'ente-religioso', 'ets'])
  expect(facts.eligibility.requirements.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['registry', 'partnership', 'limit']),
  )
  expect(facts.amounts).toEqual({ totalEur: 600000, maxEur: 40000, cofinancingPct: 20 })
  expect(facts.contacts).toMatchObject({ pec: [], email: ['bandi@fondazionevallefinta.it'], phone: ['0165 123456'] })
  expect(facts.channels).toEqual(['online'])
  expect(facts.callPage?.url).toBe('https://www.fondazionevallefinta.it/bando-comunita')
  expect(facts.summary).toBe('Il bando promuove l’inclusione sociale di minori e famiglie attraverso lo sport.')
})

test('a table of labels and values', () => {
  const facts = read(
    `<main><h1>Contributi per progetti di educazione ambientale</h1><table>
     <tr><th>Stato</th><td>Attivo</td></tr><tr><th>Destinatari</th><td><ul><li>Associazioni</li><li>Imprese</li></ul></td></tr>
     <tr><th>Ente</th><td>Comune di Borgofinto</td></tr><tr><th>Importo massimo</th><td>5.000 euro</td></tr><tr><th>Dotazione</th><td>€ 80.000</td></tr></table>
     <p>Le domande vanno trasmesse via PEC a borgofinto@postacertificatafinta.it.</p>
     <h2>Contatti</h2><p>Settore Ambiente - Ufficio Energia, tel. 0521 123456, ambiente@comune.borgofinto.pr.it</p></main>`,
    'https://www.comune.borgofinto.pr.it/bandi/educazione',
  )
  expect(facts.issuer.name).toBe('Comune di Borgofinto')
  expect(facts.eligibility.subjects).toEqual(['associazione', 'impresa'])
  expect(facts.amounts).toMatchObject({ totalEur: 80000, maxEur: 5000 })
  expect(facts.contacts).toMatchObject({
    pec: ['borgofinto@postacertificatafinta.it'],
    email: ['ambiente@comune.borgofinto.pr.it'],
    phone: ['0521 123456'],
    office: 'Settore Ambiente - Ufficio Energia',
  })
  expect(facts.channels).toEqual(['pec'])
})

test('a service sheet of a Comune', () => {
  const facts = read(
    `<main><h1>Contributo affitto 2026</h1><h2>A chi è rivolto</h2><p>Ai nuclei familiari residenti con ISEE fino a 16.500 euro.</p>
     <h2>Come fare</h2><p>La domanda si presenta online con SPID o CIE.</p><h2>Cosa si ottiene</h2><p>Un contributo massimo di 1.800 euro per nucleo.</p>
     <h2>Costi</h2><p>Marca da bollo da 16 euro.</p><h2>Contatti</h2><p>T 02 1234567 - pec: protocollo@pec.comune.borgofinto.mi.it</p></main>
     <footer><p>Comune di Borgofinto - P. IVA 01234567890 - PEC comune@pec.comune.borgofinto.mi.it</p></footer>`,
    'https://www.comune.borgofinto.mi.it/servizi/contributo-affitto',
  )
  expect(facts.issuer).toMatchObject({ name: 'Comune di Borgofinto', level: 'comune' })
  expect(facts.eligibility.subjects).toEqual(['persona'])
  expect(facts.amounts).toMatchObject({ totalEur: null, maxEur: 1800 })
  expect(facts.contacts).toMatchObject({ pec: ['protocollo@pec.comune.borgofinto.mi.it'], phone: ['02 1234567'] })
})

describe('what stands beside a call', () => {
  test('recitals of an act give neither money nor applicants', () => {
    const { amounts, eligibility } = factsOf(
      'COMUNE DI BORGOFINTO\nAVVISO PUBBLICO per contributi alle attività commerciali\nPremesso che è istituito un fondo con una dotazione di 30 milioni di euro;\nVista la legge che destina contributi agli enti locali;\nPossono presentare domanda le imprese del territorio.',
    )
    expect(amounts.totalEur).toBeNull()
    expect(eligibility.subjects).toEqual(['impresa'])
  })
  test('the mailbox to write to tells a Comune that nobody names', () => {
    const { issuer } = factsOf(
      'È aperto l’avviso per la co-progettazione. Le proposte vanno inviate via PEC a comune.civitavecchia@legalmail.it.',
    )
    expect(issuer.name).toBe('Comune di Civitavecchia')
  })
  test('a Comune at the head of others opens the call, not their district', () => {
    const { issuer } = factsOf(
      'Il Comune di Borgofinto in qualità di ente capofila dell’Ambito Territoriale Sociale XXII\nINVITA\ngli enti del terzo settore a presentare la propria manifestazione di interesse.',
    )
    expect(issuer.name).toBe('Comune di Borgofinto')
  })
  test('a list without bullets is followed to its end', () => {
    const { eligibility } = factsOf(
      'Possono accedere ai contributi i soggetti di una di queste categorie:\nenti pubblici territoriali;\nassociazioni di volontariato iscritte nel registro;\nassociazioni di promozione sociale.\nLe scuole saranno informate.',
    )
    expect([...eligibility.subjects].sort()).toEqual(['aps', 'associazione', 'ente-pubblico', 'odv'])
  })
})
