// Opening the store for a command, and saying plainly what is wrong when it cannot be.
import type { Store } from '../store/store.ts'
import { type Clock, storeAddress } from './options.ts'
import { CommandError, messageOf } from './verdict.ts'

/** @param mayCreate false for commands that only read: a mistyped path must not become an empty store. */
export async function openStored(given: string, clock: Clock, mayCreate: boolean): Promise<Store> {
  const address = storeAddress(given)
  const { openStore, storeExists } = await import('../store/open.ts')
  if (!mayCreate && !storeExists(address))
    throw new CommandError(`There is no store at ${address} yet: run scrape first, or name another --store.`)
  try {
    return await openStore(address, clock)
  } catch (error) {
    throw new CommandError(messageOf(error))
  }
}
