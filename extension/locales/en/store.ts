// What the browser and its store show of the extension.
import type { store as it } from '../it/store.ts'

export const store: typeof it = {
  name: 'Segnabandi',
  description:
    'Italian public calls with their deadline, and the sentence that states it, on the page you are reading.',
  save: 'Save the page, the link or the selected text',
}
