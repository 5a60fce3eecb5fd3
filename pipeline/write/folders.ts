import {isRefusal, type Refusal} from '../tree/refusals.ts'
import {remove, writeWhole} from './atomic.ts'
import {attempt, failureOf} from './failures.ts'
import type {Io} from './io.ts'

/** The folders in the output folder. Nothing is written or removed through a link. */
export interface Folders {
  /** Write a file whole; its folder is made when there is none. */
  readonly write: (folder: string, name: string, text: string | Uint8Array) => Refusal | undefined
  /** Take a file away, when it and its folder are there. */
  readonly remove: (folder: string, name: string) => Refusal | undefined
}

/** The folders in `out`, which is there. */
export function foldersIn(io: Io, out: string): Folders {
  const made = new Set<string>()
  const make = (folder: string): Refusal | undefined => {
    if (made.has(folder)) return undefined
    return attempt(folder, () => {
      io.makeFolder(folder)
      if (!io.isFolder(folder)) throw Object.assign(new Error('A link'), {code: 'ELOOP'})
      made.add(folder)
    })
  }
  const has = (folder: string): boolean | Refusal => {
    try {
      return made.has(folder) || io.isFolder(folder)
    } catch (error) {
      const failure = failureOf(error, folder)
      return failure.rule === 'write/missing' ? false : failure
    }
  }
  return {
    write: (folder, name, text) =>
      make(`${out}/${folder}`) ?? writeWhole(io, `${out}/${folder}/${name}`, text),
    remove: (folder, name): Refusal | undefined => {
      const there = has(`${out}/${folder}`)
      if (isRefusal(there)) return there
      return there ? remove(io, `${out}/${folder}/${name}`) : undefined
    },
  }
}
