import {explanationOf} from './explanation.ts'
import type {Call, Misuse} from './shared/arguments.ts'
import {type Paint, painter} from './shared/colours.ts'
import {documentResultOf} from './shared/document.ts'
import {exitOf, exits} from './shared/exits.ts'
import {inputOf} from './shared/one-input.ts'
import {problemLinesOf} from './shared/problems.ts'
import {optionsOf} from './shared/settings.ts'
import {drawn} from './shared/styled-lines.ts'
import type {Terminal} from './shared/terminal.ts'

/**
 * Print what became of every part of one document.
 *
 * On a terminal, lines are coloured and cut at its width; in a pipe they are plain and complete.
 *
 * @returns
 *   The exit code.
 */
export async function explain(call: Call, terminal: Terminal): Promise<number | Misuse> {
  const options = optionsOf(call)
  if ('type' in options) return options
  const input = await inputOf(call)
  if ('type' in input) return input
  const {understood, accepted, problems} = documentResultOf(input, options)
  if (understood === undefined) {
    terminal.err(problemLinesOf(problems))
    return exits.rejected
  }
  const paint = paintOf(call, terminal)
  const lines = explanationOf(understood).map((line) => drawn(line, terminal.width, paint))
  const printed = terminal.out(lines.join(''))
  return exitOf(printed, terminal, accepted === undefined ? exits.rejected : exits.fine)
}

function paintOf({options}: Call, terminal: Terminal): Paint {
  if (options.has('no-color')) return painter(false)
  return painter(options.has('color') || terminal.colour)
}
