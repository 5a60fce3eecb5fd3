import {once} from 'node:events'
import {connect, createServer, type Socket} from 'node:net'

/** A way to a server that lets through only so many bytes as it is told. */
export interface HaltingWay {
  /** The address of the server, by this way. */
  readonly address: string
  /** Let some more bytes through to the server, about so many. What the server answers always comes through. */
  readonly letThrough: (bytes: number) => void
  /** End every connection, and wait until the server sees that; what asks it afterwards never waits for them. */
  readonly close: () => Promise<void>
}

/** Open a way to a server on the loopback address. */
export async function haltingWayTo(address: string): Promise<HaltingWay> {
  const target = /127\.0\.0\.1:(\d+)/.exec(address)
  if (target === null) throw new RangeError(`Expected a port of 127.0.0.1 in \`${address}\``)
  const near = new Set<Socket>()
  const far = new Set<Socket>()
  let credit = 0
  const server = createServer((here) => {
    const there = connect(Number(target[1]), '127.0.0.1')
    near.add(here)
    far.add(there)
    here.on('data', (bytes) => {
      credit -= bytes.length
      there.write(bytes)
      if (credit <= 0) here.pause()
    })
    if (credit <= 0) here.pause()
    there.pipe(here)
    for (const [own, other, all] of [
      [here, there, near],
      [there, here, far],
    ] as const) {
      own.on('error', () => other.destroy())
      own.on('close', () => {
        all.delete(own)
        other.destroy()
      })
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const own = server.address()
  if (own === null || typeof own === 'string') throw new TypeError('Expected a port')
  return {
    address: address.replace(target[0], `127.0.0.1:${own.port}`),
    letThrough: (bytes) => {
      credit = Math.max(credit, 0) + bytes
      for (const socket of near) socket.resume()
    },
    close: async () => {
      server.close()
      const open = [...near, ...far].filter((socket) => !socket.closed)
      const closed = open.map((socket) => once(socket, 'close'))
      for (const socket of open) socket.destroy()
      await Promise.all(closed)
    },
  }
}
