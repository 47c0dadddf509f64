// The background: wires the browser's events to what answers them. Every listener is registered in the first turn, or
// a stopped worker would not be woken for it; nothing is remembered here, because a worker forgets.
import type { Tabs } from 'webextension-polyfill'
import { defineBackground } from 'wxt/utils/define-background'
import { backUp } from '../background/backups.ts'
import { showOnTab } from '../background/badge.ts'
import { forgetMatch, matchOf } from '../background/found.ts'
import { acceptHoldings } from '../background/holdings.ts'
import { inboxListener } from '../background/inbox.ts'
import {
  bringFeed,
  bringFeeds,
  followChange,
  type JobPorts,
  renewWordsSoon,
  resume,
  runDue,
} from '../background/jobs.ts'
import { knownWords } from '../background/known-words.ts'
import { makeMenus, pointedAt, SIDE } from '../background/menus.ts'
import { answerNotice, noticeShown } from '../background/notice-answers.ts'
import { show } from '../background/notices.ts'
import { addressFor, suggest } from '../background/omnibox.ts'
import { ALARM } from '../background/queue.ts'
import { type Pointed, pointedBy, type SavePorts, savePointed } from '../background/saving.ts'
import { lookAtOpenTabs, registerDetector, renewDetector } from '../background/sites.ts'
import { followFeed } from '../background/sync.ts'
import { closeFromPanel, followTab, receivePage, saveFromPanel, showAgain } from '../background/tabs.ts'
import { browser } from '../browser.ts'
import { callsById } from '../db/calls.ts'
import { CallDatabase } from '../db/database.ts'
import { changeOwn } from '../db/own.ts'
import { badge as en } from '../locales/en/badge.ts'
import { notices as enNotices } from '../locales/en/notices.ts'
import { badge as it } from '../locales/it/badge.ts'
import { notices as itNotices } from '../locales/it/notices.ts'
import { pick } from '../locales/pick.ts'
import { openSidePanel } from '../side-panel.ts'
import { progressTeller } from '../sync-progress.ts'

/** What an event started failed: said in the extension's own console, where a maintainer looks. */
const report = (what: string) => (error: unknown) => console.error(`Segnabandi, ${what}:`, error)

