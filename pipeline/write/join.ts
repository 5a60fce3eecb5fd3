import {isRefusal, type Refusal} from '../tree/refusals.ts'
import {begin, piecesOf, syncFolder} from './atomic.ts'
import {attempt} from './failures.ts'
import type {Io} from './io.ts'

/**
 * One file of many, in order, whole or not at all.
 *
 * @param name
 *   Below `out`, as are the `parts`.
 */
export function join(
  io: Io,
  out: string,
  parts: Iterable<string>,
  name: string,
): Refusal | undefined {
  const draft = begin(io, `${out}/${name}`)
  if (isRefusal(draft)) return draft
  for (const part of parts) {
    const failure = copy(io, `${out}/${part}`, draft.add)
    if (failure === undefined) continue
    draft.drop()
    return failure
  }
  return draft.finish() ?? syncFolder(io, out)
}

/** Give all bytes of a file to something that takes them. */
export function copy<Failure>(
  io: Io,
  path: string,
  add: (bytes: Uint8Array) => Failure | undefined,
): Failure | Refusal | undefined {
  let stopped: Failure | undefined
  const failure = attempt(path, () => {
    const file = io.open(path)
    try {
      for (const piece of piecesOf(io, file)) {
        stopped = add(piece)
        if (stopped !== undefined) return
      }
    } finally {
      io.close(file)
    }
  })
  return stopped ?? failure
}
