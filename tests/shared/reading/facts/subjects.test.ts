// Who may apply, from the sentences that say so; not whom projects serve, who pays or who is shut out.
import { describe, expect, test } from 'vitest'
import type { Subject } from '../../../../shared/call/call.ts'
import { htmlPage } from '../../../../shared/page/html.ts'
import { readFacts } from '../../../../shared/reading/facts/facts.ts'
import { readProse } from '../../../../shared/reading/prose.ts'
import { factsOf } from './facts-of.ts'

const subjects = (text: string, title?: string) =>
  factsOf(text, title === undefined ? {} : { title }).eligibility.subjects

describe('subjects named after a cue', () => {
  test.each<[string, Subject[]]>([
    [
      'Potranno partecipare tutti i soggetti del Terzo settore: cooperative sociali, consorzi, associazioni di promozione sociale, organizzazioni di volontariato, imprese sociali.',
      ['ets', 'cooperativa-sociale', 'consorzio', 'aps', 'odv', 'impresa-sociale'],
    ],
    [
      'Possono candidarsi Enti di Terzo Settore - cooperative sociali, OdV, APS, fondazioni - iscritti al RUNTS.',
      ['ets', 'cooperativa-sociale', 'odv', 'aps', 'fondazione'],
    ],
    ['Il bando è rivolto alle associazioni culturali del territorio.', ['associazione']],
    ['Il bando è rivolto esclusivamente agli enti del Terzo settore.', ['ets']],
    ['La Regione assegna 250mila euro ad associazioni culturali e fondazioni.', ['associazione', 'fondazione']],
    ['Un appello alle organizzazioni di volontariato perché diano una mano.', ['odv']],
    ['Beneficiari: imprese e associazioni con sede nei 22 Comuni dell’area.', ['impresa', 'associazione']],
    ['Possono partecipare gli enti del Terzo settore, singoli o riuniti in associazione temporanea.', ['ets']],
    ['La Pro Loco cerca tre giovani per il servizio civile.', ['persona']],
    ['Le famiglie hanno ancora due settimane per chiedere il rimborso dei libri di testo.', ['persona']],
    ['La candidatura è riservata a enti senza scopo di lucro.', ['ets']],
    [
      'Possono presentare domanda le associazioni di volontariato e di promozione sociale.',
      ['odv', 'aps', 'associazione'],
    ],
    ['Ne possono beneficiare le micro e piccole imprese.', ['impresa']],
    ['I destinatari del bando sono le scuole e gli istituti comprensivi.', ['scuola']],
    ['Possono aderire i Comuni e gli enti locali.', ['ente-pubblico']],
    ['La domanda può essere presentata da parrocchie ed enti religiosi.', ['ente-religioso']],
    [
      'Il contributo può essere chiesto da privati, Enti o Associazioni senza scopo di lucro.',
      ['persona', 'associazione', 'ets'],
    ],
    ['Il bando è riservato a associazioni e società sportive dilettantistiche.', ['asd-ssd', 'associazione']],
    ['Avviso rivolto a ASD e SSD iscritte al registro.', ['asd-ssd']],
    [
      'Possono partecipare comitati, onlus e società di mutuo soccorso.',
      ['comitato', 'onlus', 'societa-mutuo-soccorso'],
    ],
    ['Possono partecipare università ed enti di ricerca.', ['universita']],
    ['Il bando è aperto a gruppi informali di almeno 5 persone.', ['gruppo-informale', 'persona']],
    ['La selezione è riservata a giovani tra i 18 e i 28 anni.', ['persona']],
    ['Possono richiederla le studentesse e gli studenti iscritti alle scuole secondarie.', ['persona']],
    ['Il contributo è destinato agli inquilini con sfratto.', ['persona']],
    ['Possono partecipare artisti e liberi professionisti.', ['professionista']],
    ['Per individuare gli operatori economici da invitare alla procedura.', ['impresa']],
    ['Il Comune raccoglie manifestazioni di interesse di enti del terzo settore.', ['ets']],
    [
      "L'invito è rivolto agli enti senza scopo di lucro (associazioni, enti, parrocchie e onlus) e anche alle imprese dello spettacolo.",
      ['ets', 'associazione', 'ente-religioso', 'onlus', 'impresa'],
    ],
    ['Possono partecipare enti filantropici e reti associative.', ['ente-filantropico', 'rete-associativa']],
    [
      'Due le tipologie di destinatari. Da un lato le associazioni iscritte, dall’altro i gruppi informali.',
      ['associazione', 'gruppo-informale'],
    ],
  ])('%s', (text, wanted) => expect([...subjects(text)].sort()).toEqual([...wanted].sort()))
})

