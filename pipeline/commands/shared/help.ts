import {type CommandName, commandNames, commandOf, type Option} from './options.ts'

const column = 22
/** Columns of a terminal that the help must fit. */
const width = 100

const exits = `Exit codes
  0    success; also when the reader of standard output closed it early
  1    at least one document was rejected or is not valid
  2    wrong arguments
  70   internal error, or too few open files or too little memory
  74   an output could not be written, or was closed
  75   another run writes to the same folder; try again later
  130  interrupted (SIGINT); \`--resume\` continues the run
  143  terminated (SIGTERM); \`--resume\` continues the run`

/** The help for one command, or for all. */
export function helpOf(command?: CommandName): string {
  return command === undefined ? overview() : page(command)
}

function overview(): string {
  const rows = commandNames.map((name) => row(name, commandOf(name).about))
  return `Copydesk turns captured news documents into validated schema.org NewsArticles and full audits

Usage: copydesk COMMAND [options] PATH…

${rows.join('\n')}

  copydesk help COMMAND   print the options of a command
  copydesk --version      print the version

${exits}
`
}

function page(name: CommandName): string {
  const {usage, about, options} = commandOf(name)
  const rows = Object.entries(options).map(([option, how]) => rowOf(option, how))
  return `Usage: ${usage}

${about}

${rows.join('\n')}

${exits}
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

/** A text in lines of at most `most` characters, broken at spaces. */
function wrapped(text: string, most: number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last === undefined || last.length + 1 + word.length > most) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines
}
