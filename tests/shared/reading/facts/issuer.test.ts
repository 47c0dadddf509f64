// Who opens the call and where it holds; Comuni invented where the list is not what is tested.
import { describe, expect, test } from 'vitest'
import { htmlPage } from '../../../../shared/page/html.ts'
import { readFacts } from '../../../../shared/reading/facts/facts.ts'
import { readProse } from '../../../../shared/reading/prose.ts'
import { factsOf, type Given } from './facts-of.ts'

describe('who opens the call', () => {
  test.each<[string, string | null, string, Given?]>([
    ['Il Comune di Borgofinto ha lanciato un avviso pubblico.', 'Comune di Borgofinto', 'comune'],
    ["L'avviso del Comune di Borgofinto raccoglie proposte.", 'Comune di Borgofinto', 'comune'],
    [
      'COMUNE DI BORGOFINTO\nAVVISO PUBBLICO\nSi rende noto che le domande si presentano entro il 3 maggio.',
      'Comune di Borgofinto',
      'comune',
    ],
    ['Comune di Borgofinto - Avviso pubblico: contributi alle associazioni', 'Comune di Borgofinto', 'comune'],
    ["L'Unione dei Comuni Valle Finta ha pubblicato il bando.", 'Unione dei Comuni Valle Finta', 'unione'],
    ['La Regione Puglia ha aperto un bando per i giovani.', 'Regione Puglia', 'regione'],
    ['Avviso pubblico.\nComune di Borgofinto, piazza Municipio 1. Tel. 075 000000.', 'Comune di Borgofinto', 'comune'],
    ['Avviso pubblico.\nConsegna a mano in piazza Municipio 1 entro il 3 maggio.', null, 'altro'],
    ['Bando della Regione Liguria contro lo spopolamento.', 'Regione Liguria', 'regione'],
    ['La Giunta regionale ha approvato l’Avviso; c’è tempo per i borghi del Veneto.', 'Regione Veneto', 'regione'],
    [
      'Incentivi annuali: li disciplina il regolamento approvato dalla Giunta del Friuli Venezia Giulia.',
      'Regione Friuli Venezia Giulia',
      'regione',
    ],
    [
      'La Provincia autonoma di Trento proroga i termini per le domande di contributo.',
      'Provincia autonoma di Trento',
      'provincia',
    ],
    ['La Provincia di Varese promuove un bando per le scuole.', 'Provincia di Varese', 'provincia'],
    ['La Fondazione Mattone su Mattone apre il bando.', 'Fondazione Mattone su Mattone', 'fondazione'],
    ['La Fondazione Oltre Il Muro su Facebook presenta il bando.', 'Fondazione Oltre Il Muro', 'fondazione'],
    ['Il Ministero della Cultura apre il bando per il titolo.', 'Ministero della Cultura', 'stato'],
    [
      'Il Dipartimento per le Politiche giovanili e il Servizio Civile Universale ha spostato la chiusura del bando.',
      'Dipartimento per le Politiche giovanili e il Servizio civile universale',
      'stato',
    ],
    [
      'La Presidenza del Consiglio dei Ministri ha pubblicato il bando per borse di studio.',
      'Presidenza del Consiglio dei Ministri',
      'stato',
    ],
    ['Con il bando Spazi Nuovi la Fondazione Valle Finta aiuta gli enti.', 'Fondazione Valle Finta', 'fondazione'],
    [
      'Il giro di incontri sui bandi della Fondazione Comunitaria del Borgo Onlus è partito.',
      'Fondazione Comunitaria del Borgo Onlus',
      'fondazione',
    ],
    ['La Camera di Commercio di Taranto ha presentato il bando.', 'Camera di Commercio di Taranto', 'altro'],
    [
      '1. Ente concedente\nIl Gruppo di Azione Locale Valfinta S.c. a r. l. (sede a Borgofinto) pubblica i bandi.',
      'Gruppo di Azione Locale Valfinta',
      'altro',
    ],
    ['L’Azienda ULSS n. 8 Berica ha indetto un avviso per le associazioni.', 'Azienda ULSS n. 8 Berica', 'altro'],
    ['Il GAL Colli Finti ha pubblicato il bando per le imprese.', 'GAL Colli Finti', 'altro'],
    ['Scheda a cura del Centro servizi. Soggetto promotore: Regione Puglia.', 'Regione Puglia', 'regione'],
    // without its name
    [
      'L’Amministrazione comunale ha pubblicato un avviso.',
      'Comune di Premana',
      'comune',
      { url: 'https://www.comune.premana.lc.it/avviso' },
    ],
    [
      'Il Comune mette a disposizione contributi per i quartieri.',
      'Comune di Padova',
      'comune',
      { title: 'Padova, torna la Città delle Idee' },
    ],
    ['PREMANA – Il Comune premia chi studia: è aperto il bando.', 'Comune di Premana', 'comune'],
    [
      'Prende forma l’estate a Mazara del Vallo. L’amministrazione comunale intende promuovere eventi.',
      'Comune di Mazara del Vallo',
      'comune',
    ],
    // not who speaks, reports, pays or paid
    [
      'Il Comune di Borgofinto ha lanciato un avviso. La rete eredita il programma promosso da Fondazione Ricca con il sostegno di Fondazione Terza.',
      'Comune di Borgofinto',
      'comune',
    ],
    [
      'Il bando del Comune di Borgofinto si svolge in collaborazione con la Fondazione Vicina.',
      'Comune di Borgofinto',
      'comune',
    ],
    [
      '"Siamo felici", dice il presidente della Provincia di Varese. Il Comune di Borgofinto ha pubblicato il bando.',
      'Comune di Borgofinto',
      'comune',
    ],
    ['Il Comune di Borgofinto pubblica un avviso finanziato dalla Regione Puglia.', 'Comune di Borgofinto', 'comune'],
    // both
    [
      'Il bando promosso dal Comune di Borgofinto e dalla Fondazione Valle Finta.',
      'Comune di Borgofinto e Fondazione Valle Finta',
      'comune',
    ],
    // by the name of its kind alone, in small letters, by its letters
    [
      "I termini per rispondere all'avviso con cui l'Area marina protetta cerca un gestore.",
      'Area marina protetta',
      'altro',
    ],
    ["Avviso indetto dall'Unione Terre Finte. Il modulo va allo sportello del Comune.", 'Unione Terre Finte', 'unione'],
    [
      "L'Unione Sportiva Borgo e il Comune di Borgofinto. Il Comune di Borgofinto apre il bando.",
      'Comune di Borgofinto',
      'comune',
    ],
    [
      "COMUNITA' MONTANA DEL MONTE FINTO\nAvviso pubblico - Elenco aperto",
      'Comunità Montana del Monte Finto',
      'unione',
    ],
    [
      "L'Agenzia nazionale per la cura dei boschi finti (ANBF) ha indetto un'istruttoria pubblica.",
      'Agenzia nazionale per la cura dei boschi finti (ANBF)',
      'stato',
    ],
    [
      "L'Agenzia nazionale per i boschi finti ha prorogato i termini del bando.",
      'Agenzia nazionale per i boschi finti',
      'stato',
    ],
    [
      "Con il bando pubblicato on line dall'Anbsc nasce un nuovo modo.",
      "Agenzia nazionale per l'amministrazione e la destinazione dei beni sequestrati e confiscati (ANBSC)",
      'stato',
    ],
    ['Anci Finta ricerca 1.349 volontari per 96 progetti.', 'Anci Finta', 'altro'],
    ['La Fondazione con il Borgo lancia il bando.', 'Fondazione con il Borgo', 'fondazione'],
    [
      'Il Dipartimento Casa Finta della Presidenza del Consiglio dei ministri ha disposto una proroga del bando.',
      'Dipartimento Casa Finta della Presidenza del Consiglio',
      'stato',
    ],
    [
      'Puntano a questo i bandi aperti dal Gal, il gruppo di azione locale del Colle Finto.',
      'Gruppo di azione locale del Colle Finto',
      'altro',
    ],
    [
      'La Camera di Commercio mette a disposizione voucher. Lo dice la Camera di commercio del Colle Finto.',
      'Camera di commercio del Colle Finto',
      'altro',
    ],
    [
      'Gli allegati vanno inviati sulla piattaforma della Fondazione Città Finta.',
      'Fondazione Città Finta',
      'fondazione',
    ],
    [
      'REGIONE AUTONOMA - ASSESSORATO AL TURISMO\nCOMUNICATO\nSono sospesi i termini.',
      'Regione Autonoma - Assessorato al Turismo',
      'regione',
    ],
    ['Chi finanzia: Regione Liguria', 'Regione Liguria', 'regione'],
    ['La Città di Borgofinto mette a bando 12.000 euro.', 'Città di Borgofinto', 'comune'],
    [
      'Città di Borgofinto\nBANDO\nGli immobili del Comune di Borgofinto sono assegnati alle associazioni.',
      'Comune di Borgofinto',
      'comune',
    ],
    // bodies named for many reasons call where the text says so
    ["L'Associazione Amici del Borgo bandisce il premio letterario.", 'Associazione Amici del Borgo', 'altro'],
    ['La Pro Loco di Borgofinto organizza il concorso dei presepi.', 'Pro Loco di Borgofinto', 'altro'],
    [
      "Il Comune di Borgofinto, in collaborazione con l'Associazione Amici del Borgo, ha indetto il concorso.",
      'Comune di Borgofinto',
      'comune',
    ],
    [
      'Il premio, istituito dalla Fondazione Valle Finta, gode del patrocinio del Comune di Borgofinto.',
      'Fondazione Valle Finta',
      'fondazione',
    ],
    ['CSV Monti: segnaliamo il bando della Fondazione Valle Finta.', 'Fondazione Valle Finta', 'fondazione'],
    // without a name in the text
    [
      'Augusta pensa al Carnevale: lo stabilisce il bando che il Comune ha pubblicato oggi. Chi vive ad Augusta può sfilare.',
      'Comune di Augusta',
      'comune',
      { title: 'Augusta, a Carnevale tornano i carri' },
    ],
    [
      'Scade mercoledì il secondo avviso del Comune per il bonus alimentare.',
      'Comune di Cassano',
      'comune',
      { title: 'Cassano, secondo avviso per il bonus alimentare', url: 'https://www.cassanolive.it/news/1' },
    ],
    ['Piscina, calcio e bocce: il bando del Comune.', null, 'altro', { title: 'Piscina, il Comune cerca un gestore' }],
    [
      'La piscina di Colle Verdino cerca chi la gestisca: le manifestazioni vanno al Comune entro il 21 marzo.',
      'Comune di Colle Verdino',
      'comune',
      { title: 'Colle Verdino, la piscina cerca un gestore' },
    ],
    [
      'A Fontemurata tornano liberi venti orti. L’assessorato all’Ambiente ha aperto il bando.',
      'Comune di Fontemurata',
      'comune',
      { title: 'Orti urbani, venti lotti liberi a Fontemurata' },
    ],
    [
      'Gli orti di San Brizio al Colle: domande allo sportello polivalente.',
      'Comune di San Brizio al Colle',
      'comune',
      { title: 'Coltivare un orto', url: 'http://www.comune.sanbrizioalcolle.bo.it/orti' },
    ],
    [
      'La Fondazione comunitaria del Medio Corno ha pubblicato il bando per i progetti sociali.',
      'Fondazione comunitaria del Medio Corno',
      'fondazione',
    ],
    [
      'I fondi che la Regione Puglia ha destinato al Comune di Borgofinto finanziano il bando, aperto dal Comune di Borgofinto.',
      'Comune di Borgofinto',
      'comune',
    ],
    [
      'Il Distretto Socio Sanitario XY7, che comprende i Comuni di Borgofinto, Valfinta e Pianfinto, ha pubblicato l’avviso. Le risorse vengono dalla Regione Puglia.',
      'Distretto Socio Sanitario XY7',
      'altro',
    ],
    ['Sport e Salute finanzia i progetti degli organismi sportivi.', 'Sport e Salute', 'altro'],
    [
      'L’Azienda Sociale della Pieve apre un avviso del Piano di zona 2021-2023.',
      'Azienda Sociale della Pieve',
      'altro',
    ],
    ['L’Azienda USL Pianfinta sud est ha indetto un avviso.', 'Azienda USL Pianfinta sud est', 'altro'],
    ['Il Consiglio regionale del Lazio ha pubblicato l’avviso.', 'Consiglio regionale del Lazio', 'regione'],
    [
      'Dipartimento Turismo, Sport e Spettacolo\nAvviso per la concessione di contributi alle bande.',
      'Regione Siciliana',
      'regione',
      { url: 'https://www.regione.sicilia.it/bandi/bande' },
    ],
    [
      'È la dote del nuovo bando approvato oggi in giunta.',
      'Regione Friuli Venezia Giulia',
      'regione',
      { title: 'Friuli, dalla Regione un milione per gli impianti' },
    ],
    [
      'Prorogato il bando regionale della cooperazione, dice il Forum Emilia-Romagna.',
      'Regione Emilia-Romagna',
      'regione',
    ],
    [
      'Palazzo di Città ha allungato i tempi del bilancio partecipativo.',
      'Comune di Padova',
      'comune',
      { title: 'Bilancio partecipativo a Padova, una settimana in più' },
    ],
    [
      'Il Comune ha messo a disposizione 40.500 euro.',
      'Comune di Ferrara',
      'comune',
      { url: 'https://www.ilrestodelcarlino.it/ferrara/cronaca/bando' },
    ],
    [
      'Contributi per le federazioni sportive. Domande entro il 3 maggio.',
      'Provincia autonoma di Trento',
      'provincia',
      { url: 'https://www.provincia.tn.it/Servizi/Contributi' },
    ],
    [
      'Servizio civile universale: domande fino alle 14 del 20 febbraio.',
      'Dipartimento per le Politiche giovanili e il Servizio civile universale',
      'stato',
    ],
    [
      "L'Amministrazione comunale invita associazioni e comitati a proporre eventi.",
      'Comune di Barcellona Pozzo di Gotto',
      'comune',
      { title: 'Barcellona, al via le proposte per le feste' },
    ],
    ['Termini riaperti: il Comune proroga il bando.', null, 'altro', { title: 'Termini, il Comune li riapre' }],
    ["L'avviso e il modello sono sul portale del Comune (www.comune.premana.lc.it).", 'Comune di Premana', 'comune'],
    ['La giunta regionale ha approvato l’avviso per le imprese lombarde.', 'Regione Lombardia', 'regione'],
    ['La Regione Siciliana ha approvato l’avviso.', 'Regione Siciliana', 'regione'],
    ['Mettiamo a disposizione 250mila euro grazie alle risorse di Fondazione Ricca.', null, 'altro'],
    // nobody is named
    ['È stato pubblicato un avviso per un contributo straordinario.', null, 'altro'],
  ])('%s', (text, name, level, given) => {
    const { issuer } = factsOf(text, given ?? {})
    expect({ name: issuer.name, level: issuer.level }).toEqual({ name, level })
  })

  test('the office that runs it', () => {
    const { issuer } = factsOf(
      'Il Comune di Borgofinto ha lanciato un avviso. Le proposte verranno vagliate dalla Direzione Welfare e Salute.',
    )
    expect(issuer.office).toBe('Direzione Welfare e Salute')
  })
  test('a municipio of a city', () => {
    const { issuer, territory } = factsOf(
      'GENOVA - Il Municipio III Bassa Val Bisagno cerca idee. È aperto il bando per la concessione di patrocini.',
    )
    expect(issuer.name).toBe('Municipio III Bassa Val Bisagno (Comune di Genova)')
    expect(territory).toEqual({
      region: 'Liguria',
      province: 'Genova',
      comune: 'Genova',
      district: 'Municipio III Bassa Val Bisagno',
    })
  })
})

