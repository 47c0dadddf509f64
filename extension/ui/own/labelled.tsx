// A field with its label, and the line that says what is wrong with it.
import type { Signal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

export function Labelled({ label, children }: { label: string; children: (id: string) => ComponentChildren }) {
  const id = useId()
  return (
    <div class="own-field">
      <label for={id}>{label}</label>
      {children(id)}
    </div>
  )
}

export function Wrong({ said }: { said: Signal<string> }) {
  return (
    <p class={said.value === '' ? 'unseen' : 'hint wrong'} role="alert">
      {said.value}
    </p>
  )
}
