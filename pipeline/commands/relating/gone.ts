import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {propertyOf} from '../../text/json.ts'
import {disk} from '../../write/io.ts'
import {type KeyRecord, keyRecordsIn} from '../../write/key-records.ts'
import {linesIn} from '../../write/lines-in.ts'
import {deletionsName, keyListsIn} from '../extract/key-lists.ts'

/**
 * The keys that runs say to be articles no more: those of rejected documents, and those of their lists of deletions. One in error
 * may still be there, and one that is an article in any of the folders is none.
 *
 * @param folders
 *   Folders of results.
 */
export function goneIn(folders: readonly string[]): readonly string[] {
  const gone = new Set(
    folders.flatMap((folder) => [
      ...keysWith('rejected', folder),
      ...deletionsIn(join(folder, deletionsName)),
    ]),
  )
  if (gone.size === 0) return []
  for (const folder of folders) for (const key of keysWith('article', folder)) gone.delete(key)
  return [...gone].sort((a, b) => (a < b ? -1 : 1))
}

function* keysWith(wanted: KeyRecord['status'], folder: string): Generator<string, void> {
  for (const {key, status} of keyRecordsIn(disk, keyListsIn(folder))) {
    if (status === wanted) yield key
  }
}

/** The keys of a list of deletions: a line has a key, or is that of a bulk request. */
function* deletionsIn(path: string): Generator<string, void> {
  if (!existsSync(path)) return
  for (const line of linesIn(disk, path)) {
    const value: unknown = JSON.parse(line)
    const key = propertyOf(value, 'key') ?? propertyOf(propertyOf(value, 'delete'), '_id')
    if (typeof key === 'string') yield key
  }
}
