import {spawn} from 'node:child_process'
import {framesOf} from '../../gather/files/frames.ts'
import {mostBytes} from '../../tree/refusals.ts'
import {heapMegabytes} from '../extract/limits.ts'
import {type Answered, answerIn, passedOn} from './relay.ts'
import type {Request} from './requests.ts'

/** The process that answers the requests of a worker. */
export interface Desk {
  /**
   * The replies to a request; else why there are none: the process took too long and was killed, or it ended, with the
   * cause as the end of a sentence.
   *
   * @param deadline
   *   Seconds from now on; without it, any time.
   */
  readonly answer: (request: Request, deadline: number | undefined) => Promise<Answered | Death>
  /** Let it end; resolved when it has. */
  readonly close: () => Promise<void>
}

/** Why a request has no replies. */
export interface Death {
  readonly isLate: boolean
  readonly cause: string
}

/** Last words of a process that are kept, in code units. */
const longestLastWords = 2000
const outOfMemory = /heap out of memory|Allocation failed/

/** Start the process; resolved when it can answer, or with the cause of its end. */
export async function startDesk(words: readonly string[]): Promise<Desk | Death> {
  const all = [...process.execArgv, `--max-old-space-size=${heapMegabytes}`, ...words]
  const child = spawn(process.execPath, all, {stdio: ['pipe', 'pipe', 'pipe']})
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-longestLastWords)
  })
  // One that has died does not read; its end is reported by `ended`.
  child.stdin.on('error', () => undefined)
  const ended = new Promise<string>((resolve) => {
    child.on('error', ({message}) => resolve(`could not be started: ${message}`))
    child.on('close', (code, signal) => resolve(causeOf(code, signal, said)))
  })
  const frames = framesOf(child.stdout, {header: mostBytes, body: 2 * mostBytes})
  const next = async (): Promise<Answered | Death> => {
    const {done, value} = await frames.next()
    const answer = done === true ? undefined : answerIn(value)
    return answer ?? {isLate: false, cause: await ended}
  }
  const ready = await next()
  if ('cause' in ready) return ready
  return {
    answer: async (request, deadline): Promise<Answered | Death> => {
      let isLate = false
      const kill = (): void => {
        isLate = child.kill('SIGKILL')
      }
      const timer = deadline === undefined ? undefined : setTimeout(kill, deadline * 1000)
      child.stdin.write(passedOn(request))
      const answer = await next()
      clearTimeout(timer)
      return 'cause' in answer ? {...answer, isLate} : answer
    },
    close: async (): Promise<void> => {
      child.stdin.end()
      await ended
    },
  }
}

function causeOf(code: number | null, signal: string | null, said: string): string {
  if (outOfMemory.test(said)) return `needed more than ${heapMegabytes} MB of memory`
  if (code === null) return `was ended by ${signal}`
  return `ended with exit code ${code}${said.trim() === '' ? '' : `: ${said.trim()}`}`
}
