// `npm run town`: serves the sample town alone, on fixed ports, until it is stopped.
import { parseArgs } from 'node:util'
import { SITE_NAMES } from './site.ts'
import { startTown } from './town.ts'

const FIRST_PORT = 4870
const HELP = `Serves the sample town (four invented sites) on 127.0.0.1, with calls whose dates are counted from today.

  npm run town -- [--port N] [--now ISO]

  --port N    first of four ports in a row (default ${FIRST_PORT})
  --now ISO   the day the town stands at (default: today)
`

export async function main(argv: string[]): Promise<number> {
  let values: { port?: string; now?: string; help?: boolean }
  try {
    values = parseArgs({
      args: argv,
      options: { port: { type: 'string' }, now: { type: 'string' }, help: { type: 'boolean' } },
    }).values
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${HELP}`)
    return 2
  }
  if (values.help) {
    console.log(HELP)
    return 0
  }
  const port = Number(values.port ?? FIRST_PORT)
  const now = values.now === undefined ? Date.now() : Date.parse(values.now)
  if (!Number.isInteger(port) || port < 1 || port > 65_532 || Number.isNaN(now)) {
    console.error(`--port takes a number from 1 to 65532, --now an ISO date.\n\n${HELP}`)
    return 2
  }
  try {
    const town = await startTown({ now, port })
    console.log(`The sample town stands at ${town.day}. Ctrl+C stops it.\n`)
    for (const site of SITE_NAMES) console.log(`  ${site.padEnd(11)} ${town.sites[site]}`)
    console.log(`\n  an article on a call: ${town.articleUrl}`)
    await new Promise<void>((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
    })
    await town.close()
    return 0
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    return 1
  }
}
