// Any site no other family claims: lists by repeated links with dates, facts by labelled fields.
import type { SiteFamily } from './family.ts'

export const generic: SiteFamily = {
  name: 'generic',
  recognise: () => ({ certainty: 0.05, because: 'no family of sites was recognised' }),
  entries: () => ({ entries: [], next: [] }),
  read: () => ({ evidence: [] }),
}