describe('where it holds', () => {
  test.each<[string, object, Given?]>([
    ['Il Comune di Milano ha lanciato un avviso.', { region: 'Lombardia', province: 'Milano', comune: 'Milano' }],
    [
      "Il Comune di Trinità d'Agultu e Vignola concede contributi.",
      { region: 'Sardegna', province: 'Sassari', comune: "Trinità d'Agultu e Vignola" },
    ],
    ['COMUNE DI ASTI\nAVVISO D’ASTA', { region: 'Piemonte', province: 'Asti', comune: 'Asti' }],
    ['Il Comune di Borgofinto (MI) apre il bando.', { region: 'Lombardia', province: 'Milano', comune: 'Borgofinto' }],
    ['Il Comune di Borgofinto apre il bando.', { comune: 'Borgofinto' }],
    ['La Regione Puglia apre il bando.', { region: 'Puglia' }],
    ['La Provincia autonoma di Trento concede contributi.', { region: 'Trentino-Alto Adige', province: 'Trento' }],
    [
      'La Fondazione Finta aiuta gli enti della provincia di Cuneo con un bando.',
      { region: 'Piemonte', province: 'Cuneo' },
    ],
    ['Il Ministero della Cultura apre il bando.', {}],
    ['Il Comune di Castro (LE) apre il bando.', { region: 'Puglia', province: 'Lecce', comune: 'Castro' }],
    ['La Camera di Commercio di Taranto ha presentato il bando.', { region: 'Puglia', province: 'Taranto' }],
    // names that are words
    ['Il bando vale da sale a pace, dice Mario Vita in via Roma.', {}],
  ])('%s', (text, territory, given) => expect(factsOf(text, given ?? {}).territory).toEqual(territory))
})

