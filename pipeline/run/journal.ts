import {type Refusal, refuse} from '../tree/refusals.ts'
import {readWhole, remove, syncFolder, writeAll, writeWhole} from '../write/atomic.ts'
import {attempt} from '../write/failures.ts'
import type {Io} from '../write/io.ts'
import {toLine} from '../write/json.ts'
import {notes} from './lock.ts'
import type {Part, Replies} from './task.ts'

const name = 'journal.ndjson'
const lineFeed = '\n'

/**
 * Begin the journal of a run, or go on with that of an earlier one.
 *
 * It is a file of lines: the first tells what the run is, each other one a part that is on the disk.
 *
 * @param run
 *   What the run is: the same words for the same inputs, asked the same.
 * @param resume
 *   Whether to go on; otherwise what an earlier run noted is forgotten.
 * @returns
 *   Parts that are done, or a refusal: `run/other` when the run to go on with is another one.
 */
export function beginJournal<Sums extends Replies>(
  io: Io,
  out: string,
  run: string,
  resume: boolean,
): readonly Part<Sums>[] | Refusal {
  const path = pathIn(out)
  let lines: readonly object[] = []
  const failure = attempt(path, () => {
    lines = resume ? linesOf(readWhole(io, path)) : []
  })
  if (failure !== undefined) return failure
  const [head = {run}, ...parts] = lines
  if (!isHead(head) || head.run !== run) return refuseOther(out)
  // What was written last may have been cut off: whole lines are written anew.
  const begun = [head, ...parts].map(toLine).join('')
  const refusal = writeWhole(io, path, begun) ?? syncFolder(io, `${out}/${notes}`)
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: lines of a journal of this very run are parts
  return refusal ?? (parts as readonly Part<Sums>[])
}

/** Note a part that is on the disk. */
export function note<Sums extends Replies>(
  io: Io,
  out: string,
  part: Part<Sums>,
): Refusal | undefined {
  const path = pathIn(out)
  return attempt(path, () => {
    const file = io.append(path)
    try {
      writeAll(io, file, Buffer.from(toLine(part)))
      io.sync(file)
    } finally {
      io.close(file)
    }
  })
}

/** Take the journal away, once there is nothing to go on with. */
export function endJournal(io: Io, out: string): Refusal | undefined {
  return remove(io, pathIn(out)) ?? syncFolder(io, `${out}/${notes}`)
}

function pathIn(out: string): string {
  return `${out}/${notes}/${name}`
}

/** The values of whole lines; what follows the first that is none was being written. */
function linesOf(bytes: Uint8Array = new Uint8Array()): readonly object[] {
  const values: object[] = []
  for (const line of Buffer.from(bytes).toString().split(lineFeed).slice(0, -1)) {
    const value = objectOf(line)
    if (value === undefined) return values
    values.push(value)
  }
  return values
}

function objectOf(line: string): object | undefined {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined
  }
}

function isHead(value: unknown): value is {readonly run: string} {
  return typeof value === 'object' && value !== null && 'run' in value
}

function refuseOther(out: string): Refusal {
  return refuse(
    'run/other',
    `The run to resume in \`${out}\` had other inputs or options`,
    'Repeat it as it was, or run without `--resume`',
  )
}
