// The sliver of the browser's API that the two in-page scripts use. Both browsers answer with promises here; the
// polyfill behind extension/browser.ts would weigh four times the detector.
import type { FromPage, ToPage } from './messages.ts'

interface InPageApi {
  runtime: {
    sendMessage(message: FromPage): Promise<unknown>
    onMessage: {
      addListener(listener: (message: ToPage) => void): void
      removeListener(listener: (message: ToPage) => void): void
    }
  }
}

/** Firefox and Chrome from 144 on have `browser`; before that, `chrome` alone. */
export function inPageApi(): InPageApi {
  const { browser, chrome } = globalThis as { browser?: InPageApi; chrome?: InPageApi }
  const api = browser?.runtime ? browser : chrome
  if (!api) throw new Error('This script belongs to the Segnabandi extension: it cannot run outside a browser.')
  return api
}
