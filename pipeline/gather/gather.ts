import type {Input} from '../tree/inputs.ts'
import {documentAt} from './files/document.ts'
import {type FileFilter, filesOf} from './files/paths.ts'

/**
 * The inputs at the given paths, every file as one document and no file twice.
 *
 * A folder stands for all files below it, in order of code units, and `-` for standard input, which is
 * named `stdin`. A file that cannot be read is an input whose bytes are a refusal.
 *
 * Skips hidden files in folders. A link to a folder is refused, because links can form a cycle.
 */
export function* gather(paths: readonly string[], filter: FileFilter = {}): Generator<Input> {
  for (const found of filesOf(paths, filter)) yield documentAt(found)
}
