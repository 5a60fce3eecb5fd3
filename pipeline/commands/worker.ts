import {inputsOfLine, mostOfLine} from '../gather/containers/jsonl.ts'
import type {GatherOptions} from '../gather/containers/options.ts'
import {chunksOf} from '../gather/files/chunks.ts'
import {type ByteLine, byteLinesOf} from '../gather/files/lines.ts'
import type {Options} from '../index.ts'
import type {Input, Skipped} from '../tree/inputs.ts'
import {isRefusal} from '../tree/refusals.ts'
import {toLine} from '../write/json.ts'
import type {Printed} from '../write/stdout.ts'
import {limitsOf} from './extract/limits.ts'
import {mappingOf} from './extract/mapping.ts'
import {type Call, type Misuse, misuse} from './shared/arguments.ts'
import {documentOf} from './shared/document.ts'
import {exitOf, exits} from './shared/exits.ts'
import {type Reply, replyOf} from './shared/reply.ts'
import {optionsOf} from './shared/settings.ts'
import type {Terminal} from './shared/terminal.ts'

/** What the audit calls a document: the same wherever it stands in the input. */
const name = 'capture'
const standardInput = '-'

/** How lines are answered. */
interface Manners {
  readonly options: Options
  readonly opening: GatherOptions
  readonly audit: boolean
}

/**
 * Answer captures for another program: one JSON capture a line in, one JSON reply a line out, in
 * order, until the input ends.
 *
 * Each reply is written before the next line is looked at. A line that is no capture is answered
 * with an error, and the next goes on; only an input that cannot be read, or an output that cannot
 * be written, ends the work.
 *
 * @returns
 *   The exit code: 0 when all is answered, also when the reader of the replies went away.
 */
export async function worker(call: Call, terminal: Terminal): Promise<number | Misuse> {
  const manners = mannersOf(call)
  if ('type' in manners) return manners
  for await (const line of byteLinesOf(chunksOf(standardInput), {
    most: mostOfLine(manners.opening),
  })) {
    const printed = answer(line, manners, terminal)
    if (printed !== 'taken') return exitOf(printed, terminal, exits.fine)
    if (isBroken(line)) return exits.output
  }
  return exits.fine
}

function mannersOf(call: Call): Manners | Misuse {
  if (call.paths.length > 0) return misuse('Expected no paths: captures come on standard input')
  const options = optionsOf(call)
  if ('type' in options) return options
  const mapping = mappingOf(call)
  if ('type' in mapping) return mapping
  const limits = limitsOf(call)
  if ('type' in limits) return limits
  const opening = {...mapping, mostBytes: limits.mostBytes}
  return {options, opening, audit: call.options.has('audit')}
}

function answer(line: ByteLine, manners: Manners, {out}: Terminal): Printed {
  const told: Skipped[] = []
  const opening = {...manners.opening, tell: (skipped: Skipped): number => told.push(skipped)}
  for (const input of inputsOfLine(line, name, opening)) {
    const printed = out(toLine(replyTo(input, told.splice(0), manners)))
    if (printed !== 'taken') return printed
  }
  return 'taken'
}

function replyTo(input: Input, told: readonly Skipped[], {options, audit}: Manners): Reply {
  return replyOf(input, documentOf(input, options), told, audit)
}

/** Whether nothing more can be read. */
function isBroken({bytes}: ByteLine): boolean {
  return isRefusal(bytes) && bytes.rule !== 'gather/too-long'
}
