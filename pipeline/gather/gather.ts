import type {Refusal} from '../tree/refusals.ts'
import {readFile} from './file.ts'
import {filesAt} from './folder.ts'
import {readStandardInput} from './stdin.ts'

/** A document before it is read: its name and a way to its bytes. */
export interface Input {
  /** As the caller gave it; below a folder, that and the path in it, joined with `/`. */
  readonly name: string
  /** The bytes, read when asked for; a refusal when they cannot be had. */
  readonly bytes: () => Uint8Array | Refusal
}

/** What to take. */
export interface Choice {
  /** Which files of a folder are meant; every one by default. A file that is named itself is always taken. */
  readonly among?: (name: string) => boolean
}

/** What stands for standard input. */
const standardInput = '-'

/**
 * The inputs that paths lead to, each name once.
 *
 * A file is itself, a folder all files in it and below it, in order of code units, `-` standard
 * input under the name `stdin`. What cannot be read is an input too: its bytes are a refusal.
 *
 * Leaves hidden files in folders alone. Does not enter folders through links, as they may lead in a
 * circle; such a link is refused.
 */
export function* gather(paths: readonly string[], choice: Choice = {}): Generator<Input> {
  const seen = new Set<string>()
  for (const path of paths) {
    for (const input of inputsAt(path, choice)) {
      if (seen.has(input.name)) continue
      seen.add(input.name)
      yield input
    }
  }
}

function* inputsAt(path: string, {among}: Choice): Generator<Input> {
  if (path === standardInput) {
    yield {name: 'stdin', bytes: (): Uint8Array | Refusal => readStandardInput()}
    return
  }
  for (const {name, refusal} of filesAt(path)) {
    if (refusal !== undefined) yield {name, bytes: (): Refusal => refusal}
    else if (name === path || among === undefined || among(name))
      yield {name, bytes: (): Uint8Array | Refusal => readFile(name)}
  }
}
