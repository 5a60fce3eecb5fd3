import {chunksOf} from '../../gather/files/chunks.ts'
import type {PrintResult} from '../../write/stdout.ts'
import {exitOf, exits} from '../shared/exits.ts'
import {repliesToRequest} from '../shared/replies.ts'
import type {Terminal} from '../shared/terminal.ts'
import {answerCounters, counting} from './counters.ts'
import {isBroken, type Request, requestsOf, sizeOf} from './requests.ts'
import {encoded, type Serving} from './serving.ts'
import {specialReply} from './special.ts'

const standardInput = '-'

/** Answer requests in this process, each before the next one is read; returns the exit code. */
export async function serveDirectly(serving: Serving, terminal: Terminal): Promise<number> {
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
