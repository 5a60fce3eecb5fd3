import {closeSync, constants, fstatSync, openSync, readFileSync} from 'node:fs'
import {mostBytes, type Refusal, refuse, refuseLength} from '../../tree/refusals.ts'
import {refusalOf} from './system-errors.ts'

/**
 * All bytes of a file.
 *
 * @param most
 *   The most bytes that it may have.
 * @returns
 *   A refusal when it cannot be read, is not a regular file, or is too long; the length is checked
 *   before the file is read.
 */
export function readFile(path: string, most: number = mostBytes): Uint8Array | Refusal {
  let file: number | undefined
  try {
    // Without O_NONBLOCK, opening a path that has become a pipe would wait for a writer.
    file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK)
    const stats = fstatSync(file)
    if (!stats.isFile())
      return refuse('gather/special', 'The path is not a regular file', 'Name a file')
    return stats.size > most ? refuseLength('gather/too-long', most) : readFileSync(file)
  } catch (error) {
    return refusalOf(error)
  } finally {
    if (file !== undefined) closeSync(file)
  }
}
