// The sliver of the browser's API that the two in-page scripts use. Both browsers answer with promises here; the
// polyfill behind extension/browser.ts would weigh four times the detector.
import type { FromPage, ToPage } from './messages.ts'

interface InPageApi {
  runtime: {
    /** Gone once the extension was updated or taken out under this page: the script is left over. */
    readonly id?: string | undefined
    sendMessage(message: FromPage): Promise<unknown>
    onMessage: {
      addListener(listener: (message: ToPage) => void): void
      removeListener(listener: (message: ToPage) => void): void
    }
  }
}

/** Whether the extension was updated, or taken out, under this page: what is left over keeps quiet. */
export const isLeftOver = ({ runtime }: InPageApi): boolean => runtime.id === undefined

/** Firefox and Chrome from 144 on have `browser`; before that, `chrome` alone. */
export function inPageApi(): InPageApi {
  const { browser, chrome } = globalThis as { browser?: InPageApi; chrome?: InPageApi }
  const api = browser?.runtime ? browser : chrome
  if (!api) throw new Error('This script belongs to the Segnabandi extension: it cannot run outside a browser.')
  const { runtime } = api
  return {
    runtime: {
      get id() {
        return runtime.id
      },
      // Chrome throws at once in a script that was left over ("Extension context invalidated"): here it is a refusal
      // like any other, for the one who sends to hear.
      sendMessage: async (message) => runtime.sendMessage(message),
      onMessage: runtime.onMessage,
    },
  }
}
