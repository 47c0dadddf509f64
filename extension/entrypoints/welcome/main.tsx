// Opened once, at installation: what this does, where calls come from, and the one permission, asked by a click.
import { render } from 'preact'
import { useEffect } from 'preact/hooks'
import { language, settings, welcome as words } from '../../locales/words.ts'
import { Feeds } from '../../ui/feeds.tsx'
import { Mark } from '../../ui/mark.tsx'
import '../../ui/sheet.css'
import { access, readAccess, refused, requestAccess } from '../../ui/site-access.tsx'

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
          <h2>{words.steps.pin}</h2>
          <p>{words.steps.pinText}</p>
        </li>
      </ol>
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
