// `segnabandi doctor`: what is wrong with the store, the feed and the sources, and what to do.
import { Command } from 'commander'
import type { Source } from '../sources/source.ts'
import type { SourceState } from '../store/store.ts'
import { chooseSources } from './chosen-sources.ts'
import { isWithoutFeed, pathOf, readClock, withClock, withFeed, withStore } from './options.ts'
import { openStored } from './stored.ts'
import type { Terminal } from './terminal.ts'
import type { SetExit } from './verdict.ts'

interface Options {
  store: string
  feed: string
  sources?: string[]
  json?: boolean
  now?: string
}

/** A source no registry at hand has is known by its id alone. */
type Judged = Pick<Source, 'id' | 'kind'> & Partial<Source>

const DAY = 86_400_000
/** Without a success for so many of its intervals a source is stale. */
const STALE_AFTER = 6
/** A source that used to tell of new calls and has told of none for so long has gone silent. */
const SILENT_AFTER_MS = 90 * DAY

type Health = 'ok' | 'failing' | 'odd' | 'stale' | 'silent' | 'never'

interface Finding {
  source: string
  health: Health
  message: string
  /** ISO 8601; null when it never was. */
  lastSuccess: string | null
  lastNew: string | null
  /** Calls and items its first pages usually give; null before there is a habit. */
  usualCalls: number | null
  usualItems: number | null
  failuresInRow: number
}

export function doctorCommand(terminal: Terminal, setExit: SetExit): Command {
  const command = new Command('doctor')
    .description('say what is wrong: store, feed, and sources that fail, changed, are stale or have gone silent')
    .option('--sources <files...>', 'judge the sources of these registry files instead of those the store has visited')
    .option('--json', 'print the findings as JSON')
  return withClock(withFeed(withStore(command)))
    .addHelpText('after', '\nExample:\n  segnabandi doctor --json')
    .action(async (options: Options, command: Command) => {
      const clock = readClock(options.now)
      const store = await openStored(options.store, clock, false)
      try {
        const { checkFeed } = await import('../publishing/publish.ts')
        const { intervalOf } = await import('../sources/source.ts')
        const states = new Map((await store.sourceStates()).map((state) => [state.id, state]))
        const { chosen } = await chooseSources(options)
        // Without --sources the store says whose health is asked: the project's registry may never have been its own.
        const known = new Map(chosen.map((source) => [source.id, source]))
        const isOwn = options.sources === undefined && states.size > 0
        const asked: Judged[] = isOwn ? [...states.keys()].map((id) => known.get(id) ?? { id, kind: 'ente' }) : chosen
        const sources = asked.map((source) => judge(source, states.get(source.id), intervalOf(source), clock()))
        const feed = isWithoutFeed(command) ? [] : await checkFeed(pathOf(options.feed))
        const faults = [...(await store.check()), ...feed]
        const amiss = sources.filter(({ health }) => health !== 'ok')
        if (options.json) terminal.out(`${JSON.stringify({ faults, sources }, null, 2)}\n`)
        else {
          for (const fault of faults) terminal.out(`${fault}\n`)
          for (const { source, health, message } of amiss) terminal.out(`${source}: ${health}. ${message}\n`)
          const well = sources.length - amiss.length
          terminal.out(`${well} of ${sources.length} sources are well, ${faults.length} faults in store and feed.\n`)
        }
        // A source never visited is no fault: its first run is to come.
        if (faults.length > 0 || amiss.some(({ health }) => health !== 'never')) setExit(1)
      } finally {
        await store.close()
      }
    })
}

function judge(source: Judged, state: SourceState | undefined, interval: number, now: number): Finding {
  const iso = (instant: number | null | undefined) => (instant == null ? null : new Date(instant).toISOString())
  const finding = (health: Health, message: string): Finding => ({
    source: source.id,
    health,
    message,
    lastSuccess: iso(state?.lastSuccess),
    lastNew: iso(state?.lastNew),
    usualCalls: state?.usualCalls ?? null,
    usualItems: state?.usualCount ?? null,
    failuresInRow: state?.failures ?? 0,
  })
  if (state === undefined || state.lastTried === null) return finding('never', 'Not visited yet: run scrape.')
  const since = (instant: number) => `${Math.round((now - instant) / DAY)} days`
  if (state.failures > 0) {
    const times = state.failures === 1 ? 'Its last visit failed' : `Its last ${state.failures} visits failed`
    return finding('failing', `${times}: ${state.lastFailure ?? 'no reason was kept'}`)
  }
  if (state.warnings.length > 0) return finding('odd', state.warnings.join(' '))
  if (state.lastSuccess !== null && now - state.lastSuccess > interval * STALE_AFTER)
    return finding('stale', `Not visited for ${since(state.lastSuccess)}: run scrape, or see why it does not run.`)
  if (state.lastNew !== null && now - state.lastNew > SILENT_AFTER_MS && source.emptyOk == null)
    return finding(
      'silent',
      `No new call for ${since(state.lastNew)}: look whether its list moved${source.url === undefined ? '' : ` (sources discover ${source.url})`}.`,
    )
  return finding('ok', '')
}
