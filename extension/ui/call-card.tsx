// A call drawn from its facts: the same card in the popup, on a web page and in the reader.
import type { ComponentChildren } from 'preact'
import type { Facts } from '../facts.ts'
import type { facts as italian } from '../locales/it/facts.ts'
import { BookmarkSign, LeaveSign } from './icons.tsx'

export type FactWords = typeof italian

type Tone = 'today' | 'days' | 'week' | 'later' | 'calm'

/** How the card looks: by how near the deadline is, calm when there is nothing to hurry for. */
function toneOf({ status, urgency }: Facts): Tone {
  if (status === 'closed' || status === 'withdrawn') return 'calm'
  return urgency === 'undated' || urgency === 'past' ? 'calm' : urgency
}

/** "2023-05-15T12:00" in words. */
function dayAndHour(words: FactWords, moment: string, print = words.longDay): string {
  const [day = '', hour] = moment.split('T')
  return hour === undefined ? print(day) : `${print(day)}, ${words.hour(hour)}`
}

/** The deadline as one line of words: what the tile shows at a glance, for those who hear it. */
export function deadlineWords(facts: Facts, words: FactWords, short: boolean): string {
  const { date, time, kind } = facts.deadline
  if (date === null) return words.withoutDate[kind]
  return dayAndHour(words, time === null ? date : `${date}T${time}`, short ? words.listDay : words.longDay)
}

/** "tra 3 giorni", "chiuso oggi": what the days left mean now. */
export function nearness(facts: Facts, words: FactWords): string {
  if (facts.status === 'withdrawn') return words.withdrawn
  if (facts.days === null) return facts.status === 'closed' ? words.closed : ''
  if (facts.status === 'closed' && facts.days >= 0) return facts.days === 0 ? words.closedToday : words.results
  return words.daysLeft(facts.days)
}

/** The tile shows the days left already: its words are for those who hear. When it shows something else, all see them. */
function Nearness({ facts, words }: { facts: Facts; words: FactWords }) {
  const near = nearness(facts, words)
  if (near === '') return null
  const isInTile = facts.status !== 'closed' && facts.status !== 'withdrawn'
  return isInTile ? <span class="unseen">, {near}</span> : <span> · {near}</span>
}

function Tile({ facts, words }: { facts: Facts; words: FactWords }) {
  const word = (text: string) => <b class="word">{text}</b>
  const content = () => {
    if (facts.status === 'withdrawn') return word(words.withdrawn)
    if (facts.status === 'closed') return word(words.closed)
    if (facts.days === null) return <b>{facts.deadline.kind === 'unknown' ? '?' : '∞'}</b>
    if (facts.days <= 1) return word(words.daysLeft(facts.days))
    return (
      <>
        <b>{facts.days > 999 ? '999+' : facts.days}</b>
        <span>{words.days}</span>
      </>
    )
  }
  return (
    <div class="tile" aria-hidden="true">
      {content()}
    </div>
  )
}

function SafeLink({ url, children }: { url: string; children: ComponentChildren }) {
  return (
    <a class="button" href={url} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  )
}

