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

/**
 * @param rounds turns of each; the best counts
 * @param before passes of each before the first turn, so that both are compiled: of what is a lot of code thousands are
 *   needed, and a busy machine does not get through them in a given time
 */
export function compare(
  ours: () => unknown,
  peer: () => unknown,
  rounds = 6,
  before = 0,
): [ours: number, peer: number] {
  for (const pass of [ours, peer]) for (let passes = 0; passes < before; passes++) pass()
  let best: [number, number] = [0, 0]
  for (let round = 0; round < rounds; round++)
    best = [Math.max(best[0], passesPerSecond(ours)), Math.max(best[1], passesPerSecond(peer))]
  return best
}

export const rounded = (figure: number) => Number(figure.toPrecision(3))
