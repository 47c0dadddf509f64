// Settings: feeds followed, access to pages, reminders, the body's profile, backups, what the button and the pages show.
import { render } from 'preact'
import { keeping, language, settings as words } from '../../locales/words.ts'
import { ask } from '../../ui/ask.ts'
import { BackupSettings } from '../../ui/backup-settings.tsx'
import { Exports } from '../../ui/exports.tsx'
import { Feeds } from '../../ui/feeds.tsx'
import { Mark } from '../../ui/mark.tsx'
import { ProfileForm } from '../../ui/profile-form.tsx'
import { QuietSites } from '../../ui/quiet-sites.tsx'
import { ReminderSettings } from '../../ui/reminder-settings.tsx'
import { change, db, readAll, settings } from '../../ui/settings-state.ts'
import '../../ui/sheet.css'
import { SiteAccess } from '../../ui/site-access.tsx'

function Appearance() {
  const { panel, badge, links } = settings.value
  return (
    <section class="block" aria-labelledby="appearance">
      <h2 id="appearance">{words.appearance}</h2>
      <label class="choice">
        <input
          type="checkbox"
          name="panel"
          checked={panel}
          onChange={(event) => change({ panel: event.currentTarget.checked })}
        />
        <span>
          {words.panel}
          <br />
          <span class="hint">{words.panelHint}</span>
        </span>
      </label>
      <label class="choice">
        <input
          type="checkbox"
          name="links"
          checked={links}
          onChange={(event) => change({ links: event.currentTarget.checked })}
        />
        <span>
          {keeping.links}
          <br />
          <span class="hint">{keeping.linksHint}</span>
        </span>
      </label>
      <fieldset>
        <legend>{words.badge}</legend>
        {(['all', 'saved'] as const).map((counts) => (
          <label class="choice" key={counts}>
            <input type="radio" name="badge" checked={badge === counts} onChange={() => change({ badge: counts })} />
            <span>{counts === 'all' ? words.badgeAll : words.badgeSaved}</span>
          </label>
        ))}
      </fieldset>
      <QuietSites db={db} />
      <p class="hint">{keeping.shortcuts}</p>
    </section>
  )
}

function Options() {
  return (
    <main>
      <header class="masthead">
        <Mark />
        <h1>{words.title}</h1>
      </header>
      <section class="block" aria-labelledby="feeds">
        <h2 id="feeds">{words.feeds}</h2>
        <p>{words.feedsHint}</p>
        <Feeds />
      </section>
      <section class="block" aria-labelledby="sites">
        <h2 id="sites">{words.sites}</h2>
        <p>{words.sitesHint}</p>
        <SiteAccess />
      </section>
      <ReminderSettings settings={settings.value} change={change} />
      <ProfileForm db={db} saved={() => ask({ name: 'changed' })} />
      <Appearance />
      <Exports db={db} settings={settings.value} />
      <BackupSettings db={db} settings={settings.value} change={change} />
    </main>
  )
}

document.documentElement.lang = language
document.title = `${words.title} · Segnabandi`
const app = document.getElementById('app')
if (app) render(<Options />, app)
readAll().then(() => {
  // "#restore" stands below what is drawn only now.
  document.getElementById(location.hash.slice(1))?.scrollIntoView()
})
