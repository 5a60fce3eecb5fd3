import {explanationOf} from './explanation.ts'
import type {Call, Misuse} from './shared/arguments.ts'
import {documentResultOf} from './shared/document.ts'
import {exitOf, exits} from './shared/exits.ts'
import {inputOf} from './shared/one-input.ts'
import {paintOf} from './shared/paint.ts'
import {placesIn} from './shared/places.ts'
import {problemLinesOf} from './shared/problems.ts'
import {optionsOf} from './shared/settings.ts'
import {drawn} from './shared/styled-lines.ts'
import type {Terminal} from './shared/terminal.ts'
import {printLines} from './shared/wrapping.ts'

/**
 * Print what became of every part of one document.
 *
 * On a terminal, lines are coloured and broken at its width; in a pipe they are plain and whole.
 *
 * @returns
 *   The exit code.
 */
export async function explain(call: Call, terminal: Terminal): Promise<number | Misuse> {
  const options = await optionsOf(call)
  if ('type' in options) return options
  const input = await inputOf(call)
  if ('type' in input) return input
  const {understood, accepted, problems, bytes} = documentResultOf(input, options)
  if (understood === undefined) {
    printLines(terminal, problemLinesOf(problems))
    return exits.rejected
  }
  const paint = paintOf(call, terminal)
  const positionOf = placesIn(understood.tree.capture, bytes)
  const style = {
    lineOf: (offset: number): number => positionOf(offset).line,
    weights: call.options.has('weights'),
  }
  const lines = explanationOf(understood, style).map((line) => drawn(line, terminal.width, paint))
  const printed = terminal.out(lines.join(''))
  return exitOf(printed, terminal, accepted === undefined ? exits.rejected : exits.fine)
}
