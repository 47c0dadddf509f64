// The settings as a page shows and changes them: read once, written at every change, told to the background.
import { signal } from '@preact/signals'
import { CallDatabase, DEFAULT_SETTINGS, readSettings, type Settings, writeSettings } from '../db/database.ts'
import { ask } from './ask.ts'

export const db = new CallDatabase()
export const settings = signal<Settings>(DEFAULT_SETTINGS)

export async function readAll(): Promise<void> {
  settings.value = await readSettings(db)
}

export async function change(part: Partial<Settings>): Promise<void> {
  await writeSettings(db, part)
  await readAll()
  await ask({ name: 'changed' })
}
