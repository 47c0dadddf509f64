// The lexicons of the facts as rows for the one walk over the text.
import { CHANNEL_WORDS, NO_CHANNEL, NOT_SENDING, REFUSED_WAY, SENDING_WORDS } from '../lexicon/channels.ts'
import { PROCEDURE_WORDS } from '../lexicon/procedures.ts'
import { REQUIREMENT_SIGNS } from '../lexicon/requirements.ts'
import { APPLICANT_CUES, EXCLUSION_CUES, SUBJECT_WORDS } from '../lexicon/subjects.ts'
import { NOT_A_TOPIC, TOPIC_WORDS } from '../lexicon/topics.ts'
import { BODY_SIGNS } from './bodies.ts'
import type { PhraseRow } from './phrases.ts'

const group = (name: string, phrases: readonly string[], code = name, weight = 1): PhraseRow[] =>
  phrases.map((phrase) => ({ phrase, group: name, code, weight }))

/** First words of what other patterns look for: they run only where one of these stands. */
const OFFICE_SIGNS =
  'direzione settore sezione ripartizione dipartimento assessorato area servizio ufficio sportello uoc unita'.split(' ')
const ACT_SIGNS =
  'determin* deliber* decreto decreti ordinanza provvedimento d dgr dgrc dd ddg dds dgc avviso bando'.split(' ')
const UNNAMED_SIGNS =
  'comune comunale comunali amministrazione giunta municipalita municipio citta civico municipale regione regionale regionali provinciale provinciali'.split(
    ' ',
  )

/** Groups: subject, applicant-after, applicant-before, exclusion, procedure, topic, channel, sending, not-sending, refused. */
export function callPhrases(): PhraseRow[] {
  return [
    // several codes of one phrase are joined by "+"; no code swallows the phrase
    ...SUBJECT_WORDS.flatMap(({ codes, phrases, person, quality }) =>
      group('subject', phrases, quality ? 'quality' : codes.join('+'), person ? 0 : 1),
    ),
    ...group('applicant-after', APPLICANT_CUES.after),
    ...group('applicant-before', APPLICANT_CUES.before),
    ...group('exclusion', EXCLUSION_CUES),
    ...PROCEDURE_WORDS.flatMap(({ procedure, strong, plain = [], hint = [] }) => [
      ...group('procedure', strong, procedure, 3),
      ...group('procedure', plain, procedure, 2),
      ...group('procedure', hint, procedure, 1),
    ]),
    ...TOPIC_WORDS.flatMap(({ topic, strong, plain, hint = [] }) => [
      ...group('topic', strong, topic, 3),
      ...group('topic', plain, topic, 2),
      ...group('topic', hint, topic, 1),
    ]),
    ...group('topic', NOT_A_TOPIC, ''),
    ...Object.entries(CHANNEL_WORDS).flatMap(([channel, phrases]) => group('channel', phrases, channel)),
    ...group('channel', NO_CHANNEL, ''),
    ...group('sending', SENDING_WORDS),
    ...group('not-sending', NOT_SENDING),
    ...REQUIREMENT_SIGNS.flatMap(({ kinds, phrases }) => group('requirement', phrases, kinds.join('+'))),
    ...group('sign-body', BODY_SIGNS),
    ...group('sign-office', OFFICE_SIGNS),
    ...group('sign-act', ACT_SIGNS),
    ...group('sign-unnamed', UNNAMED_SIGNS),
    ...group('sign-district', ['municipio', 'circoscrizione', 'municipalita', 'quartiere']),
    ...group('refused', REFUSED_WAY),
  ]
}
