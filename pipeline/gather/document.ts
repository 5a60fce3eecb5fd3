import type {Found, Input} from '../tree/inputs.ts'
import {mostBytes, type Refusal} from '../tree/refusals.ts'
import {readFile} from './file.ts'
import {standardInput} from './paths.ts'
import {readStandardInput} from './stdin.ts'

/**
 * A file, or standard input under the name `stdin`, as one document.
 *
 * @param most
 *   Bytes that it may have.
 */
export function documentAt({path, refusal}: Found, most: number = mostBytes): Input {
  if (refusal !== undefined) return {name: path, bytes: (): Refusal => refusal}
  if (path === standardInput) {
    return {name: 'stdin', bytes: (): Uint8Array | Refusal => readStandardInput(most)}
  }
  return {name: path, bytes: (): Uint8Array | Refusal => readFile(path, most)}
}
