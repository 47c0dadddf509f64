// Showing something on the person's desktop. Chrome has buttons on a notification; Firefox throws on them, and on
// `silent` (MDN notifications.NotificationOptions), so the plain form is tried next. Without the permission nothing is
// shown and nothing is lost: the popup lists what was told.
import type { Notifications, Permissions } from 'webextension-polyfill'

export interface Notice {
  /** The same notice again replaces itself: shown twice is shown once. */
  id: string
  title: string
  message: string
  /** At most two, where the browser has them. */
  buttons?: string[]
  silent?: boolean
}

export interface NoticePort {
  permissions: Pick<Permissions.Static, 'contains'>
  /** undefined until the permission is given. */
  notifications: () => Pick<Notifications.Static, 'create' | 'getAll' | 'clear'> | undefined
  icon: string
}

/** Chrome's own options, which the shared types leave out. */
type RichOptions = Notifications.CreateNotificationOptions & { buttons?: { title: string }[]; silent?: boolean }

async function mayNotify({ permissions, notifications }: NoticePort): Promise<boolean> {
  return notifications() !== undefined && (await permissions.contains({ permissions: ['notifications'] }))
}

/** Shows a notice; false when the person has not allowed it, or takes the permission back at that moment. */
export async function show(port: NoticePort, { id, title, message, buttons = [], silent }: Notice): Promise<boolean> {
  const api = port.notifications()
  if (api === undefined || !(await mayNotify(port))) return false
  const plain: RichOptions = { type: 'basic', iconUrl: port.icon, title, message }
  const rich: RichOptions = {
    ...plain,
    ...(buttons.length > 0 ? { buttons: buttons.slice(0, 2).map((title) => ({ title })) } : {}),
    ...(silent ? { silent } : {}),
  }
  try {
    await api.create(id, rich)
    return true
  } catch (error) {
    if (!(await mayNotify(port))) return false
    if (rich.buttons === undefined && rich.silent === undefined) throw error
    await api.create(id, plain)
    return true
  }
}

/** Ids of the notices that stand on the desktop now. */
export async function standing(port: NoticePort): Promise<Set<string>> {
  if (!(await mayNotify(port))) return new Set()
  return new Set(Object.keys((await port.notifications()?.getAll()) ?? {}))
}

export async function takeDown(port: NoticePort, id: string): Promise<void> {
  if (await mayNotify(port)) await port.notifications()?.clear(id)
}
