import {gather} from '../gather/gather.ts'
import {repairText} from '../normalize/normalize.ts'
import {type NormalizeOptions, type StepName, stepNames} from '../normalize/options.ts'
import {read} from '../read/read.ts'
import {apply} from '../tree/edits.ts'
import type {Input} from '../tree/inputs.ts'
import {messagesOfEdits} from '../tree/messages.ts'
import {isRefusal} from '../tree/refusals.ts'
import type {Capture} from '../tree/types.ts'
import {type Call, type Misuse, misuse, textOf} from './shared/arguments.ts'
import {exitOf, exits} from './shared/exits.ts'
import {counted, printable} from './shared/printable.ts'
import {problemLinesOf, problemOfRefusal} from './shared/problems.ts'
import type {Terminal} from './shared/terminal.ts'

/**
 * Mend what transport damaged in one text, and print the text, or with `--explain` its edits.
 *
 * The number of bytes that could not be decoded is printed on standard error.
 *
 * @returns
 *   The exit code.
 */
export function normalize(call: Call, terminal: Terminal): number | Misuse {
  const options = optionsOf(call)
  if ('type' in options) return options
  const paths = call.paths.length === 0 ? ['-'] : call.paths
  const [input, second] = gather(paths)
  if (input === undefined || second !== undefined || paths.length !== 1) {
    return misuse('Expected one file, or `-` for standard input')
  }
  const capture = captureOf(input)
  if (isRefusal(capture)) {
    terminal.err(problemLinesOf([problemOfRefusal(input.name, capture)]))
    return exits.rejected
  }
  printDamage(capture, terminal)
  const edits = repairText(capture.text, options)
  const printed = terminal.out(
    call.options.has('explain')
      ? messagesOfEdits(input.name, capture.text, edits).map(lineOf).join('')
      : apply(capture.text, edits),
  )
  return exitOf(printed, terminal, exits.fine)
}

function captureOf({name, bytes: take}: Input): ReturnType<typeof read> {
  const bytes = take()
  return isRefusal(bytes) ? bytes : read(bytes, {name})
}

function printDamage({name, source}: Capture, terminal: Terminal): void {
  if (source.replaced === 0) return
  const what = counted(source.replaced, 'byte sequence')
  terminal.err(`${printable(name)}: ${what} could not be decoded as ${source.encoding}\n`)
}

function lineOf(message: ReturnType<typeof messagesOfEdits>[number]): string {
  const {name, reason, note, ruleId} = message
  return `${printable(`${name} ${reason}. ${note} (${ruleId})`)}\n`
}

function optionsOf(call: Call): NormalizeOptions | Misuse {
  const skip = (textOf(call, 'skip') ?? '').split(',').filter((name) => name !== '')
  const wrong = skip.find((name) => !isStep(name))
  if (wrong !== undefined) {
    return misuse(`Expected some of ${stepNames.join(', ')} for \`--skip\`, found \`${wrong}\``)
  }
  return {
    breaks: true,
    skip: skip.filter(isStep),
    ligatures: call.options.has('ligatures'),
    widths: call.options.has('widths'),
    quotes: chosen(call, 'quotes', ['straight', 'curly']),
    dashes: chosen(call, 'dashes', ['plain', 'long']),
    ellipses: chosen(call, 'ellipses', ['dots', 'sign']),
  }
}

function isStep(name: string): name is StepName {
  return stepNames.some((each) => each === name)
}

/** The value of an option, or `keep`; the parser refuses any other value. */
function chosen<Choice extends string>(
  call: Call,
  option: string,
  choices: readonly Choice[],
): Choice | 'keep' {
  const value = textOf(call, option)
  return choices.find((choice) => choice === value) ?? 'keep'
}
