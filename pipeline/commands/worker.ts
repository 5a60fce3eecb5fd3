import {chunksOf} from '../gather/files/chunks.ts'
import type {PrintResult} from '../write/stdout.ts'
import {answerCounters, counting} from './serving/counters.ts'
import {isBroken, type Request, requestsOf, sizeOf} from './serving/requests.ts'
import {encoded, type Serving, servingOf} from './serving/serving.ts'
import {specialReply} from './serving/special.ts'
import type {Call, Misuse} from './shared/arguments.ts'
import {exitOf, exits} from './shared/exits.ts'
import type {Program} from './shared/program.ts'
import {repliesToRequest} from './shared/replies.ts'
import type {Terminal} from './shared/terminal.ts'

const standardInput = '-'

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
  const serving = servingOf(call)
  if ('type' in serving) return serving
  if (serving.deadline === undefined && serving.window === 1) return await serve(serving, terminal)
  const {serveThroughAnother} = await import('./serving/front.ts')
  return await serveThroughAnother(call, serving, terminal, program)
}

async function serve(serving: Serving, terminal: Terminal): Promise<number> {
  const counts = counting()
  const replying = {...serving.replying, onReply: counts.reply}
  const answer = function* answer(request: Request): Generator<string> {
    const counters = answerCounters(request, counts)
    if (counters !== undefined) {
      yield counters
      return
    }
    counts.request(sizeOf(request))
    yield* repliesToRequest(request, replying)
  }
  const {
    frames,
    replying: {opening},
  } = serving
  for await (const request of requestsOf(chunksOf(standardInput), frames, opening)) {
    const special = await specialReply(request)
    const replies = special === undefined ? answer(request) : [special]
    const printed = printAll(replies, frames, terminal)
    if (printed !== 'written') return exitOf(printed, terminal, exits.fine)
    if (isBroken(request)) return exits.output
  }
  return exits.fine
}

function printAll(replies: Iterable<string>, frames: boolean, {out}: Terminal): PrintResult {
  for (const reply of replies) {
    const printed = out(encoded(reply, frames))
    if (printed !== 'written') return printed
  }
  return 'written'
}
