import type {Input} from '../tree/inputs.ts'
import {documentAt} from './files/document.ts'
import {type FileFilter, filesOf} from './files/paths.ts'

/**
 * The inputs that paths lead to, each name once, every file as one document.
 *
 * A file is itself, a folder all files in it and below it, in order of code units, `-` standard
 * input under the name `stdin`. What cannot be read is an input too: its bytes are a refusal.
 *
 * Leaves hidden files in folders alone. Does not enter folders through links, as they may lead in a
 * circle; such a link is refused.
 */
export function* gather(paths: readonly string[], choice: FileFilter = {}): Generator<Input> {
  for (const found of filesOf(paths, choice)) yield documentAt(found)
}
