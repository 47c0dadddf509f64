// What a site is, before it becomes a source: its family, the lists it has with what each yields, and a registry entry.
import { pageKey } from '../../shared/call/identity.ts'
import { comuneOfHost, regionOfHost } from '../../shared/places/places.ts'
import { pathOf } from '../../shared/sites/addresses.ts'
import { recogniseFamily } from '../../shared/sites/families.ts'
import type { Entry, SiteResponse } from '../../shared/sites/family.ts'
import { isHtml, isPageOf } from '../../shared/sites/lists.ts'
import { clean, treeOf } from '../../shared/sites/tree.ts'
import type { Fetcher } from '../fetching/fetcher.ts'
import { lookAround } from './entry-points.ts'
import type { Source } from './source.ts'

export interface FoundList {
  url: string
  family: string
  /** How it was found: "given", "named" by a page, or as `EntryPoint.because` says. */
  because: string
  kind: 'list' | 'feed' | 'api'
  items: number
  /** Items whose title sounds like a call. */
  calls: number
  /** Newest day of publication on its first page; null when it dates nothing. */
  newest: string | null
  /** It has further pages. */
  hasMore: boolean
}

export interface Discovery {
  family: string
  /** 0..1 */
  certainty: number
  because: string
  /** Lists with items, the most promising first. */
  lists: FoundList[]
  /** Pages of its site map that look like calls. */
  mapped: number
  /** Ready to be pasted into a registry file. */
  entry: Source
}

/** Lists looked at; with the usual pause less than a minute. */
const MOST_LISTS = 24
/** Lists named in the entry: each is read at every visit. */
const MOST_ENTRIES = 6
const CALL_TITLE =
  /\b(?:band[oi]|avvis[oi]|manifestazion[ei] d|contribut[oi]|co-?progett|co-?programm|accreditament|finanziament|voucher|premi[oa]?\b|concessione)/i

function describe(response: SiteResponse, because: string): { list: FoundList; next: string[] } {
  const { family } = recogniseFamily(response)
  const { entries, next, forms = [] } = family.entries(response)
  const days = entries.flatMap(({ published }) => published ?? []).sort()
  const sounds = ({ title, url }: Entry) => CALL_TITLE.test(title) || /\/band[io]\b|\/avvis[io]\b/.test(pathOf(url))
  const list: FoundList = {
    url: response.url,
    family: family.name,
    because,
    kind: family.name === 'feed' ? 'feed' : isHtml(response) ? 'list' : 'api',
    items: entries.length,
    calls: entries.filter(sounds).length,
    newest: days.at(-1) ?? null,
    hasMore: forms.length > 0 || next.some((url) => isPageOf(response.url, url)),
  }
  return { list, next: next.filter((url) => !isPageOf(response.url, url)) }
}

/** More calls first; of lists with the same, an API or list with further pages before a feed that ends. */
function byPromise(left: FoundList, right: FoundList): number {
  const worth = ({ kind, hasMore }: FoundList) => (kind === 'api' ? 2 : kind === 'list' ? 1 : 0) + (hasMore ? 1 : 0)
  return Number(right.calls > 0) - Number(left.calls > 0) || worth(right) - worth(left) || right.items - left.items
}

/**
 * Looks at a page, and at every list its site is found to have.
 * @param today YYYY-MM-DD; older pages of the site map than a year and a half are left out.
 */
