import {write} from 'node:fs'
import {promisify} from 'node:util'
import {codeOf} from '../tree/refusals.ts'
import {failureOf} from './failures.ts'
import {pauseMilliseconds} from './limits.ts'
import {isClosing, type PrintResult} from './stdout.ts'

const writeTo = promisify(write)

/**
 * A printer to an open file or pipe that does not hold up the process while the pipe is full. Calls must not overlap.
 *
 * @param file
 *   1 is standard output.
 * @param name
 *   Its name in a failure.
 */
export function asyncPrinter(
  file: number,
  name: string,
): (bytes: Uint8Array) => Promise<PrintResult> {
  return async (bytes) => {
    try {
      for (let at = 0; at < bytes.length; ) at += await writeOnce(file, bytes, at)
      return 'written'
    } catch (error) {
      return isClosing(error) ? 'closed' : failureOf(error, name)
    }
  }
}

async function writeOnce(file: number, bytes: Uint8Array, start: number): Promise<number> {
  try {
    const {bytesWritten} = await writeTo(file, bytes, start)
    return bytesWritten
  } catch (error) {
    if (codeOf(error) !== 'EAGAIN') throw error
    await new Promise((resolve) => setTimeout(resolve, pauseMilliseconds))
    return 0
  }
}
