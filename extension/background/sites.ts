// Where the detector runs. It is registered for every site and the browser runs it only where the person gave access,
// so giving or taking access needs no list of ours. Unlisted and registered by hand: WXT would copy the addresses of a
// content script into host_permissions, and a release must ask for none.
import type { Permissions, Scripting, Tabs } from 'webextension-polyfill'

const DETECTOR = { id: 'detector', file: 'detector.js' }
export const ALL_SITES = '*://*/*'

export type ScriptingPort = Pick<
  Scripting.Static,
  'registerContentScripts' | 'unregisterContentScripts' | 'getRegisteredContentScripts' | 'executeScript'
>

/** Registers the detector when it is not; an update of the extension, or of the browser, may have dropped it. */
export async function registerDetector(scripting: ScriptingPort): Promise<void> {
  const registered = await scripting.getRegisteredContentScripts({ ids: [DETECTOR.id] })
  if (registered.length > 0) return
  await scripting.registerContentScripts([
    {
      id: DETECTOR.id,
      matches: [ALL_SITES],
      js: [DETECTOR.file],
      runAt: 'document_idle',
      persistAcrossSessions: true,
    },
  ])
}

/** After an update the script kept is the former one: take it out first. */
export async function renewDetector(scripting: ScriptingPort): Promise<void> {
  const registered = await scripting.getRegisteredContentScripts({ ids: [DETECTOR.id] })
  if (registered.length > 0) await scripting.unregisterContentScripts({ ids: [DETECTOR.id] })
  await registerDetector(scripting)
}

/** Access just given counts for pages already open too. */
export async function lookAtOpenTabs(
  scripting: ScriptingPort,
  tabs: Pick<Tabs.Static, 'query'>,
  { origins }: Permissions.Permissions,
): Promise<void> {
  const sites = (origins ?? []).filter((origin) => /^(?:\*|https?):\/\//.test(origin))
  if (sites.length === 0) return
  const open = await tabs.query({ url: sites })
  await Promise.allSettled(
    open.map(({ id }) =>
      id === undefined
        ? Promise.resolve()
        : scripting.executeScript({ target: { tabId: id }, files: [`/${DETECTOR.file}`] }),
    ),
  )
}
