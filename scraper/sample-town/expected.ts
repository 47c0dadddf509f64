// What a reader must get from each page of the town as it stands: written from the calls, never from what a reader says.
import type { DeadlineKind, Procedure, Subject } from '../../shared/call/call.ts'
import type { CallId, Term, TownCall } from './calls.ts'
import { paperArticles } from './paper/articles.ts'
import { articlePath } from './paper/pages.ts'
import type { SiteName, TownDay } from './site.ts'

export interface ExpectedCall {
  /** The call of the town it is: the same id on several pages means the same call told again. */
  call: CallId
  deadline: { kind: DeadlineKind; date: string | null; time: string | null; supersedes: string | null }
  /** Left out where the page names none or leaves room for doubt. */
  opens?: { date: string; time: string | null }
  /** Addresses for applications, and never the publisher's own. */
  pec: string[]
  /** At least these. */
  procedure: Procedure[]
  subjects: Subject[]
  issuer: string
}

export interface Expected {
  site: SiteName
  url: string
  /** null: the page is no call. */
  is: ExpectedCall | null
  /** Why, for who reads a failing test. */
  because: string
}

const moment = ({ date, time }: Term) => (time === null ? date : `${date}T${time}`)

const fixed = (call: TownCall): ExpectedCall['deadline'] => ({
  kind: 'fixed',
  date: call.deadline?.date ?? null,
  time: call.deadline?.time ?? null,
  supersedes: call.former === null ? null : moment(call.former),
})

const COMUNE = 'Comune di Borgo Lieto'
const FOUNDATION = 'Fondazione Ponte Sereno'

