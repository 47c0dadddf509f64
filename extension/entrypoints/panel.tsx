// The panel on a page that speaks of a call. Injected only there; it shows public facts as text inside a closed shadow
// root, and asks the background for what little it can do: keep or let go a call found on this very page, or stay away.
import { render } from 'preact'
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import type { Facts } from '../facts.ts'
import { inPageApi, isLeftOver } from '../in-page.ts'
import { facts as englishFacts } from '../locales/en/facts.ts'
import { panel as englishPanel } from '../locales/en/panel.ts'
import { facts as italianFacts } from '../locales/it/facts.ts'
import { panel as italianPanel } from '../locales/it/panel.ts'
import { languageOf, pick } from '../locales/pick.ts'
import type { ShowCalls, ToPage } from '../messages.ts'
import callStyle from '../ui/call.css?inline'
import { CallCard, nearness } from '../ui/call-card.tsx'
import { CloseSign } from '../ui/icons.tsx'
import { Mark } from '../ui/mark.tsx'
import panelStyle from '../ui/panel.css?inline'
import tokens from '../ui/tokens.css?inline'

const api = inPageApi()
const tag = navigator.language
const factWords = pick(tag, italianFacts, englishFacts)
const words = pick(tag, italianPanel, englishPanel)

/** The box on the page: an element without a name of ours, and a root the page cannot look into. */
function makeRoot(): { host: HTMLElement; root: ShadowRoot } {
  const host = document.createElement('div')
  host.lang = languageOf(tag)
  const root = host.attachShadow({ mode: 'closed', delegatesFocus: false })
  const style = document.createElement('style')
  // Set by text, so that a page with a strict style policy does not stop it: the content is the extension's own.
  style.textContent = tokens + callStyle + panelStyle
  root.append(style)
  return { host, root }
}

interface PanelProps {
  calls: Facts[]
  because: ShowCalls['because']
  why: ShowCalls['why']
  keeps: boolean
  onClose: () => void
  /** Never again on this site. */
  onNever: () => void
}

/** Two reasons are enough to understand, and fit. */
function reasonFor(because: ShowCalls['because'], count: number, why: readonly string[]): string {
  if (because === 'address') return words.address
  if (because === 'link') return count === 1 ? words.link : words.links(count)
  return count === 1 ? words.words(why.slice(0, 2).join(', ')) : words.wordsOfMany(count)
}

function Panel({ calls, because, why, keeps, onClose, onNever }: PanelProps) {
  const first = calls[0]
  const reason = reasonFor(because, calls.length, why)
  return (
    <section
      class="panel"
      aria-label={words.region}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onClose()
      }}
    >
      <div class="panel-head">
        <Mark />
        <p>{reason}</p>
        <button type="button" class="icon-button close" aria-label={words.close} title={words.close} onClick={onClose}>
          <CloseSign />
        </button>
      </div>
      {first && (
        <p class="unseen" role="status">
          {words.announce(first.title, nearness(first, factWords))}
        </p>
      )}
      <div class="panel-calls">
        {calls.map((facts) => (
          <CallCard
            key={facts.id}
            facts={facts}
            words={factWords}
            open={null}
            headingLevel={2}
            whole={{
              // Fails when the extension was updated under this page.
              onAsk: () => api.runtime.sendMessage({ name: 'panel-open', id: facts.id }).catch(onClose),
            }}
            onSave={
              keeps
                ? (save) => {
                    // Fails when the extension was updated under this page: the next load brings the new panel.
                    api.runtime.sendMessage({ name: 'panel-save', id: facts.id, save }).catch(onClose)
                  }
                : null
            }
          />
        ))}
      </div>
      <p class="panel-foot">
        {keeps ? (
          <button type="button" class="never" onClick={(event) => event.isTrusted && onNever()}>
            {words.never}
          </button>
        ) : (
          words.private
        )}
      </p>
    </section>
  )
}

function startPanel(): void {
  const { host, root } = makeRoot()
  const place = document.createElement('div')
  root.append(place)
  /** Calls the person closed the panel on: it stays away until the page speaks of others. The background remembers. */
  let dismissed = ''

  // The panel of an updated extension comes onto the page beside the one that was left over: the former goes.
  const successor = new MutationObserver(() => {
    if (isLeftOver(api)) hide()
  })
  const hide = () => {
    successor.disconnect()
    render(null, place)
    host.remove()
  }
  const show = ({ calls, because, why, asked, keeps }: ShowCalls) => {
    const shown = calls.map(({ id }) => id).join(' ')
    if (calls.length === 0 || (shown === dismissed && !asked)) return hide()
    const close = (site: boolean) => {
      dismissed = shown
      hide()
      // Fails when the extension was updated under this page: then the new one asks again, once.
      api.runtime.sendMessage({ name: 'panel-close', site }).catch(() => undefined)
    }
    if (!host.isConnected) {
      document.documentElement.append(host)
      successor.observe(document.documentElement, { childList: true })
    }
    render(
      <Panel
        calls={calls}
        because={because}
        why={why}
        keeps={keeps}
        onClose={() => close(false)}
        onNever={() => close(true)}
      />,
      place,
    )
  }
  api.runtime.onMessage.addListener((message: ToPage): void => {
    if (message.name === 'show') show(message)
  })
}

export default defineUnlistedScript(() => {
  // Injected again at each match: the first one stays and is told what to show.
  const marked = globalThis as { segnabandiPanel?: boolean }
  if (marked.segnabandiPanel) return
  marked.segnabandiPanel = true
  startPanel()
})
