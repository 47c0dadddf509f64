// The site a person names for the box to appear on.
import { expect, test } from 'vitest'
import { namedSite, siteName } from '../../extension/site-address.ts'

test.each([
  ['www.giornale.it', '*://*.giornale.it/*'],
  ['giornale.it', '*://*.giornale.it/*'],
  ['  https://www.Comune.Borgo-Lieto.bg.it/avvisi?id=3#a ', '*://*.comune.borgo-lieto.bg.it/*'],
  ['http://avvisi.fondazione.example/', '*://*.avvisi.fondazione.example/*'],
  ['giornale.it:8080', '*://*.giornale.it/*'],
  ['città.example', '*://*.xn--citt-3na.example/*'],
])('"%s" asks for %s', (typed, pattern) => {
  expect(namedSite(typed)).toBe(pattern)
})

test.each([
  '',
  ' ',
  'it',
  'localhost',
  '10.0.0.1',
  '[::1]',
  'il giornale',
  'file:///etc/passwd',
  'chrome://settings',
  'https://chi:che@giornale.it',
  '*.it',
  '*',
  'giornale.it*',
])('"%s" names no site', (typed) => {
  expect(namedSite(typed)).toBeNull()
})

test.each([
  ['*://*.giornale.it/*', 'giornale.it'],
  ['https://feed.example/*', 'feed.example'],
])('%s is shown as %s', (pattern, name) => {
  expect(siteName(pattern)).toBe(name)
})