export default defineBackground({
  type: 'module',
  main() {
    const db = new CallDatabase()
    const clock = () => Date.now()
    const words = pick(navigator.language, it, en)
    const notice = pick(navigator.language, itNotices, enNotices)
    const ownPage = browser.runtime.getURL('/popup.html')
    const jobs: JobPorts = {
      db,
      clock,
      words,
      notice,
      zone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
      action: browser.action,
      alarms: browser.alarms,
      local: browser.storage.local,
      permissions: browser.permissions,
      // Both are there only once the person has given the permission.
      downloads: () => browser.downloads,
      notices: {
        permissions: browser.permissions,
        notifications: () => browser.notifications,
        icon: browser.runtime.getURL('/icon/128.png'),
      },
      fetch: (url, options) => fetch(url, options),
      tell: progressTeller(browser.storage.session, clock),
      weakWords: async () => new Set<string>(await (await fetch(browser.runtime.getURL('/weak-words.json'))).json()),
    }
    const tabs: SavePorts = {
      db,
      knownWords: knownWords(db, () => {
        renewWordsSoon(jobs).catch(report('packing the words of the calls'))
      }),
      clock,
      words,
      action: browser.action,
      session: browser.storage.session,
      scripting: browser.scripting,
      tabs: browser.tabs,
      permissions: browser.permissions,
      fetch: jobs.fetch,
    }
    // Left over from a worker that was killed half-way.
    jobs.tell?.(null)
    const answers = { ...jobs, open: (url: string) => browser.tabs.create({ url }).then(() => undefined), ownPage }

    /** Saves, and says so on the page, on its button and, where allowed, on the desktop. */
    async function save(
      tab: Tabs.Tab | undefined,
      point: (tab: Tabs.Tab) => Promise<Pointed> | Pointed,
    ): Promise<void> {
      if (tab?.id === undefined) return
      const outcome = await savePointed(tabs, tab, tab.incognito ? { kind: 'page' } : await point(tab))
      if (outcome === null) return
      const failed = 'failed' in outcome
      const title = failed ? notice.notSaved[outcome.failed] : notice.saved(outcome.title)
      await showOnTab(browser.action, tab.id, {
        text: failed ? '!' : '✓',
        colour: failed ? '#b3261e' : '#2f6b3c',
        title,
      })
      if (failed) await show(jobs.notices, { id: 'not-saved', title, message: tab.title ?? '' })
      else await followChange(jobs)
    }

    /** The page of a call found on that very tab. */
    async function openFromPanel(tabId: number, id: string): Promise<void> {
      if ((await matchOf(tabs.session, tabId))?.ids.includes(id))
        await browser.tabs.create({
          url: browser.runtime.getURL(`/call.html?id=${encodeURIComponent(id)}`),
          openerTabId: tabId,
        })
    }

    browser.runtime.onInstalled.addListener(async ({ reason }) => {
      await renewDetector(browser.scripting)
      await makeMenus(browser.contextMenus, notice).catch(report('making the right-click menu'))
      // Scripts in open tabs are left over from before: those of the new version take their place.
      if (reason === 'update') {
        const { origins = [] } = await browser.permissions.getAll()
        await lookAtOpenTabs(browser.scripting, browser.tabs, { origins })
      }
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

    /** The notification events exist only with the permission: at every start, and when it is given. */
    let listens = false
    function listenToNotices(): void {
      if (listens || browser.notifications === undefined) return
      listens = true
      const { onClicked, onButtonClicked, onClosed } = browser.notifications
      onClicked.addListener((id) => {
        answerNotice(answers, id, null)
          .then(() => followChange(jobs))
          .catch(report('answering a notification'))
      })
      // Firefox has neither buttons nor, therefore, their event.
      onButtonClicked?.addListener((id, index) => {
        answerNotice(answers, id, index)
          .then(() => followChange(jobs))
          .catch(report('answering a notification'))
      })
      onClosed.addListener((id) => {
        noticeShown(db, id).catch(report('noting a notification as shown'))
      })
    }
    listenToNotices()

    browser.permissions.onAdded.addListener((added) => {
      listenToNotices()
      registerDetector(browser.scripting)
        .then(() => lookAtOpenTabs(browser.scripting, browser.tabs, added))
        .catch(report('looking at the sites just allowed'))
    })

    browser.contextMenus.onClicked.addListener((info, tab) => {
      if (info.menuItemId === SIDE) {
        openSidePanel(tab?.windowId ?? browser.windows.WINDOW_ID_CURRENT).catch(report('opening the side panel'))
        return
      }
      const pointed = pointedAt(info)
      if (pointed !== null) save(tab, () => pointed).catch(report('saving from the menu'))
    })

    browser.commands.onCommand.addListener(async (name, tab) => {
      if (name !== 'save') return
      // Older Firefox names no tab.
      const front = tab ?? (await browser.tabs.query({ active: true, currentWindow: true }))[0]
      await save(front, (tab) => pointedBy(tabs, tab)).catch(report('saving by the shortcut'))
    })

    // import.meta.env.FIREFOX is written in by the build: only Chrome reads suggestions as XML.
    const xml = !import.meta.env.FIREFOX
    browser.omnibox.onInputStarted.addListener(() => {
      browser.omnibox.setDefaultSuggestion({ description: notice.omnibox.hint })
    })
    browser.omnibox.onInputChanged.addListener((typed, offer) => {
      suggest(db, typed, clock(), notice, xml).then(offer).catch(report('finding calls for the address bar'))
    })
    browser.omnibox.onInputEntered.addListener((entered, where) => {
      addressFor(db, entered, ownPage)
        .then((url) =>
          where === 'currentTab'
            ? browser.tabs.update({ url })
            : browser.tabs.create({ url, active: where === 'newForegroundTab' }),
        )
        .catch(report('opening what was chosen in the address bar'))
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
          async page(message, from) {
            if (message.name === 'page') await receivePage(tabs, from, message)
            else if (message.name === 'panel-close') await closeFromPanel(tabs, from, message.site)
            else if (message.name === 'panel-open') await openFromPanel(from.tabId, message.id)
            else {
              await saveFromPanel(tabs, from, message.id, message.save)
              await followChange(jobs)
            }
            return null
          },
          async own(message) {
            if (message.name === 'sync') await bringFeeds(jobs, message.feed)
            if (message.name === 'changed') await followChange(jobs)
            if (message.name === 'sites') await registerDetector(browser.scripting)
            if (message.name === 'show-panel') await showAgain(tabs, message.tab)
            if (message.name === 'backup') await backUp(jobs)
            if (message.name === 'last-words') {
              const { id, field, text } = message
              const [known] = await callsById(db, [id])
              const change = field === 'notes' ? { notes: text } : { tags: text.split(',') }
              if (known) await changeOwn(db, known.call, change, clock())
              await followChange(jobs)
            }
            if (message.name === 'accept') {
              await acceptHoldings(db, browser.storage.local)
              await followChange(jobs)
            }
            return null
          },
        },
        browser.runtime.id,
        own,
      ),
    )
  },
})
