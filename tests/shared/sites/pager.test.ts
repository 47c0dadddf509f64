// From one page of a list to the next, in the ways sites have: each row a list's foot as some CMS or hand writes it.
import { describe, expect, test } from 'vitest'
import type { SiteResponse } from '../../../shared/sites/family.ts'
import { generic } from '../../../shared/sites/generic.ts'
import { listKey, nextForm, nextPage } from '../../../shared/sites/pager.ts'
import { treeOf } from '../../../shared/sites/tree.ts'

const SITE = 'https://www.comune.borgolieto.example'
const response = (body: string, url: string): SiteResponse => ({
  url,
  status: 200,
  contentType: 'text/html',
  headers: {},
  body: `<html><body><main>${body}</main></body></html>`,
  bytes: new Uint8Array(),
})

describe('the next page', () => {
  test.each([
    [
      'hand-made: bare words after bold numbers',
      '/bandi.php?p=2',
      'Pagine: <a href="bandi.php?p=1">1</a> <b>2</b> <a href="bandi.php?p=3">3</a> <a href="bandi.php?p=4">4</a> <a href="bandi.php?p=3">avanti</a>',
      '/bandi.php?p=3',
    ],
    [
      'numbers alone, the page shown is no link',
      '/bandi.php?p=2',
      '<a href="bandi.php?p=1">1</a> 2 <a href="bandi.php?p=3">3</a>',
      '/bandi.php?p=3',
    ],
    [
      'a window of numbers',
      '/avvisi?page=6',
      '<a href="?page=0">1</a> … <a href="?page=4">5</a> <a href="?page=5">6</a> 7 <a href="?page=7">8</a> <a href="?page=8">9</a>',
      '/avvisi?page=7',
    ],
    [
      'every number is a link, the list has no page in its address',
      '/avvisi',
      '<a href="/avvisi?start=0">1</a> <a href="/avvisi?start=20">2</a> <a href="/avvisi?start=40">3</a>',
      '/avvisi?start=20',
    ],
    [
      'every number is a link, the third is shown',
      '/avvisi?start=40',
      '<a href="/avvisi?start=0">1</a> <a href="/avvisi?start=20">2</a> <a href="/avvisi?start=40">3</a> <a href="/avvisi?start=60">4</a>',
      '/avvisi?start=60',
    ],
    [
      'Plone’s batch',
      '/bandi?b_start:int=20',
      '<div class="listingBar"><span class="next"><a href="/bandi?b_start:int=40">Successivi 20 elementi »</a></span></div>',
      '/bandi?b_start:int=40',
    ],
    [
      'Plone’s batch without a box',
      '/bandi',
      '<a href="/bandi?b_start:int=20">Prossimi 20 elementi »</a>',
      '/bandi?b_start:int=20',
    ],
    [
      'a button of a script',
      '/avvisi',
      '<button class="btn" data-url="/avvisi/lista?page=2">Carica altri avvisi</button>',
      '/avvisi/lista?page=2',
    ],
    [
      'a box that scrolls on',
      '/avvisi',
      '<div class="lista" data-next-page-url="/avvisi?page=2"></div>',
      '/avvisi?page=2',
    ],
    ['htmx', '/avvisi', '<button hx-get="/avvisi?page=2" hx-swap="afterend">Mostra altri</button>', '/avvisi?page=2'],
    [
      'files numbered by hand, the first without a number',
      '/avvisi/bandi.htm',
      '<p><a href="bandi2.htm">bandi precedenti &gt;&gt;</a></p>',
      '/avvisi/bandi2.htm',
    ],
    [
      'files numbered by hand, the page shown is no link',
      '/avvisi/bandi_2.htm',
      '<a href="bandi.htm">1</a> 2 <a href="bandi_3.htm">3</a>',
      '/avvisi/bandi_3.htm',
    ],
    [
      'pages that are files of a folder',
      '/bandi/',
      '<div class="pager"><span>1</span> <a href="/bandi/pagina-2.html">2</a> <a href="/bandi/pagina-3.html">3</a></div>',
      '/bandi/pagina-2.html',
    ],
    [
      '"carica altri" as a link',
      '/avvisi',
      '<a class="btn" href="/avvisi?pagina=2">Carica altri</a>',
      '/avvisi?pagina=2',
    ],
  ])('%s', (_name, path, foot, next) => {
    expect(nextPage(treeOf(response(foot, SITE + path)), SITE + path)?.replaceAll('%3A', ':')).toBe(SITE + next)
  })

  test.each([
    [
      'the last page of numbers',
      '/bandi.php?p=3',
      '<a href="bandi.php?p=1">1</a> <a href="bandi.php?p=2">2</a> <b>3</b>',
    ],
    ['"avanti" that leads to another page', '/bandi', '<a href="/bandi/modulo">Avanti</a>'],
    ['"successivo" on another site', '/bandi', '<a href="https://altro.example/bandi?page=2">Successivo</a>'],
    ['the address of a video player', '/bandi', '<div data-url="/video/7?autoplay=1">Guarda il video</div>'],
    [
      'the last page that is a file of a folder',
      '/bandi/pagina-3.html',
      '<a href="/bandi/">1</a> <a href="/bandi/pagina-2.html">2</a> <span>3</span>',
    ],
    ['the last of numbered files', '/bandi3.htm', '<a href="bandi2.htm">&lt;&lt; più recenti</a>'],
    ['files of years', '/bandi2025.htm', '<a href="bandi2026.htm">avvisi precedenti</a>'],
    ['years of an archive', '/bandi', '<a href="/bandi?anno=2025">2025</a> <a href="/bandi?anno=2024">2024</a>'],
  ])('none: %s', (_name, path, foot) => {
    expect(nextPage(treeOf(response(foot, SITE + path)), SITE + path)).toBe(null)
  })
})

