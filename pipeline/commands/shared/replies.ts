import {createHash} from 'node:crypto'
import type {GatherOptions} from '../../gather/containers/options.ts'
import type {ByteLine} from '../../gather/files/lines.ts'
import type {Options} from '../../index.ts'
import type {Input, Skipped} from '../../tree/inputs.ts'
import {keyOf} from '../../tree/keys.ts'
import {isRefusal} from '../../tree/refusals.ts'
import {toLine} from '../../write/json.ts'
import {bytesOf, documentsOf, idIn, offsetOf, type Request} from '../serving/requests.ts'
import {type DocumentResult, documentResultOf, failureOf} from './document.ts'
import {type InputLine, type Reply, type ReplyContext, replyOf} from './reply.ts'
import type {ReplyFormat} from './reply-formats.ts'

/** How requests are answered. */
export interface ReplyOptions {
  readonly options: Options
  readonly opening: GatherOptions
  readonly audit: boolean
  /** By default `jsonld`. */
  readonly format?: ReplyFormat
  /** Whether a reply holds the columns of its article beside it. */
  readonly columns?: boolean
  /** Whether a reply says how much CPU its document took. */
  readonly cpu?: boolean
  /** Called for each reply. */
  readonly onReply?: (status: Reply['status']) => void
  /** What becomes of a document; by default the whole pipeline. */
  readonly documentResultOf?: (input: Input, options: Options, withAudit: boolean) => DocumentResult
}

/** The name of a document in its audit: the same wherever it stands in the input. */
const name = 'capture'

/**
 * The replies to one line, each a line of JSON; none to a blank line.
 *
 * @param number
 *   Of the line, from 1.
 */
export function repliesTo(
  line: ByteLine,
  number: number,
  replying: ReplyOptions,
): Generator<string> {
  return repliesToRequest({line, number}, replying)
}

/**
 * The replies to one request, each a line of JSON.
 *
 * An exception, wherever it is thrown, becomes a reply with the status `error`.
 */
export function* repliesToRequest(request: Request, replying: ReplyOptions): Generator<string> {
  const skipped: Skipped[] = []
  const place = `stdin@${offsetOf(request)}`
  const opening: GatherOptions = {
    ...replying.opening,
    onSkipped: (each): number => skipped.push(each),
  }
  const contextOf = (): ReplyContext => ({
    skipped: skipped.splice(0),
    audit: replying.audit,
    columns: replying.columns === true,
    ...(replying.format === undefined ? {} : {format: replying.format}),
    lineOf: () => inputLineOf(request),
  })
  try {
    let isAnswered = 'line' in request
    for (const input of documentsOf(request, name, opening)) {
      const inLine = input.name.slice(name.length)
      yield replyTo({...input, place: `${place}${inLine}`}, replying, contextOf())
      isAnswered = true
    }
    if (!isAnswered) yield skippedReply(request, place, skipped)
  } catch (error) {
    const reply = replyOf({}, failureOf({name, place}, error, 'gather'), contextOf())
    yield lineOf(reply, replying)
  }
}

function replyTo(input: Input, replying: ReplyOptions, context: ReplyContext): string {
  const before = replying.cpu === true ? process.cpuUsage() : undefined
  try {
    const document = (replying.documentResultOf ?? documentResultOf)(
      input,
      replying.options,
      replying.audit,
    )
    return lineOf({...replyOf(input, document, context), ...cpuSince(before)}, replying)
  } catch (error) {
    return lineOf(replyOf(input, failureOf(input, error, 'write'), context), replying)
  }
}

/** Microseconds of CPU of this process. */
function cpuSince(before: NodeJS.CpuUsage | undefined): Pick<Reply, 'cpu'> {
  if (before === undefined) return {}
  const {user, system} = process.cpuUsage(before)
  return {cpu: user + system}
}

/** The reply to a record of a container that is no capture: each frame gets one. */
function skippedReply(request: Request, place: string, skipped: readonly Skipped[]): string {
  const id = idIn(request)
  const reasons =
    skipped.length > 0 ? skipped : [{rule: 'frame/no-capture', reason: 'The record is no capture'}]
  return toLine({
    ...id,
    status: 'skipped',
    key: keyOf({...id, name: place, place}),
    messages: reasons.map(({rule, reason}) => ({
      ...{line: 1, column: 1, level: 'fail'},
      ...{rule, reason},
    })),
  })
}

function lineOf(reply: Reply, {onReply}: ReplyOptions): string {
  const line = toLine(reply)
  onReply?.(reply.status)
  return line
}

function inputLineOf(request: Request): InputLine {
  const bytes = bytesOf(request)
  const given = 'line' in request ? request.line.sha256 : undefined
  const sha256 = isRefusal(bytes) ? given : createHash('sha256').update(bytes).digest('hex')
  return {line: request.number, ...(sha256 === undefined ? {} : {sha256})}
}
