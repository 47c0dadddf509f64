// Text from pages on its way into another program's file: no control characters, and none that turn the direction of
// what follows ("RLO" makes "fdp.exe" read "exe.pdf": Unicode TR36).

const UNSEEN = /[^\P{Cc}\t\n\r]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu

export const withoutUnseen = (text: string): string => text.replace(UNSEEN, '')

/** On one line. */
export const oneLine = (text: string): string => withoutUnseen(text).replace(/\s+/g, ' ').trim()

/** http(s) address of the official page, else of the first page known; null without one. */
export function officialAddress(pages: readonly { url: string; kind: string }[]): string | null {
  const ordered = [...pages].sort((left, right) => +(right.kind === 'official') - +(left.kind === 'official'))
  for (const { url } of ordered)
    if (/^https?:\/\//i.test(url) && URL.canParse(url)) {
      const { protocol, href } = new URL(url)
      if (protocol === 'https:' || protocol === 'http:') return href
    }
  return null
}
