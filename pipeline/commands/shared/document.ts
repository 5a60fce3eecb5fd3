import {
  type Options,
  type ReadOptions,
  searchDocument,
  type Understood,
  understand,
} from '../../index.ts'
import {knownIn} from '../../options.ts'
import {read} from '../../read/read.ts'
import type {Replies} from '../../run/part.ts'
import type {Input} from '../../tree/inputs.ts'
import {isRefusal, type Refusal, refuse} from '../../tree/refusals.ts'
import type {Result} from '../../write/result.ts'
import {type InputProblem, problemOfMessage, problemOfRefusal} from './problems.ts'

/** One input as it was understood: the result to write, and the problems to print. */
export interface DocumentResult extends Result {
  /** How it is counted. */
  readonly reply: keyof Replies
  readonly problems: readonly InputProblem[]
  /** Absent when the input could not be read. */
  readonly understood?: Understood
}

/**
 * One input, from its bytes to its article.
 *
 * An internal error costs this document only.
 */
export function documentResultOf(input: Input, options: Options): DocumentResult {
  const {name} = input
  const bytes = input.bytes()
  if (isRefusal(bytes)) return errorOf(name, bytes)
  const capture = read(bytes, knownOf(input, options))
  if (isRefusal(capture)) {
    return {name, bytes, reply: 'rejected', problems: [problemOfRefusal(name, capture)]}
  }
  const {statements} = input
  const whole = statements === undefined ? capture : {...capture, feed: statements}
  try {
    return resultOf(name, bytes, understand(whole, options))
  } catch (error) {
    return {...errorOf(name, refuseInternal('Stopped by an internal error', error)), bytes}
  }
}

/** The reader’s options for an input; those of the call outrank those of its container. */
export function knownOf({name, url, charset, mediaType}: Input, options: Options): ReadOptions {
  const ofContainer = {
    ...(url === undefined ? {} : {url}),
    ...(charset === undefined ? {} : {charset}),
    ...(mediaType === undefined ? {} : {mediaType}),
  }
  return {...ofContainer, ...knownIn(options, name)}
}

/** The result for an input that could not be read. */
export function errorOf(name: string, refusal: Refusal): DocumentResult {
  return {name, reply: 'errors', problems: [problemOfRefusal(name, refusal)]}
}

function resultOf(name: string, bytes: Uint8Array, understood: Understood): DocumentResult {
  const {article, audit, messages} = understood
  const problems = messages
    .map((message) => problemOfMessage(name, message))
    .filter(({level}) => level !== 'info')
  const rejected = problems.some(({level}) => level === 'fail')
  const accepted =
    article === undefined || rejected
      ? {}
      : {accepted: {article, search: searchDocument(article, understood.tree)}}
  const reply = 'accepted' in accepted ? 'articles' : 'rejected'
  return {name, bytes, reply, understood, audit, problems, ...accepted}
}

/** The refusal that reports an internal error. */
export function refuseInternal(what: string, error: unknown): Refusal {
  const cause = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  return refuse('copydesk/error', `${what}: ${cause}`, 'Report it, with this input')
}
