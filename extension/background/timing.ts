// How long an answer took, for the benchmark that drives the demo build; a release measures and remembers nothing.

/** Does the work, and leaves a measure of it in the worker's own performance timeline. */
export async function timed<T>(name: string, work: () => Promise<T>): Promise<T> {
  // Undefined in tests, written in by the build; a release keeps `work()` alone.
  if (typeof __DEMO__ === 'undefined' || !__DEMO__) return work()
  const start = performance.now()
  const answer = await work()
  performance.measure(name, { start, end: performance.now() })
  return answer
}
