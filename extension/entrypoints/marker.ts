// Puts a small mark beside links that lead to known calls. Injected only into pages that have such links, and only when
// the person switched it on. Public facts alone, in closed roots, under an element without a name of ours.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { inPageApi } from '../in-page.ts'
import type { LinkMark, ToPage } from '../messages.ts'

const STYLE = `:host{all:initial!important;display:inline-block!important;margin-inline-start:4px!important}
b{font:600 11px/1.5 system-ui,sans-serif;padding:0 5px;border-radius:8px;color:#fff;background:#00557f;white-space:nowrap}`

function markOf({ text, title }: LinkMark): HTMLElement {
  const host = document.createElement('span')
  host.title = title
  const root = host.attachShadow({ mode: 'closed' })
  const style = document.createElement('style')
  style.textContent = STYLE
  const label = document.createElement('b')
  label.textContent = text
  label.setAttribute('role', 'img')
  label.setAttribute('aria-label', title)
  root.append(style, label)
  return host
}

export default defineUnlistedScript(() => {
  const marked = globalThis as { segnabandiMarker?: boolean }
  if (marked.segnabandiMarker) return
  marked.segnabandiMarker = true

  let placed: HTMLElement[] = []
  inPageApi().runtime.onMessage.addListener((message: ToPage): void => {
    if (message.name !== 'mark') return
    for (const mark of placed) mark.remove()
    const byUrl = new Map(message.marks.map((mark) => [mark.url, mark]))
    placed = []
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
      const found = byUrl.get(link.href)
      // A picture or an empty link has no words to stand beside.
      if (found === undefined || link.textContent.trim() === '') continue
      const mark = markOf(found)
      link.after(mark)
      placed.push(mark)
    }
  })
})
