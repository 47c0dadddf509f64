// What the popup lists: what went wrong, what was told, what the page in front speaks of, and the calls of the view.
import { useLayoutEffect, useRef } from 'preact/hooks'
import { browser } from '../../browser.ts'
import { facts as factWords, own as ownWords, popup as words } from '../../locales/words.ts'
import { CallCard } from '../../ui/call-card.tsx'
import { OwnMenu } from '../../ui/own-menu.tsx'
import * as state from './state.ts'

function CallList({ calls, section }: { calls: state.Listed[]; section: string }) {
  const isOfPrivatePage = section === 'here' && state.isPrivate.value
  return (
    <div class="list">
      {calls.map(({ facts, known }) => {
        const key = `${section} ${facts.id}`
        return (
          <CallCard
            key={key}
            facts={facts}
            words={factWords}
            headingLevel={section === 'list' ? 2 : 3}
            open={state.unfolded.value.has(key)}
            onOpen={() => state.fold(key)}
            whole={{ href: browser.runtime.getURL(`/call.html?id=${encodeURIComponent(facts.id)}`) }}
            onSave={isOfPrivatePage ? null : (save) => state.keep(facts.id, save)}
          >
            {known !== null && !isOfPrivatePage && (
              <OwnMenu known={known} settings={state.settings.value} db={state.db} write={state.write} />
            )}
          </CallCard>
        )
      })}
    </div>
  )
}

/** Whatever is drawn anew, the focus stays where it was; where that is gone, keys go on from the head of the list. */
function useHeldFocus() {
  const box = useRef<HTMLElement>(null)
  const active = document.activeElement
  const held = active instanceof HTMLElement && box.current?.contains(active) ? active : null
  useLayoutEffect(() => {
    if (held === null || document.activeElement === held) return
    const isElsewhere = document.activeElement !== null && document.activeElement !== document.body
    if (!isElsewhere) (held.isConnected ? held : box.current)?.focus({ preventScroll: true })
  })
  return box
}

const openRestore = () =>
  browser.tabs.create({ url: `${browser.runtime.getURL('/options.html')}#restore` }).then(() => window.close())

/** A write that did not happen, and calls that are gone: before anything else. */
function Warnings() {
  const { lost, problem } = state
  return (
    <>
      {problem.value !== null && (
        <div class="notice bad" role="alert" data-problem={problem.value}>
          <p>{ownWords.problems[problem.value]}</p>
        </div>
      )}
      {lost.value !== null && (
        <div class="notice bad lost" role="alert">
          <p>{ownWords.lost(lost.value.before.saved, lost.value.now.saved)}</p>
          <div class="own-row">
            <button type="button" class="button first" onClick={openRestore}>
              {ownWords.lostRestore}
            </button>
            <button type="button" class="button" onClick={state.acceptLoss}>
              {ownWords.lostAccept}
            </button>
          </div>
        </div>
      )}
    </>
  )
}

/** Reminders told and not seen: all there is of them where notifications are not allowed. */
function Told() {
  if (state.told.value.length === 0) return null
  return (
    <section class="here told" aria-labelledby="told-title">
      <div class="section-row">
        <h2 class="section-title" id="told-title">
          {ownWords.told}
        </h2>
        <button type="button" class="button" onClick={state.seeTold}>
          {ownWords.seen}
        </button>
      </div>
      <CallList calls={state.listed(state.told.value)} section="told" />
    </section>
  )
}

/** One line: what is only possible is never put on the page, nor among what is sure. */
function Perhaps() {
  const found = state.perhaps.value
  if (found === null) return null
  const whole = browser.runtime.getURL(`/call.html?id=${encodeURIComponent(found.id)}`)
  return (
    <p class="hint pad perhaps">
      {words.perhaps}{' '}
      <a href={whole} target="_blank" rel="noopener">
        {found.title}
      </a>
      {found.why !== '' && `: ${found.why}`}
    </p>
  )
}

function Empty() {
  const isSaved = state.view.value === 'saved'
  const lacksFeed = !isSaved && state.feeds.value?.length === 0
  if (lacksFeed)
    return (
      <div class="empty">
        <h2>{words.noFeed}</h2>
        <p class="hint">{words.noFeedHint}</p>
        <button
          type="button"
          class="button first"
          onClick={() => browser.runtime.openOptionsPage().then(() => window.close())}
        >
          {words.chooseFeed}
        </button>
      </div>
    )
  return (
    <div class="empty">
      <h2>{isSaved ? words.nothingSaved : words.nothingUpcoming}</h2>
      <p class="hint">{isSaved ? words.nothingSavedHint : words.nothingUpcomingHint}</p>
    </div>
  )
}

function Calls({ calls, searching }: { calls: state.Listed[]; searching: boolean }) {
  if (!searching) return calls.length === 0 ? <Empty /> : <CallList calls={calls} section="list" />
  return (
    <>
      <p class="section-title" role="status">
        {words.results(calls.length, state.hasMore.value)}
      </p>
      {calls.length === 0 ? <p class="hint pad">{words.resultsHint}</p> : <CallList calls={calls} section="list" />}
    </>
  )
}

export function List() {
  const calls = state.list.value
  const searching = state.asked.value.trim() !== ''
  const box = useHeldFocus()
  const isWaiting = state.calls.value === null && state.problem.value === null
  return (
    <main ref={box} tabIndex={-1} aria-busy={isWaiting || undefined}>
      <Warnings />
      <div id="list" role="tabpanel" aria-labelledby={`view-${state.view.value}`}>
        {!searching && <Told />}
        {!searching && state.here.value.length > 0 && (
          <section class="here this-page" aria-labelledby="here-title">
            <div class="section-row">
              <h2 class="section-title" id="here-title">
                {words.thisPage}
              </h2>
              <button type="button" class="button show-panel" onClick={state.showPanel}>
                {ownWords.showPanel}
              </button>
            </div>
            <CallList calls={state.listed(state.here.value)} section="here" />
          </section>
        )}
        {!searching && <Perhaps />}
        {calls !== null && <Calls calls={calls} searching={searching} />}
        {state.hasMore.value && (
          <div class="more">
            <button type="button" class="button" onClick={state.showMore}>
              {words.showMore}
            </button>
          </div>
        )}
      </div>
    </main>
  )
}