describe('the next page of a form', () => {
  const URL_OF_LIST = `${SITE}/Albo.aspx`
  const grid = (links: string) =>
    `<form method="post" action="./Albo.aspx"><input type="hidden" name="__VIEWSTATE" value="dDwt"><input type="hidden" name="__EVENTTARGET" value=""><input type="hidden" name="__EVENTARGUMENT" value=""><select name="anno"><option value="">tutti</option><option value="2026" selected>2026</option></select><table><tr><td>${links}</td></tr></table></form>`
  const link = (page: string, words: string) =>
    `<a href="javascript:__doPostBack(&#39;ctl00$Lista&#39;,&#39;Page$${page}&#39;)">${words}</a>`

  test('numbers of ASP.NET: the one after the number that is no link', () => {
    const body = grid(`${link('1', '1')} <span>2</span> ${link('3', '3')} ${link('4', '4')}`)
    expect(nextForm(treeOf(response(body, URL_OF_LIST)), URL_OF_LIST)).toEqual({
      url: URL_OF_LIST,
      fields: { __VIEWSTATE: 'dDwt', __EVENTTARGET: 'ctl00$Lista', __EVENTARGUMENT: 'Page$3', anno: '2026' },
    })
  })

  test('its last page has none', () => {
    const body = grid(`${link('1', '1')} ${link('2', '2')} <span>3</span>`)
    expect(nextForm(treeOf(response(body, URL_OF_LIST)), URL_OF_LIST)).toBe(null)
  })

  test('a button "avanti" with the fields a browser would send', () => {
    const body =
      '<form method="post" action="/cerca"><input name="q" value=""><input type="checkbox" name="scaduti" value="1"><input type="hidden" name="da" value="20"><button name="vai" value="avanti">Avanti »</button></form>'
    expect(nextForm(treeOf(response(body, `${SITE}/cerca`)), `${SITE}/cerca`)).toEqual({
      url: `${SITE}/cerca`,
      fields: { q: '', da: '20', vai: 'avanti' },
    })
  })

  test.each([
    ['a form that searches', '<form method="post" action="/cerca"><input name="q"><button>Cerca</button></form>'],
    ['a form of another site', '<form method="post" action="https://altro.example/x"><button>Avanti</button></form>'],
  ])('none: %s', (_name, body) => {
    expect(nextForm(treeOf(response(body, SITE)), SITE)).toBe(null)
  })

  test('is what an unknown site’s list offers when it links none', () => {
    const body = grid(`<span>1</span> ${link('2', '2')}`)
    expect(generic.entries(response(body, URL_OF_LIST)).forms).toHaveLength(1)
  })
})

test('pages of one list have one key, years of an archive have not', () => {
  expect(listKey(`${SITE}/bandi?start=20`)).toBe(listKey(`${SITE}/bandi`))
  expect(listKey(`${SITE}/bandi?anno=2025`)).not.toBe(listKey(`${SITE}/bandi`))
})
