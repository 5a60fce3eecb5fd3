import {
  closeSync,
  constants,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  renameSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs'
import {dirname} from 'node:path'
import {codeOf} from '../tree/refusals.ts'

/** The few calls of the system that change files. Each throws as `node:fs` does. */
export interface Io {
  /** Make a folder and those above it; fine when it is there. */
  readonly makeFolder: (path: string) => void
  /** Whether a path is a folder itself, not a link to one. */
  readonly isFolder: (path: string) => boolean
  /** Make a new file to write to; `EEXIST` when there is anything of that name, a link too. */
  readonly create: (path: string) => number
  /** Write from `start` on; how many bytes were taken. */
  readonly write: (file: number, bytes: Uint8Array, start: number) => number
  /** Wait until a file or a folder is on the disk. */
  readonly sync: (file: number) => void
  readonly close: (file: number) => void
  readonly rename: (from: string, to: string) => void
  /** Take a file away; `ENOENT` when there is none. */
  readonly remove: (path: string) => void
}

const {O_WRONLY, O_CREAT, O_EXCL, O_NOFOLLOW} = constants

/** The real files. */
export const disk: Io = {
  makeFolder,
  isFolder: (path) => lstatSync(path).isDirectory(),
  create: (path) => openSync(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0o644),
  write: (file, bytes, start) => writeSync(file, bytes, start),
  sync: fsyncSync,
  close: closeSync,
  rename: renameSync,
  remove: unlinkSync,
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
