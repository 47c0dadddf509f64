// A field whose words are never lost: what is being typed stands whatever is drawn again around it, and is kept a moment
// after the last key, since a popup closes without asking.
import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'

/** A person who pauses for this long has typed something worth keeping. */
const PAUSE = 400

interface DraftFieldProps {
  id: string
  name: string
  /** What is kept now. */
  value: string
  /** Resolves to false when it could not be kept: the words then stay in the field. */
  keep: (text: string) => Promise<unknown>
  /** Keeps it when the page is going, and has no time left to write. */
  leave?: (text: string) => void
  /** More than one line. */
  rows?: number
  maxLength?: number
}

export function DraftField({ id, name, value, keep, leave = keep, rows, maxLength }: DraftFieldProps) {
  const draft = useSignal<string | null>(null)
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  const keepNow = async () => {
    clearTimeout(waiting.current)
    const typed = draft.peek()
    if (typed === null) return
    const isKept = (await keep(typed)) !== false
    // Typed on meanwhile: the next pause keeps that too.
    if (isKept && draft.peek() === typed) draft.value = null
  }
  const latest = useRef({ keepNow, leave })
  latest.current = { keepNow, leave }
  useEffect(() => {
    const go = () => {
      clearTimeout(waiting.current)
      const typed = draft.peek()
      if (typed !== null) latest.current.leave(typed)
    }
    addEventListener('pagehide', go)
    return () => {
      removeEventListener('pagehide', go)
      latest.current.keepNow()
    }
  }, [])
  const shared = {
    id,
    name,
    class: 'field',
    value: draft.value ?? value,
    onInput: (event: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) => {
      draft.value = event.currentTarget.value
      clearTimeout(waiting.current)
      waiting.current = setTimeout(() => latest.current.keepNow(), PAUSE)
    },
    onChange: () => latest.current.keepNow(),
    ...(maxLength === undefined ? {} : { maxLength }),
  }
  return rows === undefined ? <input {...shared} /> : <textarea {...shared} rows={rows} />
}
