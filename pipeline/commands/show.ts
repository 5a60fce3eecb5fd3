import type {Call, Misuse} from './shared/arguments.ts'
import {documentResultOf} from './shared/document.ts'
import {exitOf, exits} from './shared/exits.ts'
import {inputOf} from './shared/one-input.ts'
import {paintOf} from './shared/paint.ts'
import {problemLinesOf} from './shared/problems.ts'
import {optionsOf} from './shared/settings.ts'
import {drawn} from './shared/styled-lines.ts'
import type {Terminal} from './shared/terminal.ts'
import {printLines} from './shared/wrapping.ts'
import {showingOf} from './showing.ts'

/** Columns of the sign in the margin. */
const margin = 2

/**
 * Print one document as it was captured, with what stays, what becomes a field and what goes.
 *
 * @returns
 *   The exit code.
 */
export async function show(call: Call, terminal: Terminal): Promise<number | Misuse> {
  const options = await optionsOf(call)
  if ('type' in options) return options
  const input = await inputOf(call)
  if ('type' in input) return input
  const {understood, accepted, problems} = documentResultOf(input, options)
  if (understood === undefined) {
    printLines(terminal, problemLinesOf(problems))
    return exits.rejected
  }
  const paint = paintOf(call, terminal)
  const lines = showingOf(understood).map((line) => drawn(line, terminal.width, paint, margin))
  const printed = terminal.out(lines.join(''))
  if (accepted === undefined) {
    printLines(terminal, problemLinesOf(problems.filter(({level}) => level === 'fail')))
  }
  return exitOf(printed, terminal, accepted === undefined ? exits.rejected : exits.fine)
}
