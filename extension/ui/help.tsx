// Keys of a page, and the overlay (`?`) that tells which there are. Keys of one character can be switched off: speech
// input types them by accident (WCAG 2.1.4). One table drives both, so that the overlay cannot tell what is not so.
import { signal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { help as en } from '../locales/en/help.ts'
import { help as it } from '../locales/it/help.ts'
import { pick } from '../locales/pick.ts'
import './help.css'
import { CloseSign } from './icons.tsx'

const words = pick(navigator.language, it, en)

export interface Shortcut {
  /** As KeyboardEvent.key has them, each an alternative; "Alt+ArrowLeft" with a key held. */
  keys: readonly string[]
  /** What it does, in words. */
  does: string
  /** Left out where the part of the page that has the focus listens itself. */
  run?: () => void
}

export interface ShortcutGroup {
  title: string
  shortcuts: readonly Shortcut[]
}

const STORED = 'no-single-keys'
const singleKeys = signal(localStorage.getItem(STORED) === null)
const helpOpen = signal(false)

function switchSingleKeys(on: boolean): void {
  singleKeys.value = on
  if (on) localStorage.removeItem(STORED)
  else localStorage.setItem(STORED, '')
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) &&
  !(target instanceof HTMLInputElement && /^(?:checkbox|radio|button)$/.test(target.type))

/** Whether keys of one character count now, for a part of a page that listens itself. */
export const mayUseSingleKeys = () => singleKeys.value

/** Listens for the keys of a page until aborted. */
export function listenForKeys(groups: () => readonly ShortcutGroup[], signal: AbortSignal): void {
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
    if (isTyping(event.target) || document.querySelector('dialog[open]')) return
    if (event.key.length === 1 && !singleKeys.value) return
    if (event.key === '?') {
      event.preventDefault()
      helpOpen.value = true
      return
    }
    for (const { shortcuts } of groups())
      for (const { keys, run } of shortcuts)
        if (run !== undefined && keys.includes(event.key)) {
          event.preventDefault()
          run()
          return
        }
  }
  document.addEventListener('keydown', onKey, { signal })
}

function Keys({ keys }: { keys: readonly string[] }) {
  const [first, last] = [keys[0], keys.at(-1)]
  // "1 … 6": a row of keys is known by its ends.
  if (keys.length > 3)
    return (
      <>
        <kbd>{first}</kbd> … <kbd>{last}</kbd>
      </>
    )
  return (
    <>
      {keys.map((key, index) => (
        <span key={key}>
          {index > 0 && <span class="help-or"> {words.or} </span>}
          {key.split('+').map((part) => (
            <kbd key={part}>{words.names[part] ?? part}</kbd>
          ))}
        </span>
      ))}
    </>
  )
}

/** The button that opens the overlay, for who has no keyboard at hand. */
export function HelpButton() {
  return (
    <button
      type="button"
      class="icon-button help-button"
      aria-label={words.open}
      title={words.open}
      aria-haspopup="dialog"
      onClick={() => {
        helpOpen.value = true
      }}
    >
      <span aria-hidden="true">?</span>
    </button>
  )
}

export function Help({ groups }: { groups: readonly ShortcutGroup[] }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const isOpen = helpOpen.value
  useEffect(() => {
    if (isOpen && !dialog.current?.open) dialog.current?.showModal()
    if (!isOpen && dialog.current?.open) dialog.current.close()
  }, [isOpen])
  return (
    <dialog
      ref={dialog}
      class="help"
      aria-labelledby="help-title"
      onClose={() => {
        helpOpen.value = false
      }}
      // A press beside the box closes it, where browsers know how (Chrome 134, Firefox 141).
      {...{ closedby: 'any' }}
    >
      {isOpen && (
        <div class="help-box">
          <div class="help-head">
            <h2 id="help-title">{words.title}</h2>
            <button
              type="button"
              class="icon-button"
              aria-label={words.close}
              title={words.close}
              onClick={() => {
                helpOpen.value = false
              }}
            >
              <CloseSign />
            </button>
          </div>
          <div class="help-groups">
            {groups.map(({ title, shortcuts }) => (
              <section key={title} aria-label={title}>
                <h3>{title}</h3>
                <dl>
                  {shortcuts.map(({ keys, does }) => (
                    <div key={does}>
                      <dt>
                        <Keys keys={keys} />
                      </dt>
                      <dd>{does}</dd>
                    </div>
                  ))}
                </dl>
              </section>
            ))}
          </div>
          <label class="help-single">
            <input
              type="checkbox"
              checked={singleKeys.value}
              onChange={(event) => switchSingleKeys(event.currentTarget.checked)}
            />
            <span>
              {words.single}
              <span class="hint">{words.singleHint}</span>
            </span>
          </label>
        </div>
      )}
    </dialog>
  )
}
