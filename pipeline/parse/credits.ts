import {agencyPattern} from '../language/agencies.ts'
import {phraseFinder} from '../language/phrases.ts'
import {anyCase, wordsForUse} from '../language/words.ts'
import {fold} from '../text/fold.ts'
import {lazy} from '../text/lazy.ts'
import {strip} from '../text/strip.ts'
import type {Agent} from '../tree/claims.ts'
import {tuned} from '../tuning/load.ts'
import {agentsIn, otherWorkIn} from './names.ts'

/** Who is named beside the authors, and as what. */
export interface CreditedPart {
  readonly field: 'contributor' | 'editor' | 'translator'
  readonly agents: readonly Agent[]
  /** They made the pictures. */
  readonly pictured?: true
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

const works = {
  translated: lazy(() => new Set(wordsForUse('translated-by'))),
  pictured: lazy(() => new Set(wordsForUse('pictured-by'))),
  helped: lazy(() => new Set(wordsForUse('additional-by'))),
  edited: lazy(() => new Set(wordsForUse('editing-by'))),
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

/**
 * Those whom a byline names beside the authors: who translated, made the pictures or edited.
 *
 *     Words by Ann Miller, photographs by Bo Tan, translated by Ravi Nair
 *                                         ^^^^^^                ^^^^^^^^^
 *                                         contributor           translator
 *
 * Leaves out those who checked or updated the story.
 */
export function workBesideAuthors(line: string): readonly CreditedPart[] {
  return otherWorkIn(line).flatMap(({words, agents}) => {
    const field = fieldOf(words)
    const pictured = works.pictured().has(words) ? {pictured: true as const} : {}
    return field === undefined ? [] : [{field, agents, ...pictured}]
  })
}

/**
 * The agency that helped the authors of a byline.
 *
 *     By Ann Miller with AP
 *                        ^^
 *                        contributor
 *
 * Leaves out an agency that a by-word or a comma credits, and people.
 */
export function agencyBesideAuthors(line: string): readonly CreditedPart[] {
  const name = helpingAgency().exec(line)?.groups?.['agency']
  if (name === undefined || name === '') return []
  return [{field: 'contributor', agents: [{'@type': 'Organization', name}]}]
}

/** Whether a line opens with words for a translation, and names who made it. */
export function namesTranslator(line: string): boolean {
  const [first] = workBesideAuthors(line)
  return first?.field === 'translator' && first.agents.some((agent) => agent['@type'] === 'Person')
}

/** Behind a word and a blank: `with the AP` and its like, which end the line. */
const helpingAgency = lazy(
  () =>
    new RegExp(
      String.raw`(?<=[\p{L}\p{M}.,)]\s)[(]?${anyCase('with')}\s(?:\p{Ll}{1,3}[\s'’])?(?<agency>${agencyPattern})[)]?\.?\s{0,9}$`,
      'u',
    ),
)

function fieldOf(words: string): CreditedPart['field'] | undefined {
  if (works.translated().has(words)) return 'translator'
  if (works.pictured().has(words) || works.helped().has(words)) return 'contributor'
  return works.edited().has(words) ? 'editor' : undefined
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
