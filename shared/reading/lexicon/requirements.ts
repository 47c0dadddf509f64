// Words without which a sentence asks nothing of an applicant; what it asks is told by the patterns of the reading.
// A word may be a sign of several kinds. A star ends a stem.
import type { Call } from '../../call/call.ts'

type Kind = Call['eligibility']['requirements'][number]['kind']

export const REQUIREMENT_SIGNS: readonly { kinds: readonly Kind[]; phrases: readonly string[] }[] = [
  {
    kinds: ['experience'],
    phrases: ['esperienz*', 'operan*', 'operat*', 'costituit*', 'attivita', 'attivi', 'attive', 'svolgano', 'svolgono'],
  },
  { kinds: ['experience', 'registry'], phrases: ['iscri*'] },
  {
    kinds: ['registry'],
    phrases: ['runts', 'registr*', 'albo', 'albi', 'anagrafe', 'casellario', 'cciaa', 'elenco', 'elenchi'],
  },
  { kinds: ['seat'], phrases: ['sede', 'sedi', 'residen*', 'domicili*'] },
  {
    kinds: ['partnership'],
    phrases: [
      'partenariat*',
      'partner*',
      'ats',
      'ati',
      'capofila',
      'rete',
      'reti',
      'associata',
      'raggruppament*',
      'temporanea',
    ],
  },
  {
    kinds: ['limit'],
    phrases: [
      'sola',
      'solo',
      'unica',
      'unico',
      'isee',
      'eta',
      'anni',
      'cumul*',
      'cofinanziament*',
      'lucro',
      'massimo',
      'soglia',
    ],
  },
  {
    kinds: ['other'],
    phrases: [
      'statut*',
      'costitutivo',
      'durc',
      'allega*',
      'bilanci*',
      'rendicont*',
      'dichiarazion*',
      'polizza',
      'curriculum',
      'curricula',
      'documento',
      'attestazione',
      'preventiv*',
    ],
  },
]
