// The right-click menu: one entry for each thing that can be saved. Browsers keep entries between starts, so they are
// made when the extension is installed or updated and never per page.
import type { Menus } from 'webextension-polyfill'
import type { notices as italian } from '../locales/it/notices.ts'
import type { Pointed } from './saving.ts'

export type MenuPort = Pick<Menus.Static, 'create' | 'removeAll'>

const WEB = ['http://*/*', 'https://*/*']

export async function makeMenus(menus: MenuPort, words: typeof italian): Promise<void> {
  await menus.removeAll()
  for (const kind of ['page', 'link', 'selection'] as const)
    menus.create({
      id: `save-${kind}`,
      title: words.menus[kind],
      contexts: [kind],
      documentUrlPatterns: WEB,
      ...(kind === 'link' ? { targetUrlPatterns: WEB } : {}),
    })
  menus.create({ id: SIDE, title: words.menus.side, contexts: ['page'] })
}

/** The entry that opens the side panel beside the page. */
export const SIDE = 'side'

/** What an entry was pressed on; null for an entry that is not ours. */
export function pointedAt({ menuItemId, linkUrl, selectionText }: Menus.OnClickData): Pointed | null {
  if (menuItemId === 'save-page') return { kind: 'page' }
  if (menuItemId === 'save-link' && linkUrl !== undefined) return { kind: 'link', address: linkUrl }
  if (menuItemId === 'save-selection' && selectionText) return { kind: 'selection', text: selectionText }
  return null
}
