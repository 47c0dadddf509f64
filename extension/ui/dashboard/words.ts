// The dashboard's own words: apart from those of all pages, so that the popup does not load them.
import { dashboard as en } from '../../locales/en/dashboard.ts'
import { dashboard as it } from '../../locales/it/dashboard.ts'
import { pick } from '../../locales/pick.ts'

export const words = pick(navigator.language, it, en)
