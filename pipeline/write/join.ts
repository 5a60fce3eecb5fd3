import {isRefusal, type Refusal} from '../tree/refusals.ts'
import {begin, filePiecesOf, syncFolder} from './atomic.ts'
import {attempt} from './failures.ts'
import type {Io} from './io.ts'

/**
 * Join files, in order, into one complete file or none.
 *
 * @param parts
 *   Paths below `out`.
 * @param name
 *   The path of the joined file below `out`.
 * @param opening
 *   What stands before the first of them.
 */
export function join(
  io: Io,
  out: string,
  parts: Iterable<string>,
  name: string,
  opening = '',
): Refusal | undefined {
  const pending = begin(io, `${out}/${name}`)
  if (isRefusal(pending)) return pending
  const unopened = opening === '' ? undefined : pending.add(opening)
  if (unopened !== undefined) return unopened
  for (const part of parts) {
    const failure = copyBytes(io, `${out}/${part}`, pending.add)
    if (failure === undefined) continue
    pending.drop()
    return failure
  }
  return pending.finish() ?? syncFolder(io, out)
}

/** Pass all bytes of a file on, piece by piece, up to the first failure. */
export function copyBytes<Failure>(
  io: Io,
  path: string,
  add: (bytes: Uint8Array) => Failure | undefined,
): Failure | Refusal | undefined {
  let stopped: Failure | undefined
  const failure = attempt(path, () => {
    const file = io.open(path)
    try {
      for (const piece of filePiecesOf(io, file)) {
        stopped = add(piece)
        if (stopped !== undefined) return
      }
    } finally {
      io.close(file)
    }
  })
  return stopped ?? failure
}
