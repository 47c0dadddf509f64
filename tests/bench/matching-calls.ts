// Invented calls by the hundred thousand, for measuring: words as unevenly common as in real titles, always the same.

/** Mulberry32: the same numbers on every run. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const SYLLABLES =
  'ba ce di fo gu la me ni po ru sa te vi zo bra cla dre fri glo pra sto tra vol ment zion ter cor'.split(' ')
const VOCABULARY = 40_000

/** Word number n, pronounceable and unlike any other. */
function word(n: number): string {
  let out = ''
  for (let rest = n + SYLLABLES.length; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
    out += SYLLABLES[rest % SYLLABLES.length]
  return `${out}r`
}

export interface BenchCall {
  id: string
  title: string
  summary: string
  issuer: { name: string; level: string }
  deadline: { date: string; time: string | null }
  amounts: { totalEur: number }
  pages: { url: string; publishedAt: string }[]
}

/** Rank of a word drawn as in a language: half of a text is of a few hundred words. */
const zipf = (random: () => number) => Math.floor(VOCABULARY ** random()) - 1

export function makeCalls(count: number, seed = 7): BenchCall[] {
  const random = numbers(seed)
  const words = (howMany: number) => Array.from({ length: howMany }, () => word(zipf(random))).join(' ')
  return Array.from({ length: count }, (_, n) => ({
    id: `c${n.toString(36).padStart(13, '0')}`,
    title: `Avviso ${words(5)}`,
    summary: `Il Comune sostiene ${words(14)}.`,
    issuer: { name: `Ente ${word(zipf(random))} ${word(n % VOCABULARY)}`, level: 'altro' },
    deadline: { date: `2027-0${1 + (n % 9)}-${String(1 + (n % 28)).padStart(2, '0')}`, time: '12:00' },
    amounts: { totalEur: 1000 * (1 + Math.floor(random() * 900)) },
    pages: [{ url: `https://www.ente${n % 5000}.example/avvisi/${n}`, publishedAt: '2026-11-10' }],
  }))
}

/** An article of some 400 words on one of the calls, without its address. */
export function articleOn({ title, issuer, summary, deadline }: BenchCall, seed = 11): { title: string; text: string } {
  const random = numbers(seed)
  const filler = Array.from({ length: 330 }, () => word(zipf(random))).join(' ')
  const [year, month, day] = deadline.date.split('-')
  return {
    title: title.replace('Avviso', 'Bando'),
    text: `${issuer.name} ha pubblicato un avviso. ${summary} Le domande si presentano entro le ore 12 del ${day}/${month}/${year}. ${filler}.`,
  }
}
