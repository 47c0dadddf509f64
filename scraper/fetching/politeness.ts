// One request at a time to a host, a pause after each, and only so many hosts at once. First come, first served.

/** Waits `ms`, or rejects with the signal's reason. */
export type Sleep = (ms: number, signal: AbortSignal) => Promise<void>

/** A host's turn; `leave` ends it, and `restMs` keeps the host alone for at least so long. */
interface Turn {
  leave(restMs?: number): void
}

export interface Lanes {
  /**
   * Waits until `host` has been left alone for `gapMs` since its last request ended. Rejects with the signal's
   * reason when it aborts first.
   */
  enter(host: string, gapMs: number, signal: AbortSignal): Promise<Turn>
}

/** Hosts remembered; older idle ones are forgotten, so that a worker that runs for weeks does not grow. */
const REMEMBERED_HOSTS = 10_000

interface Lane {
  gate: Gate
  lastEnd: number
  restMs: number
}

/**
 * @param hostsAtOnce requests under way at the same time, over all hosts
 * @param clock epoch milliseconds
 */
export function openLanes(hostsAtOnce: number, clock: () => number, sleep: Sleep): Lanes {
  const lanes = new Map<string, Lane>()
  const hosts = openGate(hostsAtOnce)

  function laneOf(host: string): Lane {
    let lane = lanes.get(host)
    if (lane === undefined) {
      if (lanes.size >= REMEMBERED_HOSTS)
        for (const [name, { gate, lastEnd, restMs }] of lanes)
          if (gate.idle() && lastEnd + Math.max(restMs, 120_000) < clock()) lanes.delete(name)
      lane = { gate: openGate(1), lastEnd: Number.NEGATIVE_INFINITY, restMs: 0 }
      lanes.set(host, lane)
    }
    return lane
  }

  return {
    async enter(host, gapMs, signal) {
      const lane = laneOf(host)
      await lane.gate.enter(signal)
      try {
        const gap = Math.max(gapMs, lane.restMs)
        // Never longer than the gap, should the machine's clock be set back.
        const wait = Math.min(gap, lane.lastEnd + gap - clock())
        if (wait > 0) await sleep(wait, signal)
        // The place among all hosts is taken last: who only waits for a pause holds up nobody.
        await hosts.enter(signal)
      } catch (error) {
        lane.gate.leave()
        throw error
      }
      return {
        leave(restMs = 0) {
          lane.lastEnd = clock()
          lane.restMs = restMs
          hosts.leave()
          lane.gate.leave()
        },
      }
    },
  }
}

interface Gate {
  enter(signal: AbortSignal): Promise<void>
  leave(): void
  idle(): boolean
}

/** Lets `places` in at once; the rest wait in order, and may give up by signal. */
function openGate(places: number): Gate {
  let free = places
  const waiting = new Set<() => void>()
  return {
    enter(signal) {
      signal.throwIfAborted()
      if (free > 0) {
        free--
        return Promise.resolve()
      }
      return new Promise((resolve, reject) => {
        const giveUp = () => {
          waiting.delete(admit)
          reject(signal.reason)
        }
        const admit = () => {
          signal.removeEventListener('abort', giveUp)
          resolve()
        }
        waiting.add(admit)
        signal.addEventListener('abort', giveUp, { once: true })
      })
    },
    leave() {
      const [next] = waiting
      if (next === undefined) {
        free++
        return
      }
      waiting.delete(next)
      next()
    },
    idle: () => free === places,
  }
}
