// The overlay that tells which keys do what.
import type { help as italian } from '../it/help.ts'

export const help: typeof italian = {
  title: 'Keyboard shortcuts',
  open: 'Keyboard shortcuts (?)',
  close: 'Close',
  single: 'Single-key shortcuts',
  singleHint: 'Switch them off if you dictate by voice, or if a key pressed by mistake gets in your way.',
  or: 'or',
  names: {
    ArrowDown: '↓',
    ArrowUp: '↑',
    ArrowLeft: '←',
    ArrowRight: '→',
    Enter: 'Enter',
    Escape: 'Esc',
    Home: 'Home',
    End: 'End',
    PageUp: 'Page ↑',
    PageDown: 'Page ↓',
    Delete: 'Del',
    Alt: 'Alt',
    Shift: 'Shift',
    Control: 'Ctrl',
  },
}
