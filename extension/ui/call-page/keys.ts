// The keys of a call's page and of the side panel, as data: the overlay (`?`) tells them, and they do it.
import { callPage } from '../../locales/words.ts'
import type { ShortcutGroup } from '../help.tsx'
import { calls, keep } from './holding.ts'

const { keys: words } = callPage

/** The call looked at, and whether anything may be kept of it. */
export interface Looked {
  id: string | null
  keeps: boolean
}

/** Brings a control into sight and gives it the focus; a drawer it is in opens. */
function focusOn(selector: string): void {
  const control = document.querySelector<HTMLElement>(selector)
  const drawer = control?.closest('details')
  if (drawer) drawer.open = true
  control?.focus()
  control?.scrollIntoView({ block: 'nearest' })
}

/** @param looked what is looked at when a key is pressed */
export function callKeys(looked: () => Looked): readonly ShortcutGroup[] {
  const known = () => calls.value?.find(({ call }) => call.id === looked().id)
  const own = (run: () => void) => () => {
    if (looked().keeps && known() !== undefined) run()
  }
  return [
    {
      title: words.call,
      shortcuts: [
        {
          keys: ['s'],
          does: words.save,
          run: own(() => {
            const it = known()
            if (it !== undefined) keep(it, it.saved === null)
          }),
        },
        { keys: ['t'], does: words.status, run: own(() => focusOn('select[name=status]')) },
        { keys: ['n'], does: words.notes, run: own(() => focusOn('textarea[name=notes]')) },
        { keys: ['d'], does: words.documents, run: own(() => focusOn('input[name=document]')) },
        {
          keys: ['c'],
          does: words.correct,
          run: own(() => document.querySelector<HTMLElement>('.correct-this')?.click()),
        },
        {
          keys: ['o'],
          does: words.official,
          run: () => document.querySelector<HTMLElement>('.head a.button[href^=http]')?.click(),
        },
        { keys: ['p'], does: words.print, run: () => print() },
      ],
    },
    {
      title: words.page,
      shortcuts: (['fit', 'facts', 'documents', 'pages', 'history'] as const).map((name, index) => ({
        keys: [String(index + 1)],
        does: words.sections[name],
        run: () => {
          const heading = document.getElementById(name)
          if (heading === null) return
          heading.tabIndex = -1
          heading.focus()
          heading.scrollIntoView()
        },
      })),
    },
  ]
}