describe('subjects named before the cue', () => {
  test.each<[string, Subject[]]>([
    ['Le associazioni hanno tempo fino al 30 giugno.', ['associazione']],
    ['Le imprese che intendono partecipare devono inviare la domanda.', ['impresa']],
    ['I Comuni dovranno presentare la domanda entro il 3 maggio.', ['ente-pubblico']],
    ['Gli enti del terzo settore interessati presentano la proposta.', ['ets']],
  ])('%s', (text, wanted) => expect([...subjects(text)].sort()).toEqual([...wanted].sort()))
})

describe('lists under a heading', () => {
  test('items under "I destinatari"', () => {
    expect(
      subjects(
        'I DESTINATARI\nPossono presentare richiesta:\n- Associazioni iscritte e non iscritte all’Albo;\n- Professionisti del settore culturale;\n- Artisti;\n- Attività commerciali\n\nATTIVITÀ AMMESSE\n- Concerti per le scuole e le famiglie',
      ),
    ).toEqual(['associazione', 'impresa', 'professionista'])
  })
  test('items under "Chi può partecipare" of a page', () => {
    const page = htmlPage(
      `<main><h1>Bando</h1><h2>Chi può partecipare</h2><ul><li>enti del terzo settore;</li><li>enti religiosi civilmente riconosciuti;</li></ul>
       <h2>Scadenza</h2><p>Le famiglie potranno poi visitare i progetti.</p></main>`,
      null,
    )
    expect(readFacts(page, readProse(page), null).eligibility.subjects).toEqual(['ets', 'ente-religioso'])
  })
})

describe('those who are no applicants', () => {
  test.each<[string, Subject[]]>([
    // shut out
    ['Sono ammessi enti e associazioni; restano escluse le persone fisiche.', ['associazione']],
    ['Possono partecipare le fondazioni, con esclusione delle fondazioni lirico-sinfoniche.', ['fondazione']],
    ['Possono partecipare associazioni e comitati. Non possono partecipare le imprese.', ['associazione', 'comitato']],
    ['Il bando è rivolto agli enti del terzo settore. Sono esclusi gli enti pubblici.', ['ets']],
    ['Possono partecipare le associazioni. Le imprese sono escluse.', ['associazione']],
    // served by the projects
    ['Possono candidarsi associazioni per progetti rivolti a minori e famiglie.', ['associazione']],
    [
      'Possono candidarsi cooperative sociali con interventi a favore di anziani e persone con disabilità.',
      ['cooperativa-sociale'],
    ],
    // named bodies are no kind of subject
    ['La Fondazione Finta Onlus invita le associazioni a presentare domanda.', ['associazione']],
    ["Possono partecipare associazioni iscritte all'anagrafe delle Onlus.", ['associazione']],
    [
      'Il gruppo di giovani non deve costituire un’associazione; possono candidarsi gruppi informali.',
      ['gruppo-informale'],
    ],
    [
      'Il bando aiuta le imprese attive nei comuni sotto i 5.000 abitanti: contributo fino a 3.600 euro per le imprese del commercio.',
      ['impresa'],
    ],
    // a quality of associations, not bodies in general
    ['Possono partecipare le associazioni che non perseguono scopo di lucro.', ['associazione']],
  ])('%s', (text, wanted) => expect([...subjects(text)].sort()).toEqual([...wanted].sort()))
})

