import {createHash} from 'node:crypto'
import {isRefusal, type Refusal} from '../tree/refusals.ts'
import {begin, type PendingFile} from './atomic.ts'
import type {Folders} from './folders.ts'
import type {Io} from './io.ts'
import {mostBuffered} from './limits.ts'
import type {PartFile} from './result.ts'

/** A file for the lines of a part; the first line creates it. */
export interface LineFile {
  readonly add: (text: string) => Refusal | undefined
  /** Complete the file; `undefined` when it got no line. */
  readonly end: () => PartFile | Refusal | undefined
  readonly drop: () => void
}

/**
 * The file `<out>/<folder>/<name>`, written line by line.
 *
 * @param opening
 *   What stands before the first line.
 */
export function lineFileIn(
  io: Io,
  folders: Folders,
  out: string,
  folder: string,
  name: string,
  opening = '',
): LineFile {
  const path = `${folder}/${name}`
  const hash = createHash('sha256')
  let pending: PendingFile | undefined
  let buffer = ''
  let isOpen = false
  let bytes = 0
  const flush = (): Refusal | undefined => {
    const piece = Buffer.from(buffer)
    buffer = ''
    if (pending === undefined) {
      const opened = folders.make(folder) ?? begin(io, `${out}/${path}`)
      if (isRefusal(opened)) return opened
      pending = opened
    }
    hash.update(piece)
    bytes += piece.length
    return pending.add(piece)
  }
  return {
    add: (text): Refusal | undefined => {
      buffer += isOpen ? text : opening + text
      isOpen = true
      return buffer.length < mostBuffered ? undefined : flush()
    },
    end: (): PartFile | Refusal | undefined => {
      if (pending === undefined && buffer === '') return undefined
      const failure = flush() ?? pending?.finish()
      return failure ?? {path, bytes, sha256: hash.digest('hex')}
    },
    drop: () => pending?.drop(),
  }
}
