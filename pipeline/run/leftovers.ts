import {codeOf, type Refusal} from '../tree/refusals.ts'
import {isTemporary} from '../write/atomic.ts'
import {attempt} from '../write/failures.ts'
import {resultFolders} from '../write/folders.ts'
import type {Io} from '../write/io.ts'
import {isLock, stateFolder} from './lock.ts'

/** Remove files that a killed run left half written. Only the holder of the lock may do this. */
export function removeTemporaryFiles(io: Io, out: string): Refusal | undefined {
  const inside = [stateFolder, ...resultFolders].map((folder) => `${out}/${folder}`)
  for (const folder of [out, ...inside]) {
    const failure = attempt(folder, () => clearFolder(io, folder))
    if (failure !== undefined) return failure
  }
  return undefined
}

/** Remove the state of earlier runs: all in the state folder but locks. */
export function removeState(io: Io, out: string): Refusal | undefined {
  return attempt(`${out}/${stateFolder}`, () => {
    for (const name of namesIn(io, `${out}/${stateFolder}`)) {
      if (!isLock(name)) io.remove(`${out}/${stateFolder}/${name}`)
    }
  })
}

function clearFolder(io: Io, folder: string): void {
  for (const name of namesIn(io, folder)) {
    if (isTemporary(name)) io.remove(`${folder}/${name}`)
  }
}

/** Names in a folder; none when it does not exist or is a link. */
export function namesIn(io: Io, folder: string): readonly string[] {
  try {
    return io.isFolder(folder) ? io.list(folder) : []
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return []
    throw error
  }
}
