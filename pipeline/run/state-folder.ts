import {codeOf} from '../tree/refusals.ts'
import type {Io} from '../write/io.ts'

/**
 * The folder, inside an output folder, in which runs keep their state; gone when a run is complete.
 *
 *     lock.2              a link whose target is the identity of the holder; the highest number counts
 *     run.3f2a…/          the folder of one run, named after the first word of its identity
 *       beat                changes as long as the run lives
 *       journal.ndjson      parts that are done
 *       *.part              files that are not complete
 *     000000-0000.ndjson  an intermediate file of one part
 */
export const stateFolder = '.copydesk'

/** The name of the file that changes as long as a run lives. */
export const beatName = 'beat'

/** The name of the list of parts that are done. */
export const journalName = 'journal.ndjson'

const runOpening = 'run.'

/** Whether a name in the state folder is that of the folder of a run. */
export function isRunFolder(name: string): boolean {
  return name.startsWith(runOpening)
}

/** The folder of the run with this identity. */
export function runFolderOf(out: string, identity: string): string {
  const [token] = identity.split(' ')
  return `${out}/${stateFolder}/${runOpening}${token}`
}

/** The folders of all runs that left some state. */
export function runFoldersIn(io: Io, out: string): readonly string[] {
  return namesIn(io, `${out}/${stateFolder}`)
    .filter(isRunFolder)
    .map((name) => `${out}/${stateFolder}/${name}`)
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
