// The documents to be sent with an application, each ticked when it is ready.
import { useId } from 'preact/hooks'
import { changeOwn } from '../../db/own.ts'
import { own as words } from '../../locales/words.ts'
import type { OwnCall } from './own-call.ts'

export function Checklist({ known, db, write }: OwnCall) {
  const { own, call } = known
  const id = useId()
  const set = (checklist: typeof own.checklist) => write(() => changeOwn(db, call, { checklist }, Date.now()))
  return (
    <fieldset>
      <legend>{words.checklist}</legend>
      {own.checklist.map(({ text, done }, index) => (
        <div class="own-row document" key={text}>
          <label class="choice">
            <input
              type="checkbox"
              checked={done}
              onChange={(event) => {
                const is = event.currentTarget.checked
                set(own.checklist.map((item, at) => (at === index ? { text, done: is } : item)))
              }}
            />
            <span>{text}</span>
          </label>
          <button
            type="button"
            class="icon-button"
            aria-label={words.removeDocument(text)}
            title={words.removeDocument(text)}
            onClick={() => set(own.checklist.filter((_, at) => at !== index))}
          >
            ✕
          </button>
        </div>
      ))}
      <form
        onSubmit={(event) => {
          event.preventDefault()
          const form = event.currentTarget
          const text = String(new FormData(form).get('document') ?? '').trim()
          if (text === '' || own.checklist.some((item) => item.text === text)) return
          form.reset()
          set([...own.checklist, { text, done: false }])
        }}
      >
        <label for={id}>{words.addDocument}</label>
        <div class="own-row">
          <input id={id} class="field" name="document" maxLength={300} />
          <button type="submit" class="button">
            {words.add}
          </button>
        </div>
      </form>
    </fieldset>
  )
}
