import {
  closeSync,
  constants,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readlinkSync,
  readSync,
  renameSync,
  rmdirSync,
  statSync,
  symlinkSync,
  unlinkSync,
  writeSync,
} from 'node:fs'
import {dirname} from 'node:path'
import {codeOf} from '../tree/refusals.ts'

/** The few calls of the system that outputs are made with. Each throws as `node:fs` does. */
export interface Io {
  /** Make a folder and those above it; fine when it is there. */
  readonly makeFolder: (path: string) => void
  /** Whether a path is a folder itself, not a link to one. */
  readonly isFolder: (path: string) => boolean
  /** Names in a folder, in order of code units. */
  readonly list: (path: string) => readonly string[]
  /** Take an empty folder away. */
  readonly removeFolder: (path: string) => void
  /** Make a new file to write to; `EEXIST` when there is anything of that name, a link too. */
  readonly create: (path: string) => number
  /** Open a file to write at its end; it is there. */
  readonly append: (path: string) => number
  /** Open a file, or a folder that is to be synced, to read. */
  readonly open: (path: string) => number
  /** Fill a buffer; how many bytes came, 0 at the end. */
  readonly read: (file: number, bytes: Uint8Array) => number
  /** Write from `start` on; how many bytes were taken. */
  readonly write: (file: number, bytes: Uint8Array, start: number) => number
  /** Wait until a file or a folder is on the disk. */
  readonly sync: (file: number) => void
  readonly close: (file: number) => void
  readonly rename: (from: string, to: string) => void
  /** Take a file or a link away; `ENOENT` when there is none. */
  readonly remove: (path: string) => void
  /** Make a link that holds any words; `EEXIST` when there is anything of that name. */
  readonly link: (words: string, path: string) => void
  /** The words of a link. */
  readonly linkOf: (path: string) => string
}

const {O_APPEND, O_CREAT, O_EXCL, O_NOFOLLOW, O_RDONLY, O_WRONLY} = constants
const pause = new Int32Array(new SharedArrayBuffer(4))
const pauseMilliseconds = 5
const mostTries = 2000

/** The real files. */
export const disk: Io = steady({
  makeFolder,
  isFolder: (path) => lstatSync(path).isDirectory(),
  list: (path) => readdirSync(path).sort((a, b) => (a < b ? -1 : 1)),
  removeFolder: rmdirSync,
  create: (path) => openSync(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0o644),
  append: (path) => openSync(path, O_WRONLY | O_APPEND | O_NOFOLLOW),
  open: (path) => openSync(path, O_RDONLY),
  read: (file, bytes) => readSync(file, bytes),
  write: (file, bytes, start) => writeSync(file, bytes, start),
  sync: fsyncSync,
  close: closeSync,
  rename: renameSync,
  remove: unlinkSync,
  link: symlinkSync,
  linkOf: (path) => readlinkSync(path),
})

/**
 * Calls that go on where the system says that it was interrupted (`EINTR`) or that it cannot just
 * now (`EAGAIN`), the latter for ten seconds at most.
 */
export function steady(io: Io): Io {
  return {
    makeFolder: patient(io.makeFolder),
    isFolder: patient(io.isFolder),
    list: patient(io.list),
    removeFolder: patient(io.removeFolder),
    create: patient(io.create),
    append: patient(io.append),
    open: patient(io.open),
    read: patient(io.read),
    write: patient(io.write),
    sync: patient(io.sync),
    close: closing(io.close),
    rename: patient(io.rename),
    remove: patient(io.remove),
    link: patient(io.link),
    linkOf: patient(io.linkOf),
  }
}

function patient<Args extends readonly unknown[], Out>(
  call: (...args: Args) => Out,
): (...args: Args) => Out {
  return (...args) => {
    for (let tries = 1; ; tries++) {
      try {
        return call(...args)
      } catch (error) {
        waitFor(error, tries)
      }
    }
  }
}

/** Wait for a better moment, or throw the error when there will be none. */
function waitFor(error: unknown, tries: number): void {
  const code = codeOf(error)
  if (!isTransient(code) || tries === mostTries) throw error
  if (code === 'EAGAIN') Atomics.wait(pause, 0, 0, pauseMilliseconds)
}

/** A file whose closing was disturbed is closed: a second try could close another one, see close(2). */
function closing(close: (file: number) => void): (file: number) => void {
  return (file) => {
    try {
      close(file)
    } catch (error) {
      if (!isTransient(codeOf(error))) throw error
    }
  }
}

function isTransient(code: string | undefined): boolean {
  return code === 'EINTR' || code === 'EAGAIN'
}

// Not Node's own recursive call: where a system makes no folders at all, it tries for ever.
function makeFolder(path: string): void {
  try {
    mkdirSync(path)
  } catch (error) {
    const code = codeOf(error)
    if (code === 'EEXIST' && statSync(path).isDirectory()) return
    const above = dirname(path)
    if (code !== 'ENOENT' || above === path || isThere(above)) throw error
    makeFolder(above)
    mkdirSync(path)
  }
}

function isThere(path: string): boolean {
  return statSync(path, {throwIfNoEntry: false}) !== undefined
}
