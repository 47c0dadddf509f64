// What a call is, what it is about, how to apply, which programmes and files it names.
import { describe, expect, test } from 'vitest'
import type { Channel, Procedure, Topic } from '../../../../shared/call/call.ts'
import { htmlPage } from '../../../../shared/page/html.ts'
import { formatOf } from '../../../../shared/reading/facts/documents.ts'
import { readFacts } from '../../../../shared/reading/facts/facts.ts'
import { cutAtWord } from '../../../../shared/reading/facts/summary.ts'
import { readProse } from '../../../../shared/reading/prose.ts'
import { factsOf } from './facts-of.ts'

describe('procedure', () => {
  test.each<[string, string, Procedure[]]>([
    [
      'Nuovo avviso',
      'Un avviso pubblico per raccogliere le manifestazioni di interesse; poi il percorso di co-programmazione.',
      ['manifestazione-interesse', 'coprogrammazione'],
    ],
    [
      'Co-progettazione',
      'Avviso per manifestazione di interesse alla coprogettazione di servizi.',
      ['manifestazione-interesse', 'coprogettazione'],
    ],
    [
      'Contributi alle associazioni',
      'Il bando assegna contributi economici alle associazioni.',
      ['bando', 'contributo'],
    ],
    ['Avviso per contributi', "L'avviso pubblico concede un contributo straordinario.", ['avviso', 'contributo']],
    ['Borse di studio', 'È aperto il bando per le borse di studio.', ['bando', 'contributo']],
    ['Avviso', 'È uscito l’avviso pubblico per il parco.', ['avviso']],
    ['Concorso pubblico, per titoli e colloquio, a un posto', 'Concorso pubblico a tempo indeterminato.', ['concorso']],
    [
      "Avviso d'asta pubblica per la vendita di un alloggio",
      "Si procederà all'asta pubblica per alienare l'immobile.",
      ['immobile'],
    ],
    [
      'Avviso indagine di mercato: manutenzione',
      'Indagine di mercato per la procedura negoziata; stazione appaltante il Comune.',
      ['gara'],
    ],
    [
      'Albo comunale delle associazioni',
      "Possono iscriversi all'albo le associazioni: domanda di iscrizione all'albo.",
      ['accreditamento'],
    ],
    [
      'Premio tesi di laurea, 2ª edizione',
      'Il bando è aperto: premio in denaro alle 10 tesi, ai vincitori un premio.',
      ['bando', 'premio'],
    ],
    ['Notizia', 'Domani si inaugura la piazza.', ['altro']],
  ])('%s: %s', (title, text, wanted) => expect(factsOf(text, { title }).procedure).toEqual(wanted))
})

describe('topics', () => {
  test.each<[string, string, Topic[]]>([
    [
      'Welfare, nuovo avviso',
      'Il welfare milanese: costruire risposte per contrastare la povertà minorile. Il welfare del territorio.',
      ['poverta-minorile'],
    ],
    [
      'Area cani',
      'Uno spazio per i cani: gestione dell’area di sgambamento, aperta alle associazioni cinofile.',
      ['animali'],
    ],
    [
      'Servizio civile, posti per i giovani',
      'Il servizio civile universale cerca operatori volontari.',
      ['servizio-civile'],
    ],
    ['Sostegno alla locazione', 'Contributo affitto per gli inquilini con sfratto.', ['casa']],
    ['Impianti sportivi', 'Contributi per lo sport e le strutture sportive.', ['sport']],
    ['Capitale italiana del libro', 'Progetti che promuovano la lettura e le biblioteche.', ['cultura']],
    ['Disabilità gravissima', 'Assegno di cura per persone con disabilità.', ['disabilita']],
    ['Bando imprese', 'Sostegno al commercio e all’artigianato contro lo spopolamento.', ['commercio']],
    ['Aziende agricole', 'Bando GAL, PSR e sviluppo rurale per aziende agricole.', ['agricoltura']],
    // who applies and who decides is no topic
    ['Avviso', 'Le organizzazioni di volontariato inviano la domanda alla Direzione Welfare e Salute.', []],
  ])('%s: %s', (title, text, wanted) => expect(factsOf(text, { title }).topics).toEqual(wanted))
})

describe('channels', () => {
  test.each<[string, Channel[]]>([
    ["La candidatura dovrà essere inviata all'indirizzo pec indicato sulla pagina del bando.", ['pec']],
    ['Le candidature si inviano soltanto via PEC a bandi@pec.comune.borgofinto.it.', ['pec']],
    [
      'Le istanze si inviano tramite posta elettronica certificata alla casella bandi@pec.comune.borgofinto.it',
      ['pec'],
    ],
    ['La domanda va inviata via mail o consegnata a mano all’ufficio protocollo.', ['email', 'a-mano']],
    [
      'La richiesta si fa soltanto in modo telematico sulla piattaforma dedicata: presentare domanda online.',
      ['online'],
    ],
    ['Domande, soltanto online, entro le ore 14; la presentazione avviene con la piattaforma.', ['online']],
    [
      'Il plico deve pervenire a mano o tramite corriere all’Ufficio protocollo, oppure per posta.',
      ['posta', 'a-mano'],
    ],
    ['Le domande possono essere spedite con raccomandata.', ['posta']],
    ['Le domande si inviano via PEC; non saranno accettate domande inviate per posta.', ['pec']],
    ['Per partecipare occorre accreditarsi su https://bandi.regionefinta.example/.', ['online']],
    ['La domanda si presenta con SPID sullo sportello telematico.', ['online']],
    ['Candidatura del referente su go.regione.puglia.it', ['online']],
    // reading, asking and meeting are no ways to apply
    ['La modulistica è scaricabile online dal sito del Comune.', []],
    ['Per informazioni scrivere una mail a cultura@comune.borgofinto.it.', []],
    ['Il webinar si terrà online il 3 maggio.', []],
    ["L'avviso è pubblicato all'albo pretorio online.", []],
  ])('%s', (text, wanted) => expect(factsOf(text).channels).toEqual(wanted))
})

