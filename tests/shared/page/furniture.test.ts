import { expect, test } from 'vitest'
import { furnitureRegion } from '../../../shared/page/furniture.ts'

test.each([
  ['Vai al contenuto principale', 'nav'],
  ['Home / Notizie / Avviso pubblico', 'nav'],
  ['Bandi di concorso --> Lista bandi --> Dettaglio atto', 'nav'],
  ['14.8°  Rovo  |  Home  |  Cronaca  |  Politica  |  Sport', 'nav'],
  ['> Torna all’elenco degli avvisi', 'nav'],
  ['Condividi - Stampa', 'aside'],
  ['Condividi su Facebook | 601 letture', 'aside'],
  ['3 commenti', 'aside'],
  ['Leggi anche: il bando per lo sport', 'aside'],
  ['PUBBLICITÀ', 'aside'],
  ['Articolo successivo', 'aside'],
  ['Questo sito utilizza i cookie per migliorare la navigazione', 'notice'],
  ['© Riproduzione riservata', 'footer'],
  ['P.IVA 01234567890', 'footer'],
  ['Tel. 030 123 - Aut. Trib. Brescia n. 8', 'footer'],
  ['Privacy - Segnalazioni', 'nav'],
  ['Comune di Rovo - Avvisi', 'header'],
] as const)('%s → %s', (line, region) => expect(furnitureRegion(line)).toBe(region))

test.each([
  'Scadenza: 3 maggio 2026',
  'Le domande vanno inviate via PEC - protocollo@pec.rovo.it',
  'Avviso pubblico - centri estivi 2026',
  'Comune di Rovo - Avviso pubblico: contributi per lo sport 2026',
  'Contatti',
  'Avviso pubblico - centri estivi',
  'CSV Friuli Venezia Giulia - Bandi e contributi',
  'Settore Gabinetto del Sindaco - telefono 049 8205216',
  'Menu della festa di San Rocco',
  'Stampante e computer a carico del beneficiario',
  'Pubblicità e trasparenza: l’elenco dei beneficiari è pubblicato entro il 30 giugno 2026',
  'Cerca partner per i doposcuola il Comune di Rovo',
  'Il Tribunale di Brescia ha pubblicato un avviso',
  'Home care premium 2026: domande entro il 30 aprile',
])('%s may be of the page', (line) => expect(furnitureRegion(line)).toBeNull())
