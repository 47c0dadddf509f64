// All the words our own pages say, in the browser's language. In-page scripts take only the groups they need.
import { callPage as enCallPage, sidePanel as enSidePanel } from './en/call-page.ts'
import { facts as enFacts } from './en/facts.ts'
import { keeping as enKeeping } from './en/keeping.ts'
import { own as enOwn } from './en/own.ts'
import { popup as enPopup } from './en/popup.ts'
import { reader as enReader } from './en/reader.ts'
import { settings as enSettings, welcome as enWelcome } from './en/settings.ts'
import { callPage as itCallPage, sidePanel as itSidePanel } from './it/call-page.ts'
import { facts as itFacts } from './it/facts.ts'
import { keeping as itKeeping } from './it/keeping.ts'
import { own as itOwn } from './it/own.ts'
import { popup as itPopup } from './it/popup.ts'
import { reader as itReader } from './it/reader.ts'
import { settings as itSettings, welcome as itWelcome } from './it/settings.ts'
import { languageOf, pick } from './pick.ts'

const tag = navigator.language

export const language = languageOf(tag)
export const callPage = pick(tag, itCallPage, enCallPage)
export const facts = pick(tag, itFacts, enFacts)
export const keeping = pick(tag, itKeeping, enKeeping)
export const own = pick(tag, itOwn, enOwn)
export const popup = pick(tag, itPopup, enPopup)
export const reader = pick(tag, itReader, enReader)
export const sidePanel = pick(tag, itSidePanel, enSidePanel)
export const settings = pick(tag, itSettings, enSettings)
export const welcome = pick(tag, itWelcome, enWelcome)
