// Stands in for what a browser gives the background: a desktop that remembers notices, a storage, a Downloads folder.
import type { BackupPorts } from '../../extension/background/backups.ts'
import type { LocalPort } from '../../extension/background/holdings.ts'
import type { NoticePort } from '../../extension/background/notices.ts'
import type { RemindPorts } from '../../extension/background/remind.ts'
import type { CallDatabase } from '../../extension/db/database.ts'
import { notices as notice } from '../../extension/locales/it/notices.ts'

export interface ShownNotice {
  id: string
  title: string
  message: string
  buttons: string[]
}

function fakeLocal(): { local: LocalPort; kept: Map<string, unknown> } {
  const kept = new Map<string, unknown>()
  const local = {
    get: async (key: string) => (kept.has(key) ? { [key]: structuredClone(kept.get(key)) } : {}),
    set: async (values: Record<string, unknown>) => {
      for (const [key, value] of Object.entries(values)) kept.set(key, structuredClone(value))
    },
    remove: async (key: string) => void kept.delete(key),
  } as unknown as LocalPort
  return { local, kept }
}

/** @param clock epoch ms; may be moved between two calls */
export function fakeDesk(db: CallDatabase, clock: () => number) {
  const shown: ShownNotice[] = []
  const standing = new Map<string, ShownNotice>()
  const state = { allowed: true, isFirefox: false, killAfter: Number.POSITIVE_INFINITY, zone: 'Europe/Rome' }
  const { local, kept } = fakeLocal()
  const permissions = { contains: async () => state.allowed }
  const notices: NoticePort = {
    permissions,
    icon: '/icon/128.png',
    notifications: () =>
      state.allowed
        ? ({
            async create(id: string, options: { title: string; message: string; buttons?: { title: string }[] }) {
              if (state.isFirefox && ('buttons' in options || 'silent' in options))
                throw new TypeError('Property "buttons" is unsupported by Firefox')
              if (shown.length >= state.killAfter) throw new Error('the worker was killed')
              const { title, message, buttons = [] } = options
              const one = { id, title, message, buttons: buttons.map(({ title }) => title) }
              shown.push(one)
              standing.set(id, one)
              return id
            },
            getAll: async () => Object.fromEntries([...standing.keys()].map((id) => [id, true])),
            clear: async (id: string) => standing.delete(id),
          } as unknown as ReturnType<NoticePort['notifications']>)
        : undefined,
  }
  const ports: RemindPorts & BackupPorts = {
    db,
    clock,
    zone: () => state.zone,
    notices,
    notice,
    local,
    permissions,
    downloads: () => undefined,
  }
  return { ports, shown, standing, state, kept }
}
