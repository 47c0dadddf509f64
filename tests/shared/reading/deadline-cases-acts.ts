// Acts of an office as they are published whole: recitals that recall former terms, what the act then decides, and
// stages or other terms beside. Same columns as deadline-cases.ts.
import type { DeadlineCase } from './deadline-cases.ts'

export const ACT_CASES: Record<string, readonly DeadlineCase[]> = {
  'recitals recall, the act decides': [
    [
      'VISTO il D.P.R. 8 marzo 1999, n. 275; CONSIDERATO l’esito dell’avviso interno prot. 88 del 12/01/2026, scaduto il 22/01/2026;\nEMANA\nil presente avviso. Gli interessati dovranno far pervenire l’istanza entro le ore 13.00 del 13 febbraio 2026.',
      '2026-01-27',
      '2026-02-13T13:00',
    ],
    [
      'Premesso che con avviso del 3 marzo 2026 il termine per le domande era il 20 marzo 2026; ritenuto di dover riaprire la raccolta; RENDE NOTO che le domande possono essere presentate fino al 30 aprile 2026 alle ore 12.',
      '2026-04-02',
      '2026-04-30T12:00',
    ],
    [
      'Visto l’art. 6 dell’avviso, che fissa alle ore 12 del 5 luglio 2026 il termine ultimo per la presentazione delle istanze;\nRitenuto di accogliere le richieste pervenute;\nDETERMINA\n1. Il termine di cui all’art. 6 è differito alle ore 12 del 27 luglio 2026.',
      '2026-07-01',
      '2026-07-27T12:00',
    ],
    [
      'Richiamata la determinazione n. 40 con cui le domande erano ammesse fino al 10 settembre 2026. Dato atto che sono pervenute due sole istanze. DISPONE di fissare al 9 ottobre 2026 il termine per la presentazione delle domande.',
      '2026-09-14',
      '2026-10-09',
    ],
    [
      'Considerate le difficoltà delle associazioni, la nuova scadenza per presentare le domande è fissata al 4 maggio.',
      '2026-04-03',
      '2026-05-04',
    ],
    [
      'Visto il grande interesse, le iscrizioni si potranno presentare fino al 12 giugno alle 12.',
      '2026-05-29',
      '2026-06-12T12:00',
    ],
  ],
  'another term of the same call is moved too': [
    [
      '1. Il termine di cui all’art. 7 dell’avviso è differito alle ore 12 del 27 luglio 2026. 2. Il termine di rendicontazione, già fissato al 30 novembre 2026, è differito al 20 dicembre 2026.',
      '2026-07-02',
      '2026-07-27T12:00',
    ],
    [
      'La scadenza per la presentazione delle domande è prorogata al 18 maggio 2026; il termine per la rendicontazione, inizialmente previsto per il 31 ottobre, è prorogato al 15 dicembre 2026.',
      '2026-05-04',
      '2026-05-18',
    ],
  ],
  'what stands beside the request or the former term': [
    [
      'Le richieste, corredate di fattura o preventivo, devono arrivare all’ufficio Sport entro le ore 18 del 7 aprile.',
      '2026-03-14',
      '2026-04-07T18:00',
    ],
    [
      'Le istanze, complete del rendiconto dell’anno passato, vanno consegnate al protocollo entro il 15 maggio 2026.',
      '2026-04-14',
      '2026-05-15',
    ],
    [
      'Le candidature, che dovevano essere inviate entro il 31 maggio, saranno accolte fino alle ore 18 di mercoledì 17 giugno 2026.',
      '2026-05-24',
      '2026-06-17T18:00',
    ],
    [
      'Le domande da presentare all’ufficio dovevano pervenire entro il 10 marzo; ora saranno accettate fino al 24 marzo.',
      '2026-03-05',
      '2026-03-24',
    ],
    [
      'Il fondo, che oggi ammonta a 18.400 euro, resta a disposizione: nessun termine è stato fissato.',
      '2026-03-05',
      null,
    ],
  ],
  'stages named by the label of a row': [
    [
      'Chiusura fase 1 (idee): 28 aprile 2026 – ore 17:00\nChiusura fase 2 (progetti, solo su invito): 15 settembre 2026 – ore 17:00',
      '2026-03-01',
      '2026-04-28T17:00',
    ],
    [
      'Scadenza prima fase: 15 maggio 2026\nScadenza seconda fase (riservata agli invitati): 30 settembre 2026',
      '2026-04-01',
      '2026-05-15',
    ],
  ],
}
