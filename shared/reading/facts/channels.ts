// How an application is sent: the ways named in the sentences that speak of sending it.
import type { Channel, Evidence } from '../../call/call.ts'
import { CHANNELS } from '../../call/call.ts'
import type { Address } from './addresses.ts'
import type { Ground } from './ground.ts'
import type { Hit } from './phrases.ts'

const WHY: Readonly<Record<Channel, string>> = {
  pec: 'la domanda si invia per posta certificata',
  email: 'la domanda si invia per posta elettronica',
  online: 'la domanda si presenta in rete',
  posta: 'la domanda si può spedire per posta',
  'a-mano': 'la domanda si consegna di persona',
}

/** Sending verbs that alone say an application is being sent, whatever else the sentence tells. */
const MUST_SEND =
  /\b(?:invi[aio]|trasmess|trasmett|spedit|spedire|perven|consegn|inoltr|recapit|presentat|presentar|candid|presentazione|istanz|domand|compilat|registrazion|iscriv|rispond|accredit)/

export function readChannels(
  ground: Ground,
  addresses: readonly Address[],
): { channels: Channel[]; evidence: Evidence[] } {
  const found = new Map<Channel, Hit>()
  const take = (channel: Channel, hit: Hit) => {
    if (!found.has(channel)) found.set(channel, hit)
  }
  for (const sentence of sentencesWithChannel(ground)) {
    const folded = ground.folded.slice(sentence.start, sentence.end)
    const sending = ground.within('sending', sentence)
    if (sending.length === 0 || !MUST_SEND.test(folded)) continue
    const asks = ground.within('not-sending', sentence)
    const refused = ground.within('refused', sentence)[0]
    const boxes = addresses.filter(({ start }) => start >= sentence.start && start < sentence.end)
    for (const hit of ground.within('channel', sentence)) {
      if (refused && hit.start > refused.start) continue
      // "protocollo.generale@…" is an address, not a desk
      if (boxes.some(({ start, end }) => hit.start >= start && hit.start < end)) continue
      const channel = CHANNELS.find((one) => one === hit.code)
      if (!channel) continue
      // "la modulistica è scaricabile online": the way to read, not to send; it must be nearer to a word of sending
      const near = nearest(sending, hit)
      const astray = asks.length > 0 && nearest(asks, hit) <= near
      if (astray) continue
      // "e mail" names the way only; with only certified boxes in the sentence it is the PEC's own word
      if (channel === 'email' && boxes.length > 0 && boxes.every(({ kind }) => kind === 'pec')) continue
      take(channel, hit)
    }
    // "candidatura su go.regione.example": an address to write the application at
    if (asks.length === 0 && !refused && boxes.length === 0) {
      const site = /(?:https?:\/\/|\bwww\.|\bsu(?:l sito|l portale)? )[a-z0-9-]{2,40}\.[a-z0-9.-]{2,60}/.exec(folded)
      if (site && /candidatur|registrazion|accredit|domand[ae] (?:si |va |vanno |dev)|compil/.test(folded)) {
        const start = sentence.start + site.index
        take('online', { start, end: start + site[0].length, code: 'online', weight: 1 })
      }
    }
    if (asks.length === 0 && !refused)
      for (const { kind, start, end } of boxes) take(kind, { start, end, code: kind, weight: 1 })
  }
  const channels = CHANNELS.filter((channel) => found.has(channel))
  return {
    channels,
    evidence: channels.flatMap((channel) => {
      const hit = found.get(channel)
      return hit ? [ground.evidence(`channels.${channel}`, ground.sentenceAt(hit.start), WHY[channel])] : []
    }),
  }
}

const nearest = (hits: readonly Hit[], to: Hit): number =>
  hits.reduce((least, { start, end }) => Math.min(least, Math.abs(to.start - end), Math.abs(start - to.end)), Infinity)

/** Where the text writes an address of the web, with or without "http". */
const sites = (ground: Ground): number[] =>
  ground.matches(/https?:\/\/|\bwww\.|\bsu [a-z0-9-]{2,40}\.[a-z]{2,20}\./g).map(({ index }) => index)

/** Sentences of the call's own text that name a way to send, each once. */
function sentencesWithChannel(ground: Ground) {
  const sentences = []
  let last = -1
  const signs = [...ground.hits('channel').map(({ start }) => start), ...sites(ground)].sort((a, b) => a - b)
  for (const at of signs) {
    if (at < last || !ground.own(at)) continue
    const sentence = ground.sentenceAt(at)
    last = sentence.end
    sentences.push(sentence)
  }
  return sentences
}
