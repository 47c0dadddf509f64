// The page of one call, "call.html?id=…": every fact with its sentence, what the person makes of it, its history.
import { effect } from '@preact/signals'
import { render } from 'preact'
import { browser } from '../../browser.ts'
import { heldCall } from '../../db/calls.ts'
import { language, callPage as words } from '../../locales/words.ts'
import { CallView, Problem } from '../../ui/call-page/call-view.tsx'
import * as holding from '../../ui/call-page/holding.ts'
import { callKeys } from '../../ui/call-page/keys.ts'
import { Help, HelpButton, listenForKeys } from '../../ui/help.tsx'
import { Mark } from '../../ui/mark.tsx'
import '../../ui/call-page/call-page.css'

function Bar() {
  return (
    <header class="bar">
      <a class="home" href={browser.runtime.getURL('/dashboard.html')}>
        <Mark />
        <span>{words.home}</span>
      </a>
      <span class="bar-end">
        <a href={browser.runtime.getURL('/options.html')}>{words.settings}</a>
        <HelpButton />
      </span>
    </header>
  )
}

/** Firefox opens an extension's pages in private windows too; Chrome does not (incognito: spanning). */
const keeps = !browser.extension.inIncognitoContext
const KEYS = callKeys(() => ({ id: holding.calls.value?.[0]?.call.id ?? null, keeps }))

function CallPage() {
  const known = holding.calls.value?.[0]
  return (
    <>
      <Bar />
      <main aria-busy={holding.calls.value === null && holding.problem.value === null}>
        <Problem />
        {holding.calls.value === null && holding.problem.value === null && <p class="soft">{words.loading}</p>}
        {holding.calls.value !== null && known === undefined && (
          <div class="block gone">
            <h1>{words.gone}</h1>
            <p>{words.goneHint}</p>
          </div>
        )}
        {known !== undefined && (
          <CallView known={known} keeps={keeps} settingsPage={`${browser.runtime.getURL('/options.html')}#profile`} />
        )}
      </main>
      <Help groups={KEYS} />
    </>
  )
}

document.documentElement.lang = language
effect(() => {
  const known = holding.calls.value?.[0]
  document.title = known === undefined ? 'Segnabandi' : `${heldCall(known).title} · Segnabandi`
})
listenForKeys(() => KEYS, new AbortController().signal)
holding.watchCalls([new URLSearchParams(location.search).get('id') ?? ''])
const app = document.getElementById('app')
if (app) render(<CallPage />, app)