describe('when no sentence says it', () => {
  test('the headline does', () => {
    expect(subjects('I circoli hanno di nuovo un aiuto su cui contare.', 'Il nuovo bando per i circoli')).toEqual([
      'associazione',
    ])
  })
  test('nothing is invented', () => expect(subjects('Il Comune pubblica un avviso per il parco.')).toEqual([]))
})

test('each subject says which words it comes from', () => {
  const { evidence } = factsOf('Possono partecipare le cooperative sociali.')
  expect(evidence).toContainEqual(
    expect.objectContaining({ field: 'eligibility.subjects.cooperativa-sociale', quote: 'cooperative sociali' }),
  )
})

describe('requirements', () => {
  const kinds = (text: string) => factsOf(text).eligibility.requirements.map(({ kind }) => kind)
  test.each<[string, string]>([
    ['Possono partecipare enti iscritti al RUNTS.', 'registry'],
    ["Associazioni iscritte all'albo comunale.", 'registry'],
    ["Serve l'iscrizione al registro delle imprese.", 'registry'],
    ['Enti con sede operativa nel territorio comunale.', 'seat'],
    ['Occorre la residenza a Borgofinto.', 'seat'],
    ['Si partecipa in partenariato con almeno tre enti.', 'partnership'],
    ['Organizzazioni riunite in ATS con enti pubblici.', 'partnership'],
    ['È ammessa una sola domanda per ciascuna associazione.', 'limit'],
    ['Possono candidarsi ragazze e ragazzi fra i 18 e i 28 anni.', 'limit'],
    ['È richiesto un cofinanziamento minimo del 10%.', 'limit'],
    ['Alla domanda vanno allegati: copia dello statuto e atto costitutivo.', 'other'],
    ['L’istanza è corredata dall’attestazione ISEE.', 'other'],
  ])('%s: %s', (text, kind) => expect(kinds(text)).toContain(kind))

  test.each<[string, number | undefined]>([
    ["imprese sociali con un'esperienza almeno biennale su questi temi.", 2],
    ['con esperienza triennale nel settore.', 3],
    ['costituite da almeno due anni.', 2],
    ['in attività da almeno 12 mesi.', 1],
    ['iscritti nei registri da almeno sei mesi.', 0.5],
    ['con almeno 5 anni di esperienza nel settore.', 5],
    ['con almeno cinque (5) anni di attività.', 5],
    ['con comprovata esperienza nel campo sociale.', undefined],
  ])('years in: %s', (text, years) => {
    const found = factsOf(`Possono partecipare associazioni ${text}`).eligibility.requirements
    expect(found.find(({ kind }) => kind === 'experience')?.years).toBe(years)
  })
})

