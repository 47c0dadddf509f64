// Which addresses are one page, and which are two: a wrong "same" shows a call where it is not, a wrong "other" hides it.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addressKeys } from '../../../shared/matching/address.ts'

const share = (left: string, right: string) => {
  const keys = new Set(addressKeys(left))
  return addressKeys(right).some((key) => keys.has(key))
}

describe('one page', () => {
  test.each([
    ['scheme', 'http://comune.example/avvisi/12', 'https://comune.example/avvisi/12'],
    ['www.', 'https://www.comune.example/avvisi', 'https://comune.example/avvisi'],
    ['host in capitals', 'https://Comune.Example/avvisi', 'https://comune.example/avvisi'],
    ['final dot of the host', 'https://comune.example./avvisi', 'https://comune.example/avvisi'],
    ['mobile host', 'https://m.comune.example/avvisi', 'https://www.comune.example/avvisi'],
    ['default port of https', 'https://comune.example:443/a', 'https://comune.example/a'],
    ['default port of http', 'http://comune.example:80/a', 'https://comune.example/a'],
    ['trailing slash', 'https://comune.example/avvisi/', 'https://comune.example/avvisi'],
    ['several slashes', 'https://comune.example//avvisi///12', 'https://comune.example/avvisi/12'],
    ['index of a folder', 'https://comune.example/avvisi/index.html', 'https://comune.example/avvisi/'],
    ['fragment', 'https://comune.example/avvisi#contenuto', 'https://comune.example/avvisi'],
    ['percent-encoding', 'https://comune.example/citt%c3%a0', 'https://comune.example/città'],
    ['encoding of a plain letter', 'https://comune.example/%61vvisi', 'https://comune.example/avvisi'],
    ['order of parameters', 'https://comune.example/a?id=1&anno=2026', 'https://comune.example/a?anno=2026&id=1'],
    ['utm', 'https://comune.example/a?utm_source=x&utm_medium=y', 'https://comune.example/a'],
    ['Facebook', 'https://comune.example/a?id=3&fbclid=IwAR0', 'https://comune.example/a?id=3'],
    ['Google', 'https://comune.example/a?gclid=1&_gl=1*abc', 'https://comune.example/a'],
    ['Mailchimp', 'https://comune.example/a?mc_cid=1&mc_eid=2', 'https://comune.example/a'],
    ['PHP session', 'https://albo.example/atto.php?PHPSESSID=ab12&id=4', 'https://albo.example/atto.php?id=4'],
    ['servlet session', 'https://albo.example/atto.do;jsessionid=1A2B?id=4', 'https://albo.example/atto.do?id=4'],
    [
      'Liferay token',
      'https://albo.example/web/guest?p_p_id=albo&p_auth=x9',
      'https://albo.example/web/guest?p_p_id=albo',
    ],
    [
      'Liferay drawing',
      'https://a.example/x?p_p_id=albo&_albo_id=7&p_p_lifecycle=0&p_p_state=maximized&p_p_mode=view&p_p_col_id=column-1&p_p_col_count=2',
      'https://a.example/x?p_p_id=albo&_albo_id=7',
    ],
    [
      'Liferay way back',
      'https://a.example/x?p_p_id=albo&_albo_id=7&_albo_redirect=https%3A%2F%2Fa.example%2Flista',
      'https://a.example/x?p_p_id=albo&_albo_id=7',
    ],
    ['cache buster', 'https://albo.example/atto?id=4&_=1699999999', 'https://albo.example/atto?id=4'],
    ['token of a register', 'https://albo.example/atto?id=4&token=9fA2', 'https://albo.example/atto?id=4'],
    ['reply to a comment', 'https://giornale.example/bando/?replytocom=12', 'https://giornale.example/bando/'],
    [
      'AMP at the end',
      'https://giornale.example/2026/11/bando-orti/amp/',
      'https://giornale.example/2026/11/bando-orti/',
    ],
    [
      'AMP at the front',
      'https://giornale.example/amp/2026/11/bando-orti',
      'https://giornale.example/2026/11/bando-orti',
    ],
    ['AMP parameter', 'https://giornale.example/bando-orti?amp=1', 'https://giornale.example/bando-orti'],
    ['bare AMP parameter', 'https://giornale.example/bando-orti?amp', 'https://giornale.example/bando-orti'],
    ['AMP output', 'https://giornale.example/bando-orti?outputType=amp', 'https://giornale.example/bando-orti'],
    ['AMP file', 'https://giornale.example/bando-orti.amp.html', 'https://giornale.example/bando-orti.html'],
    ['AMP host', 'https://amp.giornale.example/bando-orti', 'https://www.giornale.example/bando-orti'],
    [
      'AMP cache',
      'https://giornale-example.cdn.ampproject.org/c/s/giornale.example/bando-orti/amp',
      'https://giornale.example/bando-orti',
    ],
    [
      'AMP viewer',
      'https://www.google.com/amp/s/www.giornale.example/bando-orti',
      'https://giornale.example/bando-orti',
    ],
    ['host for telephones', 'https://mobile.giornale.example/bando-orti', 'https://giornale.example/bando-orti'],
    ['print parameter', 'https://comune.example/avvisi/12?print=1', 'https://comune.example/avvisi/12'],
    [
      'print in Joomla',
      'https://comune.example/avvisi/12?tmpl=component&print=1&layout=default',
      'https://comune.example/avvisi/12?layout=default',
    ],
    ['print format', 'https://comune.example/avvisi/12?format=print', 'https://comune.example/avvisi/12'],
    [
      'print path',
      'https://comune.example/avvisi/avviso-orti-urbani/stampa',
      'https://comune.example/avvisi/avviso-orti-urbani',
    ],
    ['print folder', 'https://comune.example/print/1557', 'https://comune.example/1557'],
    ['route and tracking', 'https://app.example/?utm_source=x#/bandi/1', 'https://app.example/#/bandi/1'],
    ['plus and %20', 'https://comune.example/a?q=due+parole', 'https://comune.example/a?q=due%20parole'],
  ])('%s does not count', (_, left, right) => expect(share(left, right)).toBe(true))
})

