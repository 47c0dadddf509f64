// The sites on which the person told the panel never to show, and the way back.
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { CallDatabase } from '../db/database.ts'
import { openPanelOn, quietSites } from '../db/panels.ts'
import { keeping as words } from '../locales/words.ts'

export function QuietSites({ db }: { db: CallDatabase }) {
  const sites = useSignal<string[]>([])
  const look = async () => {
    sites.value = await quietSites(db)
  }
  useEffect(() => {
    look()
  }, [])
  return (
    <div class="quiet-sites">
      <h3>{words.quietSites}</h3>
      {sites.value.length === 0 && <p class="hint">{words.quietSitesNone}</p>}
      <ul>
        {sites.value.map((host) => (
          <li key={host} class="own-row">
            <span>{host}</span>
            <button
              type="button"
              class="button"
              aria-label={words.quietSitesShow(host)}
              onClick={() => openPanelOn(db, host).then(look)}
            >
              {words.show}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
