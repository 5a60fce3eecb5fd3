import {inputsOfLine, mostOfLine} from '../gather/containers/jsonl.ts'
import type {GatherOptions} from '../gather/containers/options.ts'
import {chunksOf} from '../gather/files/chunks.ts'
import {type ByteLine, byteLinesOf} from '../gather/files/lines.ts'
import type {Options} from '../index.ts'
import type {Input, Skipped} from '../tree/inputs.ts'
import {isRefusal} from '../tree/refusals.ts'
import {toLine} from '../write/json.ts'
import type {PrintResult} from '../write/stdout.ts'
import {limitsOf} from './extract/limits.ts'
import {mappingOf} from './extract/mapping.ts'
import {type Call, type Misuse, misuse} from './shared/arguments.ts'
import {documentResultOf} from './shared/document.ts'
import {exitOf, exits} from './shared/exits.ts'
import {type Reply, replyOf} from './shared/reply.ts'
import {optionsOf} from './shared/settings.ts'
import type {Terminal} from './shared/terminal.ts'

/** The name of a document in its audit: the same wherever it stands in the input. */
const name = 'capture'
const standardInput = '-'

/** How lines are answered. */
interface ReplyOptions {
  readonly options: Options
  readonly opening: GatherOptions
  readonly audit: boolean
}

/**
 * Serve another program: read one JSON capture a line, write one JSON reply a line, in order, until the
 * input ends.
 *
 * Each reply is written before the next line is read. A line that is not a capture gets an error as
 * its reply, and the next line is read; only an input that cannot be read, or an output that cannot be
 * written, ends the command.
 *
 * @returns
 *   The exit code: 0 when every line has its reply, or when the reader of the replies has closed its end.
 */
export async function worker(call: Call, terminal: Terminal): Promise<number | Misuse> {
  const options = replyOptionsOf(call)
  if ('type' in options) return options
  for await (const line of byteLinesOf(chunksOf(standardInput), {
    most: mostOfLine(options.opening),
  })) {
    const printed = answer(line, options, terminal)
    if (printed !== 'written') return exitOf(printed, terminal, exits.fine)
    if (isBroken(line)) return exits.output
  }
  return exits.fine
}

function replyOptionsOf(call: Call): ReplyOptions | Misuse {
  if (call.paths.length > 0)
    return misuse('Expected no paths, since captures are read from standard input')
  const options = optionsOf(call)
  if ('type' in options) return options
  const mapping = mappingOf(call)
  if ('type' in mapping) return mapping
  const limits = limitsOf(call)
  if ('type' in limits) return limits
  const opening = {...mapping, mostBytes: limits.mostBytes}
  return {options, opening, audit: call.options.has('audit')}
}

function answer(line: ByteLine, options: ReplyOptions, {out}: Terminal): PrintResult {
  const skipped: Skipped[] = []
  const onSkipped = (each: Skipped): number => skipped.push(each)
  const opening: GatherOptions = {...options.opening, onSkipped}
  for (const input of inputsOfLine(line, name, opening)) {
    const printed = out(toLine(replyTo(input, skipped.splice(0), options)))
    if (printed !== 'written') return printed
  }
  return 'written'
}

function replyTo(input: Input, skipped: readonly Skipped[], {options, audit}: ReplyOptions): Reply {
  return replyOf(input, documentResultOf(input, options), skipped, audit)
}

/** Whether the input cannot be read any further. */
function isBroken({bytes}: ByteLine): boolean {
  return isRefusal(bytes) && bytes.rule !== 'gather/too-long'
}
