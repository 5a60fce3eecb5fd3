import {codeOf, type Refusal, refuse} from '../tree/refusals.ts'
import {attempt} from '../write/failures.ts'
import type {Io} from '../write/io.ts'
import {mostLockAttempts} from './limits.ts'
import type {ProcessIdentity} from './process-identity.ts'

/** The right of one run to write to a folder. */
export interface Lock {
  /** Whether an earlier run died and left its lock. */
  readonly isTakenOver: boolean
  readonly release: () => void
}

/** The folder, inside an output folder, in which a run keeps its lock and journal; gone when the run is done. */
export const stateFolder = '.copydesk'

const opening = 'lock.'
const lockName = /^lock\.(\d{1,9})$/

/**
 * Take a folder for this run, or refuse.
 *
 * A lock is a symbolic link whose target is the identity of its holder, so that one call makes it
 * with its content. It has a number, and the highest one counts. A run takes a folder by making the
 * next number, and only when the holder of the highest is dead. Two runs that try this at once try
 * for the same number, and one of them gets it.
 *
 * @param out
 *   The folder, which exists.
 * @returns
 *   The refusal `run/locked` when another run holds it.
 */
export function lock(io: Io, out: string, own: ProcessIdentity): Lock | Refusal {
  let taken: Lock | Refusal | undefined
  const failure = attempt(`${out}/${stateFolder}`, () => {
    for (let attempts = 1; taken === undefined && attempts <= mostLockAttempts; attempts++) {
      taken = tryToTake(io, out, own)
    }
  })
  return failure ?? taken ?? refuseLocked(out, 'one run after another')
}

/** Whether a name in the state folder is that of a lock. */
export function isLock(name: string): boolean {
  return lockName.test(name)
}

/** One attempt; `undefined` when another run was faster, so that the locks must be listed again. */
function tryToTake(io: Io, out: string, own: ProcessIdentity): Lock | Refusal | undefined {
  const folder = `${out}/${stateFolder}`
  io.makeFolder(folder)
  if (!io.isFolder(folder)) throw Object.assign(new Error('A link'), {code: 'ELOOP'})
  const before = heldIn(io, folder)
  const highest = before.at(-1)
  if (highest !== undefined) {
    const holder = holderOf(io, folder, highest)
    if (holder === undefined) return undefined
    if (own.isAlive(holder)) return refuseLocked(out, holder)
  }
  const next = (highest ?? 0) + 1
  if (!make(io, own, folder, next)) return undefined
  if (!isHighest(io, folder, next)) {
    tryTo(() => io.remove(pathOf(folder, next)))
    return undefined
  }
  for (const old of before) tryTo(() => io.remove(pathOf(folder, old)))
  return {
    isTakenOver: highest !== undefined,
    release: (): void => {
      tryTo(() => io.remove(pathOf(folder, next)))
      tryTo(() => io.removeFolder(folder))
    },
  }
}

/** A run that found its number free in an outdated list sees a higher one now, and must give way. */
function isHighest(io: Io, folder: string, number: number): boolean {
  try {
    return heldIn(io, folder).at(-1) === number
  } catch (error) {
    tryTo(() => io.remove(pathOf(folder, number)))
    throw error
  }
}

/** Make the lock of this number; `false` when another run has it. */
function make(io: Io, own: ProcessIdentity, folder: string, number: number): boolean {
  try {
    io.link(own.self, pathOf(folder, number))
    return true
  } catch (error) {
    const code = codeOf(error)
    if (code === 'EEXIST' || code === 'ENOENT') return false
    throw error
  }
}

/** Numbers of locks, ascending. */
function heldIn(io: Io, folder: string): readonly number[] {
  return io
    .list(folder)
    .flatMap((name) => (lockName.test(name) ? [Number(name.slice(opening.length))] : []))
    .sort((a, b) => a - b)
}

function holderOf(io: Io, folder: string, held: number): string | undefined {
  try {
    return io.linkOf(pathOf(folder, held))
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

function pathOf(folder: string, held: number): string {
  return `${folder}/${opening}${held}`
}

function refuseLocked(out: string, holder: string): Refusal {
  const [pid, , , ...host] = holder.split(' ')
  const who = host.length === 0 ? holder : `process ${pid} on ${host.join(' ')}`
  return refuse(
    'run/locked',
    `Another run writes to \`${out}\`: ${who}`,
    `Wait until it has ended; if it died on another machine, remove \`${out}/${stateFolder}/${opening}*\``,
  )
}

/** An act that may fail without harm: the next run cleans up. */
function tryTo(act: () => void): void {
  try {
    act()
  } catch (error) {
    if (codeOf(error) === undefined) throw error
  }
}
