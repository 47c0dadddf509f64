// Structures of real pages: tables of labels, headings, lists, struck terms. Each gives its deadline.
import { expect, test } from 'vitest'
import { htmlPage } from '../../../shared/page/html.ts'
import { readCall } from '../../../shared/reading/read.ts'

const PAGES: readonly (readonly [html: string, published: string, expected: string | null])[] = [
  [
    '<h1>Bando sport</h1><dl><dt>Data di pubblicazione</dt><dd>03/06/2024</dd><dt>Scadenza</dt><dd>28/06/2024 12:00</dd></dl><p>Contributi alle società.</p>',
    '2024-06-03',
    '2024-06-28T12:00',
  ],
  [
    '<h1>Bando sport</h1><table><tr><th>Apertura</th><td>3 giugno 2024</td></tr><tr><th>Chiusura</th><td>28 giugno 2024, ore 12.00</td></tr></table><p>Le società possono presentare domanda.</p>',
    '2024-06-03',
    '2024-06-28T12:00',
  ],
  [
    '<h1>Avviso cultura</h1><p>Scadenza: <del>30/09/2025</del> 15/10/2025 ore 13:00</p><p>Le associazioni presentano domanda via PEC.</p>',
    '2025-09-25',
    '2025-10-15T13:00',
  ],
  [
    '<h1>Avviso cultura</h1><p>Il termine per le domande, fissato al <s>30 settembre 2025</s>, è ora il 15 ottobre 2025.</p>',
    '2025-09-25',
    '2025-10-15',
  ],
  [
    '<h1>Avviso pubblico contributi</h1><p><strong>Pubblicato dal 3 al 18 giugno 2024</strong></p><p>Le istanze si presentano entro le ore 12 del 5 luglio 2024.</p>',
    '2024-06-03',
    '2024-07-05T12:00',
  ],
  [
    '<h1>Avviso pubblico contributi</h1><p>Data scadenza: 31/12/2024</p><h2>Termini</h2><p>Le domande devono essere presentate entro le ore 12.00 del 28/06/2024.</p>',
    '2024-06-03',
    '2024-06-28T12:00',
  ],
  [
    '<h1>Contributo libri</h1><h2>Quando</h2><ul><li>Apertura domande: 5 settembre 2024</li><li>Chiusura domande: 25 ottobre 2024 ore 12</li><li>Pagamento: entro 31 marzo 2025</li></ul>',
    '2024-09-02',
    '2024-10-25T12:00',
  ],
  [
    '<h1>Bando giovani</h1><h2>Tempistiche</h2><ul><li>30 aprile 2025: chiusura candidature</li><li>30 maggio 2025: pubblicazione esiti</li><li>1 settembre 2025: avvio progetti</li></ul>',
    '2025-04-01',
    '2025-04-30',
  ],
  [
    '<h1>Bando giovani</h1><h2>Calendario</h2><p>Lancio del bando: 1 aprile 2025<br>Webinar: 10 aprile 2025<br>Scadenza candidature: 30 aprile 2025 ore 17<br>Esiti: 30 maggio 2025</p>',
    '2025-04-01',
    '2025-04-30T17:00',
  ],
  [
    '<h1>Contributi straordinari</h1><h3>Tempi e scadenze</h3><p>La domanda può essere presentata dal 02/05/2024 al 31/05/2024.</p><h3>Contatti</h3><p>Aggiornato il 06/05/2024</p>',
    '2024-05-02',
    '2024-05-31',
  ],
  [
    '<h1>Manifestazione di interesse</h1><p>Presentazione: via PEC, <b>entro le ore 13.00</b> del <b>14 giugno 2024</b>.</p>',
    '2024-05-20',
    '2024-06-14T13:00',
  ],
  [
    '<h1>Premio Montelago</h1><p>Iscrizioni: fino al 30/06/2024</p><p>Cerimonia: 21/09/2024</p><p>Quota: 10 €</p>',
    '2024-05-20',
    '2024-06-30',
  ],
  [
    '<h1>Avviso PUC</h1><table><tr><td>Ente</td><td>Comune di Montelago</td></tr><tr><td>Stato</td><td>Aperto</td></tr><tr><td>Termine presentazione istanze</td><td>14.06.2024</td></tr><tr><td>Data fine pubblicazione</td><td>30.06.2024</td></tr></table>',
    '2024-05-20',
    '2024-06-14',
  ],
  [
    '<h1>Bando Welfare</h1><p>ENTE EROGATORE</p><p>Fondazione Valdoro</p><p>SCADENZA</p><p>30 settembre 2024</p><p>OBIETTIVI</p><p>Sostenere la comunità fino al 2026.</p><p>DOTAZIONE FINANZIARIA</p><p>200.000 euro</p>',
    '2024-07-01',
    '2024-09-30',
  ],
  [
    '<h1>Bando Welfare</h1><h4>SCADENZA</h4><p>Sono previste due scadenze: 31 maggio e 30 settembre 2024</p><h4>DURATA</h4><p>I progetti vanno conclusi entro il 31 dicembre 2025</p>',
    '2024-04-15',
    '2024-09-30',
  ],
  [
    '<h1>Avviso: approvazione graduatoria contributo affitto</h1><p>Data di scadenza: 30 settembre 2026</p><p>È stata approvata la graduatoria definitiva.</p>',
    '2026-09-01',
    null,
  ],
  [
    '<h1>Asta pubblica terreno</h1><p>Seduta pubblica: 20 giugno 2024 ore 10</p><p>Termine offerte: 19 giugno 2024 ore 12</p>',
    '2024-05-20',
    '2024-06-19T12:00',
  ],
  [
    '<h1>Coprogettazione servizi anziani</h1><p>Quesiti entro: 07/06/2024</p><p>Domande entro: 17/06/2024 ore 12:00</p><p>Avvio tavolo: 01/07/2024</p>',
    '2024-05-20',
    '2024-06-17T12:00',
  ],
  [
    '<h1>Iscrizione albo volontari</h1><p>Le iscrizioni sono sempre aperte. L’albo è aggiornato al 30/04/2024.</p>',
    '2024-05-20',
    null,
  ],
  [
    '<h1>Avviso</h1><p>Bando per la concessione di contributi - scadenza 17/05/2024 - Allegati: modulo di domanda (pdf, 120 KB, 18/04/2024)</p>',
    '2024-04-18',
    '2024-05-17',
  ],
]

test.each(PAGES)('%s (read on %s) closes on %s', (html, published, expected) => {
  const page = htmlPage(`<html><body><main>${html}</main></body></html>`, 'https://www.comune.montelago.xx.it/bandi/1')
  const { call } = readCall(page, published)
  const { date = null, time = null } = call?.deadline ?? {}
  expect(date !== null && time !== null ? `${date}T${time}` : date).toBe(expected)
  for (const { quote, start, end } of call?.evidence ?? [])
    if (end > start) expect(page.text.slice(start, end)).toBe(quote)
})
