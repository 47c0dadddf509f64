// `npm run bench -- SUITE [--json]`: ours beside the peers, in one run, as ratios that hold on any machine.
import type { Row } from './row.ts'

/** Each suite's module is loaded only when asked for: a peer of one never slows another. */
const SUITES: Record<string, () => Promise<Row[]>> = {
  crawl: async () => (await import('./crawl.ts')).crawlSuite(),
  reading: async () => (await import('./reading.ts')).readingSuite(),
  matching: async () => (await import('./matching.ts')).matchingSuite(),
  extension: async () => (await import('./extension.ts')).extensionSuite(),
}

export async function main(args: string[]): Promise<number> {
  const json = args.includes('--json')
  const names = args.filter((argument) => !argument.startsWith('-'))
  const unknown = names.filter((name) => !(name in SUITES))
  if (unknown.length > 0 || args.includes('--help')) {
    console.error(
      `npm run bench -- [${Object.keys(SUITES).join('|')}] [--json]${unknown.map((name) => `\nUnknown suite: ${name}`).join('')}`,
    )
    return unknown.length > 0 ? 2 : 0
  }
  const rows: Row[] = []
  for (const [name, suite] of Object.entries(SUITES))
    if (names.length === 0 || names.includes(name)) rows.push(...(await suite()))
  if (json) console.log(JSON.stringify(rows))
  else console.table(rows)
  return 0
}