// written before the rules they hold
describe('the ways papers name who may apply', () => {
  test.each<[string, string[]]>([
    [
      'I contributi vanno a giovani, sia riuniti in associazioni sia organizzati in gruppi informali.',
      ['associazione', 'gruppo-informale'],
    ],
    [
      'Il Comune ha pubblicato un avviso con cui seleziona soggetti del Terzo Settore che collaborino come partner.',
      ['ets'],
    ],
    [
      'Il primo bando si rivolge a enti locali e scuole e associazioni di promozione sociale. Il secondo finanzia eventi: in questo caso restano esclusi enti locali e scuole.',
      ['aps', 'ente-pubblico', 'scuola'],
    ],
    [
      'Possono presentare domanda gli enti del Terzo settore, anche in rete con Comuni, parrocchie e imprese donatrici.',
      ['ets'],
    ],
    [
      'Possono candidarsi Comuni ed enti del Terzo settore; imprese agricole e scuole possono entrare nella rete come partner.',
      ['ets', 'ente-pubblico'],
    ],
    ['Il bando si rivolge agli studenti meritevoli di medie, superiori e università.', ['persona']],
    ['Possono fare richiesta i soggetti iscritti al RUNTS e i comitati.', ['ets', 'comitato']],
    ['Il contributo è aperto alle biblioteche comunali e agli enti del Terzo settore.', ['ets', 'ente-pubblico']],
    [
      "L'avviso chiama le organizzazioni di volontariato e le parrocchie a proporre attività.",
      ['odv', 'ente-religioso'],
    ],
    [
      'Si cercano associazioni, cooperative sociali e fondazioni per gestire il centro.',
      ['associazione', 'cooperativa-sociale', 'fondazione'],
    ],
    ['Contributi per le famiglie con figli under 14.', ['persona']],
    ['È aperto il bando per il fondo sociale affitti: le domande si raccolgono allo sportello.', ['persona']],
    ['Possono aderire imprese, professionisti ed enti pubblici.', ['impresa', 'professionista', 'ente-pubblico']],
    ['Possono fare richiesta gli allevatori del territorio.', ['impresa']],
    ['Bando per gli oratori della città.', ['ente-religioso']],
    ['Candidature aperte ad artisti under 35.', ['professionista']],
    ['Le ASD e SSD iscritte al registro possono chiedere il contributo.', ['asd-ssd']],
    ['Beneficiari: Comuni, Unioni di Comuni ed enti del terzo settore.', ['ente-pubblico', 'ets']],
    [
      'Chi può partecipare\nScuole secondarie di secondo grado, università e associazioni studentesche.',
      ['scuola', 'universita', 'associazione'],
    ],
    ['Possono presentare proposte gli enti ecclesiastici civilmente riconosciuti.', ['ente-religioso']],
    ['Sono ammessi soltanto gli enti non commerciali, con esclusione delle imprese.', ['ets']],
    ['Destinatari del bando sono le imprese sociali e i loro consorzi.', ['impresa-sociale', 'consorzio']],
    ['Destinatari dei progetti sono i minori; possono candidarsi cooperative sociali.', ['cooperativa-sociale']],
    ['La domanda può essere presentata da associazioni senza scopo di lucro.', ['associazione']],
    ['Le società sportive del territorio hanno tempo fino al 3 maggio.', ['asd-ssd']],
    ['Il bonus spetta ai nuclei familiari con ISEE sotto i 15mila euro.', ['persona']],
    ['Il bando è aperto a tutti i cittadini maggiorenni, singoli o riuniti in comitati.', ['persona', 'comitato']],
    ['Possono concorrere micro, piccole e medie imprese con sede in provincia.', ['impresa']],
    [
      'Invitiamo le Pro Loco, i comitati e i Comuni a candidare le feste.',
      ['associazione', 'comitato', 'ente-pubblico'],
    ],
    ['Il premio è rivolto a giornalisti e fotografi.', ['professionista']],
    ['Alle associazioni di volontariato andranno 10mila euro.', ['odv', 'associazione']],
    ['Possono partecipare i caregiver familiari.', ['persona']],
    ["L'avviso, destinato alle persone con disabilità, scade il 3 maggio.", ['persona']],
  ])('%s', (text, wanted) => expect([...subjects(text)].sort()).toEqual([...wanted].sort()))
})

