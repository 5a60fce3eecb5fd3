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
import {mostAttempts} from './limits.ts'
import {waitBriefly} from './wait.ts'

/** The few system calls that write outputs. Each throws as `node:fs` does. */
export interface Io {
  /** The folder for files that are not complete; without one, they are beside their place. */
  readonly staging?: string
  /** Make a folder and those above it, unless it exists. */
  readonly makeFolder: (path: string) => void
  /** Whether a path is a folder itself, not a link to one. */
  readonly isFolder: (path: string) => boolean
  /** Names in a folder, in order of code units. */
  readonly list: (path: string) => readonly string[]
  /** Remove an empty folder. */
  readonly removeFolder: (path: string) => void
  /** Make a new file to write to; `EEXIST` when the name is taken, even by a link. */
  readonly create: (path: string) => number
  /** Open an existing file to write at its end. */
  readonly append: (path: string) => number
  /** Open a file to read it, or a folder to sync it. */
  readonly open: (path: string) => number
  /** Read into a buffer; returns how many bytes were read, 0 at the end. */
  readonly read: (file: number, bytes: Uint8Array) => number
  /** Write from `start` on; returns how many bytes were written. */
  readonly write: (file: number, bytes: Uint8Array, start: number) => number
  /** Wait until a file or a folder is on the disk. */
  readonly sync: (file: number) => void
  readonly close: (file: number) => void
  readonly rename: (from: string, to: string) => void
  /** Remove a file or a link; `ENOENT` when it does not exist. */
  readonly remove: (path: string) => void
  /** Make a symbolic link with any text as its target; `EEXIST` when the name is taken. */
  readonly link: (target: string, path: string) => void
  /** The target of a link. */
  readonly linkOf: (path: string) => string
}

const {O_APPEND, O_CREAT, O_EXCL, O_NOFOLLOW, O_RDONLY, O_WRONLY} = constants

/** The file system of this machine. */
export const disk: Io = retrying({
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
 * The same calls, repeated when the system interrupts them (`EINTR`) or cannot complete them yet
 * (`EAGAIN`), the latter for ten seconds at most.
 */
export function retrying(io: Io): Io {
  return {
    makeFolder: retried(io.makeFolder),
    isFolder: retried(io.isFolder),
    list: retried(io.list),
    removeFolder: retried(io.removeFolder),
    create: retried(io.create),
    append: retried(io.append),
    open: retried(io.open),
    read: retried(io.read),
    write: retried(io.write),
    sync: retried(io.sync),
    close: closing(io.close),
    rename: retried(io.rename),
    remove: retried(io.remove),
    link: retried(io.link),
    linkOf: retried(io.linkOf),
  }
}

function retried<Args extends readonly unknown[], Out>(
  call: (...args: Args) => Out,
): (...args: Args) => Out {
  return (...args) => {
    for (let attempt = 1; ; attempt++) {
      try {
        return call(...args)
      } catch (error) {
        waitAfter(error, attempt)
      }
    }
  }
}

/** Wait before another attempt, or throw the error when none can help. */
function waitAfter(error: unknown, attempt: number): void {
  const code = codeOf(error)
  if (!isTransient(code) || attempt === mostAttempts) throw error
  if (code === 'EAGAIN') waitBriefly()
}

/** A file whose closing was interrupted is closed; a second attempt could close another file, see close(2). */
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

// Not the recursive call of Node: where a system makes no folders at all, it never returns.
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
