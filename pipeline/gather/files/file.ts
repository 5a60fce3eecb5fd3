import {closeSync, constants, fstatSync, openSync, readFileSync} from 'node:fs'
import {mostBytes, type Refusal, refuse, refuseLength} from '../../tree/refusals.ts'
import {refusalOf} from './system-errors.ts'

/**
 * All bytes of a file.
 *
 * @param most
 *   Bytes that it may have.
 * @returns
 *   A refusal when it cannot be read, is no file, or is longer than that; that is seen
 *   before it is read.
 */
export function readFile(path: string, most: number = mostBytes): Uint8Array | Refusal {
  let file: number | undefined
  try {
    // Not to wait for a writer, should the path have become a pipe since it was listed.
    file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK)
    const stats = fstatSync(file)
    if (!stats.isFile()) return refuse('gather/special', 'Is no file', 'Name a file')
    return stats.size > most ? refuseLength('gather/too-long', most) : readFileSync(file)
  } catch (error) {
    return refusalOf(error)
  } finally {
    if (file !== undefined) closeSync(file)
  }
}
