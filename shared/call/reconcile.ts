// A site's own fields beside the prose of its page: where both speak of one fact, which is believed, and with what quote.
import { fold } from '../reading/fold.ts'
import type { StructuredFacts } from '../sites/family.ts'
import type { Call, Deadline, Evidence } from './call.ts'
import { pageKey } from './identity.ts'

/** Fields that can only mean the end of applications, as Plone's "Scadenza termini partecipazione". */
const CLOSES_APPLICATIONS =
  /partecip|present|domand|istanz|offert|candidat|adesion|iscrizion|propost|manifestazion|invio|sportello|scadenza[_ ]bando|data[_ ]chiusura/
/** Fields that close no application: when the page goes off line, when the albo's fifteen days end. */
const CLOSES_THE_PAGE =
  /pubblicazion|visibil|visualizz|oblio|archiviaz|pagina|albo|vincitor|graduatori|chiariment|quesit/

/** Certainty of a deadline that stands in a field alone. A bare "Data di scadenza" is the page's own end on some sites. */
const BY_FIELD = { clear: 0.9, bare: 0.6 }
/** Field and prose contradict each other: whichever is shown, the reader is told to look. */
const CONTRADICTED = 0.55
const AGREED = 0.98

type Meaning = 'closes-applications' | 'closes-the-page' | 'bare'

/** What a site's label for an end date means: the same word covers four things on Italian sites. */
export function meaningOf(label: string): Meaning {
  const folded = fold(label)
  // "Termine per le richieste di chiarimenti" names questions, "fine pubblicazione" the page: looked for first.
  if (CLOSES_THE_PAGE.test(folded)) return 'closes-the-page'
  return CLOSES_APPLICATIONS.test(folded) ? 'closes-applications' : 'bare'
}

interface Decided {
  deadline: Deadline
  why: string | null
  /** The field's date when it was not believed: kept as a date of the page, never lost. */
  aside: Call['otherDates']
}

function decideDeadline(prose: Deadline, facts: StructuredFacts): Decided {
  const field = facts.deadline
  if (field === undefined) {
    if (facts.undated === undefined || prose.kind !== 'unknown') return { deadline: prose, why: null, aside: [] }
    const deadline: Deadline = { kind: facts.undated, date: null, time: null, certainty: 0, supersedes: null }
    return { deadline, why: null, aside: [] }
  }
  const meaning = meaningOf(field.label)
  const aside: Call['otherDates'] = [
    { date: field.date, time: field.time, role: 'page-expiry', label: field.label.slice(0, 300) },
  ]
  const clear = meaning === 'closes-applications'
  const fromField: Deadline = {
    kind: 'fixed',
    date: field.date,
    time: field.time,
    certainty: clear ? BY_FIELD.clear : BY_FIELD.bare,
    supersedes: prose.supersedes,
  }
  if (meaning === 'closes-the-page') return { deadline: prose, why: null, aside }
  if (prose.date === null) {
    // The text says there is no term at all, and the field is a bare one: the text knows better.
    if (!clear && prose.kind !== 'unknown') return { deadline: prose, why: null, aside }
    return { deadline: fromField, why: `campo «${field.label}» del sito`, aside: [] }
  }
  if (prose.date === field.date) {
    const time = prose.time ?? field.time
    const certainty = Math.max(prose.certainty, clear ? AGREED : prose.certainty)
    return { deadline: { ...prose, time, certainty }, why: `campo «${field.label}» del sito, come il testo`, aside: [] }
  }
  // The text tells of an extension of the very date the field still holds: nobody updated the field.
  if (prose.supersedes?.slice(0, 10) === field.date) return { deadline: prose, why: null, aside }
  if (!clear) return { deadline: prose, why: null, aside }
  // Both mean the deadline and they differ. The surer one is shown, neither as sure.
  const proseWins = prose.certainty >= 0.8
  const deadline = { ...(proseWins ? prose : fromField), certainty: CONTRADICTED }
  const other = proseWins ? fromField : prose
  const label = proseWins
    ? `scadenza secondo il campo «${field.label}» del sito: diversa da quella del testo`
    : 'scadenza secondo il testo: diversa da quella del campo del sito'
  return {
    deadline,
    why: proseWins ? null : `campo «${field.label}» del sito; il testo dice ${prose.date}`,
    aside:
      other.date === null
        ? []
        : [{ date: other.date, time: other.time, role: 'page-expiry', label: label.slice(0, 300) }],
  }
}

