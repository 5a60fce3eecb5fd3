import {exits} from './exits.ts'
import {type CommandName, commandNames, commandOf, type Option} from './options.ts'
import {wrapped} from './wrapping.ts'

const column = 22
/** Columns of a terminal that the help must fit. */
const width = 80

/** Exit codes, and what they mean. */
export const exitMeanings: readonly (readonly [code: number, meaning: string])[] = [
  [exits.fine, 'success; also when the reader of standard output closed it early'],
  [exits.rejected, 'at least one document was rejected or is not valid'],
  [exits.misuse, 'wrong arguments'],
  [exits.internal, 'internal error, or too few open files or too little memory'],
  [exits.output, 'an output could not be written, or was closed'],
  [exits.locked, 'another run writes to the same folder; try again later'],
  [exits.interrupted, 'interrupted (SIGINT); `--resume` continues the run'],
  [exits.terminated, 'terminated (SIGTERM); `--resume` continues the run'],
]
const exitLines = [
  'Exit codes',
  ...exitMeanings.map(([code, text]) => `  ${String(code).padEnd(5)}${text}`),
].join('\n')

/** The help for one command, or for all. */
export function helpOf(command?: CommandName): string {
  return command === undefined ? overview() : page(command)
}

function overview(): string {
  const rows = commandNames.map((name) => row(name, commandOf(name).about))
  return `Copydesk turns captured news documents into validated schema.org NewsArticles
and full audits

Usage: copydesk COMMAND [options] PATH…

${rows.join('\n')}

  copydesk help COMMAND   print the options of a command
  copydesk --version      print the version

${exitLines}
`
}

function page(name: CommandName): string {
  const {usage, about, options} = commandOf(name)
  const rows = Object.entries(options).map(([option, how]) => rowOf(option, how))
  return `Usage: ${usage}

${wrapped(about, width).join('\n')}

${rows.join('\n')}

${exitLines}
`
}

function rowOf(name: string, {value, choices, default: usual, help}: Option): string {
  const left = `--${name}${value === undefined ? '' : ` ${value}`}`
  const list = choices === undefined ? '' : `: ${choices.join(', ')}`
  const without = usual === undefined ? '' : ` (default: ${usual})`
  return row(left, `${help}${list}${without}`)
}

/** A row of two columns; the right one is wrapped. */
function row(left: string, right: string): string {
  const lines = wrapped(right, width - column - 2)
  return `  ${left.padEnd(column)}${lines.join(`\n${' '.repeat(column + 2)}`)}`
}
