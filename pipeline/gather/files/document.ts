import {gunzipSync} from 'node:zlib'
import type {Input, InputFile} from '../../tree/inputs.ts'
import {codeOf, isRefusal, mostBytes, type Refusal, refuseLength} from '../../tree/refusals.ts'
import {isGzip} from './chunks.ts'
import {hasGzipName} from './extensions.ts'
import {readFile} from './file.ts'
import {standardInput} from './paths.ts'
import {readStandardInput} from './stdin.ts'
import {refusalOf} from './system-errors.ts'

/**
 * A file as one document, decompressed when its name ends in `.gz`; or standard input, named `stdin`.
 *
 * @param most
 *   The most bytes that it may have, decompressed.
 * @returns
 *   An input; its bytes are a refusal when the file cannot be read or is too long.
 */
export function documentAt({path, refusal}: InputFile, most: number = mostBytes): Input {
  if (refusal !== undefined) return {name: path, bytes: (): Refusal => refusal}
  if (path === standardInput) {
    return {name: 'stdin', bytes: (): Uint8Array | Refusal => readStandardInput(most)}
  }
  if (!hasGzipName(path))
    return {name: path, bytes: (): Uint8Array | Refusal => readFile(path, most)}
  return {name: path, bytes: (): Uint8Array | Refusal => decompressedFile(path, most)}
}

function decompressedFile(path: string, most: number): Uint8Array | Refusal {
  const bytes = readFile(path)
  if (isRefusal(bytes) || !isGzip(bytes)) return bytes
  try {
    return gunzipSync(bytes, {maxOutputLength: most})
  } catch (error) {
    return codeOf(error) === 'ERR_BUFFER_TOO_LARGE'
      ? refuseLength('gather/too-long', most)
      : refusalOf(error)
  }
}
