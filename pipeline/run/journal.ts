import {type Refusal, refuse} from '../tree/refusals.ts'
import {readWhole, remove, syncFolder, writeAll, writeWhole} from '../write/atomic.ts'
import {attempt} from '../write/failures.ts'
import type {Io} from '../write/io.ts'
import {toLine} from '../write/json.ts'
import {stateFolder} from './lock.ts'
import type {Replies, ShardPart} from './part.ts'

const name = 'journal.ndjson'
const lineFeed = '\n'

/**
 * Begin the journal of a run, or continue that of an earlier one.
 *
 * A journal is a file of lines: the first holds the fingerprint of the run, each other one a part
 * that is on the disk.
 *
 * @param run
 *   The fingerprint of the run: the same for the same inputs with the same options.
 * @param resume
 *   Whether to continue; otherwise the journal of an earlier run is replaced.
 * @returns
 *   Parts that are done, or a refusal: `run/other` when the journal is that of another run.
 */
export function beginJournal<Sums extends Replies>(
  io: Io,
  out: string,
  run: string,
  resume: boolean,
): readonly ShardPart<Sums>[] | Refusal {
  const path = pathIn(out)
  let lines: readonly object[] = []
  const failure = attempt(path, () => {
    lines = resume ? linesOf(readWhole(io, path)) : []
  })
  if (failure !== undefined) return failure
  const [head = {run}, ...parts] = lines
  if (!isHead(head) || head.run !== run) return refuseOther(out)
  // The last line may have been cut off, so the complete lines are written again.
  const begun = [head, ...parts].map(toLine).join('')
  const refusal = writeWhole(io, path, begun) ?? syncFolder(io, `${out}/${stateFolder}`)
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: in the journal of this very run, lines are parts
  return refusal ?? (parts as readonly ShardPart<Sums>[])
}

/** Append a part that is on the disk. */
export function appendToJournal<Sums extends Replies>(
  io: Io,
  out: string,
  part: ShardPart<Sums>,
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

/** Remove the journal of a run that is complete. */
export function removeJournal(io: Io, out: string): Refusal | undefined {
  return remove(io, pathIn(out)) ?? syncFolder(io, `${out}/${stateFolder}`)
}

function pathIn(out: string): string {
  return `${out}/${stateFolder}/${name}`
}

/** The values of complete lines, up to the first line that is not JSON: it was cut off. */
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
    'Repeat it with the same inputs and options, or run without `--resume`',
  )
}
