// The dashboard: every call held, as a list, a board, a calendar, a timeline or charts; the view is in the address.
import { render } from 'preact'
import { language } from '../../locales/words.ts'
import { Dashboard } from '../../ui/dashboard/dashboard.tsx'
import '../../ui/dashboard/dashboard.css'
import * as state from '../../ui/dashboard/state.ts'
import { words } from '../../ui/dashboard/words.ts'

document.documentElement.lang = language
document.title = `${words.title} · Segnabandi`
state.start(new AbortController().signal)
const app = document.getElementById('app')
if (app) render(<Dashboard />, app)
