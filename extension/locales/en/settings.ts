// Options and welcome pages.
import type { settings as itSettings, welcome as itWelcome } from '../it/settings.ts'

export const settings: typeof itSettings = {
  title: 'Settings',
  feeds: 'Feeds you follow',
  feedsHint: 'Calls come from the feeds you choose; they update by themselves every few hours.',
  feedAddress: 'Address of the feed',
  feedExample: 'https://…/index.json',
  follow: 'Follow',
  badAddress: 'It takes an address that begins with https://',
  leave: 'Stop following',
  leaveIt: (title) => `Stop following ${title}`,
  left: (title) => `You no longer follow ${title}. Saved calls stay.`,
  count: (count) => (count === 1 ? '1 call' : `${count} calls`),
  published: (when) => `published ${when}`,
  sites: 'Pages you visit',
  sitesHint:
    'If you allow it, Segnabandi recognises pages that speak of a call. The comparison is made in your browser: no address leaves it.',
  sitesAll: 'On for all sites',
  sitesNone: 'Off: pages are read only with “Read this page”.',
  sitesSome: (count) => (count === 1 ? 'On for one site' : `On for ${count} sites`),
  allow: 'Allow on all sites',
  revoke: 'Take the permission back',
  someSites: 'Or on some sites only',
  someSitesHint: 'The paper you read, your Comune, the foundation.',
  siteExample: 'www.giornale.it',
  addSite: 'Add',
  badSite: 'Write the address of a site, for instance www.giornale.it',
  siteRefused: (site) => `No permission for ${site}.`,
  siteAdded: (site) => `On for ${site}.`,
  removeSite: (site) => `Remove ${site}`,
  removeSiteShort: 'Remove',
  panel: 'Show the box on pages that speak of a call',
  panelHint: 'Without it the mark on the button stays.',
  badge: 'What the number on the button counts',
  badgeAll: 'All calls that close within 7 days',
  badgeSaved: 'Only those I saved',
  appearance: 'On the button and on pages',
}

export const welcome: typeof itWelcome = {
  title: 'Welcome to Segnabandi',
  lead: 'Italian public calls, their deadline and the sentence that states it: in front of you until they close.',
  steps: {
    feed: 'Choose what to follow',
    feedText:
      'A feed is the list of calls that a network, a volunteer centre or a newsroom publishes for everyone. Paste its address.',
    sites: 'Choose on which sites to recognise them',
    sitesText:
      'When an article speaks of a call, a box shows its deadline, requirements and official page. It takes your permission to see the address of pages; the comparison is made here, in your browser, and nothing leaves it.',
    sitesDone: 'Permission given. You can take it back in the settings at any time.',
    sitesRefused: 'No permission: that is fine. “Read this page”, from the button, reads one page at a time.',
    remind: 'Choose when to be reminded',
    remindText: 'Of every call you save. You can change your mind in the settings, or give one call times of its own.',
  },
  ready: 'Done: it all starts here',
  readyText:
    'Keep the button in sight, in the browser’s bar: the number says how many calls close within 7 days. Press it to see them.',
  openAll: 'Open the list of calls',
  openSettings: 'All settings',
  promises: 'What it promises',
  promise: [
    'It sends the pages you visit to nobody.',
    'It gathers no statistics and has no account.',
    'It invents nothing: beside each deadline stands the sentence it was read from.',
  ],
  followed: (title, count) => `You follow ${title}: ${count}.`,
}
