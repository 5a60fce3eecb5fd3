import {gather} from '../gather/gather.ts'
import {repairsOf} from '../repair/json-ld-repairs.ts'
import {toHtml, toJson} from '../write/json.ts'
import {optionsOf} from './extract/plan.ts'
import {type Call, type Misuse, misuse, textOf} from './shared/arguments.ts'
import {documentOf} from './shared/document.ts'
import {exitOf, exits} from './shared/exits.ts'
import {linesOf} from './shared/problems.ts'
import type {Terminal} from './shared/terminal.ts'

/**
 * Write the JSON-LD of one page’s article anew, valid against the schema. What was broken in the
 * page’s own, what was added and on what evidence, and what contradicts it goes to standard error.
 *
 * @returns
 *   The exit code.
 */
export function repair(call: Call, terminal: Terminal): number | Misuse {
  const options = optionsOf(call)
  if ('type' in options) return options
  const [input, second] = gather(call.paths)
  if (input === undefined || second !== undefined || call.paths.length !== 1) {
    return misuse('Expected one page, or `-` for standard input')
  }
  const {understood, accepted, problems, bytes} = documentOf(input, {
    mediaType: 'text/html',
    ...options,
  })
  const article = understood?.article
  if (understood === undefined || accepted === undefined || article === undefined) {
    terminal.err(linesOf(problems))
    return exits.rejected
  }
  if (!call.options.has('quiet')) {
    terminal.err(linesOf(repairsOf(input.name, bytes ?? new Uint8Array(), understood)))
  }
  const written = textOf(call, 'format') === 'html' ? toHtml(article) : toJson(article)
  return exitOf(terminal.out(written), terminal, exits.fine)
}
