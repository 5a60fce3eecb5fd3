import {existsSync} from 'node:fs'
import {type Answer, type AnswerOptions, answerOf} from '../search/answer.ts'
import {driverOf} from '../search/database.ts'
import {isQueryFault, queryOf} from '../search/query.ts'
import type {QueryFault} from '../search/query-parts.ts'
import {openToSearch, refusalOf} from '../search/schema.ts'
import {isRefusal, type Refusal} from '../tree/refusals.ts'
import {toLine} from '../write/json.ts'
import {textOfAnswer} from './answer-text.ts'
import {type Call, type Misuse, misuse, textOf} from './shared/arguments.ts'
import {painter} from './shared/colours.ts'
import {exitOf, exits, printFailure} from './shared/exits.ts'
import {printable} from './shared/printable.ts'
import {statsAt} from './shared/stats.ts'
import type {Terminal} from './shared/terminal.ts'

const whole = /^\d{1,6}$/
const usualLimit = 10
const mostLimit = 1000
/** Exit codes of refusals, by rule; any other means that the file cannot be used. */
const codes: Readonly<Record<string, number>> = {
  'search/driver': exits.misuse,
  'search/other': exits.misuse,
  'search/version': exits.misuse,
  'search/busy': exits.locked,
}

/**
 * Print the articles of an index that a query finds.
 *
 * @returns
 *   The exit code; 0 also when nothing is found.
 */
export async function search(call: Call, terminal: Terminal): Promise<number | Misuse> {
  const [file, ...words] = call.paths
  if (file === undefined) return misuse('Expected an index and a query')
  if (!existsSync(file)) {
    return misuse(`There is no file \`${file}\`; \`copydesk index PATH… --to ${file}\` makes it`)
  }
  if (statsAt(file)?.isDirectory() === true) {
    return misuse(`Expected the file of an index, found the folder \`${file}\``)
  }
  const options = answerOptionsOf(call)
  if ('type' in options) return options
  const text = words.join(' ')
  const query = queryOf(text)
  if (isQueryFault(query)) return misuseOf(text, query)
  const driver = await driverOf()
  const database = isRefusal(driver) ? driver : openToSearch(driver, file)
  if (isRefusal(database)) return refused(database, terminal)
  let answer: Answer
  try {
    answer = answerOf(database, query, options)
  } catch (error) {
    return refused(refusalOf(error, file), terminal)
  } finally {
    database.close()
  }
  return exitOf(terminal.out(printed(answer, text, call, terminal)), terminal, exits.fine)
}

function answerOptionsOf(call: Call): AnswerOptions | Misuse {
  const limit = numberOf(call, 'limit', usualLimit)
  const offset = numberOf(call, 'offset', 0)
  if (typeof limit === 'object') return limit
  if (typeof offset === 'object') return offset
  if (limit > mostLimit) return misuse(`Expected at most ${mostLimit} for \`--limit\``)
  return {
    limit,
    offset,
    order: textOf(call, 'sort') === 'day' ? 'day' : 'rank',
    facets: call.options.has('facets'),
    grouped: !call.options.has('ungrouped'),
  }
}

function numberOf(call: Call, option: string, usual: number): number | Misuse {
  const value = textOf(call, option)
  if (value === undefined) return usual
  return whole.test(value)
    ? Number(value)
    : misuse(`Expected a whole number for \`--${option}\`, found \`${value}\``)
}

/** A fault with a mark below the place where it stands. */
function misuseOf(text: string, {at, reason}: QueryFault): Misuse {
  if (text === '') return misuse(reason)
  return misuse(`${reason}\n  ${printable(text)}\n  ${' '.repeat(at)}^`)
}

function printed(answer: Answer, query: string, call: Call, terminal: Terminal): string {
  if (call.options.has('json')) return toLine({query, ...answer})
  const colours = call.options.has('color') || terminal.colour
  return textOfAnswer(answer, painter(colours && !call.options.has('no-color')), colours)
}

function refused(refusal: Refusal, terminal: Terminal): number {
  printFailure(refusal, terminal)
  return codes[refusal.rule] ?? exits.output
}
