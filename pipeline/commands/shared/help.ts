import {type CommandName, commandNames, commandOf, type Option} from './options.ts'

const column = 22

const exits = `Exit codes
  0   fine; also when the reader of standard output went away early
  1   some document was rejected or is not valid
  2   wrong use
  70  an error of ours
  74  an output could not be written
  75  another run writes to the same folder; try later
  130 interrupted (SIGINT), 143 terminated (SIGTERM); \`--resume\` goes on`

/** The help on a command, or on all. */
export function helpOf(command?: CommandName): string {
  return command === undefined ? overview() : page(command)
}

function overview(): string {
  const rows = commandNames.map((name) => `  ${name.padEnd(column)}${commandOf(name).about}`)
  return `Copydesk: news documents in, validated schema.org NewsArticles and a full audit out

Usage: copydesk COMMAND [options] PATH…

${rows.join('\n')}

  copydesk help COMMAND   tells more
  copydesk --version      tells the version

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

function rowOf(name: string, {value, choices, help}: Option): string {
  const left = `--${name}${value === undefined ? '' : ` ${value}`}`
  const list = choices === undefined ? '' : `: ${choices.join(', ')}`
  return `  ${left.padEnd(column)}${help}${list}`
}
