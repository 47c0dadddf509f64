// How fast two ways of doing the same are, in turns, so that a machine's changing speed hits both alike.

/** Best of several short rounds, in passes per second: the rest of the machine only ever slows one down. */
function passesPerSecond(pass: () => unknown, milliseconds = 250): number {
  pass()
  let passes = 0
  const begun = performance.now()
  let now = begun
  for (; now - begun < milliseconds; now = performance.now()) {
    pass()
    passes++
  }
  return (passes * 1000) / (now - begun)
}

/** @param rounds enough for both to be compiled: what is a lot of code takes seconds */
export function compare(ours: () => unknown, peer: () => unknown, rounds = 6): [ours: number, peer: number] {
  let best: [number, number] = [0, 0]
  for (let round = 0; round < rounds; round++)
    best = [Math.max(best[0], passesPerSecond(ours)), Math.max(best[1], passesPerSecond(peer))]
  return best
}

export const rounded = (figure: number) => Number(figure.toPrecision(3))
