// Opening the browser's own side panel (Chrome) or sidebar (Firefox). Both allow it only from a person's own click, and
// Firefox only before the first await after it: so nothing is asked first.
import { browser } from './browser.ts'

interface ChromeSide {
  sidePanel?: { open(where: { windowId: number }): Promise<void> }
}

/** To be called at once from a click. @param windowId window of the click; Firefox takes the one in front */
export function openSidePanel(windowId: number): Promise<void> {
  // import.meta.env.FIREFOX is written in by the build.
  if (import.meta.env.FIREFOX) return browser.sidebarAction.open()
  const { sidePanel } = (globalThis as unknown as { chrome: ChromeSide }).chrome
  return sidePanel?.open({ windowId }) ?? Promise.reject(new Error('this browser has no side panel'))
}
