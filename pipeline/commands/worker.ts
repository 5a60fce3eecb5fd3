import {mostOfLine} from '../gather/containers/jsonl.ts'
import {chunksOf} from '../gather/files/chunks.ts'
import {type ByteLine, byteLinesOf} from '../gather/files/lines.ts'
import {isRefusal} from '../tree/refusals.ts'
import type {PrintResult} from '../write/stdout.ts'
import {limitsOf} from './extract/limits.ts'
import {mappingOf} from './extract/mapping.ts'
import {type Call, type Misuse, misuse} from './shared/arguments.ts'
import {exitOf, exits} from './shared/exits.ts'
import {type ReplyOptions, repliesTo} from './shared/replies.ts'
import {optionsOf} from './shared/settings.ts'
import type {Terminal} from './shared/terminal.ts'

const standardInput = '-'

/**
 * Serve another program: read one JSON capture a line, write one JSON reply a line, in order, until the
 * input ends.
 *
 * Each reply is written before the next line is read. A line that is not a capture, and one at which an
 * exception is thrown, gets an error as its reply, and the next line is read; only an input that cannot be read, or an output that cannot be
 * written, ends the command.
 *
 * @returns
 *   The exit code: 0 when every line has its reply, or when the reader of the replies has closed its end.
 */
export async function worker(call: Call, terminal: Terminal): Promise<number | Misuse> {
  const options = replyOptionsOf(call)
  if ('type' in options) return options
  const wanted = {most: mostOfLine(options.opening), withDigests: true}
  let number = 0
  for await (const line of byteLinesOf(chunksOf(standardInput), wanted)) {
    number += 1
    const printed = answer(line, number, options, terminal)
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

function answer(
  line: ByteLine,
  number: number,
  options: ReplyOptions,
  {out}: Terminal,
): PrintResult {
  for (const reply of repliesTo(line, number, options)) {
    const printed = out(reply)
    if (printed !== 'written') return printed
  }
  return 'written'
}

/** Whether the input cannot be read any further. */
function isBroken({bytes}: ByteLine): boolean {
  return isRefusal(bytes) && bytes.rule !== 'gather/too-long'
}
