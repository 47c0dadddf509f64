// Access to the pages the person visits: given and taken back here, and only by their own click.
import { signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { ALL_SITES } from '../background/sites.ts'
import { browser } from '../browser.ts'
import { settings as words } from '../locales/words.ts'
import { ask } from './ask.ts'

export type Access = 'all' | 'some' | 'none'

export const access = signal<Access>('none')
export const refused = signal(false)
const sites = signal(0)

export async function readAccess(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll()
  const isAll = await browser.permissions.contains({ origins: [ALL_SITES] })
  sites.value = origins.length
  access.value = isAll ? 'all' : origins.length > 0 ? 'some' : 'none'
}

/** To be called from a click, at once: Firefox forgets the click at the first await. */
export function requestAccess(): void {
  browser.permissions.request({ origins: [ALL_SITES] }).then(async (given) => {
    refused.value = !given
    if (given) await ask({ name: 'sites' })
    await readAccess()
  })
}

async function revoke(): Promise<void> {
  await browser.permissions.remove({ origins: [ALL_SITES] })
  await readAccess()
}

export function SiteAccess() {
  useEffect(() => {
    readAccess()
  }, [])
  return (
    <div class="access">
      <p class={access.value === 'all' ? 'notice good' : 'notice'} role="status" data-access={access.value}>
        {access.value === 'all'
          ? words.sitesAll
          : access.value === 'some'
            ? words.sitesSome(sites.value)
            : words.sitesNone}
      </p>
      {access.value === 'all' ? (
        <button type="button" class="button" onClick={revoke}>
          {words.revoke}
        </button>
      ) : (
        <button type="button" class="button first" onClick={requestAccess}>
          {words.allow}
        </button>
      )}
    </div>
  )
}
