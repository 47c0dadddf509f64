// Long work in short turns: between two of them messages are answered, and a page follows the person's hand.

/** Gives the thread back for a moment, without the four milliseconds a timer takes. */
export const breathe = () =>
  new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })

/** To be awaited after each small piece of a long work: breathes once the pieces since the last breath took so long. */
export function turnsOf(milliseconds: number): () => Promise<void> {
  let begun = performance.now()
  return async () => {
    if (performance.now() - begun < milliseconds) return
    await breathe()
    begun = performance.now()
  }
}
