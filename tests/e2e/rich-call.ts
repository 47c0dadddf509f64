// A call with everything a record can hold, for the pages that show all of it.
import type { Call, Evidence } from '../../shared/call/call.ts'
import { dayFrom, fullCall } from '../extension/calls.ts'

/** @param now epoch ms; @param url its official page */
export function richCall(now: number, url: string): Call {
  const base = fullCall('tramoggia', dayFrom(now, 2), url)
  const read = (field: string, quote: string, why: string): Evidence => ({
    field,
    quote,
    page: url,
    start: 0,
    end: quote.length,
    why,
  })
  return {
    ...base,
    opens: { date: dayFrom(now, -20), time: null },
    otherDates: [
      { date: dayFrom(now, 1), time: '10:30', role: 'info-meeting', label: 'incontro aperto in sala consiliare' },
      { date: null, time: null, role: 'activity-start', label: 'da inizio primavera' },
    ],
    identifiers: {
      cup: ['J41B26000120004'],
      cig: [],
      acts: ['determinazione dirigenziale n. 812 del 21/11/2026'],
    },
    programmes: ['Comunità che crescono'],
    documents: [
      { url: `${url}/avviso.pdf`, title: 'Avviso integrale', format: 'pdf', signed: true },
      { url: `${url}/modulo.docx`, title: 'Allegato A: domanda di partecipazione', format: 'docx', signed: false },
      {
        url: `${url}/piano.pdf`,
        title: 'Planimetria del Centro',
        format: 'pdf',
        signed: false,
        note: 'da leggere: è una scansione',
      },
    ],
    pages: [
      ...base.pages,
      {
        url: 'https://giornale.example/notizie/centro-famiglie',
        kind: 'news',
        title: 'Il Centro per le famiglie cerca casa: c’è tempo fino a venerdì',
        outlet: 'L’Eco di Borgo Lieto',
        publishedAt: dayFrom(now, -5),
      },
    ],
    related: [{ id: 'edizione-2025', relation: 'edition', title: 'Centro per le famiglie, edizione 2025' }],
    history: [
      { at: '2026-11-01T08:00:00Z', event: 'new', page: url },
      {
        at: '2026-11-14T08:00:00Z',
        event: 'extended',
        field: 'deadline',
        from: '2026-11-16T12:00',
        to: `${dayFrom(now, 2)}T12:00`,
        page: url,
      },
      {
        at: '2026-11-18T08:00:00Z',
        event: 'corrected',
        field: 'amounts.totalEur',
        from: '150000',
        to: '180000',
        page: url,
      },
    ],
    evidence: [
      ...base.evidence,
      read(
        'eligibility.subjects.cooperativa-sociale',
        'Possono presentare domanda cooperative sociali, organizzazioni di volontariato e associazioni di promozione sociale',
        'segue «possono presentare domanda»',
      ),
      read(
        'eligibility.requirements.experience',
        'almeno due anni di attività con minori e famiglie',
        'chiede esperienza o anni di attività',
      ),
      read(
        'eligibility.requirements.registry',
        'iscrizione al RUNTS da almeno sei mesi',
        'chiede l’iscrizione a un registro o albo',
      ),
      read('amounts.totalEur', 'una dotazione complessiva di 180.000,00 euro', 'importo complessivo del bando'),
      read(
        'channels.pec',
        'le domande si inviano a mezzo PEC a protocollo@pec.comune.borgolieto.example',
        'la domanda si invia per posta certificata',
      ),
    ],
  }
}
