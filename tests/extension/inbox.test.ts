// Who may ask what of the background.
import { expect, test, vi } from 'vitest'
import type { Runtime } from 'webextension-polyfill'
import { inboxListener } from '../../extension/background/inbox.ts'

const OWN = 'chrome-extension://abc/'
const page = { name: 'page', canonical: null, title: 'x', links: [], text: null }

function inbox() {
  const seen = { page: vi.fn(async () => null), own: vi.fn(async () => null) }
  return { ...seen, listen: inboxListener(seen, 'abc', OWN) }
}

const from = (url: string, more: Partial<Runtime.MessageSender> = {}): Runtime.MessageSender => ({
  id: 'abc',
  url,
  frameId: 0,
  tab: { id: 4, url } as NonNullable<Runtime.MessageSender['tab']>,
  ...more,
})

test('a page tells what it is; tab and address are the browser’s word', () => {
  const { page: told, listen } = inbox()
  expect(listen({ ...page, tabId: 99, address: 'https://bank.example' }, from('https://a.example/x'))).toBeInstanceOf(
    Promise,
  )
  expect(told).toHaveBeenCalledWith(page, { tabId: 4, address: 'https://a.example/x', isPrivate: false })
})

test('after a pushState the tab knows the address better than the sender', () => {
  const { page: told, listen } = inbox()
  const tab = { id: 4, url: 'https://a.example/after' } as NonNullable<Runtime.MessageSender['tab']>
  listen(page, from('https://a.example/before', { tab }))
  expect(told).toHaveBeenCalledWith(page, { tabId: 4, address: 'https://a.example/after', isPrivate: false })
})

test('a tab that moved on to another site does not lend its address', () => {
  const { page: told, listen } = inbox()
  const tab = { id: 4, url: 'https://b.example/' } as NonNullable<Runtime.MessageSender['tab']>
  listen(page, from('https://a.example/x', { tab }))
  expect(told).toHaveBeenCalledWith(page, { tabId: 4, address: 'https://a.example/x', isPrivate: false })
})

test.each([
  ['a page asking for a sync', { name: 'sync', feed: 'https://evil.example/index.json' }, from('https://a.example/')],
  ['another extension', page, from('https://a.example/', { id: 'other' })],
  ['a frame inside a page', page, from('https://a.example/', { frameId: 3 })],
  ['a name nobody knows', { name: 'exec', code: '1' }, from(`${OWN}popup.html`)],
  ['our own page playing a web page', page, from(`${OWN}popup.html`)],
  [
    'an extension page of a lookalike address',
    { name: 'sync', feed: null },
    from('https://chrome-extension.example/abc/'),
  ],
  [
    'links without end',
    { ...page, links: Array.from({ length: 301 }, () => 'https://a.example') },
    from('https://a.example/'),
  ],
  ['no message at all', null, from('https://a.example/')],
])('%s gets no answer', (_, message, sender) => {
  const { page: told, own, listen } = inbox()
  expect(listen(message, sender)).toBeUndefined()
  expect(told).not.toHaveBeenCalled()
  expect(own).not.toHaveBeenCalled()
})

test('our own page asks for a sync', () => {
  const { own, listen } = inbox()
  listen({ name: 'sync', feed: null }, from(`${OWN}popup.html`))
  expect(own).toHaveBeenCalledWith({ name: 'sync', feed: null })
})
