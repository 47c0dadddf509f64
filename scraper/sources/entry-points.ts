// Where a site lists its calls: from one of its pages to all its lists, by its menus, feeds, site map, and the paths its
// family is known for. What a page names is only read here; whoever asks decides what is fetched.
import { pageKey } from '../../shared/call/identity.ts'
import { fold } from '../../shared/reading/fold.ts'
import { itemAddress, originOf, pathOf } from '../../shared/sites/addresses.ts'
import { formatOf } from '../../shared/sites/documents.ts'
import type { Entry, SiteResponse } from '../../shared/sites/family.ts'
import { feedsOf } from '../../shared/sites/feed-links.ts'
import { isHtml } from '../../shared/sites/lists.ts'
import { clean, treeOf } from '../../shared/sites/tree.ts'
import { KNOWN_PATHS, SITE_MAPS } from './known-paths.ts'
import { NAV_AVOIDED, NAV_GROUPS } from './nav-words.ts'
import { type MapPage, readSiteMap, type SiteMap } from './sitemap.ts'

export interface EntryPoint {
  url: string
  /** How it was found, for who looks into a site. */
  because: 'menu' | 'feed' | 'known path' | 'site map'
}

export interface Surroundings {
  points: EntryPoint[]
  /** Pages the site map names that look like calls, wherever they are listed. */
  items: Entry[]
}

/** Lists taken from menus and site map each; a site with more names its sections and not its lists. */
const MOST_POINTS = 12
const MOST_ITEMS = 500
/** Maps of an index that are read: the newest whose names promise notices. */
const MOST_MAPS = 8
/** Maps named by robots.txt that are read. */
const MOST_NAMED = 4

const HOME = /^\/(?:(?:it|ita|home|portale|site|sito|web\/guest(?:\/home)?)\/?|(?:index|home|default)\.[a-z]{3,5})?$/i

/** Whether an address is the front page of its site. */
export const isHome = (url: string): boolean => HOME.test(pathOf(url)) && (URL.parse(url)?.search ?? '') === ''

const hostOf = (url: string): string => URL.parse(url)?.hostname ?? ''

/** Words parted by one space, at both ends too, so that a phrase is found whole. */
const words = (text: string) =>
  ` ${fold(text)
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()} `

const opens = (text: string, phrase: string) => text.startsWith(` ${phrase} `)

/** Place of what a link promises among the groups; null for a link to anything else. */
function promise(text: string, path: string): number | null {
  const said = words(text)
  const segments = path.split('/').map(words)
  const last = segments.findLast((segment) => segment.trim() !== '') ?? ' '
  if (NAV_AVOIDED.some((phrase) => opens(said, phrase) || opens(last, phrase))) return null
  const group = NAV_GROUPS.findIndex(({ phrases }) =>
    phrases.some(
      (phrase) => opens(said, phrase) || (said.trim() === '' && last.trim() === phrase) || last.trim() === phrase,
    ),
  )
  return group < 0 ? null : group
}

/** The same site: its host, with or without www, and the hosts under it. */
function isOfSite(host: string, home: string): boolean {
  const [there, here] = [host, home].map((name) => name.replace(/^www\./, '')) as [string, string]
  return there === here || there.endsWith(`.${here}`)
}

/** Menu links lead to lists; a longer text is a headline. */
const LONGEST_WORDS = 60

function pointsOfMenus(response: SiteResponse): EntryPoint[] {
  const $ = treeOf(response)
  const home = hostOf(response.url)
  const found = new Map<string, { url: string; group: number }>()
  for (const element of $('a[href]').slice(0, 3000).toArray()) {
    const url = itemAddress($(element).attr('href') ?? '', response.url)
    if (url === null || !isOfSite(hostOf(url), home) || formatOf(url) !== null || isHome(url)) continue
    const text = clean($(element).text(), 120) || clean($(element).attr('title') ?? '', 120)
    if (text.length > LONGEST_WORDS) continue
    const group = promise(text, pathOf(url))
    if (group !== null && !found.has(pageKey(url))) found.set(pageKey(url), { url, group })
  }
  return [...found.values()]
    .sort((left, right) => left.group - right.group)
    .slice(0, MOST_POINTS)
    .map(({ url }) => ({ url, because: 'menu' }))
}