export async function discover(url: string, fetcher: Fetcher, today: string): Promise<Discovery | { failure: string }> {
  const first = await fetcher.fetch(url)
  if (first.kind === 'failed') return { failure: first.failure.message }
  if (first.kind === 'unchanged') return { failure: `${url}: the server says "not changed" to a first visit.` }
  const recognised = recogniseFamily(first.response)
  const own = describe(first.response, 'given')
  const read = async (address: string) => {
    const fetched = await fetcher.fetch(address)
    return fetched.kind === 'fresh' ? fetched.response : null
  }
  const oldest = `${Number(today.slice(0, 4)) - 2}${today.slice(4)}`
  const maps = (await fetcher.siteMaps?.(first.response.url)) ?? []
  const { points, items } = await lookAround(first.response, recognised.family.name, oldest, read, maps)
  const lists = [own.list]
  const seen = new Set([pageKey(url), pageKey(first.response.url)])
  const ahead = [...own.next.map((next) => ({ url: next, because: 'named' as string })), ...points]
  for (let next = ahead.shift(); next !== undefined && seen.size <= MOST_LISTS; next = ahead.shift()) {
    if (seen.has(pageKey(next.url))) continue
    seen.add(pageKey(next.url))
    const response = await read(next.url)
    // Guessed paths often lead back to the front page.
    if (response === null || (response.url !== next.url && seen.has(pageKey(response.url)))) continue
    seen.add(pageKey(response.url))
    const found = describe(response, next.because)
    lists.push(found.list)
    // A section names its lists.
    ahead.push(...found.next.map((further) => ({ url: further, because: 'named' })))
  }
  const found = lists.filter(({ items: count }) => count > 0).sort(byPromise)
  const { family, certainty, because } = recognised
  return {
    family: family.name,
    certainty,
    because,
    lists: found,
    mapped: items.length,
    entry: entryFor(url, first.response, found, own.list),
  }
}

const KINDS: readonly (readonly [RegExp, Source['kind']])[] = [
  [/\bunione (?:dei |di )?comuni\b|comunit[aà] montana/, 'ente'],
  [/(?:^|\.)comune\.|municip|\b(?:comune|citt[aà]) d[ie']/, 'comune'],
  [/(?:^|\.)regione\./, 'regione'],
  [/fondazion|compagniadisanpaolo/, 'fondazione'],
  [/(?:^|[.-])csv|volontariato/, 'csv'],
  [/\.gov\.it$|provincia|cittametropolitana|unione|asl|ats\./, 'ente'],
]

const BODY =
  /^(?:comune|citt[aà]|unione|provincia|regione|fondazione|comunit[aà]|csv|azienda|consorzio|associazione)\b/i
const NO_NAME =
  /^(?:home(?: ?page)?|pagina iniziale|portale|benvenut[oi]|novit[aà]|notizie|avvisi|bandi|il portale|sito (?:ufficiale|istituzionale|web))$/i

/** Whose site it is, in a title of several parts: "Home — Comune di Borgolieto". */
function nameIn(title: string): string {
  const parts = title.split(/\s[-–—|·»:]\s/).filter((part) => !NO_NAME.test(part.trim()))
  return parts.find((part) => BODY.test(part)) ?? parts[0] ?? ''
}

/** A registry entry as far as the site tells; a person corrects name and kind. */
function entryFor(url: string, response: SiteResponse, lists: readonly FoundList[], own: FoundList): Source {
  const { hostname } = new URL(response.url)
  const host = hostname.replace(/^www\d?\./, '')
  const $ = isHtml(response) ? treeOf(response) : null
  const siteName = $?.('meta[property="og:site_name"]').attr('content') ?? $?.('title').first().text() ?? ''
  const name = nameIn(clean(siteName, 200))
  const kind = KINDS.find(([pattern]) => pattern.test(`${host} ${name.toLowerCase()}`))?.[1] ?? 'news'
  const place = comuneOfHost(hostname)
  const region = place?.region ?? regionOfHost(hostname)
  const best = lists.filter(({ calls }) => calls > 0).slice(0, MOST_ENTRIES)
  // From the front page everything is found again at each visit: lists are named only where it would not be.
  const isEnough = own.items > 0 && lists.length <= 1
  const id = host
    .replace(/\.(?:it|org|eu|com|net|info|gov)$/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80)
  return {
    id: id === '' ? 'nuova-fonte' : id,
    name: name || host,
    kind,
    url,
    territory:
      place === null
        ? region === null
          ? {}
          : { region }
        : { region: place.region, province: place.province, comune: place.comune },
    ...(isEnough || best.length === 0 ? {} : { entries: best.map((list) => list.url) }),
    verified: null,
  }
}
