import {keyOf} from '../../tree/keys.ts'
import {toLine} from '../../write/json.ts'
import type {Reply} from '../shared/reply.ts'
import {offsetOf, type Request, wantedBy} from './requests.ts'

/** What a worker has done since it began. */
export interface Counters {
  readonly requests: number
  readonly bytes: number
  readonly articles: number
  readonly rejected: number
  readonly errors: number
  /** Documents that took longer than the deadline. */
  readonly timeouts: number
  /** Processes that were started in the place of one that ended. */
  readonly restarts: number
}

/** Counts what a worker does. */
export interface Counting {
  readonly request: (bytes: number) => void
  readonly reply: (status: Reply['status']) => void
  readonly timeout: () => void
  readonly restart: () => void
  readonly now: () => Counters
}

const nothing: Counters = {
  ...{requests: 0, bytes: 0, articles: 0, rejected: 0, errors: 0},
  ...{timeouts: 0, restarts: 0},
}
const counterOf = {article: 'articles', rejected: 'rejected', error: 'errors'} as const

/** Counters, all zero. */
export function counting(): Counting {
  let counters = nothing
  const add = (name: keyof Counters, amount = 1): void => {
    counters = {...counters, [name]: counters[name] + amount}
  }
  return {
    request: (bytes): void => {
      add('requests')
      add('bytes', bytes)
    },
    reply: (status): void => add(counterOf[status]),
    timeout: () => add('timeouts'),
    restart: () => add('restarts'),
    now: () => counters,
  }
}

/**
 * The reply to a request for counters, as a line of JSON; it depends on what was answered before. `undefined` for any
 * other request.
 */
export function answerCounters(request: Request, {now}: Counting): string | undefined {
  const asked = wantedBy(request)
  if (asked?.wanted !== 'counters') return undefined
  const {wanted: _, ...id} = asked
  const place = `stdin@${offsetOf(request)}`
  return toLine({
    ...id,
    status: 'counters',
    key: keyOf({...id, name: place, place}),
    counters: now(),
    messages: [],
  })
}