describe('two pages', () => {
  test.each([
    ['another path', 'https://comune.example/avvisi/12', 'https://comune.example/avvisi/13'],
    ['another site', 'https://comune-a.example/avvisi', 'https://comune-b.example/avvisi'],
    ['another office', 'https://sociale.comune.example/a', 'https://cultura.comune.example/a'],
    ['id', 'https://albo.example/atto?id=1', 'https://albo.example/atto?id=2'],
    ['idbando', 'https://albo.example/b.aspx?idbando=77', 'https://albo.example/b.aspx?idbando=78'],
    ['Liferay instance', 'https://a.example/x?p_p_id=a&_a_id=1', 'https://a.example/x?p_p_id=a&_a_id=2'],
    ['no parameter and one', 'https://albo.example/atto', 'https://albo.example/atto?id=1'],
    ['a route in the fragment', 'https://app.example/#/bandi/1', 'https://app.example/#/bandi/2'],
    ['a route with a bang', 'https://app.example/#!/bandi/1', 'https://app.example/#!/bandi/2'],
    ['capitals in the path', 'https://albo.example/Atto', 'https://albo.example/atto'],
    ['another port', 'http://127.0.0.1:4870/a', 'http://127.0.0.1:4871/a'],
    ['a host named m', 'https://m.example/a', 'https://example/a'],
    ['slash inside a name', 'https://a.example/x%2Fy', 'https://a.example/x/y'],
    ['Liferay portlet', 'https://a.example/x?p_p_id=a', 'https://a.example/x?p_p_id=b'],
    [
      'the press pages of an office',
      'https://comune.example/comunicazione/stampa',
      'https://comune.example/comunicazione',
    ],
    ['a section named print', 'https://tipografia.example/print', 'https://tipografia.example/'],
    ['language', 'https://ente.example/bando?lang=it', 'https://ente.example/bando?lang=en'],
    ['page of a list', 'https://comune.example/avvisi?page=1', 'https://comune.example/avvisi?page=2'],
    ['format of a document', 'https://comune.example/doc/12?format=pdf', 'https://comune.example/doc/12?format=doc'],
    ['a host named amp', 'https://amp.example/a', 'https://example/a'],
    ['search on Google', 'https://www.google.com/search?q=a', 'https://www.google.com/search?q=b'],
    ['a type of act', 'https://albo.example/atti?type=1', 'https://albo.example/atti?type=2'],
    ['same value, other name', 'https://a.example/x?a=1', 'https://a.example/x?b=1'],
  ])('%s counts', (_, left, right) => expect(share(left, right)).toBe(false))
})

test.each([
  'javascript:alert(1)',
  'mailto:a@b.example',
  'about:blank',
  'file:///etc/passwd',
  '',
  'http://',
  `https://a.example/${'x'.repeat(3000)}`,
])('no key for %.40s', (address) => expect(addressKeys(address)).toEqual([]))

test('any text gives keys that give themselves again, and never an error', () => {
  fc.assert(
    fc.property(fc.oneof(fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.string()), (address) => {
      for (const key of addressKeys(address)) expect(addressKeys(`https://${key}`)).toContain(key)
    }),
  )
})
