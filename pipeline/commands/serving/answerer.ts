import {mostDeathsOfDocument, mostDeathsOfTask} from '../../run/limits.ts'
import {type Refusal, refuse} from '../../tree/refusals.ts'
import {errorOf} from '../shared/document.ts'
import {repliesToRequest} from '../shared/replies.ts'
import {answerCounters, type Counting, counting} from './counters.ts'
import type {Death, Desk} from './desk.ts'
import type {Answered} from './relay.ts'
import {type Request, sizeOf} from './requests.ts'
import type {Serving} from './serving.ts'

/** Answers requests with one process after another. */
export interface Answerer {
  /** The replies, each a line of JSON. */
  readonly answer: (request: Request) => Promise<string>
  readonly close: () => Promise<void>
}

/**
 * Answers requests with a process that is started at the first one, and replaced when it has ended or has been killed. A
 * request at which it ended is given to another process once; one that took too long is not.
 *
 * @param start
 *   Starts a process.
 */
export function answererOf(start: () => Promise<Desk | Death>, serving: Serving): Answerer {
  const counts = counting()
  let desk: Desk | undefined
  const tryOnce = async (request: Request): Promise<Answered | Death> => {
    desk ??= await startedDesk(start)
    const answer = await desk.answer(request, serving.deadline)
    if ('text' in answer) return answer
    desk = undefined
    counts.restart()
    if (answer.isLate) counts.timeout()
    return answer
  }
  const replies = async (request: Request): Promise<string> => {
    let answer = await tryOnce(request)
    for (let deaths = 1; isChance(answer, deaths); deaths++) answer = await tryOnce(request)
    if ('cause' in answer) {
      return errorsFor(request, refusalOf(answer, serving.deadline), serving, counts)
    }
    for (const status of answer.statuses) counts.reply(status)
    return answer.text
  }
  return {
    answer: async (request): Promise<string> => {
      const counters = answerCounters(request, counts)
      if (counters !== undefined) return counters
      counts.request(sizeOf(request))
      return await replies(request)
    },
    close: async () => await desk?.close(),
  }
}

/** Whether the end of a process may have been chance, so that another one gets the same request. */
function isChance(answer: Answered | Death, deaths: number): boolean {
  return 'cause' in answer && !answer.isLate && deaths < mostDeathsOfDocument
}

/** @throws Error When no process can be started. */
async function startedDesk(start: () => Promise<Desk | Death>): Promise<Desk> {
  for (let deaths = 1; ; deaths++) {
    const desk = await start()
    if ('answer' in desk) return desk
    if (deaths >= mostDeathsOfTask) {
      throw new Error(`No process could be started to answer; the last one ${desk.cause}`)
    }
  }
}

/** The error of each document of a request whose process is gone. */
function errorsFor(
  request: Request,
  refusal: Refusal,
  {replying}: Serving,
  {reply}: Counting,
): string {
  const documentResultOf = (input: Parameters<typeof errorOf>[0]): ReturnType<typeof errorOf> =>
    errorOf(input, refusal)
  return [...repliesToRequest(request, {...replying, documentResultOf, onReply: reply})].join('')
}

function refusalOf({isLate, cause}: Death, deadline: number | undefined): Refusal {
  return isLate
    ? refuse(
        'run/timeout',
        `The document takes longer than ${deadline} s`,
        'Allow more time with `--deadline`, or report it with this input',
      )
    : refuse('run/died', `The process at this document ${cause}`, 'Report it, with this input')
}
