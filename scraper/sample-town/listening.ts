// Loopback servers that open on one port and close with every connection that is still held.
import type { Server } from 'node:http'

/** Port 0 takes any free one. Rejects when the port is taken. */
export function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(
              `The sample town cannot use port ${port} of 127.0.0.1: another program holds it. Choose another with --port.`,
            )
          : error,
      ),
    )
    server.listen(port, '127.0.0.1', () => resolve())
  })
}

export function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
