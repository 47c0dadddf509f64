// How our own pages ask the background for something: typed, and with the failure said.
import { browser } from '../browser.ts'
import type { FromOwnPage } from '../messages.ts'

export async function ask(message: FromOwnPage): Promise<void> {
  await browser.runtime.sendMessage(message)
}
