import {availableParallelism} from 'node:os'
import {mostBytes} from '../../tree/refusals.ts'
import {type Call, type Misuse, misuse, textOf} from '../shared/arguments.ts'

/** How many workers there are, and what a document may cost. */
export interface Limits {
  /** Worker processes; absent without `--workers`. */
  readonly workers?: number
  /** Bytes that a document may have. */
  readonly mostBytes: number
  /** Seconds that a document may take. */
  readonly timeout: number
}

/** 64 MiB. A document of fifty megabytes passes, and no newspaper article is as long. */
const defaultMostBytes = 67_108_864
/** Seconds: two hundred times what a document of one megabyte takes on a slow machine. */
const defaultTimeout = 60
/** Megabytes for the objects of one worker: a document of 64 MiB fits with room to spare. */
export const heapMegabytes = 2048

/** A run with more documents, or more bytes, is worth the start of more than one worker. */
export const mostDocumentsOfOne = 64
export const mostBytesOfOne = 8_000_000

/** Documents of a part: enough to be worth a file, few enough to be done again after a crash. */
export const mostDocumentsInPart = 512
/** Bytes of the documents of a part, after which the next part begins. */
export const mostBytesInPart = 32_000_000
/** Files of single documents in one shard with `--parts`, so that each shard makes one part. */
export const filesInShard = 256

/** Problems of a file of rules that are printed; the rest is counted. */
export const mostRuleProblems = 10

const mostWorkers = 1024
export const mostSeconds = 86_400
export const whole = /^\d{1,15}$/
export const decimal = /^\d{1,9}(?:\.\d{1,3})?$/

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

/** One worker less than there are processors, so that the machine stays usable; at least one. */
export function defaultWorkers(): number {
  return Math.max(1, availableParallelism() - 1)
}

/** The number that an option gives; `undefined` without the option. */
export function numberOf(
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