export function expectedOn(town: TownDay): Expected[] {
  const { addresses, calls, reported } = town
  const none = (site: SiteName, path: string, because: string): Expected => ({
    site,
    url: `${addresses[site]}${path}`,
    is: null,
    because,
  })
  const call = (
    site: SiteName,
    path: string,
    id: CallId,
    told: {
      issuer: string
      procedure: Procedure[]
      subjects: Subject[]
      pec?: string[]
      deadline?: ExpectedCall['deadline']
      opens?: Term | null
    },
    because: string,
  ): Expected => ({
    site,
    url: `${addresses[site]}${path}`,
    is: {
      call: id,
      deadline: told.deadline ?? fixed(calls[id]),
      ...(told.opens ? { opens: told.opens } : {}),
      pec: told.pec ?? [],
      procedure: told.procedure,
      subjects: told.subjects,
      issuer: told.issuer,
    },
    because,
  })
  const article = (slug: string) => {
    const found = paperArticles(town).find((item) => item.slug === slug)
    if (found === undefined) throw new Error(`The sample town's paper has no article "${slug}".`)
    return articlePath(found.slug, found.published)
  }
  const pec = (id: CallId) => [calls[id].pec ?? '']
  const ETS: Subject[] = ['cooperativa-sociale', 'odv', 'aps', 'impresa-sociale']
  const untilFundsEnd = { kind: 'until-funds-end', date: null, time: null, supersedes: null } as const
  const washhouseDay = {
    kind: 'fixed',
    date: reported['ex-lavatoio'].deadline?.date ?? null,
    time: null,
    supersedes: null,
  } as const
  const square = calls['giovani-in-piazza']
  // The paper wrote before any extension: it tells the first term.
  const squareFirst = reported['giovani-in-piazza'].former
  const relative = calls['ex-lavatoio'].former === null

  return [
    call(
      'comune',
      '/novita/coprogettazione-centro-per-le-famiglie/',
      'centro-famiglie',
      {
        issuer: COMUNE,
        procedure: ['coprogettazione'],
        subjects: ['ets', 'cooperativa-sociale', 'odv', 'aps', 'fondazione', 'impresa-sociale'],
        pec: pec('centro-famiglie'),
      },
      'questions and meeting stand near the term; the footer has the office’s own PEC',
    ),
    call(
      'comune',
      '/novita/contributi-alle-associazioni-sportive-e-culturali/',
      'contributi-associazioni',
      {
        issuer: COMUNE,
        procedure: ['contributo'],
        subjects: ['asd-ssd', 'aps', 'associazione'],
        pec: pec('contributi-associazioni'),
      },
      'a day without an hour; the office hours "9 … 12.30" are no term',
    ),
    call(
      'comune',
      '/novita/bando-giovani-in-piazza/',
      'giovani-in-piazza',
      { issuer: COMUNE, procedure: ['bando'], subjects: ETS, pec: pec('giovani-in-piazza'), deadline: fixed(square) },
      'an extension: the old term comes first in the sentence',
    ),
    call(
      'comune',
      '/novita/patto-educativo-avviso-per-manifestazione-di-interesse/',
      'patto-educativo',
      { issuer: COMUNE, procedure: ['manifestazione-interesse'], subjects: ['ets'] },
      'the term is here, the PEC on the linked documento pubblico',
    ),
    call(
      'comune',
      '/documento_pubblico/avviso-manifestazione-interesse-patto-educativo/',
      'patto-educativo',
      {
        issuer: COMUNE,
        procedure: ['manifestazione-interesse', 'coprogrammazione'],
        subjects: ['cooperativa-sociale', 'consorzio', 'aps', 'odv'],
        pec: pec('patto-educativo'),
      },
      '"Data fine validità" is the end of publication, not the term',
    ),
    call(
      'comune',
      '/documento_pubblico/avviso-comodato-ex-lavatoio/',
      'ex-lavatoio',
      {
        issuer: COMUNE,
        procedure: ['immobile'],
        subjects: ['odv', 'aps'],
        pec: pec('ex-lavatoio'),
        deadline: relative ? { ...fixed(calls['ex-lavatoio']), kind: 'relative' } : fixed(calls['ex-lavatoio']),
      },
      'twenty days from the publication; the visit has its own day',
    ),
    call(
      'comune',
      '/servizi/contributi-a-sportello-per-microeventi-di-quartiere/',
      'microeventi',
      {
        issuer: COMUNE,
        procedure: ['contributo'],
        subjects: ['aps', 'odv', 'comitato'],
        pec: pec('microeventi'),
        deadline: untilFundsEnd,
        opens: { date: calls.microeventi.published, time: '09:00' },
      },
      'a desk open until funds end; "30 giorni" is a duration',
    ),
    none('comune', '/novita/mercatini-modifiche-alla-viabilita/', 'an ordinance on traffic'),
    none('comune', '/novita/graduatoria-bando-affitti/', 'a ranking: its call is closed'),
    none('comune', '/novita/assegnati-i-contributi-per-lo-sport/', 'news of who won'),
    none('comune', '/novita/uffici-chiusi-per-il-patrono/', 'opening hours'),
    none('comune', '/novita/nuova-illuminazione-in-via-dei-tigli/', 'works that ended'),
    none('comune', '/documento_pubblico/delibera-variazione-di-bilancio/', 'an act on the budget'),
    none('comune', '/servizi/carta-identita-elettronica/', 'a service for citizens'),
    none('comune', '/vivere-il-comune/eventi/festa-delle-castagne/', 'an event'),
    none('comune', '/', 'a home page'),
    none('comune', '/tipi_notizia/avvisi/', 'a list'),

    call(
      'paper',
      article('centro-per-le-famiglie-il-comune-cerca-partner'),
      'centro-famiglie',
      { issuer: COMUNE, procedure: ['coprogettazione'], subjects: ETS, deadline: fixed(reported['centro-famiglie']) },
      'the year is left out; the PEC is only on the Comune’s page; the credits have the publisher’s own',
    ),
    call(
      'paper',
      article('patto-educativo-ultimi-giorni'),
      'patto-educativo',
      {
        issuer: COMUNE,
        procedure: ['manifestazione-interesse'],
        subjects: ['cooperativa-sociale', 'consorzio', 'aps', 'odv'],
        deadline: fixed(reported['patto-educativo']),
      },
      '"fino alle ore": no PEC in the article',
    ),
    call(
      'paper',
      article('ex-lavatoio-in-comodato-alle-associazioni'),
      'ex-lavatoio',
      { issuer: COMUNE, procedure: ['immobile'], subjects: ['odv', 'aps'], deadline: washhouseDay },
      'the paper worked the relative term out',
    ),
    call(
      'paper',
      article('giovani-in-piazza-bando-da-30mila-euro'),
      'giovani-in-piazza',
      {
        issuer: COMUNE,
        procedure: ['bando'],
        subjects: ETS,
        deadline: { kind: 'fixed', date: squareFirst?.date ?? null, time: squareFirst?.time ?? null, supersedes: null },
      },
      'written before the extension: it tells the old term',
    ),
    call(
      'paper',
      article('microeventi-di-quartiere-ancora-fondi'),
      'microeventi',
      { issuer: COMUNE, procedure: ['contributo'], subjects: ['associazione', 'comitato'], deadline: untilFundsEnd },
      'open until funds end; the only day named is the opening',
    ),
    none('paper', article('sport-undici-associazioni-premiate'), 'news of who won'),
    none('paper', article('centri-estivi-bando-in-arrivo'), 'a call announced, not yet open'),
    none('paper', article('mercatini-in-centro-ecco-come-cambia-il-traffico'), 'traffic news'),
    none('paper', '/', 'a home page'),
    none('paper', '/contatti/', 'the paper’s own contacts'),

    call(
      'csv',
      '/premio-volontari-in-erba/',
      'premio-volontari',
      { issuer: 'CSV Terre Liete', procedure: ['premio'], subjects: ['odv', 'aps'] },
      'capital headings; the age of 19 is no date',
    ),
    call(
      'csv',
      '/biblioteche-aperte/',
      'biblioteche-aperte',
      {
        issuer: 'Fondazione Mattone su Mattone',
        procedure: ['contributo'],
        subjects: ['ets', 'associazione', 'cooperativa-sociale'],
        opens: calls['biblioteche-aperte'].former === null ? calls['biblioteche-aperte'].opens : null,
      },
      'SCADENZA holds the opening too; applications open in a week',
    ),
    call(
      'csv',
      '/borgo-lieto-coprogettazione-centro-per-le-famiglie/',
      'centro-famiglie',
      {
        issuer: COMUNE,
        procedure: ['coprogettazione'],
        subjects: ['ets'],
        deadline: fixed(reported['centro-famiglie']),
      },
      'the Comune’s call told by a portal',
    ),
    none('csv', '/corso-rendicontare-senza-paura/', 'a course'),
    none('csv', '/', 'a home page'),

    call(
      'foundation',
      '/bandi/cultura-diffusa/',
      'cultura-diffusa',
      { issuer: FOUNDATION, procedure: ['bando'], subjects: ['associazione', 'cooperativa-sociale', 'ets'] },
      'two phases: the first is the term to apply',
    ),
    call(
      'foundation',
      '/bandi/dopo-di-noi/',
      'dopo-di-noi',
      {
        issuer: FOUNDATION,
        procedure: ['bando'],
        subjects: ['cooperativa-sociale', 'odv', 'fondazione', 'ente-religioso'],
        pec: pec('dopo-di-noi'),
      },
      'label and prose agree; the results have their own day',
    ),
    call(
      'foundation',
      '/bandi/abitare-insieme/',
      'abitare-insieme',
      {
        issuer: FOUNDATION,
        procedure: ['bando'],
        subjects: ['ets'],
        deadline: { kind: 'unknown', date: null, time: null, supersedes: null },
      },
      'the term stands only in the PDF: the page has none to give',
    ),
    call(
      'foundation',
      '/documenti/bando-abitare-insieme.pdf',
      'abitare-insieme',
      { issuer: FOUNDATION, procedure: ['bando'], subjects: ['ets'] },
      'the PDF gives the term',
    ),
    none('foundation', '/bandi/esiti-bando-orti-urbani/', 'results of a call that is over'),
    none('foundation', '/', 'a home page'),
  ]
}
