import {codeOf} from '../tree/refusals.ts'
import {temporaryIn} from './atomic.ts'
import {lostCode} from './failures.ts'
import type {Io} from './io.ts'

/**
 * Files that can be given names and removed only as long as a folder exists.
 *
 * Each file is written inside this folder, and renamed to its place; each one to be removed is renamed
 * into it first. Both are single calls, so once another process has moved the folder away, none can
 * succeed, not even a call that was due when this process was stopped.
 *
 * @param staging
 *   The folder, on the disk of all files that are written.
 * @returns
 *   Files whose calls throw with the code `lostCode` once the folder is gone.
 */
export function fencedBy(io: Io, staging: string): Io {
  const fenced =
    <Args extends readonly unknown[], Out>(call: (...args: Args) => Out) =>
    (...args: Args): Out => {
      try {
        return call(...args)
      } catch (error) {
        throw isMissing(error) && !isThere(io, staging) ? lost() : error
      }
    }
  return {
    ...io,
    staging,
    makeFolder: (path): void => {
      if (!isThere(io, staging)) throw lost()
      io.makeFolder(path)
    },
    isFolder: fenced(io.isFolder),
    list: fenced(io.list),
    create: fenced(io.create),
    append: fenced(io.append),
    open: fenced(io.open),
    rename: fenced(io.rename),
    remove: (path): void => {
      const isOwn = path.startsWith(`${staging}/`)
      const moved = isOwn ? path : temporaryIn(staging, 'removed')
      if (!isOwn) {
        // A folder in the place of a file must not be moved.
        if (io.isFolder(path)) throw Object.assign(new Error('A folder'), {code: 'EISDIR'})
        fenced(io.rename)(path, moved)
      }
      io.remove(moved)
    },
  }
}

function isThere(io: Io, folder: string): boolean {
  try {
    return io.isFolder(folder)
  } catch (error) {
    if (isMissing(error)) return false
    throw error
  }
}

function isMissing(error: unknown): boolean {
  const code = codeOf(error)
  return code === 'ENOENT' || code === 'ESTALE'
}

function lost(): Error {
  return Object.assign(new Error('The folder for files was taken'), {code: lostCode})
}
