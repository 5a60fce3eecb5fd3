import {frameOf} from '../../gather/files/frames.ts'
import {decimal, limitsOf, mostSeconds, numberOf, whole} from '../extract/limits.ts'
import {mappingOf} from '../extract/mapping.ts'
import {type Call, type Misuse, misuse, textOf} from '../shared/arguments.ts'
import type {ReplyOptions} from '../shared/replies.ts'
import {replyFormats} from '../shared/reply-formats.ts'
import {optionsOf} from '../shared/settings.ts'

/** How a worker serves. */
export interface Serving {
  readonly replying: ReplyOptions
  /** Whether requests and replies are frames rather than lines. */
  readonly frames: boolean
  /** Seconds that a document may take; absent without `--deadline`. */
  readonly deadline?: number
  /** Requests that are read before the reply to the first of them is written. */
  readonly window: number
}

/** The most requests of a window; each may be as long as a document. */
const mostWindow = 256

/** How a call of `worker` serves. */
export async function servingOf(call: Call): Promise<Serving | Misuse> {
  if (call.paths.length > 0)
    return misuse('Expected no paths, since captures are read from standard input')
  const options = await optionsOf(call)
  if ('type' in options) return options
  const mapping = mappingOf(call)
  if ('type' in mapping) return mapping
  const limits = limitsOf(call)
  if ('type' in limits) return limits
  const frames = call.options.has('frames')
  if (frames && mapping.map !== undefined) {
    return misuse('Expected no `--map` with `--frames`, whose headers are always those of Copydesk')
  }
  const deadline = numberOf(call, 'deadline', decimal, 0.001, mostSeconds)
  const window = numberOf(call, 'window', whole, 1, mostWindow)
  for (const number of [deadline, window]) if (typeof number === 'object') return number
  const format = replyFormats.find((each) => each === textOf(call, 'format'))
  const opening = {...mapping, mostBytes: limits.mostBytes}
  const has = (name: string): boolean => call.options.has(name)
  const flags = {audit: has('audit'), cpu: has('cpu'), columns: has('columns')}
  return {
    replying: {options, opening, ...flags, ...(format === undefined ? {} : {format})},
    frames,
    ...(typeof deadline === 'number' ? {deadline} : {}),
    window: typeof window === 'number' ? window : 1,
  }
}

/** A reply, a line of JSON, as it is written: as it is, or as the header of a frame without a body. */
export function encoded(line: string, frames: boolean): string | Buffer {
  return frames ? frameOf(Buffer.from(line.trimEnd())) : line
}
