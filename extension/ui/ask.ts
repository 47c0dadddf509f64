// How our own pages ask the background for something: typed, and with the failure said.
import { browser } from '../browser.ts'
import type { FromOwnPage } from '../messages.ts'
import { forgetSnapshot } from './popup-snapshot.ts'

/** After these the popup's calls may stand otherwise than they were painted last. */
const CHANGES: FromOwnPage['name'][] = ['changed', 'sync', 'accept']

export async function ask(message: FromOwnPage): Promise<void> {
  if (CHANGES.includes(message.name)) forgetSnapshot(localStorage)
  await browser.runtime.sendMessage(message)
}