function Fact({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

const SHOWN_SUBJECTS = 5
const SHOWN_REQUIREMENTS = 4

function few(items: string[], limit: number, words: FactWords): string {
  const shown = items.slice(0, limit).join(', ')
  return items.length > limit ? `${shown} ${words.more(items.length - limit)}` : shown
}

/** Whether it is for the person's body, and the sentence that hangs on: a word and a sign, never a colour alone. */
function FitMark({ fit, words }: { fit: NonNullable<Facts['fit']>; words: FactWords }) {
  const sign = { adatto: '✓', 'da-verificare': '?', 'non-adatto': '✕' }[fit.verdict]
  return (
    <Fact label={words.fitLabel}>
      <div class="fit" data-fit={fit.verdict}>
        <b>
          <span aria-hidden="true">{sign} </span>
          {words.fit[fit.verdict]}
        </b>
        : {fit.why}
        {fit.sentence !== null && (
          <blockquote class="quote">
            <p>«{fit.sentence}»</p>
          </blockquote>
        )}
      </div>
    </Fact>
  )
}

function Details({ facts, words }: { facts: Facts; words: FactWords }) {
  const addresses = facts.pec.length > 0 ? facts.pec : facts.email
  const amounts = [
    facts.maxEur === null ? null : words.amountMost(words.euro(facts.maxEur)),
    facts.totalEur === null ? null : words.amountTotal(words.euro(facts.totalEur)),
  ].filter((amount) => amount !== null)
  return (
    <dl>
      <Fact label={words.quote}>
        {facts.quote === null ? (
          words.noQuote
        ) : (
          <blockquote class="quote">
            <p>«{facts.quote.text}»</p>
            {facts.quote.why !== '' && <p class="why">{facts.quote.why}</p>}
          </blockquote>
        )}
      </Fact>
      {facts.fit !== null && <FitMark fit={facts.fit} words={words} />}
      {facts.subjects.length > 0 && (
        <Fact label={words.who}>
          {few(
            facts.subjects.map((subject) => words.subjects[subject]),
            SHOWN_SUBJECTS,
            words,
          )}
        </Fact>
      )}
      {facts.requirements.length > 0 && (
        <Fact label={words.requirements}>
          <ul>
            {facts.requirements.slice(0, SHOWN_REQUIREMENTS).map((requirement) => (
              <li key={requirement}>{requirement}</li>
            ))}
          </ul>
        </Fact>
      )}
      {(facts.channels.length > 0 || addresses.length > 0) && (
        <Fact label={words.where}>
          {facts.channels.map((channel) => words.channels[channel]).join(', ')}
          {addresses.slice(0, 2).map((address) => (
            <div key={address}>
              <a href={`mailto:${encodeURIComponent(address).replace('%40', '@')}`}>{address}</a>
            </div>
          ))}
        </Fact>
      )}
      {amounts.length > 0 && <Fact label={words.amount}>{amounts.join(', ')}</Fact>}
    </dl>
  )
}

/** Below this a reader should check the date on the page itself. */
const SURE = 0.7

function Notes({ facts, words }: { facts: Facts; words: FactWords }) {
  const { date, certainty } = facts.deadline
  return (
    <>
      {facts.opens !== null && facts.status === 'upcoming' && (
        <p class="call-note">
          {words.opens(dayAndHour(words, [facts.opens.date, facts.opens.time].filter(Boolean).join('T')))}
        </p>
      )}
      {facts.moved !== null && (
        <p class="call-note extended">
          <span class="tag">{words.moved[facts.moved.event]}</span>{' '}
          {words.span(facts.moved.from, facts.moved.to) ??
            words.formerly(dayAndHour(words, facts.moved.from, words.shortDay))}
        </p>
      )}
      {facts.otherTerms.length > 0 && (
        <p class="call-note">
          {words.otherTerms(facts.otherTerms.slice(0, 3).map((term) => dayAndHour(words, term, words.shortDay)))}
        </p>
      )}
      {facts.before !== null && (
        <p class="call-note extended">{words.changed(dayAndHour(words, facts.before, words.shortDay))}</p>
      )}
      {date !== null && certainty < SURE && <p class="call-note">{words.uncertain}</p>}
      {facts.corrected
        .filter(({ field }) => field === 'deadline')
        .map(({ read, outdated }) => (
          <p class={outdated ? 'call-note extended' : 'call-note'} key={read}>
            {words.correctedFrom(read === '' ? words.withoutDate.unknown : dayAndHour(words, read, words.shortDay))}
            {outdated && ` ${words.outdated}`}
          </p>
        ))}
    </>
  )
}

/** The way to everything that is known of the call. */
function Whole({
  way,
  facts,
  words,
}: { way: NonNullable<CallCardProps['whole']> } & Pick<CallCardProps, 'facts' | 'words'>) {
  const shared = { class: 'button whole', 'aria-label': words.wholeOf(facts.title) }
  if ('href' in way)
    return (
      <a {...shared} href={way.href} target="_blank" rel="noreferrer">
        {words.whole}
      </a>
    )
  return (
    <button {...shared} type="button" onClick={(event) => event.isTrusted && way.onAsk()}>
      {words.whole}
    </button>
  )
}

interface SaveButtonProps extends Pick<CallCardProps, 'facts' | 'words'> {
  onSave: (save: boolean) => void
  /** With its word, where there is room. */
  spelled?: boolean
}

function SaveButton({ facts, words, onSave, spelled = false }: SaveButtonProps) {
  return (
    <button
      type="button"
      class={spelled ? 'button save' : 'icon-button save'}
      aria-pressed={facts.saved}
      aria-label={words.keep(facts.title, facts.saved)}
      title={facts.saved ? words.saved : words.save}
      // A web page could press the panel's button by script; only a person's own click counts.
      onClick={(event) => event.isTrusted && onSave(!facts.saved)}
    >
      <BookmarkSign filled={facts.saved} />
      {spelled && (facts.saved ? words.saved : words.save)}
    </button>
  )
}

export interface CallCardProps {
  facts: Facts
  words: FactWords
  /** Asked to keep the call, or to let it go; null where nothing can be kept (a private window). */
  onSave: ((save: boolean) => void) | null
  /** Whether details show; null when the card cannot be folded. */
  open: boolean | null
  onOpen?: () => void
  headingLevel?: 1 | 2 | 3
  /** Its facts are told at length elsewhere on the page: title, term and what can be done. */
  brief?: boolean
  /** Leads to the call's own page; in a web page, where no address of ours may stand, a click asks for it. */
  whole?: { href: string } | { onAsk: () => void }
  /** What else can be done with it, below its facts. */
  children?: ComponentChildren
}

export function CallCard({
  facts,
  words,
  onSave,
  open,
  onOpen,
  headingLevel = 3,
  brief = false,
  whole,
  children,
}: CallCardProps) {
  const Heading = `h${headingLevel}` as const
  const folded = open === false
  const where = [facts.issuer, facts.place].filter(Boolean).join(', ')
  return (
    <article class="call" data-tone={toneOf(facts)} data-call={facts.id}>
      <Tile facts={facts} words={words} />
      <div class="call-main">
        <Heading class={folded ? 'call-title clamp' : 'call-title'}>
          {open === null ? (
            facts.title
          ) : (
            <button type="button" aria-expanded={open} onClick={onOpen}>
              {facts.title}
            </button>
          )}
        </Heading>
        {where !== '' && <p class="call-issuer">{where}</p>}
        <div class="call-deadline">
          <span class="unseen">{words.deadline}: </span>
          <strong>{deadlineWords(facts, words, folded)}</strong>
          <Nearness facts={facts} words={words} />
          <Notes facts={facts} words={words} />
        </div>
      </div>
      {open !== null && onSave !== null && <SaveButton facts={facts} words={words} onSave={onSave} />}
      {!folded && (
        <div class="call-body">
          {!brief && <Details facts={facts} words={words} />}
          {facts.saved && facts.origin === 'dropped' && <p class="call-note">{words.dropped}</p>}
        </div>
      )}
      {!folded && (
        <div class="call-actions">
          {open === null && onSave !== null && <SaveButton facts={facts} words={words} onSave={onSave} spelled />}
          {whole !== undefined && <Whole way={whole} facts={facts} words={words} />}
          {facts.page !== null && (
            <SafeLink url={facts.page}>
              {words.official}
              <span class="unseen"> {words.on(new URL(facts.page).hostname)}</span>
              <LeaveSign />
            </SafeLink>
          )}
        </div>
      )}
      {!folded && children}
    </article>
  )
}
