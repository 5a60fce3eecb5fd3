import {Worker} from 'node:worker_threads'
import {chunksOf} from '../../gather/files/chunks.ts'
import {framesOf} from '../../gather/files/frames.ts'
import {mostBytes} from '../../tree/refusals.ts'
import {printer} from '../../write/stdout.ts'
import type {Call} from '../shared/arguments.ts'
import {exits} from '../shared/exits.ts'
import {repliesToRequest} from '../shared/replies.ts'
import type {Reply} from '../shared/reply.ts'
import {passedBack, requestIn} from './relay.ts'
import type {Request} from './requests.ts'
import {servingOf} from './serving.ts'
import {specialReply} from './special.ts'

const standardInput = '-'
const standardOutput = 1
/**
 * Ends the process when its worker has died, also in the midst of a document: a thread of its own looks each second
 * whether the parent is still the same.
 */
const guard = `
const parent = process.ppid
setInterval(() => { if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL') }, 1000)
`

/** A document that is answered before the first one, so that loading models and words takes no time of its deadline. */
const warming: Request = {
  number: 1,
  line: {
    at: 0,
    bytes: Buffer.from('{"text":"The ferry came back to its harbour, the port said."}'),
  },
}

/**
 * Answer the requests that a worker passes on, one after another, until it closes its end. The first frame, without
 * replies, says that the process is ready.
 */
export async function answerRequests(call: Call): Promise<number> {
  const serving = await servingOf(call)
  if ('type' in serving) return exits.misuse
  new Worker(guard, {eval: true}).unref()
  const print = printer(standardOutput, 'the replies to a worker')
  const most = {header: mostBytes, body: 2 * mostBytes}
  const {options} = serving.replying
  Array.from(repliesToRequest(warming, {options, opening: {}, audit: false}))
  let printed = print(passedBack({text: '', statuses: []}))
  for await (const frame of framesOf(chunksOf(standardInput), most)) {
    const statuses: Reply['status'][] = []
    const onReply = (status: Reply['status']): number => statuses.push(status)
    const request = requestIn(frame)
    const special = await specialReply(request)
    const replies =
      special === undefined
        ? [...repliesToRequest(request, {...serving.replying, onReply})]
        : [special]
    if (printed === 'written') printed = print(passedBack({text: replies.join(''), statuses}))
    if (printed !== 'written') break
  }
  return exits.fine
}