const unite = (left: readonly string[], right: readonly string[] | undefined, limit: number) =>
  [...new Map([...left, ...(right ?? [])].map((item) => [fold(item), item])).values()].slice(0, limit)

/** Where a field's words stand in the page's text; a value that stands in no text (an API's) has an empty span. */
function placed(piece: StructuredFacts['evidence'][number], text: string, page: string | null): Evidence {
  const start = text.indexOf(piece.quote)
  const found = start >= 0 && piece.quote !== ''
  return {
    field: piece.field.slice(0, 120),
    quote: piece.quote.slice(0, 600),
    page,
    start: found ? start : 0,
    end: found ? start + Math.min(piece.quote.length, 600) : 0,
    why: piece.why.slice(0, 400),
  }
}

/**
 * The call with what the site's fields add to what was read in prose.
 * @param call as read from the page's prose, with its evidence.
 * @param facts what the site's family found in its fields.
 * @param page the text the evidence counts in, and its address.
 */
export function reconcile(call: Call, facts: StructuredFacts, page: { text: string; url: string | null }): Call {
  const { deadline, why, aside } = decideDeadline(call.deadline, facts)
  const overruled = deadline.date !== call.deadline.date
  const fieldSpeaks = (field: string) => field !== 'deadline' || why !== null || aside.length > 0
  const evidence = [
    ...call.evidence.filter(({ field }) => !(overruled && aside.length === 0 && field === 'deadline')),
    ...facts.evidence
      .filter(({ field }) => fieldSpeaks(field))
      .map((piece) => {
        const evident = placed(piece, page.text, page.url)
        if (piece.field !== 'deadline') return evident
        // A field not believed as the deadline is no evidence for it.
        return why === null ? { ...evident, field: 'otherDates' } : { ...evident, why: why.slice(0, 400) }
      }),
  ]
  return {
    ...call,
    title: call.title === '' ? (facts.title ?? '').slice(0, 500) : call.title,
    issuer:
      call.issuer.name === null && facts.issuer ? { ...call.issuer, name: facts.issuer.slice(0, 300) } : call.issuer,
    territory: { ...facts.territory, ...call.territory },
    opens: call.opens ?? facts.opens ?? null,
    deadline,
    otherDates: [...call.otherDates, ...(facts.otherDates ?? []), ...aside]
      .filter(
        (date, index, all) =>
          all.findIndex((other) => other.date === date.date && other.role === date.role && other.time === date.time) ===
            index || date.date === null,
      )
      .slice(0, 60),
    contacts: {
      ...call.contacts,
      pec: unite(call.contacts.pec, facts.pec, 20),
      email: unite(call.contacts.email, facts.email, 20),
      phone: unite(call.contacts.phone, facts.phone, 20),
    },
    amounts: {
      totalEur: call.amounts.totalEur ?? facts.amounts?.totalEur ?? null,
      maxEur: call.amounts.maxEur ?? facts.amounts?.maxEur ?? null,
      cofinancingPct: call.amounts.cofinancingPct ?? facts.amounts?.cofinancingPct ?? null,
    },
    identifiers: {
      cup: unite(call.identifiers.cup, facts.identifiers?.cup, 20),
      cig: unite(call.identifiers.cig, facts.identifiers?.cig, 20),
      acts: unite(call.identifiers.acts, facts.identifiers?.acts, 40),
    },
    documents: [
      ...new Map([...call.documents, ...(facts.documents ?? [])].map((item) => [pageKey(item.url), item])).values(),
    ].slice(0, 100),
    evidence: evidence.slice(0, 200),
  }
}
