// One run over the sources: which are due, hosts side by side, one source at a time on each, one report at the end.
import type { Fetcher } from '../fetching/fetcher.ts'
import { bearCertificates } from '../sources/certificate-exceptions.ts'
import { intervalOf, type Source } from '../sources/source.ts'
import { newState, type RunRecord, type Store, StoreFull } from '../store/store.ts'
import { KnownCalls } from './known-calls.ts'
import { isOfficialKind } from './page-kind.ts'
import { readerVersion } from './reader-version.ts'
import { openReaders, type Readers } from './readers.ts'
import { emptyReport, type RunReport, type SourceReport } from './report.ts'
import { openLine } from './settle.ts'
import { visitSource } from './visit.ts'
import { hostsOf, type Most, type VisitContext } from './visit-context.ts'

/** Told as the run goes on: `report` is there when the source is done. */
export interface Progress {
  source: Source
  /** From 1, in order of start. */
  index: number
  total: number
  report: SourceReport | null
}

export interface RunSettings {
  sources: readonly Source[]
  /** Every source known, visited or not: their hosts tell an issuer's page from a newspaper's. */
  registry: readonly Source[]
  /** All of them, due or not. */
  isNamed: boolean
  store: Store
  fetcher: Fetcher
  /** Epoch milliseconds. */
  clock: () => number
  onProgress?: (progress: Progress) => void
  /** Sources visited side by side. */
  lanes?: number
  /** For a trial: what is read at most of each source. */
  most?: Most
  readers?: Readers
}

const USUAL_LANES = 16
/** The lock is freed for others after two minutes without a sign of life. */
const SIGN_OF_LIFE_MS = 15_000

/** Whether a source's time has come: at its interval, and after failures at up to four times that. */
async function isDue(source: Source, store: Store, now: number): Promise<boolean> {
  const state = await store.sourceState(source.id)
  if (state === null || state.lastTried === null || state.lastTried > now) return true
  // What is left of a first visit, and calls that close, do not wait for the usual interval.
  if (state.failures === 0 && state.dueAt !== null) return now >= state.dueAt
  return now - state.lastTried >= intervalOf(source) * Math.min(1 + state.failures, 4)
}

/** Sources of one host after each other, hosts side by side; the order of the registry within each. */
function byHost(sources: readonly Source[]): Source[][] {
  const lanes = new Map<string, Source[]>()
  for (const source of sources) {
    const { host } = new URL(source.url)
    lanes.set(host, [...(lanes.get(host) ?? []), source])
  }
  return [...lanes.values()]
}

/** One source; a fault of ours is its failure and not the run's. */
async function visitSafely(source: Source, context: VisitContext): Promise<SourceReport> {
  try {
    return await visitSource(source, context)
  } catch (error) {
    // No other source could be kept either.
    if (error instanceof StoreFull) throw error
    const message = `${source.id}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`
    await noteFault(source, context, message)
    return { ...emptyReport(source), failures: [{ url: source.url, code: 'unexpected', message }] }
  }
}

async function noteFault({ id }: Source, { store, now }: VisitContext, message: string): Promise<void> {
  const former = await store.sourceState(id)
  await store.saveSourceState({
    ...(former ?? newState(id)),
    lastTried: now,
    failures: (former?.failures ?? 0) + 1,
    lastFailure: message.slice(0, 2_000),
  })
}

async function visitAll(due: readonly Source[], context: VisitContext, settings: RunSettings): Promise<SourceReport[]> {
  const { onProgress = () => undefined, lanes = USUAL_LANES } = settings
  const reports = new Map<string, SourceReport>()
  const waiting = byHost(due)
  let started = 0
  const work = async () => {
    for (let lane = waiting.shift(); lane !== undefined; lane = waiting.shift())
      for (const source of lane) {
        const index = ++started
        onProgress({ source, index, total: due.length, report: null })
        const report = await visitSafely(source, context)
        reports.set(source.id, report)
        onProgress({ source, index, total: due.length, report })
      }
  }
  const workUnlessFull = () =>
    work().catch((error: unknown) => {
      // The other lanes end with the source they are at.
      waiting.length = 0
      throw error
    })
  await Promise.all(Array.from({ length: Math.min(lanes, waiting.length) }, workUnlessFull))
  return due.flatMap(({ id }) => reports.get(id) ?? [])
}

/**
 * Visits what is due, or everything named, and keeps what is found.
 * @throws StoreBusy when another run holds the store.
 * @throws StoreFull when its disk takes no more.
 */
export async function runSources(settings: RunSettings): Promise<RunReport> {
  const { sources, isNamed, store, fetcher, clock } = settings
  const run: RunRecord = await store.beginRun()
  const alive = setInterval(() => void store.keepRun(run).catch(() => undefined), SIGN_OF_LIFE_MS)
  alive.unref()
  const readers = settings.readers ?? openReaders()
  let report: RunReport | null = null
  try {
    const now = clock()
    const due: Source[] = []
    for (const source of sources) if (isNamed || (await isDue(source, store, now))) due.push(source)
    const hosts = hostsOf(settings.registry)
    const officialHosts = new Set([...hosts].flatMap(([host, kind]) => (isOfficialKind(kind) ? [host] : [])))
    const context = {
      store,
      fetcher: bearCertificates(fetcher, settings.registry),
      now,
      isNamed: settings.isNamed,
      ...(settings.most === undefined ? {} : { most: settings.most }),
      reader: readerVersion(),
      readers,
      hosts,
      officialHosts,
      line: openLine(),
      known: new KnownCalls(store),
      born: new Set<string>(),
      linked: new Map(),
    }
    const reports = await visitAll(due, context, settings)
    report = {
      startedAt: new Date(now).toISOString(),
      endedAt: new Date(clock()).toISOString(),
      sources: reports,
      waiting: sources.length - due.length,
    }
    return report
  } finally {
    clearInterval(alive)
    await readers.close()
    await store.endRun(run, report)
  }
}
