import {once} from 'node:events'
import {connect, createServer, type Socket} from 'node:net'

/** A way to a server that lets through only so many bytes as it is told. */
export interface HaltingWay {
  /** The address of the server, by this way. */
  readonly address: string
  /** Let some more bytes through to the server, about so many. What the server answers always comes through. */
  readonly letThrough: (bytes: number) => void
  readonly close: () => void
}

/** Open a way to a server on the loopback address. */
export async function haltingWayTo(address: string): Promise<HaltingWay> {
  const target = /127\.0\.0\.1:(\d+)/.exec(address)
  if (target === null) throw new RangeError(`Expected a port of 127.0.0.1 in \`${address}\``)
  const sockets = new Set<Socket>()
  let credit = 0
  const server = createServer((near) => {
    const far = connect(Number(target[1]), '127.0.0.1')
    sockets.add(near)
    near.on('data', (bytes) => {
      credit -= bytes.length
      far.write(bytes)
      if (credit <= 0) near.pause()
    })
    if (credit <= 0) near.pause()
    far.pipe(near)
    near.on('close', () => {
      sockets.delete(near)
      far.destroy()
    })
    near.on('error', () => far.destroy())
    far.on('error', () => near.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const own = server.address()
  if (own === null || typeof own === 'string') throw new TypeError('Expected a port')
  return {
    address: address.replace(target[0], `127.0.0.1:${own.port}`),
    letThrough: (bytes) => {
      credit = Math.max(credit, 0) + bytes
      for (const socket of sockets) socket.resume()
    },
    close: () => {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}
