import {codeOf, type Refusal, refuse} from '../tree/refusals.ts'
import {failureOf} from '../write/failures.ts'
import type {Io} from '../write/io.ts'
import {type Heartbeat, isBeating} from './heartbeat.ts'
import {mostLockAttempts} from './limits.ts'
import type {ProcessIdentity} from './process-identity.ts'
import {beatName, runFolderOf, stateFolder} from './state-folder.ts'

/** The right of one run to write to a folder. */
export interface Lock {
  /** The folder of this run; others take it away when they take the lock over. */
  readonly folder: string
  readonly release: () => Promise<void>
}

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
 * A holder that this process cannot see, such as one in another container or on another machine, counts
 * as dead when it gave no sign of life for a while. It may have been stopped and wake up later: what it
 * may write must then be fenced off.
 *
 * @param out
 *   The folder, which exists.
 * @returns
 *   The refusal `run/locked` when another run holds it.
 */
export async function lock(
  io: Io,
  out: string,
  own: ProcessIdentity,
  heartbeat: Heartbeat,
): Promise<Lock | Refusal> {
  try {
    for (let attempts = 1; attempts <= mostLockAttempts; attempts++) {
      const taken = await tryToTake({io, out, own, heartbeat}, attempts === mostLockAttempts)
      if (taken !== undefined) return taken
    }
  } catch (error) {
    return failureOf(error, `${out}/${stateFolder}`)
  }
  return refuseLocked(out, 'one run after another')
}

/** Whether a name in the state folder is that of a lock. */
export function isLock(name: string): boolean {
  return lockName.test(name)
}

/** What an attempt needs. */
interface LockAttempt {
  readonly io: Io
  readonly out: string
  readonly own: ProcessIdentity
  readonly heartbeat: Heartbeat
}

/** One attempt; `undefined` when another run was faster, or removed the folder as it ended. */
async function tryToTake(
  attempt: LockAttempt,
  isLast: boolean,
): Promise<Lock | Refusal | undefined> {
  try {
    return await take(attempt)
  } catch (error) {
    if (codeOf(error) === 'ENOENT' && !isLast) return undefined
    throw error
  }
}

/** @returns Nothing when another run was faster, so that the locks must be listed again. */
async function take(attempt: LockAttempt): Promise<Lock | Refusal | undefined> {
  const {io, out, own} = attempt
  const folder = `${out}/${stateFolder}`
  io.makeFolder(folder)
  if (!io.isFolder(folder)) throw Object.assign(new Error('A link'), {code: 'ELOOP'})
  const before = heldIn(io, folder)
  const highest = before.at(-1)
  if (highest !== undefined) {
    const holder = await livingHolder(attempt, highest)
    if (holder !== undefined) {
      return holderOf(io, folder, highest) === holder ? refuseLocked(out, holder) : undefined
    }
  }
  const next = (highest ?? 0) + 1
  if (!make(io, own, folder, next) || !begin(io, out, own, next)) return undefined
  for (const old of before) tryTo(() => io.remove(pathOf(folder, old)))
  return lockOf(attempt, next)
}

/** The holder of a lock, if it lives: as the system knows, or else by its sign of life. */
async function livingHolder(
  {io, out, own, heartbeat}: LockAttempt,
  number: number,
): Promise<string | undefined> {
  const find = (): string | undefined => holderOf(io, `${out}/${stateFolder}`, number)
  const holder = find()
  if (holder === undefined) return undefined
  const life = own.lifeOf(holder)
  const beat = `${runFolderOf(out, holder)}/${beatName}`
  const lives =
    life === 'unknown'
      ? await isBeating(io, beat, heartbeat, () => find() === holder)
      : life === 'alive'
  return lives ? holder : undefined
}

/**
 * Make the folder of this run, then look whether another run made a higher number meanwhile.
 *
 * In this order: a run that makes a higher number after the look sees this folder and takes it away.
 */
function begin(io: Io, out: string, own: ProcessIdentity, number: number): boolean {
  const folder = `${out}/${stateFolder}`
  const runFolder = runFolderOf(out, own.self)
  let isHeld = false
  try {
    io.makeFolder(runFolder)
    isHeld = heldIn(io, folder).at(-1) === number
    return isHeld
  } finally {
    if (!isHeld) {
      tryTo(() => io.removeFolder(runFolder))
      tryTo(() => io.remove(pathOf(folder, number)))
    }
  }
}

function lockOf({io, out, own, heartbeat}: LockAttempt, number: number): Lock {
  const folder = runFolderOf(out, own.self)
  const beat = `${folder}/${beatName}`
  const stop = heartbeat.start(beat)
  return {
    folder,
    release: async (): Promise<void> => {
      await stop()
      tryTo(() => io.remove(beat))
      // A journal keeps the folder of the run and the one around it.
      tryTo(() => io.removeFolder(folder))
      tryTo(() => io.remove(pathOf(`${out}/${stateFolder}`, number)))
      tryTo(() => io.removeFolder(`${out}/${stateFolder}`))
    },
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
  const [, pid, , , , ...host] = holder.split(' ')
  const who = host.length === 0 ? holder : `process ${pid} on ${host.join(' ')}`
  return refuse(
    'run/locked',
    `Another run writes to \`${out}\`: ${who}`,
    'Wait until it has ended, or choose another folder',
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
