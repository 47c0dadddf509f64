// What one kind of body also is, by law or perhaps, and the words by which a call leaves its list of applicants open.
// Tables a lawyer could correct: CTS is D.Lgs. 117/2017, the code of the third sector.
import type { Subject } from './call.ts'
import type { RuntsSection } from './profile.ts'

/** A body of this kind is these too. */
export const ALSO_IS: Partial<Record<Subject, readonly Subject[]>> = {
  odv: ['ets', 'associazione'], // CTS art. 32
  aps: ['ets', 'associazione'], // CTS art. 35
  'ente-filantropico': ['ets'], // CTS art. 37
  'rete-associativa': ['ets'], // CTS art. 41
  'societa-mutuo-soccorso': ['ets'], // CTS art. 42
  'impresa-sociale': ['ets'], // CTS art. 4 and 40
  'cooperativa-sociale': ['impresa-sociale', 'ets'], // D.Lgs. 112/2017 art. 1 c. 4; CTS art. 4
}

/** A body of this kind may be these: it depends on registers, or on what the call means by the word. */
export const MAY_BE: Partial<Record<Subject, readonly Subject[]>> = {
  associazione: ['ets'],
  fondazione: ['ets', 'ente-filantropico'],
  comitato: ['ets', 'gruppo-informale'],
  onlus: ['ets', 'associazione', 'fondazione', 'odv', 'cooperativa-sociale'],
  consorzio: ['cooperativa-sociale', 'impresa-sociale', 'ets', 'impresa'],
  'asd-ssd': ['associazione', 'ets', 'aps'],
  'ente-religioso': ['ets', 'fondazione'],
  'ente-filantropico': ['fondazione', 'associazione'],
  'rete-associativa': ['associazione', 'aps', 'odv'],
  'societa-mutuo-soccorso': ['aps', 'associazione'],
  'impresa-sociale': ['impresa', 'cooperativa-sociale'],
  'cooperativa-sociale': ['impresa', 'consorzio', 'onlus'],
  odv: ['onlus'],
  aps: ['onlus', 'asd-ssd'],
  scuola: ['ente-pubblico'],
  universita: ['ente-pubblico'],
  persona: ['gruppo-informale', 'professionista'],
  professionista: ['impresa', 'persona'],
  'gruppo-informale': ['persona', 'comitato'],
}

/** Folded. After these the list of who may apply is not closed. */
export const LEAVES_OPEN =
  /\baltr[ie] (?:\w+ )?(?:enti|ente|soggett|organizzazion|organism|form|associazion|realta)|\bnon? ?-?profit\b|\bsenza (?:scopo|scopi|fini|finalita) di lucro|\bsoggett[oi] (?:pubblic|privat|giuridic|interessat)|\bchiunque\b|\bqualsiasi\b|\bqualunque\b|\btutt[ie] (?:i|gli|le) (?:soggett|enti|realta|cittadin)|\boperatori economici\b|\bpersone giuridiche\b|\brealta\b|\becc\b|\betc\b/

/** Folded. The registry is one of several ways in, or is asked only of some. */
export const OTHERWISE_TOO =
  /\bovvero\b|\boppure\b|\bo (?:in |ad? |al(?:l[ao'])? ?|nei |negli |agli )?(?:altr|alb[oi]|registr|elenc|anagraf)|\bo in corso\b|\bse (?:previst|tenut|dovut)|\bper (?:gli|le) (?:ets|odv|aps|enti del terzo settore)|\bnel caso di\b/

/** Folded words that name a section of the RUNTS. */
export const SECTION_WORDS: readonly (readonly [RuntsSection, RegExp])[] = [
  ['odv', /\bodv\b|organizzazion[ei] di volontariato/],
  ['aps', /\baps\b|promozione sociale/],
  ['ente-filantropico', /filantropic/],
  ['impresa-sociale', /impres[ae] social|cooperativ[ae] social/],
  ['rete-associativa', /ret[ei] associativ/],
  ['societa-mutuo-soccorso', /mutuo soccorso|\bsoms\b/],
  ['altri-ets', /altri (?:ets|enti del terzo settore)/],
]

/** Folded. The years asked are the body's own, not those of who works for it. */
export const EXPERIENCE_OF_THE_BODY =
  /\bcostituit\w*|\biscritt[aoie]\b|\boperant[ei] da\b|\bopera(?:no|re)? da\b|\battiv[aoie] da\b|\bin attivita da\b|\banzianita\b/