describe('beside those who may apply', () => {
  test.each<[string, Subject[]]>([
    // who runs what the people pay for
    [
      "L'avviso si rivolge alle famiglie che iscrivono i figli ai centri proposti da associazioni e parrocchie.",
      ['persona'],
    ],
    ['Possono chiedere il voucher i genitori, per i corsi gestiti da società sportive.', ['persona']],
    ['Il bando è aperto alle famiglie e alle associazioni.', ['persona', 'associazione']],
    // what they belong to
    ['Possono fare domanda i ragazzi tesserati con società sportive del territorio.', ['persona']],
    [
      'Requisiti\nadesione a una rete associativa\naccreditamento\n\nPossono aderire le organizzazioni di volontariato.',
      ['odv'],
    ],
    // what they are made of
    ['Possono candidarsi associazioni riconosciute costituite da organizzazioni di volontariato.', ['associazione']],
    // whom they help
    [
      'Possono iscriversi gli enti del terzo settore con esperienza in attività rivolte a persone con demenza.',
      ['ets'],
    ],
    ['Possono aderire le cooperative che aiutano gli anziani del quartiere.', ['cooperativa-sociale']],
    ['Possono aderire le cooperative e gli anziani del quartiere.', ['cooperativa-sociale', 'persona']],
    ['I contributi sono destinati ai negozi, che offrono servizi ai residenti.', ['impresa']],
    ['Possono candidarsi le parrocchie. I campi accolgono ragazzi in età tra i 6 e i 14 anni.', ['ente-religioso']],
    ['Si cerca un ente del terzo settore per gestire il centro diurno rivolto a persone con disabilità.', ['ets']],
  ])('%s', (text, wanted) => expect([...subjects(text)].sort()).toEqual([...wanted].sort()))
})

describe('words for who may apply that are easily taken for others', () => {
  test.each<[string, Subject[]]>([
    ['Possono partecipare esclusivamente gli enti del terzo settore.', ['ets']],
    ['La misura è esclusivamente riservata alle imprese sociali.', ['impresa-sociale']],
    ['Le fondazioni del terzo settore possono presentare domanda.', ['fondazione', 'ets']],
    ['Possono chiedere il contributo le associazioni e società con sede nel Comune.', ['associazione', 'asd-ssd']],
    [
      'Possono chiedere il contributo le associazioni e società cooperative con sede nel Comune.',
      ['associazione', 'cooperativa-sociale'],
    ],
    ['Possono farsi avanti le imprese, ma anche i privati.', ['impresa', 'persona']],
    ['Le categorie sono due: i pensionati e le famiglie.', ['persona']],
    ['Il soggetto capofila deve essere un ente del terzo settore.', ['ets']],
    ['Possono promuovere i progetti organizzazioni di volontariato e fondazioni.', ['odv', 'fondazione']],
    ['Sono invitate organizzazioni di volontariato iscritte da sei mesi.', ['odv']],
    [
      'Potranno aderire i gestori di centri estivi: parrocchie e cooperative.',
      ['ente-religioso', 'cooperativa-sociale'],
    ],
  ])('%s', (text, wanted) => expect([...subjects(text)].sort()).toEqual([...wanted].sort()))
})

describe('people and bodies told apart', () => {
  test.each<[string, Subject[], string?]>([
    ['La domanda deve essere presentata dalle famiglie allo sportello.', ['persona']],
    [
      'Sostegno ai progetti di inclusione, in particolare delle persone fragili. Possono candidarsi le parrocchie.',
      ['ente-religioso'],
    ],
    ['Il bando è rivolto a Comuni e loro consorzi.', ['ente-pubblico']],
    ['Il bando è rivolto a cooperative sociali e loro consorzi.', ['cooperativa-sociale', 'consorzio']],
    ['Tra i beneficiari, sia pubblici che privati, figurano le imprese agricole.', ['impresa']],
    ['Possono aderire soggetti pubblici e privati.', ['ente-pubblico', 'persona']],
    ['La Pro Loco cerca due giovani da impiegare in 3 scuole.', ['persona']],
    // rent, school books: people's own needs whatever body the text names
    [
      'Prorogati i termini decisi dai Comuni della zona: lo prevede la delibera.',
      ['persona'],
      'Contributo affitto, domande fino all’8 aprile',
    ],
    [
      'Le associazioni e gli uffici dei Comuni danno notizie a chi vuole un orto.',
      ['associazione', 'persona'],
      'Orti urbani, il bando per dodici lotti',
    ],
    // Comuni are named in every notice
    ['Un fondo dei Comuni del Delta, gestito da un tavolo di fondazioni.', ['fondazione'], 'Un fondo per la cultura'],
  ])('%s', (text, wanted, title) => expect([...subjects(text, title)].sort()).toEqual([...wanted].sort()))
})
