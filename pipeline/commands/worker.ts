import {servingOf} from './serving/serving.ts'
import type {Call, Misuse} from './shared/arguments.ts'
import type {Program} from './shared/program.ts'
import {startReading} from './shared/start-reading.ts'
import type {Terminal} from './shared/terminal.ts'

/**
 * Serve another program: read one JSON capture a line, or one frame, write one reply for each, in order, until the
 * input ends.
 *
 * A line that is not a capture, and one at which an exception is thrown, gets an error as its reply, and the next one
 * is read; only an input that cannot be read, or an output that cannot be written, ends the command. Without a deadline
 * and a window, each reply is written before the next request is read, and all is done in this process.
 *
 * @returns
 *   The exit code: 0 when every request has its reply, or when the reader of the replies has closed its end.
 */
export async function worker(
  call: Call,
  terminal: Terminal,
  program: Program,
): Promise<number | Misuse> {
  const serving = await servingOf(call)
  if ('type' in serving) return serving
  if (serving.deadline === undefined && serving.window === 1) {
    await startReading()
    return await (await import('./serving/directly.ts')).serveDirectly(serving, terminal)
  }
  const {serveThroughAnother} = await import('./serving/front.ts')
  return await serveThroughAnother(call, serving, terminal, program)
}
