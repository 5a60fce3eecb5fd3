import type {Database} from './database.ts'
import type {FacetName} from './facets.ts'
import {mostCounted} from './limits.ts'
import {type Matching, newestOf} from './matching.ts'
import {textIn} from './rows.ts'

/** A value of a facet, and how many matching articles have it. */
export interface FacetCount {
  readonly value: string
  readonly count: number
}

/** The values of each facet that most articles have, and how many articles were counted. */
export interface FacetCounts {
  readonly facets: Readonly<Record<FacetName, readonly FacetCount[]>>
  readonly counted: number
}

/** Signs that stand in no value of a facet, which is a line of plain text. */
const inPair = '\u001f'
const between = '\u001e'
const mostValues = 10

/** What is counted over the matching articles: those that were added last, when there are very many. */
export function facetsIn(database: Database, matching: Matching, total: number): FacetCounts {
  const newest = newestOf(database, matching, total, mostCounted)
  // As one text: SQLite takes three times as long to sort the values, and longer to hand over a row each.
  const statement = `SELECT group_concat(name || '${inPair}' || value, '${between}') AS pairs FROM facet
    WHERE article IN (SELECT ${matching.id} ${matching.sql}${newest})`
  const pairs = textIn(database.prepare(statement).get(...matching.values), 'pairs')
  const counts = countsOf(pairs)
  const of = (name: FacetName): readonly FacetCount[] => mostFrequent(counts, name)
  return {
    facets: {
      section: of('section'),
      author: of('author'),
      lang: of('lang'),
      source: of('source'),
      site: of('site'),
      month: of('month'),
    },
    counted: Math.min(total, mostCounted),
  }
}

/** How often each pair of a facet and its value stands in a list of them. */
function countsOf(pairs: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  if (pairs === '') return counts
  for (const pair of pairs.split(between)) counts.set(pair, (counts.get(pair) ?? 0) + 1)
  return counts
}

/** The most frequent values of a facet, in the order of their names where they are as frequent. */
function mostFrequent(counts: ReadonlyMap<string, number>, name: FacetName): readonly FacetCount[] {
  const opening = `${name}${inPair}`
  return [...counts]
    .filter(([pair]) => pair.startsWith(opening))
    .map(([pair, count]) => ({value: pair.slice(opening.length), count}))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, mostValues)
}
