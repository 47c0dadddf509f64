// The background: wires the browser's events to what answers them. Every listener is registered in the first turn, or
// a stopped worker would not be woken for it; nothing is remembered here, because a worker forgets.
import { defineBackground } from 'wxt/utils/define-background'
import { forgetMatch } from '../background/found.ts'
import { inboxListener } from '../background/inbox.ts'
import { bringFeed, bringFeeds, drawBadge, type JobPorts, resume, runDue } from '../background/jobs.ts'
import { ALARM } from '../background/queue.ts'
import { lookAtOpenTabs, registerDetector, renewDetector } from '../background/sites.ts'
import { followFeed } from '../background/sync.ts'
import { followTab, receivePage, saveFromPanel, type TabPorts } from '../background/tabs.ts'
import { browser } from '../browser.ts'
import { CallDatabase } from '../db/database.ts'
import { badge as en } from '../locales/en/badge.ts'
import { badge as it } from '../locales/it/badge.ts'
import { pick } from '../locales/pick.ts'

/** What an event started failed: said in the extension's own console, where a maintainer looks. */
const report = (what: string) => (error: unknown) => console.error(`Segnabandi, ${what}:`, error)

export default defineBackground({
  type: 'module',
  main() {
    const db = new CallDatabase()
    const clock = () => Date.now()
    const words = pick(navigator.language, it, en)
    const jobs: JobPorts = {
      db,
      clock,
      words,
      action: browser.action,
      alarms: browser.alarms,
      fetch: (url, options) => fetch(url, options),
    }
    const tabs: TabPorts = {
      db,
      clock,
      words,
      action: browser.action,
      session: browser.storage.session,
      scripting: browser.scripting,
      tabs: browser.tabs,
    }

    browser.runtime.onInstalled.addListener(async ({ reason }) => {
      await renewDetector(browser.scripting)
      if (reason === 'install') {
        await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') })
        if (__DEFAULT_FEED__ !== null) {
          await followFeed(db, __DEFAULT_FEED__)
          await bringFeed(jobs, __DEFAULT_FEED__)
        }
      }
      await resume(jobs).catch(report('starting after an update'))
    })

    browser.runtime.onStartup.addListener(async () => {
      await registerDetector(browser.scripting)
      await resume(jobs).catch(report('starting with the browser'))
    })

    browser.alarms.onAlarm.addListener(({ name }) => {
      if (name === ALARM) runDue(jobs).catch(report('doing what was due'))
    })

    browser.permissions.onAdded.addListener((added) => {
      registerDetector(browser.scripting)
        .then(() => lookAtOpenTabs(browser.scripting, browser.tabs, added))
        .catch(report('looking at the sites just allowed'))
    })

    // Only tabs on sites the person allowed come with an address.
    browser.tabs.onUpdated.addListener((tabId, { url }) => {
      if (url !== undefined) followTab(tabs, tabId, url).catch(report('following a tab'))
    })
    browser.tabs.onRemoved.addListener((tabId) => {
      forgetMatch(browser.storage.session, tabId).catch(report('forgetting a closed tab'))
    })

    const own = browser.runtime.getURL('/')
    browser.runtime.onMessage.addListener(
      inboxListener(
        {
          async page(message, { tabId, address }) {
            if (message.name === 'page') await receivePage(tabs, tabId, address, message)
            else {
              await saveFromPanel(tabs, tabId, message.id, message.save)
              await drawBadge(jobs)
            }
            return null
          },
          async own(message) {
            if (message.name === 'sync') await bringFeeds(jobs, message.feed)
            if (message.name === 'changed') await drawBadge(jobs)
            if (message.name === 'sites') await registerDetector(browser.scripting)
            return null
          },
        },
        browser.runtime.id,
        own,
      ),
    )
  },
})
