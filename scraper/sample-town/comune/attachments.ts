// The Comune's attachments: the notices repeat the page's terms, the rest are forms and acts.
import { termOf } from '../calls.ts'
import { addDays, type Day, long } from '../days.ts'
import { momentInFull, type TownDay } from '../site.ts'

export interface Attachment {
  path: string
  title: string
  paragraphs: readonly string[]
  changed: Day
}

const FOLDER = '/wp-content/uploads/'

export function comuneAttachments({ today, calls }: TownDay): readonly Attachment[] {
  const families = calls['centro-famiglie']
  const school = calls['patto-educativo']
  const associations = calls['contributi-associazioni']
  const square = calls['giovani-in-piazza']
  const form = (path: string, title: string): Attachment => ({
    path: `${FOLDER}${path}`,
    title,
    paragraphs: [
      'Comune di Borgo Lieto',
      'Il/la sottoscritto/a ______________________ , legale rappresentante di ______________________',
      'CHIEDE',
      'di partecipare alla procedura in oggetto e dichiara, ai sensi degli artt. 46 e 47 del DPR 445/2000, di possedere i requisiti richiesti.',
      'Luogo e data ______________________   Firma ______________________',
    ],
    changed: addDays(today, -30),
  })
  return [
    {
      path: `${FOLDER}avviso-coprogettazione-centro-famiglie.pdf`,
      title: 'Avviso pubblico di co-progettazione - Centro per le famiglie',
      paragraphs: [
        'Comune di Borgo Lieto - Area Servizi sociali',
        'Art. 1 - Oggetto. Il presente avviso ha per oggetto la co-progettazione, ai sensi dell’art. 55 del D.Lgs. 117/2017, dell’avvio e della gestione del Centro per le famiglie di via dei Tigli.',
        'Art. 2 - Soggetti ammessi. Possono partecipare gli enti del Terzo settore iscritti al RUNTS con esperienza almeno triennale in servizi per l’infanzia e le famiglie.',
        'Art. 3 - Risorse. Il Comune mette a disposizione € 120.000,00 per ventiquattro mesi; cofinanziamento minimo 10%.',
        `Art. 4 - Termine. La domanda deve pervenire entro e non oltre le ${momentInFull(termOf(families))} all’indirizzo PEC ${families.pec ?? ''}.`,
      ],
      changed: families.published,
    },
    {
      path: `${FOLDER}avviso-patto-educativo.pdf`,
      title: 'Manifestazione di interesse - Patto educativo di comunità',
      paragraphs: [
        'Comune di Borgo Lieto - Ufficio Istruzione',
        'Avviso pubblico per manifestazione di interesse rivolto a cooperative sociali e loro consorzi, associazioni di promozione sociale e organizzazioni di volontariato.',
        `La manifestazione di interesse deve essere inviata all’indirizzo PEC ${school.pec ?? ''} entro e non oltre le ${momentInFull(termOf(school))}.`,
      ],
      changed: school.published,
    },
    {
      path: `${FOLDER}avviso-contributi-associazioni.pdf`,
      title: 'Avviso pubblico - Contributi alle associazioni',
      paragraphs: [
        'Comune di Borgo Lieto - Ufficio Cultura e Sport',
        'Avviso pubblico per la concessione di contributi economici alle associazioni sportive e culturali.',
        `La domanda va presentata entro e non oltre il ${long(termOf(associations).date)}.`,
      ],
      changed: associations.published,
    },
    {
      path: `${FOLDER}avviso-comodato-ex-lavatoio.pdf`,
      title: 'Avviso pubblico - Comodato dell’ex lavatoio',
      paragraphs: [
        'Comune di Borgo Lieto - Ufficio Patrimonio',
        'Planimetria e stato di consistenza dell’immobile di via del Rio 12.',
      ],
      changed: calls['ex-lavatoio'].published,
    },
    {
      path: `${FOLDER}determinazione-proroga-giovani-in-piazza.pdf`,
      title: 'Determinazione n. 812 - Proroga dei termini',
      paragraphs: [
        'Comune di Borgo Lieto - Ufficio Politiche giovanili',
        `Il termine del bando “Giovani in piazza” è prorogato alle ${momentInFull(termOf(square))}.`,
      ],
      changed: square.published,
    },
    form('modulo-domanda-contributi.pdf', 'Modulo di domanda'),
    form('allegato-a-domanda.pdf', 'Allegato A - Domanda di partecipazione'),
    {
      ...form('graduatoria-affitti.pdf', 'Graduatoria definitiva'),
      paragraphs: [
        'Domande ammesse: 41. Domande non ammesse: 6. I nominativi sono sostituiti dal numero di protocollo.',
      ],
    },
    {
      ...form('ordinanza-94.pdf', 'Ordinanza n. 94'),
      paragraphs: ['Divieto di sosta e di transito in piazza delle Sei Fontane e in via del Mercato.'],
    },
    {
      ...form('delibera-211.pdf', 'Deliberazione di Giunta n. 211'),
      paragraphs: ['Variazione al bilancio di previsione.'],
    },
  ]
}