describe('programmes', () => {
  test.each<[string, string[]]>([
    ['La rete eredita il testimone di Ricetta Buona, il programma promosso da una fondazione.', ['Ricetta Buona']],
    ['parteciperà al bando "Fermenti Nuovi", dedicato ai giovani.', ['Fermenti Nuovi']],
    ['Il nuovo bando «Cultura e prossimità 2024» finanzia eventi.', ['Cultura e prossimità 2024']],
    ['È aperta la finestra dell’Avviso PugliaFinta 3.0, per il terzo settore.', ['PugliaFinta 3.0']],
    ['nel progetto "Pianeta giovani 2022", programma "Isola: le città".', ['Pianeta giovani 2022', 'Isola: le città']],
    ['Risorse del PR Puglia FESR-FSE+ 2021-2027.', ['PR Puglia FESR-FSE+ 2021-2027']],
    ['Un investimento finanziato dal Pnrr.', ['PNRR']],
    ['"In questi anni abbiamo lavorato bene", dice il sindaco.', []],
    ['Il presidente parla di «creare forme di contaminazione».', []],
    ['Il bando pubblico del Comune.', []],
  ])('%s', (text, wanted) => expect(factsOf(text).programmes).toEqual(wanted))
})

describe('documents', () => {
  test.each<[string, ReturnType<typeof formatOf>]>([
    ['avviso.pdf', { format: 'pdf', signed: false }],
    ['avviso.pdf.p7m', { format: 'pdf', signed: true }],
    ['modulo.docx', { format: 'docx', signed: false }],
    ['Allegato A.ODT', { format: 'odt', signed: false }],
    ['busta.p7m', { format: 'p7m', signed: true }],
    ['pagina.html', null],
    ['senza-estensione', null],
  ])('%s', (name, kind) => expect(formatOf(name)).toEqual(kind))

  test('files of the main part, each once, with a title', () => {
    const page = htmlPage(
      `<main><h1>Avviso</h1><p>In allegato:</p><ul>
        <li><a href="/docs/avviso.pdf">Avviso pubblico</a></li><li><a href="/docs/avviso.pdf">Scarica</a></li>
        <li><a href="/docs/modulo%20domanda.docx">Scarica</a></li><li><a href="/docs/determina.pdf.p7m">Determina firmata</a></li>
        <li><a href="/download?id=7">Allegato B (PDF, 123 KB)</a></li><li><a href="/altro">Altra pagina</a></li>
      </ul></main><footer><a href="/privacy.pdf">Privacy</a></footer>`,
      'https://www.comune.borgofinto.mi.it/avviso/',
    )
    expect(readFacts(page, readProse(page), null).documents).toEqual([
      {
        url: 'https://www.comune.borgofinto.mi.it/docs/avviso.pdf',
        title: 'Avviso pubblico',
        format: 'pdf',
        signed: false,
      },
      {
        url: 'https://www.comune.borgofinto.mi.it/docs/modulo%20domanda.docx',
        title: 'modulo domanda.docx',
        format: 'docx',
        signed: false,
      },
      {
        url: 'https://www.comune.borgofinto.mi.it/docs/determina.pdf.p7m',
        title: 'Determina firmata',
        format: 'pdf',
        signed: true,
      },
      {
        url: 'https://www.comune.borgofinto.mi.it/download?id=7',
        title: 'Allegato B (PDF, 123 KB)',
        format: 'pdf',
        signed: false,
      },
    ])
  })
})

describe("the call's own page", () => {
  test('a link out of an article', () => {
    const page = htmlPage(
      `<main><h1>Nuovo bando</h1><p>La domanda va inviata come scritto sulla <a href="https://www.comune.borgofinto.mi.it/bando">pagina del bando</a>.</p>
       <p><a href="https://www.giornalefinto.example/altra">Leggi anche: altra notizia</a></p></main>`,
      'https://www.giornalefinto.example/bando',
    )
    expect(readFacts(page, readProse(page), null).callPage).toMatchObject({
      url: 'https://www.comune.borgofinto.mi.it/bando',
      text: 'pagina del bando',
    })
  })
  test('named without an address', () => {
    expect(factsOf("La domanda va all'indirizzo pec indicato sulla pagina del bando.").callPage).toMatchObject({
      url: null,
      text: 'pagina del bando',
    })
  })
  test('none', () => expect(factsOf('Il Comune pubblica un avviso.').callPage).toBeNull())
})

describe('title and summary', () => {
  test('the summary says what the call is, within 300 characters', () => {
    const { summary } = factsOf(
      'Il sole splende sulla piazza. Il Comune di Borgofinto ha pubblicato un bando che assegna contributi alle associazioni culturali. Poi si vedrà.',
    )
    expect(summary).toMatch(/^Il Comune di Borgofinto ha pubblicato un bando/)
    expect(summary.length).toBeLessThanOrEqual(300)
  })
  test('a long sentence is cut at a word', () => {
    expect(cutAtWord('uno due tre quattro', 12)).toBe('uno due tre…')
    expect(cutAtWord('uno due', 12)).toBe('uno due')
  })
})
