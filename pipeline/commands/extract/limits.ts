import {availableParallelism} from 'node:os'
import {mostBytes} from '../../tree/refusals.ts'
import {type Call, type Misuse, misuse, textOf} from '../shared/arguments.ts'

/** How many at once, and what a document may cost. */
export interface Limits {
  /** Worker processes; absent when nobody has said. */
  readonly workers?: number
  /** Bytes of a document. */
  readonly mostBytes: number
  /** Seconds that a document may take. */
  readonly timeout: number
}

/** Enough for a document of fifty megabytes, which is no article of a newspaper any more. */
const defaultMostBytes = 67_108_864
/** Two hundred times what a document of a megabyte takes on a slow machine. */
const defaultTimeout = 60
/** Megabytes for the objects of one worker: what a document of the most bytes takes, with room. */
export const heapMegabytes = 2048

const mostWorkers = 1024
const mostSeconds = 86_400
const whole = /^\d{1,15}$/
const decimal = /^\d{1,9}(?:\.\d{1,3})?$/

/** The limits that a call sets. */
export function limitsOf(call: Call): Limits | Misuse {
  const workers = numberOf(call, 'workers', whole, 1, mostWorkers)
  const bytes = numberOf(call, 'max-doc-bytes', whole, 1, mostBytes)
  const seconds = numberOf(call, 'doc-timeout', decimal, 0.001, mostSeconds)
  for (const number of [workers, bytes, seconds]) if (typeof number === 'object') return number
  return {
    ...(typeof workers === 'number' ? {workers} : {}),
    mostBytes: typeof bytes === 'number' ? bytes : defaultMostBytes,
    timeout: typeof seconds === 'number' ? seconds : defaultTimeout,
  }
}

/** One worker less than there are processors, so that the machine can be used; one at least. */
export function defaultWorkers(): number {
  return Math.max(1, availableParallelism() - 1)
}

function numberOf(
  call: Call,
  option: string,
  form: RegExp,
  least: number,
  most: number,
): number | Misuse | undefined {
  const text = textOf(call, option)
  if (text === undefined) return undefined
  const number = form.test(text) ? Number(text) : Number.NaN
  if (number >= least && number <= most) return number
  return misuse(`Expected a number from ${least} to ${most} for \`--${option}\`, found \`${text}\``)
}
