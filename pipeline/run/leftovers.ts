import {codeOf, type Refusal} from '../tree/refusals.ts'
import {isTemporary} from '../write/atomic.ts'
import {attempt} from '../write/failures.ts'
import type {Io} from '../write/io.ts'
import {isLock, notes} from './lock.ts'

/** Folders in an output folder that a run writes to. */
const folders = ['', `/${notes}`, '/articles', '/audits', '/html', '/rejected'] as const

/** Take away what a run that was killed left half written. Only the holder of the lock may. */
export function clear(io: Io, out: string): Refusal | undefined {
  for (const folder of folders) {
    const failure = attempt(`${out}${folder}`, () => clearFolder(io, `${out}${folder}`))
    if (failure !== undefined) return failure
  }
  return undefined
}

/** Take away all that earlier runs noted for themselves. */
export function clearNotes(io: Io, out: string): Refusal | undefined {
  return attempt(`${out}/${notes}`, () => {
    for (const name of namesIn(io, `${out}/${notes}`)) {
      if (!isLock(name)) io.remove(`${out}/${notes}/${name}`)
    }
  })
}

function clearFolder(io: Io, folder: string): void {
  for (const name of namesIn(io, folder)) {
    if (isTemporary(name)) io.remove(`${folder}/${name}`)
  }
}

/** Names in a folder that is there and no link. */
export function namesIn(io: Io, folder: string): readonly string[] {
  try {
    return io.isFolder(folder) ? io.list(folder) : []
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return []
    throw error
  }
}
