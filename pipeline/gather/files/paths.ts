import type {InputFile} from '../../tree/inputs.ts'
import {type Refusal, refuse} from '../../tree/refusals.ts'
import {filesAt, type WalkOptions} from './folder.ts'
import {filesMatching, isPattern} from './globs.ts'

/** Which files to take, and how to walk folders. */
export interface FileFilter extends WalkOptions {
  /** Selects files in folders; all by default. A file that is named itself is always taken. */
  readonly among?: (name: string) => boolean
}

/** The path that stands for standard input. */
export const standardInput = '-'

const here = /^(?:\.\/+)+/

const noMatch: Refusal = refuse(
  'gather/pattern',
  'The pattern matches no file',
  'Check the pattern',
)

/** The name of an input: the path of its file, or `stdin`. */
export function inputNameOf(path: string): string {
  return path === standardInput ? 'stdin' : path
}

/** A path without `./` before it, so that the same files have the same names and keys however they are given. */
function plain(path: string): string {
  const rest = path.replace(here, '')
  return rest === '' || rest.startsWith(standardInput) ? path : rest
}

/** The files at the given paths and patterns, in order and none twice. */
export function* filesOf(paths: readonly string[], filter: FileFilter = {}): Generator<InputFile> {
  // A single path cannot give a file twice, so no names are kept.
  const seen = paths.length > 1 ? new Set<string>() : undefined
  for (const path of paths.map(plain)) {
    for (const found of filesFor(path, filter)) {
      const own = plain(found.path)
      if (seen?.has(own) === true) continue
      seen?.add(own)
      yield own === found.path ? found : {...found, path: own}
    }
  }
}

function* filesFor(path: string, filter: FileFilter): Generator<InputFile> {
  const {among} = filter
  if (path === standardInput) {
    yield {path}
    return
  }
  for (const found of isPattern(path) ? matchesOf(path, filter) : filesAt(path, filter)) {
    const isNamed = found.refusal !== undefined || found.path === path
    if (isNamed || among === undefined || among(found.path)) yield found
  }
}

/** The files that match a pattern, or a refusal when none does. */
function* matchesOf(pattern: string, walking: WalkOptions): Generator<InputFile> {
  let isEmpty = true
  for (const found of filesMatching(pattern, walking)) {
    isEmpty = false
    yield found
  }
  if (isEmpty) yield {path: pattern, refusal: noMatch}
}
