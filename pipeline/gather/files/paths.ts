import type {InputFile} from '../../tree/inputs.ts'
import {type Refusal, refuse} from '../../tree/refusals.ts'
import {filesAt} from './folder.ts'
import {filesMatching, isPattern} from './globs.ts'

/** What to take. */
export interface FileFilter {
  /** Which files of a folder are meant; every one by default. A file that is named itself is always taken. */
  readonly among?: (name: string) => boolean
}

/** What stands for standard input. */
export const standardInput = '-'

const nothing: Refusal = refuse('gather/pattern', 'Is a pattern that fits no file', 'Check it')

/** The files that paths and patterns lead to, each once, in order. */
export function* filesOf(paths: readonly string[], choice: FileFilter = {}): Generator<InputFile> {
  // One path leads to no file twice; then no name need be kept.
  const seen = paths.length > 1 ? new Set<string>() : undefined
  for (const path of paths) {
    for (const found of meantAt(path, choice)) {
      if (seen?.has(found.path) === true) continue
      seen?.add(found.path)
      yield found
    }
  }
}

function* meantAt(path: string, {among}: FileFilter): Generator<InputFile> {
  if (path === standardInput) {
    yield {path}
    return
  }
  for (const found of isPattern(path) ? filesLike(path) : filesAt(path)) {
    const isMeant = found.refusal !== undefined || found.path === path
    if (isMeant || among === undefined || among(found.path)) yield found
  }
}

/** The files that a pattern means, or its refusal when it means none. */
function* filesLike(pattern: string): Generator<InputFile> {
  let isEmpty = true
  for (const found of filesMatching(pattern)) {
    isEmpty = false
    yield found
  }
  if (isEmpty) yield {path: pattern, refusal: nothing}
}
