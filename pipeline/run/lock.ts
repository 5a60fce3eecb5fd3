import {codeOf, type Refusal, refuse} from '../tree/refusals.ts'
import {attempt} from '../write/failures.ts'
import type {Io} from '../write/io.ts'
import type {Owner} from './process-identity.ts'

/** The one run that may write to a folder. */
export interface Lock {
  /** Whether a run before did not come to its end. */
  readonly isTakenOver: boolean
  readonly release: () => void
}

/** The folder in an output folder that holds what a run notes for itself; gone when it is done. */
export const notes = '.copydesk'

const opening = 'lock.'
const number = /^lock\.(\d{1,9})$/
const mostTries = 100

/**
 * Take a folder for this run, or refuse.
 *
 * A lock is a link whose words tell its holder, so that it is made with its words in one call. It
 * has a number. The highest one counts; a run takes a folder by making the next, and only when the
 * holder of the highest is dead. Two that try so at once try for the same number, and one gets it.
 *
 * @param out
 *   The folder, which is there.
 * @returns
 *   The refusal `run/locked` when another run holds it.
 */
export function lock(io: Io, out: string, owner: Owner): Lock | Refusal {
  let taken: Lock | Refusal | undefined
  const failure = attempt(`${out}/${notes}`, () => {
    for (let tries = 1; taken === undefined && tries <= mostTries; tries++) {
      taken = tryToTake(io, out, owner)
    }
  })
  return failure ?? taken ?? refuseLocked(out, 'runs that begin and end all the time')
}

/** Whether a name in the folder of notes is that of a lock. */
export function isLock(name: string): boolean {
  return number.test(name)
}

/** One try; nothing when another run was quicker, so that all must be looked at anew. */
function tryToTake(io: Io, out: string, owner: Owner): Lock | Refusal | undefined {
  const folder = `${out}/${notes}`
  io.makeFolder(folder)
  if (!io.isFolder(folder)) throw Object.assign(new Error('A link'), {code: 'ELOOP'})
  const before = heldIn(io, folder)
  const highest = before.at(-1)
  if (highest !== undefined) {
    const holder = wordsOf(io, folder, highest)
    if (holder === undefined) return undefined
    if (owner.lives(holder)) return refuseLocked(out, holder)
  }
  const own = (highest ?? 0) + 1
  if (!make(io, owner, folder, own)) return undefined
  if (!isHighest(io, folder, own)) {
    tryTo(() => io.remove(pathOf(folder, own)))
    return undefined
  }
  for (const old of before) tryTo(() => io.remove(pathOf(folder, old)))
  return {
    isTakenOver: highest !== undefined,
    release: (): void => {
      tryTo(() => io.remove(pathOf(folder, own)))
      tryTo(() => io.removeFolder(folder))
    },
  }
}

/** Whoever found a number free by an old list sees a higher one now, and must give way. */
function isHighest(io: Io, folder: string, own: number): boolean {
  try {
    return heldIn(io, folder).at(-1) === own
  } catch (error) {
    tryTo(() => io.remove(pathOf(folder, own)))
    throw error
  }
}

/** Whether the lock of this number is ours now. */
function make(io: Io, owner: Owner, folder: string, own: number): boolean {
  try {
    io.link(owner.self, pathOf(folder, own))
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
    .flatMap((name) => (number.test(name) ? [Number(name.slice(opening.length))] : []))
    .sort((a, b) => a - b)
}

function wordsOf(io: Io, folder: string, held: number): string | undefined {
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
    `Wait for its end; should it have died on another machine, remove \`${out}/${notes}/${opening}*\``,
  )
}

/** What may fail without harm: the next run sees to it. */
function tryTo(act: () => void): void {
  try {
    act()
  } catch (error) {
    if (codeOf(error) === undefined) throw error
  }
}
