// Opened once, at installation: follow what, on which sites, remind me when; each can be passed over and done later.
import { render } from 'preact'
import { useEffect } from 'preact/hooks'
import { browser } from '../../browser.ts'
import { language, settings, welcome as words } from '../../locales/words.ts'
import { Feeds } from '../../ui/feeds.tsx'
import { Mark } from '../../ui/mark.tsx'
import { RemindWhen } from '../../ui/remind-when.tsx'
import { readAll } from '../../ui/settings-state.ts'
import '../../ui/sheet.css'
import { access, readAccess, refused, requestAccess, SomeSites } from '../../ui/site-access.tsx'

function Sites() {
  useEffect(() => {
    readAccess()
  }, [])
  if (access.value === 'all')
    return (
      <p class="notice good" role="status">
        {words.steps.sitesDone}
      </p>
    )
  return (
    <>
      <button type="button" class="button first" onClick={requestAccess}>
        {settings.allow}
      </button>
      <p class="hint" role="status">
        {refused.value ? words.steps.sitesRefused : ''}
      </p>
      <SomeSites />
    </>
  )
}

function Welcome() {
  return (
    <main>
      <header class="masthead">
        <Mark />
        <div>
          <h1>{words.title}</h1>
          <p>{words.lead}</p>
        </div>
      </header>
      <ol class="steps">
        <li class="block">
          <h2>{words.steps.feed}</h2>
          <p>{words.steps.feedText}</p>
          <Feeds />
        </li>
        <li class="block">
          <h2>{words.steps.sites}</h2>
          <p>{words.steps.sitesText}</p>
          <Sites />
        </li>
        <li class="block">
          <h2>{words.steps.remind}</h2>
          <p>{words.steps.remindText}</p>
          <RemindWhen />
        </li>
      </ol>
      <section class="block ready" aria-labelledby="ready">
        <h2 id="ready">{words.ready}</h2>
        <p>{words.readyText}</p>
        <div class="own-row">
          <a class="button first" href={browser.runtime.getURL('/dashboard.html')}>
            {words.openAll}
          </a>
          <a class="button" href={browser.runtime.getURL('/options.html')}>
            {words.openSettings}
          </a>
        </div>
      </section>
      <section class="block" aria-labelledby="promises">
        <h2 id="promises">{words.promises}</h2>
        <ul class="promises">
          {words.promise.map((promise) => (
            <li key={promise}>{promise}</li>
          ))}
        </ul>
      </section>
    </main>
  )
}

document.documentElement.lang = language
document.title = words.title
const app = document.getElementById('app')
if (app) render(<Welcome />, app)
readAll()
