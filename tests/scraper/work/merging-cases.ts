// Invented calls, each told by several pages in other words. A person who knows calls can add a group or a telling.

export interface Telling {
  url: string
  title: string
  text: string
  published: string | null
  kind?: 'official' | 'news' | 'aggregator'
}

export const GROUPS: Record<string, Telling[]> = {
  botteghe: [
    {
      url: 'https://www.comune.lecco.esempio.it/avvisi/botteghe',
      kind: 'official',
      title: 'Avviso pubblico “Botteghe in Piazza” – contributi alle reti di negozi',
      text: 'Il Comune di Lecco assegna contributi a gruppi di almeno cinque negozi di vicinato che animano le piazze. Dotazione 400.000 euro, contributo massimo 30.000 euro. Le domande si presentano via PEC a commercio@pec.comune.lecco.esempio.it entro le ore 18:00 del 22 settembre 2026.',
      published: '2026-06-10',
    },
    {
      url: 'https://lavocelecchese.esempio.it/2026/06/botteghe',
      title: 'Lecco, 400mila euro ai negozi che fanno rete',
      text: 'LECCO – Quattrocentomila euro per i negozi di vicinato che si mettono insieme: è il bando "Botteghe in Piazza" del Comune di Lecco. Ogni rete, di almeno cinque esercizi, può avere fino a 30.000 euro. Le domande si inviano entro le 18 del 22 settembre 2026.',
      published: '2026-06-12',
    },
    {
      url: 'https://lagobandi.esempio.it/schede/771',
      kind: 'aggregator',
      title: 'Botteghe in Piazza: prorogato il bando per i negozi',
      text: 'Ente: Comune di Lecco. Il termine per le domande del bando "Botteghe in Piazza", inizialmente fissato al 22 settembre 2026, è prorogato alle ore 18 del 6 ottobre 2026. Contributo massimo: 30.000 euro.',
      published: '2026-09-18',
    },
  ],
  orti: [
    {
      url: 'https://www.comune.fermo.esempio.it/novita/orti',
      kind: 'official',
      title: 'Avviso per l’assegnazione degli orti urbani di via Trento',
      text: 'Il Comune di Fermo assegna ventiquattro orti urbani in via Trento a residenti e associazioni. Le domande si consegnano al protocollo entro le ore 12 del 18 dicembre 2026. Canone annuo 40 euro; il lotto si tiene per cinque anni.',
      published: '2026-11-10',
    },
    {
      url: 'https://cronachefermane.esempio.it/orti-via-trento',
      title: 'Fermo, ventiquattro orti in cerca di coltivatori',
      text: 'Tornano gli orti di via Trento: il Comune di Fermo ne assegna ventiquattro, a residenti e ad associazioni, per cinque anni e 40 euro l’anno. C’è tempo fino a mezzogiorno del 18 dicembre 2026 per portare la domanda al protocollo.',
      published: '2026-11-12',
    },
  ],
  musica: [
    {
      url: 'https://www.comune.fermo.esempio.it/novita/bande',
      kind: 'official',
      title: 'Contributi alle bande musicali e ai cori, anno 2027',
      text: 'Il Comune di Fermo sostiene le bande musicali e i cori amatoriali del territorio. Fondo di 18.500 euro. Istanze via PEC a protocollo@pec.comune.fermo.esempio.it entro le ore 12 del 15 gennaio 2027.',
      published: '2026-11-14',
    },
    {
      url: 'https://cronachefermane.esempio.it/bande-e-cori',
      title: 'Bande e cori, dal Comune 18.500 euro',
      text: 'Diciottomila e cinquecento euro, 18.500, per le bande musicali e i cori amatoriali: le istanze al Comune di Fermo vanno inviate via PEC entro il 15 gennaio 2027 alle 12.',
      published: '2026-11-16',
    },
  ],
  'cortili 2026': [
    {
      url: 'https://www.regione.umbria.esempio.it/cortili-2026',
      kind: 'official',
      title: 'Cortili solidali 2026 – avviso per ODV e APS',
      text: 'La Regione Umbria finanzia con 2.000.000 di euro progetti di organizzazioni di volontariato e associazioni di promozione sociale per rianimare i cortili delle case popolari. Contributo massimo 50.000 euro. Domande entro le ore 12 del 16 febbraio 2027.',
      published: '2026-12-12',
    },
    {
      url: 'https://umbriavicina.esempio.it/cortili',
      title: 'Volontariato, dalla Regione due milioni per «Cortili solidali 2026»',
      text: 'Due milioni (2.000.000 euro) per far rivivere i cortili delle case popolari: la Regione Umbria ha pubblicato «Cortili solidali 2026». Odv e aps possono chiedere fino a 50.000 euro, con domanda entro mezzogiorno del 16 febbraio 2027.',
      published: '2026-12-15',
    },
  ],
  'cortili 2025': [
    {
      url: 'https://www.regione.umbria.esempio.it/cortili-2025',
      kind: 'official',
      title: 'Cortili solidali 2025 – avviso per ODV e APS',
      text: 'La Regione Umbria finanzia con 1.500.000 euro progetti di organizzazioni di volontariato e associazioni di promozione sociale per rianimare i cortili delle case popolari. Contributo massimo 50.000 euro. Domande entro le ore 12 del 20 febbraio 2026.',
      published: '2025-12-10',
    },
  ],
  carnevale: [
    {
      url: 'https://www.comune.offida.esempio.it/carnevale',
      kind: 'official',
      title: 'Carnevale 2027: avviso per carri allegorici e gruppi mascherati',
      text: 'Il Comune di Offida invita associazioni, scuole e comitati a sfilare al Carnevale 2027 con carri allegorici e gruppi mascherati. Adesioni entro le ore 13 del 7 dicembre 2026.',
      published: '2026-11-02',
    },
    {
      url: 'https://picenooggi.esempio.it/carri-offida',
      title: 'Offida chiama a raccolta i carri',
      text: 'OFFIDA – Chi vuole sfilare al Carnevale con un carro allegorico o un gruppo mascherato deve farsi avanti: il Comune di Offida aspetta le adesioni di scuole, associazioni e comitati entro le 13 del 7 dicembre 2026.',
      published: '2026-11-05',
    },
  ],
  'carnevale del paese vicino': [
    {
      url: 'https://www.comune.castignano.esempio.it/carnevale',
      kind: 'official',
      title: 'Carnevale 2027: avviso per carri allegorici e gruppi mascherati',
      text: 'Il Comune di Castignano invita associazioni, scuole e comitati a sfilare al Carnevale 2027 con carri allegorici e gruppi mascherati. Adesioni entro le ore 12 del 10 dicembre 2026.',
      published: '2026-11-03',
    },
  ],
}
