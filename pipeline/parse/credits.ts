import {phraseFinder} from '../language/phrases.ts'
import {wordsForUse} from '../language/words.ts'
import {fold} from '../text/fold.ts'
import {lazy} from '../text/lazy.ts'
import {strip} from '../text/strip.ts'
import type {Agent} from '../tree/claims.ts'
import {tuned} from '../tuning/load.ts'
import {agentsIn} from './names.ts'

/** Who is named beside the authors, and as what. */
export interface CreditedPart {
  readonly field: 'contributor' | 'editor'
  readonly agents: readonly Agent[]
}

const opening = /[\s([]/
const closing = /[\s)\].]/
const sign = /^[\s:]+/u
const clauses = /;|\.\s(?=\p{Lu})/u
const {creditNamesLength: longestNames} = tuned('fields')
const space = ' '
const finders = {
  editing: lazy(() => phraseFinder(wordsForUse('editing-by'))),
  reporting: lazy(() => phraseFinder(wordsForUse('reporting-by'))),
  contributed: lazy(() => phraseFinder(wordsForUse('contributed'))),
} as const

/**
 * The people and agencies that a line credits beside the authors.
 *
 *     (Reporting by Ann Miller; Editing by Ravi Nair)
 *                   ^^^^^^^^^^             ^^^^^^^^^
 *                   contributor            editor
 *
 * Leaves out people who are named without words for what they did.
 */
export function creditedIn(line: string): readonly CreditedPart[] {
  return strip(line, opening, closing)
    .split(clauses)
    .map((clause) => partOf(clause.trim()))
}

function partOf(clause: string): CreditedPart {
  const lower = fold(clause).replaceAll('İ', 'i').toLowerCase()
  const editing = finders.editing()(lower, 0)
  if (editing > 0) return {field: 'editor', agents: namesIn(clause.slice(editing))}
  const reporting = finders.reporting()(lower, 0)
  const names = reporting > 0 ? clause.slice(reporting) : clause.slice(0, endOfNames(lower))
  return {field: 'contributor', agents: namesIn(names)}
}

/** Where the names of a sentence end that continues with “contributed to this report”; 0 in other sentences. */
function endOfNames(lower: string): number {
  for (let at = lower.indexOf(space); at !== -1 && at < longestNames; ) {
    if (finders.contributed()(lower, at + 1) > 0) return at
    at = lower.indexOf(space, at + 1)
  }
  return 0
}

function namesIn(names: string): readonly Agent[] {
  return agentsIn(names.replace(sign, ''), {trust: 'printed'})
}
