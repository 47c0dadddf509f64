// npm starts us through a shell, and a shell that is ended passes nothing on: what was started through it ends with it.
// Plain JavaScript, as the first step of every npm script is.

/** Ends this process, as SIGTERM would, when the one that started it is no more; Windows keeps its number, and nothing happens. */
export function endWithShell() {
  const startedBy = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === startedBy) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, 500)
  watch.unref()
}
