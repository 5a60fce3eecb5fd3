import type {Input} from '../tree/inputs.ts'
import {documentAt} from './files/document.ts'
import {type FileFilter, filesOf} from './files/paths.ts'

/**
 * The inputs at the given paths, every file as one document and no file twice.
 *
 * A folder stands for all files below it, in order of code units, and `-` for standard input, which is
 * named `stdin`. A file that cannot be read is an input whose bytes are a refusal.
 *
 * Skips hidden files in folders, links that lead out of a folder unless `followLinks`, and links to what
 * is read at its own path; `onSkipped` is told of each.
 */
export function* gather(paths: readonly string[], filter: FileFilter = {}): Generator<Input> {
  for (const found of filesOf(paths, filter)) yield documentAt(found)
}
