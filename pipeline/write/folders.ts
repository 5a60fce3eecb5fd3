import {isRefusal, type Refusal} from '../tree/refusals.ts'
import {remove, syncFolder, writeWhole} from './atomic.ts'
import {attempt, failureOf} from './failures.ts'
import type {Io} from './io.ts'

/** Folders of an output folder that may hold files of results. */
export const resultFolders = [
  'articles',
  'audits',
  'html',
  'keys',
  'markdown',
  'rejected',
  'text',
] as const

/** The folders in the output folder. Nothing is written or removed through a link. */
export interface Folders {
  /** Make a folder, unless it exists. */
  readonly make: (folder: string) => Refusal | undefined
  /** Write a complete file; its folder is made when it does not exist. */
  readonly write: (folder: string, name: string, text: string | Uint8Array) => Refusal | undefined
  /** Remove a file, when it and its folder exist. */
  readonly remove: (folder: string, name: string) => Refusal | undefined
  /** Wait until all changes of names are on the disk. */
  readonly sync: () => Refusal | undefined
}

/** The folders in `out`, which exists. */
export function foldersIn(io: Io, out: string): Folders {
  const made = new Set<string>()
  const changed = new Set<string>()
  const make = (name: string): Refusal | undefined => {
    const folder = `${out}/${name}`
    changed.add(folder)
    if (made.has(folder)) return undefined
    return attempt(folder, () => {
      io.makeFolder(folder)
      if (!io.isFolder(folder)) throw Object.assign(new Error('A link'), {code: 'ELOOP'})
      made.add(folder)
      changed.add(out)
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
    make,
    write: (folder, name, text) => make(folder) ?? writeWhole(io, `${out}/${folder}/${name}`, text),
    remove: (folder, name): Refusal | undefined => {
      const there = has(`${out}/${folder}`)
      if (isRefusal(there)) return there
      if (there) changed.add(`${out}/${folder}`)
      return there ? remove(io, `${out}/${folder}/${name}`) : undefined
    },
    sync: (): Refusal | undefined => {
      for (const folder of changed) {
        const failure = syncFolder(io, folder)
        if (failure !== undefined) return failure
      }
      changed.clear()
      return undefined
    },
  }
}
