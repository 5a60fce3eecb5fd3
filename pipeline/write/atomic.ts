import {pid} from 'node:process'
import {codeOf, isRefusal, type Refusal} from '../tree/refusals.ts'
import {attempt, failureOf} from './failures.ts'
import type {Io} from './io.ts'

/** A file that does not stand under its name before it is whole. */
export interface Draft {
  /** Append text or bytes. */
  readonly add: (text: string | Uint8Array) => Refusal | undefined
  /** Put the file under its name, in place of an older one. */
  readonly finish: () => Refusal | undefined
  /** Take back what was written. */
  readonly drop: () => void
}

/** How names of files begin and end that are being written. */
const temporaryOpening = '.copydesk-'
const temporaryEnd = '.part'
const mostTries = 1000
const pieceLength = 262_144

/**
 * Write a file whole or not at all: under a name of its own in the same folder, then renamed.
 *
 * A link that stands at the name is replaced, not followed. After a failure nothing is left behind.
 *
 * @param path
 *   Where it goes; the folder is there.
 */
export function writeWhole(io: Io, path: string, text: string | Uint8Array): Refusal | undefined {
  const draft = begin(io, path)
  if (isRefusal(draft)) return draft
  return draft.add(text) ?? draft.finish()
}

/** Begin a file that is written piece by piece. A draft that failed is dropped, and fails for good. */
export function begin(io: Io, path: string): Draft | Refusal {
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
 * Wait until what was made, renamed and removed in a folder is on the disk.
 *
 * Some file systems do not know this of folders (`EINVAL`); they promise nothing else.
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

/** All bytes of a file that we wrote; absent when there is none. */
export function readWhole(io: Io, path: string): Uint8Array | undefined {
  let file: number
  try {
    file = io.open(path)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
  try {
    return Buffer.concat([...piecesOf(io, file)])
  } finally {
    io.close(file)
  }
}

/** The bytes of an open file from where it stands, in pieces that are good until the next is asked for. */
export function* piecesOf(io: Io, file: number): Generator<Uint8Array> {
  for (;;) {
    const piece = new Uint8Array(pieceLength)
    const got = io.read(file, piece)
    if (got === 0) return
    yield piece.subarray(0, got)
  }
}

/** Whether a name is that of a file that was being written; a run that was killed leaves some. */
export function isTemporary(name: string): boolean {
  return name.startsWith(temporaryOpening) && name.endsWith(temporaryEnd)
}

/** Take a file away; fine when there is none. */
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
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  for (let tries = 0; ; tries++) {
    const temporary = `${folder}${temporaryOpening}${pid}-${tries}${temporaryEnd}`
    try {
      return {file: io.create(temporary), temporary}
    } catch (error) {
      if (codeOf(error) !== 'EEXIST' || tries === mostTries) throw error
    }
  }
}

/** Write all bytes, going on where only a part of them was taken. */
export function writeAll(io: Io, file: number, bytes: Uint8Array): void {
  let taken = 1
  for (let at = 0; at < bytes.length; at += taken) {
    taken = io.write(file, bytes, at)
    if (taken === 0) throw Object.assign(new Error('Nothing was taken'), {code: 'EIO'})
  }
}
