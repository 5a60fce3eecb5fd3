import {dirname} from 'node:path'
import {pid} from 'node:process'
import {codeOf, isRefusal, type Refusal} from '../tree/refusals.ts'
import {attempt, failureOf} from './failures.ts'
import type {Io} from './io.ts'
import {filePieceLength, mostTemporaryNames} from './limits.ts'

/** A file that gets its name only when it is complete. */
export interface PendingFile {
  /** Append text or bytes. */
  readonly add: (text: string | Uint8Array) => Refusal | undefined
  /** Give the file its name; it replaces an older one. */
  readonly finish: () => Refusal | undefined
  /** Remove what was written. */
  readonly drop: () => void
}

/**
 * Write a complete file or none: it is written under a temporary name in the folder for files that are
 * not complete (`staging`), or else in the same folder, then renamed.
 *
 * A link at the path is replaced, not followed. After a failure no file remains.
 *
 * @param path
 *   Where the file goes; its folder exists.
 */
export function writeWhole(io: Io, path: string, text: string | Uint8Array): Refusal | undefined {
  const pending = begin(io, path)
  if (isRefusal(pending)) return pending
  return pending.add(text) ?? pending.finish()
}

/** Begin a file that is written piece by piece. After one failure it is dropped, and every further call fails. */
export function begin(io: Io, path: string): PendingFile | Refusal {
  let created: {readonly file: number; readonly temporary: string}
  try {
    created = create(io, path)
  } catch (error) {
    return failureOf(error, path)
  }
  const {file, temporary} = created
  let open = true
  const close = (): void => {
    open = false
    io.close(file)
  }
  const drop = (): void => {
    if (open) attempt(temporary, close)
    attempt(temporary, () => io.remove(temporary))
  }
  let failure: Refusal | undefined
  const or = (act: () => void): Refusal | undefined => {
    if (failure !== undefined) return failure
    failure = attempt(path, act)
    if (failure !== undefined) drop()
    return failure
  }
  return {
    add: (text) =>
      or(() => writeAll(io, file, typeof text === 'string' ? Buffer.from(text) : text)),
    finish: () =>
      or(() => {
        io.sync(file)
        close()
        io.rename(temporary, path)
      }),
    drop,
  }
}

/**
 * Wait until the files that were made, renamed and removed in a folder are so on the disk.
 *
 * Some file systems cannot sync a folder (`EINVAL`); they offer nothing in its place.
 */
export function syncFolder(io: Io, path: string): Refusal | undefined {
  return attempt(path, () => {
    const folder = io.open(path)
    try {
      io.sync(folder)
    } catch (error) {
      if (codeOf(error) !== 'EINVAL') throw error
    } finally {
      io.close(folder)
    }
  })
}

/** All bytes of a file that we wrote; `undefined` when it does not exist. */
export function readWhole(io: Io, path: string): Uint8Array | undefined {
  let file: number
  try {
    file = io.open(path)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
  try {
    return Buffer.concat([...filePiecesOf(io, file)])
  } finally {
    io.close(file)
  }
}

/** The bytes of an open file from its position on, piece by piece. */
export function* filePiecesOf(io: Io, file: number): Generator<Uint8Array> {
  for (;;) {
    const piece = new Uint8Array(filePieceLength)
    const got = io.read(file, piece)
    if (got === 0) return
    yield piece.subarray(0, got)
  }
}

/** Remove a file, if it exists. */
export function remove(io: Io, path: string): Refusal | undefined {
  return attempt(path, () => {
    try {
      io.remove(path)
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw error
    }
  })
}

function create(io: Io, path: string): {readonly file: number; readonly temporary: string} {
  const folder = io.staging ?? dirname(path)
  for (let number = 0; ; number++) {
    const temporary = temporaryIn(folder, String(number))
    try {
      return {file: io.create(temporary), temporary}
    } catch (error) {
      if (codeOf(error) !== 'EEXIST' || number === mostTemporaryNames) throw error
    }
  }
}

/** The path of a temporary file of this process. */
export function temporaryIn(folder: string, word: string): string {
  return `${folder}/.copydesk-${pid}-${word}.part`
}

/** Write all bytes, continuing where the system took only a part of them. */
export function writeAll(io: Io, file: number, bytes: Uint8Array): void {
  let taken = 1
  for (let at = 0; at < bytes.length; at += taken) {
    taken = io.write(file, bytes, at)
    if (taken === 0) throw Object.assign(new Error('The system took no bytes'), {code: 'EIO'})
  }
}
