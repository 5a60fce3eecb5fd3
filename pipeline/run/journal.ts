import {type Refusal, refuse} from '../tree/refusals.ts'
import {readWhole, remove, syncFolder, writeAll, writeWhole} from '../write/atomic.ts'
import {attempt} from '../write/failures.ts'
import type {Io} from '../write/io.ts'
import {toLine} from '../write/json.ts'
import type {Replies, ShardPart} from './part.ts'
import {journalName, runFoldersIn} from './state-folder.ts'

const lineFeed = '\n'

/**
 * The parts that earlier runs have done.
 *
 * A journal is a file of lines: the first holds the fingerprint of the run, each other one a part
 * that is on the disk. There are several when a run died while it took over the journal of another.
 *
 * @param run
 *   The fingerprint of the run: the same for the same inputs with the same options.
 * @returns
 *   A refusal, `run/other`, when a journal is that of another run.
 */
export function recordedParts<Sums extends Replies>(
  io: Io,
  out: string,
  run: string,
): readonly ShardPart<Sums>[] | Refusal {
  const all = new Map<string, ShardPart<Sums>>()
  let isOther = false
  const failure = attempt(out, () => {
    for (const folder of runFoldersIn(io, out)) {
      const [head = {run}, ...lines] = linesOf(readWhole(io, pathIn(folder)))
      isOther ||= !isHead(head) || head.run !== run
      // biome-ignore lint/nursery/noUnsafeTypeAssertion: in the journal of this very run, lines are parts
      for (const part of lines as ShardPart<Sums>[]) all.set(`${part.shard} ${part.part}`, part)
    }
  })
  return failure ?? (isOther ? refuseOther(out) : [...all.values()])
}

/**
 * Begin the journal of a run with the parts that are done.
 *
 * @param folder
 *   The folder of the run.
 */
export function beginJournal<Sums extends Replies>(
  io: Io,
  folder: string,
  run: string,
  parts: readonly ShardPart<Sums>[],
): Refusal | undefined {
  const lines = [{run}, ...parts].map(toLine).join('')
  return writeWhole(io, pathIn(folder), lines) ?? syncFolder(io, folder)
}

/** Append a part that is on the disk. */
export function appendToJournal<Sums extends Replies>(
  io: Io,
  folder: string,
  part: ShardPart<Sums>,
): Refusal | undefined {
  const path = pathIn(folder)
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
export function removeJournal(io: Io, folder: string): Refusal | undefined {
  return remove(io, pathIn(folder)) ?? syncFolder(io, folder)
}

function pathIn(folder: string): string {
  return `${folder}/${journalName}`
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
    `The run to resume in \`${out}\` had other inputs, or inputs that have changed, or other options`,
    'Repeat it with the same inputs and options, or run without `--resume`',
  )
}
