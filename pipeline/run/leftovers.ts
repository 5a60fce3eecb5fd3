import {codeOf, type Refusal} from '../tree/refusals.ts'
import {attempt} from '../write/failures.ts'
import type {Io} from '../write/io.ts'
import {isLock} from './lock.ts'
import {
  beatName,
  isRunFolder,
  journalName,
  namesIn,
  runFoldersIn,
  stateFolder,
} from './state-folder.ts'

/**
 * Take the folders of all other runs away, so that none of them, should it still live, can complete or
 * remove a file any more (see `fencedBy`). Only the holder of the lock may do this.
 *
 * @param own
 *   The folder of this run.
 */
export function fenceOff(io: Io, out: string, own: string): Refusal | undefined {
  return attempt(own, () => {
    for (const other of runFoldersIn(io, out)) {
      if (other === own) continue
      const taken = `${own}/taken`
      if (moves(io, other, taken)) removeAll(io, taken)
    }
  })
}

/** Move a folder; `false` when its run has removed it itself. */
function moves(io: Io, from: string, to: string): boolean {
  try {
    io.rename(from, to)
    return true
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false
    throw error
  }
}

/** Remove what the folder of a run holds, such as files that are not complete, but its journal and its beat. */
export function clearRunFolder(io: Io, own: string): Refusal | undefined {
  return attempt(own, () => {
    for (const name of namesIn(io, own)) {
      if (name !== beatName && name !== journalName) removeAll(io, `${own}/${name}`)
    }
  })
}

/** Remove intermediate files of parts. */
export function clearStateFolder(io: Io, out: string): Refusal | undefined {
  const folder = `${out}/${stateFolder}`
  return attempt(folder, () => {
    for (const name of namesIn(io, folder)) {
      if (!isLock(name) && !isRunFolder(name)) io.remove(`${folder}/${name}`)
    }
  })
}

function removeAll(io: Io, path: string): void {
  if (!io.isFolder(path)) {
    io.remove(path)
    return
  }
  for (const name of io.list(path)) removeAll(io, `${path}/${name}`)
  try {
    io.removeFolder(path)
  } catch (error) {
    // A run that was just fenced off may have made one more file; it is removed with this folder later.
    if (codeOf(error) !== 'ENOTEMPTY') throw error
  }
}
