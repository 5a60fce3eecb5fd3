import {filePiecesOf} from './atomic.ts'
import type {Io} from './io.ts'

const lineFeed = 0x0a

/** The lines of a file that we wrote, read piece by piece. A blank line is left out. */
export function* linesIn(io: Io, path: string): Generator<string, void> {
  const file = io.open(path)
  try {
    let kept: Uint8Array[] = []
    for (const piece of filePiecesOf(io, file)) {
      let start = 0
      for (let end = piece.indexOf(lineFeed); end !== -1; end = piece.indexOf(lineFeed, start)) {
        const line = Buffer.concat([...kept, piece.subarray(start, end)]).toString()
        kept = []
        start = end + 1
        if (line !== '') yield line
      }
      if (start < piece.length) kept.push(piece.subarray(start))
    }
    const last = Buffer.concat(kept).toString()
    if (last !== '') yield last
  } finally {
    io.close(file)
  }
}
