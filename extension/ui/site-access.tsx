// Access to the pages the person visits: given and taken back here, and only by their own click.
import { signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { ALL_SITES } from '../background/sites.ts'
import { browser } from '../browser.ts'
import { settings as words } from '../locales/words.ts'
import { namedSite, siteName } from '../site-address.ts'
import { ask } from './ask.ts'

export type Access = 'all' | 'some' | 'none'

export const access = signal<Access>('none')
export const refused = signal(false)
const sites = signal(0)
/** Patterns of sites allowed one by one, which can be taken back one by one. */
const named = signal<string[]>([])
const said = signal('')
const isWrong = signal(false)

export async function readAccess(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll()
  const isAll = await browser.permissions.contains({ origins: [ALL_SITES] })
  const fixed = (browser.runtime.getManifest() as { host_permissions?: string[] }).host_permissions ?? []
  sites.value = origins.length
  named.value = origins.filter((origin) => origin !== ALL_SITES && !fixed.includes(origin))
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

/** From the submit of a form, at once: Firefox forgets the click at the first await. */
function addSite(event: SubmitEvent): void {
  event.preventDefault()
  const form = event.currentTarget as HTMLFormElement
  const pattern = namedSite(String(new FormData(form).get('site') ?? ''))
  isWrong.value = pattern === null
  said.value = pattern === null ? words.badSite : ''
  if (pattern === null) return
  browser.permissions
    .request({ origins: [pattern] })
    .catch(() => false)
    .then(async (given) => {
      said.value = (given ? words.siteAdded : words.siteRefused)(siteName(pattern))
      if (given) {
        form.reset()
        await ask({ name: 'sites' })
      }
      await readAccess()
    })
}

async function removeSite(pattern: string): Promise<void> {
  await browser.permissions.remove({ origins: [pattern] })
  said.value = ''
  await readAccess()
}

/** Where the person reads, site by site: for who will not allow all of them. */
export function SomeSites() {
  if (access.value === 'all') return null
  return (
    <form class="some-sites" onSubmit={addSite} noValidate>
      <label for="site">{words.someSites}</label>
      <p class="hint">{words.someSitesHint}</p>
      <div class="follow-row">
        <input
          class="field"
          id="site"
          name="site"
          type="text"
          inputMode="url"
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          placeholder={words.siteExample}
          aria-invalid={isWrong.value}
          aria-describedby="site-said"
        />
        <button type="submit" class="button">
          {words.addSite}
        </button>
      </div>
      <p class={isWrong.value ? 'hint wrong' : 'hint'} id="site-said" role="status">
        {said.value}
      </p>
      {named.value.length > 0 && (
        <ul>
          {named.value.map((pattern) => (
            <li key={pattern}>
              <span>{siteName(pattern)}</span>
              <button
                type="button"
                class="button"
                aria-label={words.removeSite(siteName(pattern))}
                onClick={() => removeSite(pattern)}
              >
                {words.removeSiteShort}
              </button>
            </li>
          ))}
        </ul>
      )}
    </form>
  )
}

export function SiteAccess() {
  useEffect(() => {
    readAccess()
  }, [])
  return (
    <>
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
      <SomeSites />
    </>
  )
}
