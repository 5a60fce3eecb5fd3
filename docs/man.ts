/**
 * Writes `docs/copydesk.1`, the man page, from the table of commands and options.
 *
 *     make docs
 */
import {writeFileSync} from 'node:fs'
import {pathToFileURL} from 'node:url'
import {exitMeanings} from '../pipeline/commands/shared/help.ts'
import {commandNames, commandOf, type Option} from '../pipeline/commands/shared/options.ts'

const page = new URL('copydesk.1', import.meta.url)
const backslash = /\\/g
const hyphen = /-/g
const control = /^(?=[.'])/
const beyondAscii = /[^\p{ASCII}]/gu
const code = /`([^`]+)`/g

/** The text of `docs/copydesk.1`, in the macros of man(7). */
export function manPage(): string {
  return `.\\" Generated from the table of commands and options by make docs
.TH COPYDESK 1
.SH NAME
copydesk \\- turns captured news documents into NewsArticles and audits
.SH SYNOPSIS
.B copydesk
.I COMMAND
[options]
.I PATH...
.SH DESCRIPTION
Copydesk reads captured news documents (texts, pages, archives and containers), decides for each line whether it
belongs to the story, and writes schema.org NewsArticles, with an audit that accounts for every character.
.SH COMMANDS
${commandNames.map(sectionOf).join('\n')}
.SH EXIT STATUS
${exitMeanings.map(([status, meaning]) => `.TP\n${status}\n${roff(meaning)}`).join('\n')}
.SH ENVIRONMENT
.TP
.B NO_COLOR
When it is set and not empty, no colours are used.
`
}

function sectionOf(name: (typeof commandNames)[number]): string {
  const {usage, about, options} = commandOf(name)
  const rows = Object.entries(options).map(([option, how]) => rowOf(option, how))
  return [`.SS ${name}`, roff(usage), '.PP', roff(about), ...rows].join('\n')
}

function rowOf(name: string, {value, choices, default: usual, help}: Option): string {
  const list = choices === undefined ? '' : `: ${choices.join(', ')}`
  const without = usual === undefined ? '' : ` (default: ${usual})`
  const left = value === undefined ? '' : ` \\fI${roff(value)}\\fR`
  return `.TP\n\\fB\\-\\-${roff(name)}\\fR${left}\n${roff(`${help}${list}${without}`)}`
}

/** A text as one line of roff, in which code is bold. */
function roff(text: string): string {
  return text
    .replace(backslash, '\\e')
    .replace(hyphen, '\\-')
    .replace(control, '\\&')
    .replace(beyondAscii, (sign) => `\\[u${codeOf(sign)}]`)
    .replace(code, '\\fB$1\\fR')
}

function codeOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(page, manPage())
}
