import {createHash} from 'node:crypto'
import {statSync} from 'node:fs'
import {join} from 'node:path'
import {propertyOf} from '../../text/json.ts'
import {filePiecesOf} from '../../write/atomic.ts'
import {disk} from '../../write/io.ts'

/** A file of a state as it was written. */
export interface StateFile {
  readonly bytes: number
  /** 64 hexadecimal digits. */
  readonly sha256: string
}

/** The files of a state, by name. */
export type StateFiles = ReadonlyMap<string, StateFile>

/** The size and the digest of a file, which is read piece by piece. */
export function stateFileOf(path: string): StateFile {
  const file = disk.open(path)
  try {
    const hash = createHash('sha256')
    let bytes = 0
    for (const piece of filePiecesOf(disk, file)) {
      hash.update(piece)
      bytes += piece.length
    }
    return {bytes, sha256: hash.digest('hex')}
  } finally {
    disk.close(file)
  }
}

/** The records of some files in what was read of a state; `undefined` when one is missing. */
export function stateFilesIn(value: unknown, names: readonly string[]): StateFiles | undefined {
  const files = new Map<string, StateFile>()
  for (const name of names) {
    const record = propertyOf(value, name)
    const [bytes, sha256] = [propertyOf(record, 'bytes'), propertyOf(record, 'sha256')]
    if (typeof bytes !== 'number' || typeof sha256 !== 'string') return undefined
    files.set(name, {bytes, sha256})
  }
  return files
}

/** The first file that is missing or has another size. */
export function misfitIn(folder: string, files: StateFiles): string | undefined {
  return [...files.keys()].find(
    (name) =>
      statSync(join(folder, name), {throwIfNoEntry: false})?.size !== files.get(name)?.bytes,
  )
}

/** The first file with another content. All are read, at the speed of the disk. */
export function changedIn(folder: string, files: StateFiles): string | undefined {
  return [...files.keys()].find(
    (name) => stateFileOf(join(folder, name)).sha256 !== files.get(name)?.sha256,
  )
}
