// The link an article gives to the call's own page ("pagina del bando"): where the PEC and the forms are.
import type { Span } from '../../page/page.ts'
import { fold } from '../fold.ts'
import { formatOf } from './documents.ts'
import type { Ground } from './ground.ts'

export interface CallPageLink extends Span {
  /** Null when the text names the page without an address. */
  url: string | null
  /** The words that lead there, as written. */
  text: string
}

/** How well the words of a link say that it leads to the call; the first row that fits gives the weight. */
const WORDS: readonly (readonly [RegExp, number])[] = [
  [/\bpagina (?:del|dell'|dedicata|web|ufficiale)[a-z' ]{0,20}(?:band|avvis|dedicat|call|contribut)?/, 6],
  [/\b(?:link|vai|accedi|consulta|leggi|scopri|visualizza|testo)[a-z' ]{0,24}(?:band|avvis|call)/, 5],
  [/\b(?:bando|avviso)(?: pubblico)?(?: integrale| completo| e (?:allegati|modulistica))?$/, 4],
  [/^(?:il |l')?(?:bando|avviso)\b/, 4],
  [/\b(?:sito|portale)[a-z' ]{0,24}(?:comune|regione|fondazione|istituzionale|ufficiale)/, 3],
  [/\b(?:maggiori|ulteriori|tutte le) informazioni|per saperne di piu|approfondisci/, 2],
  [/^(?:qui|a questo (?:link|indirizzo)|clicca qui|link|questo link)$/, 2],
]
/** Text that names the call's page without being a link, as in a page saved as text. */
const NAMED =
  /\b(?:pagina (?:del bando|dell'avviso|dedicata(?: del sito)?)|link al bando|bando integrale|avviso integrale|testo integrale)\b/g

const hostOf = (url: string) => /^https?:\/\/([^/:?#]{1,253})/i.exec(url)?.[1]?.toLowerCase() ?? ''
/** Links that share, follow or sell. */
const SOCIAL =
  /(?:facebook|twitter|x|linkedin|whatsapp|instagram|youtube|t|telegram|google|pinterest|tiktok)\.(?:com|me|it)$/

export function findCallPage(ground: Ground): CallPageLink | null {
  let best: { link: CallPageLink; weight: number } | null = null
  const offer = (link: CallPageLink, weight: number) => {
    if (best === null || weight > best.weight) best = { link, weight }
  }
  const host = ground.page.url ? hostOf(ground.page.url) : ''
  for (const { url, text, start, end, region } of ground.page.links) {
    if (region !== 'main' || !ground.own(start) || SOCIAL.test(hostOf(url)) || url === ground.page.url) continue
    const words = fold(text).trim()
    let weight = WORDS.find(([pattern]) => pattern.test(words))?.[1] ?? 0
    if (weight === 0) continue
    if (formatOf(url.split(/[?#]/)[0] ?? '')) weight -= 2.5
    // an article leads away from its newspaper; a link inside it is most often the next article
    if (host !== '' && hostOf(url) !== host) weight += 1.5
    offer({ url, text: text.trim(), start, end }, weight)
  }
  for (const match of ground.matches(NAMED)) {
    const end = match.index + match[0].length
    offer({ url: null, text: ground.text.slice(match.index, end), start: match.index, end }, 3.5)
  }
  return (best as { link: CallPageLink } | null)?.link ?? null
}
