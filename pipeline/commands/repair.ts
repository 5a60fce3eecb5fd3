import {gather} from '../gather/gather.ts'
import type {Understood} from '../index.ts'
import {jsonLdRepairsOf} from '../repair/json-ld-repairs.ts'
import {positionsIn} from '../text/positions.ts'
import {toHtml, toJson} from '../write/json.ts'
import {type Call, type Misuse, misuse, textOf} from './shared/arguments.ts'
import {documentResultOf} from './shared/document.ts'
import {exitOf, exits} from './shared/exits.ts'
import {type InputProblem, problemLinesOf} from './shared/problems.ts'
import {optionsOf} from './shared/settings.ts'
import type {Terminal} from './shared/terminal.ts'

/**
 * Print the JSON-LD of a page’s article, repaired and valid against the schema. What was broken in
 * the page’s own JSON-LD, what was added on which evidence, and what contradicts it go to standard
 * error.
 *
 * @returns
 *   The exit code.
 */
export async function repair(call: Call, terminal: Terminal): Promise<number | Misuse> {
  const options = await optionsOf(call)
  if ('type' in options) return options
  const [input, second] = gather(call.paths)
  if (input === undefined || second !== undefined || call.paths.length !== 1) {
    return misuse('Expected one page, or `-` for standard input')
  }
  const {understood, accepted, problems, bytes} = documentResultOf(input, {
    mediaType: 'text/html',
    ...options,
  })
  const article = understood?.article
  if (understood === undefined || accepted === undefined || article === undefined) {
    terminal.err(problemLinesOf(problems))
    return exits.rejected
  }
  if (!call.options.has('quiet')) {
    terminal.err(problemLinesOf(problemsOf(input.name, bytes ?? new Uint8Array(), understood)))
  }
  const written = textOf(call, 'format') === 'html' ? toHtml(article) : toJson(article)
  return exitOf(terminal.out(written), terminal, exits.fine)
}

/** The repairs of a page with the line and column where each stands. */
function problemsOf(
  name: string,
  bytes: Uint8Array,
  understood: Understood,
): readonly InputProblem[] {
  const positionOf = positionsIn(bytes)
  return jsonLdRepairsOf(understood).map(({at, ...repair}) => ({
    name,
    ...positionOf(at.start),
    ...repair,
  }))
}
