// The panel on a web page.
import type { panel as it } from '../it/panel.ts'

export const panel: typeof it = {
  region: 'Segnabandi: the call this page speaks of',
  address: 'This page belongs to a call we know',
  link: 'This page links to a call',
  links: (count) => `This page links to ${count} calls`,
  words: (why) => `This page speaks of a call: ${why}`,
  wordsOfMany: (count) => `This page speaks of ${count} calls`,
  announce: (title, when) => `Segnabandi: this page speaks of “${title}”, ${when}`,
  close: 'Close this box',
  never: 'Never on this site',
  private: 'Private window: look up only, nothing is saved.',
}
