// What the issuer, the projects and those chosen do by a day is no term to apply, however much it looks like one.
import { describe, expect, test } from 'vitest'
import { textPage } from '../../../shared/page/plain.ts'
import { readCall } from '../../../shared/reading/read.ts'

const PUBLISHED = '2024-04-12'
const TERM = 'Le associazioni interessate devono presentare domanda via PEC entro le ore 12 del 17 maggio.'
const DEADLINE = '2024-05-17T12:00'

function deadlineOf(text: string): string | null {
  const deadline = readCall(textPage(text, null, 'Valdoro, avviso pubblico per gli orti'), PUBLISHED).call?.deadline
  return deadline?.date ? (deadline.time === null ? deadline.date : `${deadline.date}T${deadline.time}`) : null
}

/** Sentences that stand beside the term, by what they tell. */
const DEEDS: Record<string, readonly string[]> = {
  'what schools and offices hand on': [
    'Le scuole trasmetteranno le domande ai Comuni entro il 24 novembre.',
    'Gli uffici inoltreranno le richieste alla Regione entro il 30 giugno.',
    'I CAF invieranno gli elenchi al Comune entro il 15 giugno.',
  ],
  'what those who win must do': [
    'Andranno 5.000 euro a coloro che apriranno un negozio entro il 31 dicembre.',
    'Il premio tocca alle imprese che assumeranno un apprendista entro il 30 settembre.',
  ],
  'a talk with the office': [
    'È possibile prenotare una consulenza gratuita con i nostri operatori entro il 10 giugno.',
    'Si può fissare un appuntamento con l’ufficio bandi entro il 24 maggio.',
  ],
  'what was done': ['Le risposte del questionario erano state raccolte entro il 10 giugno.'],
  'a leave asked of another body': [
    'L’autorizzazione della Soprintendenza deve essere stata richiesta entro il 24 aprile.',
    'Il nulla osta del Parco va ottenuto entro il 30 giugno.',
  ],
  'a door that is shut': ['Il protocollo, che lunedì 3 giugno resterà chiuso, riceve al mattino.'],
  'another meeting to join': [
    'Martedì 21 maggio un incontro online spiega il modulo: ci si iscrive entro il 20 maggio.',
  ],
  'what the body will do': [
    'Il ministero ripartirà le risorse entro il 30 giugno.',
    'La commissione concluderà l’esame entro il 20 giugno.',
    'Gli uffici completeranno i controlli entro il 31 luglio.',
    'Entro il 30 giugno la Fondazione sceglierà le venti idee migliori.',
    'L’amministrazione pubblicherà l’elenco entro il 15 giugno.',
    'La giuria si esprimerà entro il 15 giugno.',
    'Il Comune affiderà gli spazi entro il 1° settembre.',
    'L’assessora firmerà i contratti entro il 10 luglio.',
    'La Regione trasferirà le somme entro il 31 ottobre.',
    'Il consorzio stilerà il calendario entro fine giugno.',
    'Entro il 12 luglio l’ufficio Sport contatterà tutte le società.',
  ],
  'what we will do': [
    '«Pagheremo tutti entro il 10 giugno», assicura l’assessore.',
    '«Vogliamo chiudere la graduatoria entro il 20 giugno», dice il sindaco.',
    '«Contiamo di partire entro il 1° luglio», spiega la presidente.',
    '«Assegneremo gli orti entro il 30 giugno».',
    '«Puntiamo a decidere entro fine giugno», aggiunge.',
    '«Speriamo di inaugurare entro il 15 settembre».',
    'L’assessora conta di consegnare le chiavi entro la metà di giugno.',
    'L’ente punta a firmare le convenzioni entro il 31 luglio.',
    'L’obiettivo è di aprire la struttura entro il 1° ottobre.',
    'Si prevede di concludere l’istruttoria entro il 12 giugno.',
  ],
  'what is handed out or done': [
    'Le chiavi saranno consegnate entro il 15 giugno.',
    'La convenzione sarà firmata entro il 31 maggio.',
    'I pagamenti saranno disposti entro il 30 settembre.',
    'I vincitori saranno avvisati entro il 20 giugno.',
    'Gli attestati verranno distribuiti entro il 30 giugno.',
    'Le graduatorie saranno caricate sul sito entro il 15 giugno.',
    'Il rimborso sarà pagato entro il 31 luglio.',
    'I selezionati saranno contattati entro il 10 giugno.',
    'Gli alloggi verranno assegnati entro il 1° settembre.',
    'La procedura sarà definita entro il 30 giugno.',
  ],
  'when the projects run': [
    'I progetti dovranno partire entro il 1° luglio.',
    'Le attività devono essere concluse entro il 31 dicembre.',
    'Il via ai cantieri è atteso entro il 1° novembre.',
    'Gli interventi andranno completati entro il 30 novembre.',
    'I laboratori dovranno svolgersi entro il 30 settembre.',
    'L’avvio del servizio è previsto entro il 1° settembre.',
    'Il Piano partirà a settembre e finirà il 30 giugno 2026.',
    'I lavori dovranno essere ultimati entro il 15 dicembre.',
    'La conclusione dei lavori è fissata entro il 31 ottobre.',
    'Ogni iniziativa dovrà essere realizzata entro il 31 dicembre.',
  ],
  'what others than those who apply do': [
    'Il rimborso segue la verifica delle ricevute, da consegnare entro il 31 luglio.',
    'Chi aveva già inviato la domanda entro il 25 maggio non deve ripresentarla.',
    'I selezionati avranno tempo fino al 15 luglio per il progetto definitivo.',
    'I finalisti dovranno presentare il progetto esecutivo entro il 20 luglio.',
    'I Comuni dovranno trasmettere i progetti al Ministero entro il 30 ottobre.',
    'Ogni Comune dovrà poi trasmettere gli elenchi all’Ambito entro il 20 giugno.',
    'Il Piano, che va presentato alla Regione entro il 31 luglio, dura tre anni.',
    'Le famiglie potranno poi chiedere il voucher dal 1° al 30 giugno.',
    'Lo sportello resterà chiuso fino al 2 giugno.',
    'Le società che hanno aderito entro il 20 marzo sono in un elenco.',
    'La misura copre le rette fino al 31 luglio.',
  ],
}

