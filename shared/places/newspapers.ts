// The town a newspaper, or an edition of one, is of, by its address.
import { comuniNamed, comuniOfLetters, type Place, provinceNamed } from './places.ts'

/** A newspaper that bears a town's name: "ivreatoday.it", "primabrescia.it"; only whole names, of one Comune alone. */
const TOWN_PAPER =
  /^(?:www\.)?(prima|il|la|gazzettad(?:i|ella|el)|giornaled(?:i|ella|el)|corriered(?:i|ella|el)|cronached(?:i|ella|el))?-?([a-z]{4,30}?)-?(today|viva|live|life|notizie|news|oggi|24|24ore|sera|informa|city|web|post|press|indiretta)?\.(?:it|net|com|info)$/
/** Newspapers whose addresses give the town of the edition: "lanazione.it/pisa/cronaca/…", "milanotoday.it/zone/segrate/…". */
const EDITIONS =
  /^https?:\/\/(?:www\.)?(?:(?:lanazione|ilrestodelcarlino|ilgiorno|quotidiano)\.(?:it|net)\/([a-z-]{4,30})\/|[a-z]{4,30}\.it\/zone\/([a-z-]{4,30})\/)/
/** Any newspaper's, when the town gives its name to a province: "ilcentro.it/pescara/…". */
const CAPITAL_EDITION = /^https?:\/\/[^/?#]{4,80}\/([a-z-]{4,20})\//

/** The town whose newspaper, or edition of one, this address belongs to: where its news is when it says no place. */
export function comuneOfPaper(url: string): Place | null {
  const path = EDITIONS.exec(url)
  const capital = CAPITAL_EDITION.exec(url)?.[1]?.replaceAll('-', ' ') ?? ''
  const edition = (path?.[1] ?? path?.[2])?.replaceAll('-', ' ') ?? (provinceNamed(capital) ? capital : null)
  const paper = TOWN_PAPER.exec(/^https?:\/\/([^/:?#]{1,100})/.exec(url)?.[1] ?? '')
  const places =
    edition !== null ? comuniNamed(edition) : paper?.[1] || paper?.[3] ? comuniOfLetters(paper[2] ?? '') : []
  return places.length === 1 ? (places[0] ?? null) : null
}
