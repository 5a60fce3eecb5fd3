import {type AuditFormat, auditIn} from '../../compile/audit-formats.ts'
import {addressOf} from '../../compile/news-article.ts'
import {
  markdownDocument,
  type Options,
  type ReadOptions,
  searchDocument,
  textDocument,
  type Understood,
  understand,
} from '../../index.ts'
import {knownIn} from '../../options.ts'
import {read} from '../../read/read.ts'
import {lazy} from '../../text/lazy.ts'
import type {Input} from '../../tree/inputs.ts'
import {type Keyed, keyOf} from '../../tree/keys.ts'
import {warningsOf} from '../../tree/messages.ts'
import {isRefusal, type Refusal} from '../../tree/refusals.ts'
import {inStep} from '../../tree/step-errors.ts'
import type {Capture} from '../../tree/types.ts'
import type {Result} from '../../write/result.ts'
import {problemOfError} from './internal-errors.ts'
import {placesIn} from './places.ts'
import {type InputProblem, problemOfMessage, problemOfRefusal} from './problems.ts'

/** One input as it was understood: the result to write, and the problems to print. */
export interface DocumentResult extends Result {
  readonly problems: readonly InputProblem[]
  /** Absent when the input could not be read. */
  readonly understood?: Understood
}

/**
 * One input, from its bytes to its article.
 *
 * An exception, wherever it is thrown, makes this document an error and is not passed on.
 *
 * @param withAudit
 *   Whether the audit is wanted; it is not made otherwise.
 */
export function documentResultOf(input: Input, options: Options, withAudit = true): DocumentResult {
  let bytes: Uint8Array | Refusal | undefined
  let capture: Capture | Refusal | undefined
  try {
    bytes = inStep('gather', () => input.bytes())
    if (isRefusal(bytes)) return errorOf(input, bytes)
    capture = captureOf(bytes, input, options)
    if (isRefusal(capture)) {
      const problems = [problemOfRefusal(input.name, capture)]
      return {...namesOf(input), bytes, reply: 'rejected', problems}
    }
    const {auditFormat = 'json'} = options
    return resultOf(input, bytes, understand(capture, options), withAudit ? auditFormat : undefined)
  } catch (error) {
    const text = capture === undefined || isRefusal(capture) ? undefined : capture.text
    const failed = failureOf(input, error, 'read', text)
    return bytes === undefined || isRefusal(bytes) ? failed : {...failed, bytes}
  }
}

/** The result for an input at which an exception was thrown; see `problemOfError`. */
export function failureOf(
  input: Keyed,
  thrown: unknown,
  step: string,
  text?: string,
): DocumentResult {
  const problems = [problemOfError(input.name, thrown, step, text)]
  return {...namesOf(input), reply: 'errors', problems}
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
export function errorOf(input: Keyed, refusal: Refusal): DocumentResult {
  const problems = [problemOfRefusal(input.name, refusal)]
  return {...namesOf(input), reply: 'errors', problems}
}

/** What a result says of its input. */
function namesOf(input: Keyed): Pick<Result, 'key' | 'name' | 'id'> {
  const {name, id} = input
  return {key: keyOf(input), name, ...(id === undefined ? {} : {id})}
}

function captureOf(bytes: Uint8Array, input: Input, options: Options): Capture | Refusal {
  const capture = inStep('read', () => read(bytes, knownOf(input, options)))
  const {statements} = input
  return isRefusal(capture) || statements === undefined ? capture : {...capture, feed: statements}
}

function resultOf(
  input: Input,
  bytes: Uint8Array,
  understood: Understood,
  auditFormat: AuditFormat | undefined,
): DocumentResult {
  const {name} = input
  const {article, tree} = understood
  const audited =
    auditFormat === undefined
      ? {}
      : {audit: inStep('compile', () => auditIn(auditFormat, understood.audit))}
  const shown = inStep('messages', () => warningsOf(tree))
  const positionOf = lazy(() => placesIn(tree.capture, bytes))
  const problems = shown.map((message) => ({
    ...problemOfMessage(name, message),
    ...(offsetOf(message) === undefined ? {} : positionOf()(offsetOf(message) ?? 0)),
  }))
  const rejected = problems.some(({level}) => level === 'fail')
  const accepted =
    article === undefined || rejected
      ? {}
      : inStep('compile', () => ({
          accepted: {
            article,
            search: searchDocument(article, tree, input),
            markdown: () => markdownDocument(article, tree),
            text: () => textDocument(article),
          },
        }))
  const reply = 'accepted' in accepted ? 'articles' : 'rejected'
  const names = namesOf({...input, ...addressOf(tree)})
  return {...names, bytes, reply, understood, ...audited, problems, ...accepted}
}

/** Where a message stands in the capture, in UTF-16 code units. */
function offsetOf({place}: Understood['messages'][number]): number | undefined {
  return place !== undefined && 'start' in place ? place.start.offset : undefined
}
