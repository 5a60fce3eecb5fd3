/**
 * Writes `docs/commands.md` from the table of commands and options.
 *
 *     make docs
 */
import {writeFileSync} from 'node:fs'
import {pathToFileURL} from 'node:url'
import {exitMeanings} from '../pipeline/commands/shared/help.ts'
import {
  type Command,
  commandNames,
  commandOf,
  type Option,
} from '../pipeline/commands/shared/options.ts'

const page = new URL('commands.md', import.meta.url)
const markup = /[|<>]/g

/** The text of `docs/commands.md`. */
export function commandsPage(): string {
  const list = commandNames.map((name) => `- [\`${name}\`](#${name}): ${commandOf(name).about}`)
  return [
    '# Commands and options',
    'This page is generated from the table of options by `make docs`; `copydesk help COMMAND` prints the same.',
    list.join('\n'),
    ...commandNames.map((name) => sectionOf(name, commandOf(name))),
    `## Exit codes\n\n${exitTable()}\n`,
  ].join('\n\n')
}

function sectionOf(name: string, {usage, about, options}: Command): string {
  const rows = Object.entries(options).map(([option, how]) => rowOf(option, how))
  return `## ${name}\n\n    ${usage}\n\n${about}\n\n| option | | default |\n| --- | --- | --- |\n${rows.join('\n')}`
}

function rowOf(name: string, {value, choices, default: usual, help}: Option): string {
  const left = `--${name}${value === undefined ? '' : ` ${value}`}`
  const list =
    choices === undefined ? '' : `: ${choices.map((choice) => `\`${choice}\``).join(', ')}`
  return `| \`${left}\` | ${plain(help)}${list} | ${plain(usual ?? '')} |`
}

function exitTable(): string {
  const rows = exitMeanings.map(([code, meaning]) => `| ${code} | ${meaning} |`)
  return `| exit code | |\n| --: | --- |\n${rows.join('\n')}`
}

function plain(text: string): string {
  return text.replace(markup, (sign) => `\\${sign}`)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(page, commandsPage())
}