test('hostile runs of capitals are read in linear time', () => {
  for (const piece of [
    'Comune di ',
    'Fondazione ',
    'Regione del ',
    'A B C ',
    'San ',
    'Municipio ',
    'Direzione D '.repeat(3),
  ]) {
    const started = performance.now()
    factsOf(piece.repeat(Math.floor(60_000 / piece.length)))
    expect(performance.now() - started, piece).toBeLessThan(5000)
  }
})

describe('a page that names its own body only in the frame of the site', () => {
  const frame = (head: string, foot: string) =>
    htmlPage(
      `<header><span>${head}</span><nav><ul><li>Servizi</li></ul></nav></header>
       <main><h1>Contributo per il canone</h1><p>L'ufficio verifica i requisiti. Le domande si presentano entro il 30 settembre 2025.</p></main>
       <footer><p>${foot}</p></footer>`,
      'https://sportello.example/contributo',
    )
  test.each<[string, string, string | null]>([
    ['Comune di Borgofinto', 'Comune di Borgofinto - Piazza Grande, 1 - 50023 Borgofinto', 'Comune di Borgofinto'],
    ['Ambito di Pianfinto', 'Ambito di Pianfinto - Piazza Libertà 1 - Tel. 035 000', 'Ambito di Pianfinto'],
    ['Menu', 'Azienda USL Pianfinta sud est - Via Lunga 5 - P.IVA 00000000000', 'Azienda USL Pianfinta sud est'],
    // a name in passing, and two of one weight, tell nothing
    ['Menu', 'Sito realizzato con il Comune di Borgofinto', null],
    ['Comune di Borgofinto', 'Unione Colli Finti', null],
  ])('%s / %s → %s', (head, foot, name) => {
    const page = frame(head, foot)
    expect(readFacts(page, readProse(page), null).issuer.name).toBe(name)
  })
})
