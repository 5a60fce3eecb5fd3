import {copyFileSync, linkSync, readdirSync, realpathSync} from 'node:fs'
import {join} from 'node:path'
import {codeOf} from '../../tree/refusals.ts'
import {spoolFiles} from './spool.ts'
import {generationOf, type KnownState, spoolName, stateName} from './state.ts'

/** The state of an earlier run, and the folder of its relations. */
export interface Earlier extends KnownState {
  readonly previous: string
}

/** What a run begins with. */
interface RunBeginning {
  /** The spools of the earlier run, by their names in the folder of this one. */
  readonly spools: readonly string[]
  /** The generation of what this run adds. */
  readonly generation: number
}

/**
 * Take over the spools of an earlier run.
 *
 * Names differ from all that stand in the folder, so that a state that is there stays whole until another one takes its place.
 *
 * @param folder
 *   The folder of the state of this run.
 */
export function takeOver(earlier: Earlier | undefined, folder: string): RunBeginning {
  const next = 1 + Math.max(-1, ...readdirSync(folder).map(generationOf))
  if (earlier === undefined) return {spools: [], generation: next}
  const from = join(earlier.previous, stateName)
  if (realpathSync(from) === realpathSync(folder)) return {spools: earlier.spools, generation: next}
  const numbers = new Map<number, number>()
  const spools = earlier.spools.map((spool) => {
    const generation = next + generationOf(spool)
    const number = numbers.get(generation) ?? 0
    numbers.set(generation, number + 1)
    const name = spoolName(generation, number)
    for (const ending of Object.values(spoolFiles)) {
      share(join(from, `${spool}${ending}`), join(folder, `${name}${ending}`))
    }
    return name
  })
  return {spools, generation: 1 + Math.max(next - 1, ...spools.map(generationOf))}
}

/** Link a file that never changes, or copy it where the file system has no links or is another one. */
function share(from: string, to: string): void {
  try {
    linkSync(from, to)
  } catch (error) {
    if (!['EXDEV', 'EPERM', 'ENOTSUP', 'EMLINK'].includes(codeOf(error) ?? '')) throw error
    copyFileSync(from, to)
  }
}
