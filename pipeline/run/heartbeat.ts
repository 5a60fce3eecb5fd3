import {Worker} from 'node:worker_threads'
import {readWhole} from '../write/atomic.ts'
import type {Io} from '../write/io.ts'
import {beatMilliseconds, mostStillLooks, pauseBetweenLooks} from './limits.ts'

/** How the holder of a lock shows that it lives, and how others wait for a sign of that. */
export interface Heartbeat {
  /** Change the content of a file again and again, until the function that is returned is called. */
  readonly start: (path: string) => () => Promise<void>
  /** Wait until it is time for another look at the file of another process. */
  readonly pause: () => Promise<void>
}

/**
 * The thread that beats: a document may keep the main thread for minutes.
 *
 * It is kept as text, so that it needs neither a file of its own beside the bundle nor the loader of
 * the main thread. A beat that fails is passed over: a later one may succeed. The file is opened for
 * each, since a network file system passes changes on when a file is closed.
 */
const thread = `
const {closeSync, constants, openSync, writeSync} = require('node:fs')
const {path, shared, period} = require('node:worker_threads').workerData
const flags = constants.O_WRONLY | constants.O_CREAT | constants.O_NOFOLLOW
const isOver = new Int32Array(shared)
for (let beat = 1; Atomics.load(isOver, 0) === 0; beat++) {
  try {
    const file = openSync(path, flags, 0o644)
    try {
      writeSync(file, String(beat), 0)
    } finally {
      closeSync(file)
    }
  } catch {}
  Atomics.wait(isOver, 0, 0, period)
}
`

/** The heartbeat of this process. */
export const heartbeat: Heartbeat = {start: startBeating, pause}

/** The least that a thread can be given, so that a limit of memory of the process leaves room for it. */
const resourceLimits = {maxYoungGenerationSizeMb: 1, maxOldGenerationSizeMb: 8, codeRangeSizeMb: 4}

function startBeating(path: string): () => Promise<void> {
  const shared = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)
  const isOver = new Int32Array(shared)
  const worker = new Worker(thread, {
    eval: true,
    execArgv: [],
    resourceLimits,
    workerData: {path, shared, period: beatMilliseconds},
  })
  const ended = new Promise<void>((resolve) => {
    // Without its thread a run has no heartbeat: it may lose its lock, and will notice.
    worker.on('error', () => resolve())
    worker.on('exit', () => resolve())
  })
  return async () => {
    Atomics.store(isOver, 0, 1)
    Atomics.notify(isOver, 0)
    await ended
  }
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, pauseBetweenLooks))
}

/**
 * Whether the content of a file changes while this process looks at it again and again.
 *
 * Looks are counted rather than timed, so that neither a clock that jumps nor a process that was
 * stopped between two looks makes another one seem dead.
 *
 * @param isStillThere
 *   Whether to look on; when it is not, the file counts as changed.
 */
export async function isBeating(
  io: Io,
  path: string,
  {pause}: Heartbeat,
  isStillThere: () => boolean,
): Promise<boolean> {
  const first = contentOf(io, path)
  for (let looks = 0; looks < mostStillLooks; looks++) {
    await pause()
    if (!isStillThere() || contentOf(io, path) !== first) return true
  }
  return false
}

function contentOf(io: Io, path: string): string {
  return String(readWhole(io, path) ?? '')
}