/** What a page itself tells of its site's lists, and what its family is known for. */
export function pointsNamed(response: SiteResponse, family: string): EntryPoint[] {
  const menus = isHtml(response) ? pointsOfMenus(response) : []
  const feeds = isHtml(response) ? feedsOf(treeOf(response), response.url) : []
  const origin = originOf(response.url)
  const known = (KNOWN_PATHS[family] ?? []).map((path) => `${origin}${path}`)
  return onlyOnce([
    ...menus,
    ...feeds.map((url): EntryPoint => ({ url, because: 'feed' })),
    ...known.map((url): EntryPoint => ({ url, because: 'known path' })),
  ])
}

function onlyOnce(points: readonly EntryPoint[]): EntryPoint[] {
  const byKey = new Map<string, EntryPoint>()
  for (const point of points) if (!byKey.has(pageKey(point.url))) byKey.set(pageKey(point.url), point)
  return [...byKey.values()]
}

/** Addresses of items that are or may be calls. */
const CALL_PATH =
  /band[oi]|avvis[oi]|contribut|manifestazion|coprogett|co-progett|coprogramm|co-programm|finanziament|concession|accreditament|premi[oa]?-|documento[_-]pubblico|voucher|sovvenzion|agevolazion/
/** Maps of an index that hold what is no notice. */
const OTHER_MAP = /author|autor|category|categor|tag|image|video|user|utent|luogh|place|event|person|argoment|product/

/**
 * Reads what a site map and the maps it names say; `read` gives null for what does not answer.
 * @param maps addresses of its maps, where robots.txt names them: a map may stand anywhere.
 */
export async function lookAround(
  response: SiteResponse,
  family: string,
  oldest: string,
  read: (url: string) => Promise<SiteResponse | null>,
  maps: readonly string[] = [],
): Promise<Surroundings> {
  const named = pointsNamed(response, family)
  const pages = await pagesOfMaps(originOf(response.url), oldest, read, maps)
  const home = hostOf(response.url)
  const own = pages.filter(({ url }) => isOfSite(hostOf(url), home) && formatOf(url) === null)
  const lists = own.filter(({ url }) => {
    const last = words(
      pathOf(url)
        .split('/')
        .findLast((part) => part !== '') ?? '',
    ).trim()
    return NAV_GROUPS.slice(0, 2).some(({ phrases }) => phrases.includes(last))
  })
  const items = own.filter(({ url, changed }) => {
    const path = pathOf(url)
    return (
      CALL_PATH.test(path) && path.split('/').filter((part) => part !== '').length > 1 && (changed ?? oldest) >= oldest
    )
  })
  const isList = new Set(lists.map(({ url }) => pageKey(url)))
  return {
    points: onlyOnce([
      ...named,
      ...lists.slice(0, MOST_POINTS).map(({ url }): EntryPoint => ({ url, because: 'site map' })),
    ]),
    items: newestFirst(items)
      .filter(({ url }) => !isList.has(pageKey(url)))
      .slice(0, MOST_ITEMS)
      .map(({ url }) => ({ url, title: '', published: null, summary: null })),
  }
}

const newestFirst = (pages: readonly MapPage[]): MapPage[] =>
  [...pages].sort((left, right) => (right.changed ?? '').localeCompare(left.changed ?? ''))

async function pagesOfMaps(
  origin: string,
  oldest: string,
  read: (url: string) => Promise<SiteResponse | null>,
  named: readonly string[],
): Promise<MapPage[]> {
  const mapAt = async (url: string) => {
    const answer = await read(url)
    return answer === null ? null : readSiteMap(answer)
  }
  const own = named.filter((url) => isOfSite(hostOf(url), hostOf(origin))).slice(0, MOST_NAMED)
  const maps: SiteMap[] = []
  for (const url of own) {
    const map = await mapAt(url)
    if (map !== null) maps.push(map)
  }
  for (const path of maps.length > 0 ? [] : SITE_MAPS) {
    if (own.includes(`${origin}${path}`)) continue
    const map = await mapAt(`${origin}${path}`)
    if (map === null) continue
    maps.push(map)
    break
  }
  const pages = maps.flatMap((map) => map.pages)
  const further = newestFirst(maps.flatMap((map) => map.maps)).filter(
    ({ url, changed }) =>
      !OTHER_MAP.test(pathOf(url)) && (changed ?? oldest) >= oldest && hostOf(url) === hostOf(origin),
  )
  for (const { url } of further.slice(0, MOST_MAPS)) pages.push(...((await mapAt(url))?.pages ?? []))
  return pages
}
