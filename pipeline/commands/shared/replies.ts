import {createHash} from 'node:crypto'
import {inputsOfLine} from '../../gather/containers/jsonl.ts'
import type {GatherOptions} from '../../gather/containers/options.ts'
import type {ByteLine} from '../../gather/files/lines.ts'
import type {Options} from '../../index.ts'
import type {Input, Skipped} from '../../tree/inputs.ts'
import {isRefusal} from '../../tree/refusals.ts'
import {toLine} from '../../write/json.ts'
import {type DocumentResult, documentResultOf, failureOf} from './document.ts'
import {type InputLine, type ReplyContext, replyOf} from './reply.ts'

/** How lines are answered. */
export interface ReplyOptions {
  readonly options: Options
  readonly opening: GatherOptions
  readonly audit: boolean
  /** Tests replace it; by default the whole pipeline. */
  readonly documentResultOf?: (input: Input, options: Options) => DocumentResult
}

/** The name of a document in its audit: the same wherever it stands in the input. */
const name = 'capture'

/**
 * The replies to one line, each a line of JSON; none to a blank line.
 *
 * An exception, wherever it is thrown, becomes a reply with the status `error`.
 *
 * @param number
 *   Of the line, from 1.
 */
export function* repliesTo(
  line: ByteLine,
  number: number,
  replying: ReplyOptions,
): Generator<string> {
  const skipped: Skipped[] = []
  const place = `stdin@${line.at}`
  const opening: GatherOptions = {
    ...replying.opening,
    onSkipped: (each): number => skipped.push(each),
  }
  const contextOf = (): ReplyContext => ({
    skipped: skipped.splice(0),
    audit: replying.audit,
    lineOf: () => inputLineOf(line, number),
  })
  try {
    for (const input of inputsOfLine(line, name, opening)) {
      const inLine = input.name.slice(name.length)
      yield replyTo({...input, place: `${place}${inLine}`}, replying, contextOf())
    }
  } catch (error) {
    yield toLine(replyOf({}, failureOf({name, place}, error, 'gather'), contextOf()))
  }
}

function replyTo(input: Input, replying: ReplyOptions, context: ReplyContext): string {
  try {
    const document = (replying.documentResultOf ?? documentResultOf)(input, replying.options)
    return toLine(replyOf(input, document, context))
  } catch (error) {
    return toLine(replyOf(input, failureOf(input, error, 'write'), context))
  }
}

function inputLineOf({bytes, sha256}: ByteLine, line: number): InputLine {
  const digest = sha256 ?? (isRefusal(bytes) ? '' : bytes)
  return {
    line,
    sha256: typeof digest === 'string' ? digest : createHash('sha256').update(digest).digest('hex'),
  }
}
