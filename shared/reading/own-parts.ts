// Which blocks of a page speak of its own call, beyond what its markup says: cards of other notices stand in the body
// of municipal pages under "Contenuti correlati", and a foundation's call keeps its terms in a box at the side.
import type { Block, Page, Region } from '../page/page.ts'
import { fold } from './fold.ts'

/** Headings over what is not the page's own. */
const OTHERS =
  /^(?:gli |le |i |tutt[ie] (?:gli |le |i ))?(?:altr[ie] (?:bandi|avvisi|notizie|novita|news|opportunita|articoli|contenuti|eventi|comunicati|servizi|pagine|in questa sezione)|(?:bandi|avvisi|notizie|novita|news|articoli|contenuti|pagine|eventi|post|servizi) (?:correlat|collegat|simil|recent|popolar)[ie]|(?:gli |le |i )?ultim[ie] (?:bandi|avvisi|notizie|news|novita|articoli|aggiornamenti|comunicati|post|inseriti)|leggi anche|leggi pure|vedi anche|potrebbe(?:ro)? (?:anche )?interessar(?:ti|vi)|ti potrebbe(?:ro)? interessare|potrebbe interessare|forse ti interessa|articoli piu letti|(?:i |le )?piu lett[ie]|piu (?:letti|lette|visti) |da non perdere|della stessa sezione|nella stessa sezione|prossimi eventi|prossime scadenze|in evidenza|notizie in primo piano|ultim'ora|commenti|lascia un commento|bandi (?:aperti|attivi|in scadenza)|avvisi in scadenza)\b/
/** Headings of the page's own sections: what was set aside ends there. */
const SECTIONS =
  /^(?:descrizione|allegat[io]|documenti|documentazione|a cura di|contatti|informazioni|ulteriori informazioni|ultimo aggiornamento|requisiti|come |chi |quando|scadenz|termin|modalita|destinatari|beneficiari|a chi |cosa |costi|contributo|risorse|modulistica|per informazioni)/
/** What the box of facts beside a call names. */
const FACTS =
  /^(?:data (?:di )?(?:scadenza|chiusura|apertura|pubblicazione)|scaden|chiusura|termine|apertura|budget|stanziamento|dotazione|risorse|plafond|contributo|importo|cofinanz|a chi |chi puo|destinatari|beneficiari|stato|stato del bando|tipologia|modalita|presentazione delle domande|domande)/
const DATED_FACT = /^(?:data (?:di )?(?:scadenza|chiusura)|scaden|chiusura|termine)/
const LONGEST_HEADING = 90
const LONGEST_FACT = 140
/** So many facts make a box: a lone "Scadenza" at the side may announce another call. */
const BOX = 2

const isOwnRegion = (region: Region): boolean => region === 'main' || region === 'notice'

/** The page with each block in the region it belongs to; the same page when its markup says it all. */
export function withOwnParts<P extends Pick<Page, 'text' | 'blocks'>>(page: P): P {
  const { text, blocks } = page
  const words = (block: Block) => fold(text.slice(block.start, Math.min(block.end, block.start + LONGEST_HEADING)))
  let changed: Block[] | null = null
  const move = (at: number, region: Region) => {
    changed ??= blocks.slice()
    const block = blocks[at]
    if (block !== undefined) changed[at] = { ...block, region }
  }
  /** Level of the heading that others' cards stand under; 0 where the page speaks of itself. */
  let under = 0
  for (const [at, block] of blocks.entries()) {
    if (!isOwnRegion(block.region)) continue
    if (block.kind === 'heading') {
      const title = words(block)
      if (OTHERS.test(title)) under = block.level
      else if (under > 0 && (block.level < under || SECTIONS.test(title))) under = 0
    }
    if (under > 0) move(at, 'aside')
  }
  for (let from = 0; from < blocks.length; ) {
    if (blocks[from]?.region !== 'aside') {
      from++
      continue
    }
    let to = from
    while (blocks[to]?.region === 'aside') to++
    for (const at of boxOf(blocks.slice(from, to), words)) move(from + at, 'main')
    from = to
  }
  return changed === null ? page : { ...page, blocks: changed }
}

/** Indexes of the headings and values of a box of facts, up to where others' calls begin. */
function boxOf(aside: readonly Block[], words: (block: Block) => string): number[] {
  const facts: number[] = []
  let count = 0
  let dated = false
  for (const [at, block] of aside.entries()) {
    const next = aside[at + 1]
    if (block.kind !== 'heading' && block.kind !== 'label') continue
    const title = words(block)
    if (OTHERS.test(title)) break
    if (next === undefined || next.kind === block.kind || next.end - next.start > LONGEST_FACT || !FACTS.test(title))
      continue
    count++
    dated ||= DATED_FACT.test(title)
    facts.push(at, at + 1)
  }
  return count >= BOX && dated ? facts : []
}