for (const [told, sentences] of Object.entries(DEEDS))
  describe(told, () => {
    test.each(sentences)('%s', (sentence) => {
      expect(deadlineOf(`${TERM} ${sentence}`)).toBe(DEADLINE)
      expect(deadlineOf(`${sentence} ${TERM}`)).toBe(DEADLINE)
    })
  })

describe('a verb of those who apply governs the day that opens its sentence', () => {
  test.each<[string, string]>([
    [
      'Dal 2 maggio al 17 giugno le famiglie con figli tra i 6 e i 16 anni possono chiedere il voucher, che vale 200 euro.',
      '2024-06-17',
    ],
    ['Fino al 31 maggio chi ha perso il lavoro può inoltrare la domanda allo sportello.', '2024-05-31'],
    ['Entro il 20 maggio i gestori di palestre e piscine dovranno inviare il modulo.', '2024-05-20'],
    ['Dal 6 al 24 maggio i giovani tra i 18 e i 25 anni potranno candidarsi online.', '2024-05-24'],
    [
      'Entro le ore 13 del 30 maggio le cooperative della valle possono partecipare con un progetto.',
      '2024-05-30T13:00',
    ],
    ['Fino al 14 giugno è possibile presentare la richiesta di rimborso per l’abbonamento.', '2024-06-14'],
    ['Dal 15 maggio al 15 giugno gli enti iscritti potranno aderire alla rete.', '2024-06-15'],
    ['Entro il 7 giugno le scuole potranno proporre un laboratorio.', '2024-06-07'],
    ['Tra il 10 e il 28 giugno le società sportive possono richiedere gli spazi.', '2024-06-28'],
    ['Fino a domenica 26 maggio i residenti potranno iscriversi all’albo dei volontari.', '2024-05-26'],
  ])('%s → %s', (text, expected) => expect(deadlineOf(text)).toBe(expected))
})

describe('a period closed with another word', () => {
  test.each<[string, string]>([
    ['Domanda online con SPID dal 3 giugno ed entro le ore 12 del 4 luglio.', '2024-07-04T12:00'],
    ['Le istanze si presentano dal 6 maggio e non oltre il 31 maggio.', '2024-05-31'],
    ['Le candidature si inviano a partire dal 20 maggio e fino alle 18 del 21 giugno.', '2024-06-21T18:00'],
    ['Iscrizioni dal 2 maggio ed entro il 24 maggio.', '2024-05-24'],
    ['Le richieste vanno inoltrate dal 13 maggio e comunque entro il 14 giugno.', '2024-06-14'],
  ])('%s → %s', (text, expected) => expect(deadlineOf(text)).toBe(expected))
})
