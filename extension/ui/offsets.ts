// Times before a deadline as a person types and reads them: "7g, 3h" in Italian, "7d, 3h" in English.
import { isOffset, type Offset } from '../../shared/call/reminders.ts'
import { language } from '../locales/words.ts'

const DAY = language === 'it' ? 'g' : 'd'

export const writeOffsets = (offsets: readonly Offset[]): string =>
  offsets.map((offset) => offset.replace('d', DAY)).join(', ')

/** null when something typed is no time; spaces, "giorni", "ore" and either letter are understood. */
export function readOffsets(typed: string): Offset[] | null {
  const parts = typed
    .toLowerCase()
    .split(/[,;]+|\s+e\s+/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const offsets = parts.map((part) => {
    const match = /^(\d{1,3})\s*(g|gg|giorn[oi]|d|days?|h|or[ae]|hours?)$/.exec(part)
    return match ? `${Number(match[1])}${/^[hor]/.test(match[2] ?? '') ? 'h' : 'd'}` : ''
  })
  return offsets.every(isOffset) ? [...new Set(offsets)] : null
}
