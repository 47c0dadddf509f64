// What an applicant must have: years of experience, a registry, a seat, partners; what it may not do; what to attach.
import type { Call, Evidence } from '../../call/call.ts'
import type { Span } from '../../page/page.ts'
import type { Ground } from './ground.ts'

type Requirement = Call['eligibility']['requirements'][number]

const YEARS = new Map([
  ['annuale', 1],
  ['biennale', 2],
  ['triennale', 3],
  ['quadriennale', 4],
  ['quinquennale', 5],
  ['decennale', 10],
]) // prettier-ignore: a table of words
const COUNT = new Map([
  ['un', 1],
  ['uno', 1],
  ['una', 1],
  ['due', 2],
  ['tre', 3],
  ['quattro', 4],
  ['cinque', 5],
  ['sei', 6],
  ['sette', 7],
  ['otto', 8],
  ['nove', 9],
  ['dieci', 10],
  ['dodici', 12],
  ['ventiquattro', 24],
]) // prettier-ignore: a table of words

interface Rule {
  kind: Requirement['kind']
  /** What must stand in a sentence where a sign of the kind does (lexicon/requirements.ts). */
  test: RegExp
  why: string
}

const RULES: readonly Rule[] = [
  {
    kind: 'experience',
    test: /esperienza (?:\w+ ){0,4}(?:almeno|minima|annuale|biennale|triennale|quinquennale|decennale|comprovata|documentata|maturata|di \w+ anni|pregressa|specifica)|(?:almeno|minimo) (?:\w+ )?(?:\(\w+\) )?(?:\w+ )?anni|da almeno (?:\w+ )?(?:\(\w+\) )?(?:\d+|\w+) (?:ann|mes)|comprovata esperienza|esperienza (?:nel|nell'|nella|negli|in )/,
    why: 'chiede esperienza o anni di attività',
  },
  {
    kind: 'registry',
    test: /(?:iscri(?:tt|zion)\w*|risult\w+ iscritt\w*|registrat\w+)[^.;\n]{0,120}(?:runts|registr|\balb[io]\b|anagrafe|elench|cciaa|camera di commercio|casellario)|(?:runts|registr\w+|\balb[io]\b)[^.;\n]{0,60}iscri/,
    why: "chiede l'iscrizione a un registro o albo",
  },
  {
    kind: 'seat',
    test: /(?:con|abbian[oe]|avere|aventi|dotat\w+ di|possed\w+|avent\w+|la|propria|una) (?:\w+ )?sede (?:legale|operativa|principale|nel|in|a |o)|sede (?:legale|operativa)|residen(?:ti|te|za) (?:a|in|nel|ne[lgi]+|da|anagrafica|presso)|residenza/,
    why: 'chiede una sede o la residenza sul territorio',
  },
  {
    kind: 'partnership',
    test: /partenariat|almeno (?:\w+ )?(?:\(\w+\) )?(?:\w+ )?(?:partner|enti|soggetti|associazioni|organizzazioni)|\bats\b|associazione temporanea|\bati\b|capofila|forma (?:singola o )?associata|in rete con|una rete|costru\w+ una rete|raggruppament/,
    why: 'parla di partenariato o forma associata',
  },
  {
    kind: 'limit',
    test: /una sola (?:domanda|istanza|proposta|candidatura|richiesta|manifestazione)|un solo (?:progetto|beneficiario|contributo)|un'unica (?:domanda|istanza|proposta|candidatura)|una e una sola|non (?:e|sono) cumulabil|non si possono cumulare|non e ammesso il cumulo|non cumulabil|cofinanziamento (?:di |del |minimo|pari|obbligatorio)|\bisee\b[^.;\n]{0,60}(?:\d|non superiore|massim|soglia)|(?:eta|anni) (?:compres|tra|fra|fino|non superiore)|(?:fra|tra) i \d{1,2} e i \d{1,2} anni|(?:soglia|limite) isee|assenza di (?:fini|scopo)/,
    why: 'pone un limite a chi partecipa',
  },
  {
    kind: 'other',
    test: /(?:allega\w+|corredat\w+|unitamente|completa di|complete di|presentando|dovra\w* contenere|deve contenere|copia|documentazione)[^.;\n]{0,140}(?:statut|atto costitutivo|durc|documento (?:di|d')identita|bilanci|rendicont|dichiarazion|curricul|scheda|preventiv|piano (?:economico|finanziario)|attestazione|relazione|modell|allegat[oi] [a-z])/,
    why: 'elenca documenti da allegare',
  },
]

/** How many years a requirement of experience asks for; undefined when it names none. */
function yearsAsked(folded: string): number | undefined {
  for (const [word, years] of YEARS) if (folded.includes(word)) return years
  const match =
    /(?:almeno|minimo|minima di|non inferiore a|pari a|di)(?: gli ultimi| ultimi)? (\d{1,3}|[a-z]{2,12})(?: \((?:\d{1,3}|[a-z]{2,12})\))? (ann[oi]|mes[ei])\b/.exec(
      folded,
    )
  if (!match) return undefined
  const [, amount = '', unit = ''] = match
  const count = COUNT.get(amount) ?? Number(amount)
  if (!Number.isFinite(count) || count <= 0) return undefined
  const years = unit.startsWith('mes') ? count / 12 : count
  return years <= 100 ? Math.round(years * 100) / 100 : undefined
}

const MOST = 24
const QUOTE = 600

export function readRequirements(ground: Ground): { requirements: Requirement[]; evidence: Evidence[] } {
  const { folded, text } = ground
  const requirements: (Requirement & Span)[] = []
  const evidence: Evidence[] = []
  const signs = ground.hits('requirement')
  for (const { kind, test, why } of RULES) {
    let after = -1
    let count = 0
    for (const hit of signs) {
      if (hit.start < after || requirements.length >= MOST || count >= 6) continue
      if (!hit.code.includes(kind)) continue
      const sentence = ground.sentenceAt(hit.start)
      after = sentence.end
      if (!ground.own(hit.start)) continue
      const words = folded.slice(sentence.start, Math.min(sentence.end, sentence.start + 1200))
      if (!test.test(words)) continue
      count++
      const years = kind === 'experience' ? yearsAsked(words) : undefined
      const end = Math.min(sentence.end, sentence.start + QUOTE)
      requirements.push({
        kind,
        text: text.slice(sentence.start, end).trim(),
        ...(years === undefined ? {} : { years }),
        start: sentence.start,
        end,
      })
      evidence.push(ground.evidence(`eligibility.requirements.${kind}`, sentence, why))
    }
  }
  return { requirements: requirements.map(({ start: _start, end: _end, ...requirement }) => requirement), evidence }
}
