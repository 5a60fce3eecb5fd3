import {longestQuery, mostConditions} from './limits.ts'
import {type Condition, conditionOf} from './query-conditions.ts'
import {fault, partsOf, type QueryFault, type QueryPart} from './query-parts.ts'

/** What an article must be. */
export interface Query {
  /** Of each list, one condition is met. */
  readonly all: readonly (readonly Condition[])[]
  /** None of these is met. */
  readonly none: readonly Condition[]
}

/** A condition as it stands in a query, or the word `OR`. */
type Item =
  | {readonly type: 'join'; readonly at: number}
  | {
      readonly type: 'condition'
      readonly at: number
      readonly condition: Condition
      readonly isExcluded: boolean
    }

const join = 'OR'
const misplacedJoin = '`OR` stands between two conditions: `ferry OR boat`'
const mixedJoin = '`OR` joins words with words, or filters with filters'
const onlyExcluded = 'The query only excludes; add a word or a filter that articles must meet'
const empty = 'The query holds no word; write one, or a filter such as `author:miller`'

/**
 * Parse a query.
 *
 *     harbour strike           articles with both words
 *     "harbour strike"         with the phrase
 *     harbour*                 with a word that begins so
 *     ferry OR boat            with one of the two
 *     -storm                   without the word
 *     headline: author: section: source:    with the words there
 *     lang:de site:example.org from:2024-03 until:2024-03-15
 */
export function queryOf(text: string): Query | QueryFault {
  if (text.length > longestQuery) {
    return fault(longestQuery, `The query has more than ${longestQuery} characters; shorten it`)
  }
  const parts = partsOf(text)
  const items = 'type' in parts ? parts : itemsOf(parts)
  if ('type' in items) return items
  const wrong = wrongJoinIn(items)
  if (wrong !== undefined) return wrong
  const all = alternativesOf(items)
  const none = items.flatMap((item) => (isExcluded(item) ? [item.condition] : []))
  if (all.length === 0) return fault(0, none.length > 0 ? onlyExcluded : empty)
  return all.flat().length + none.length > mostConditions
    ? fault(0, `The query has more than ${mostConditions} conditions; leave some out`)
    : {all, none}
}

/** Whether what was made of a query is a fault. */
export function isQueryFault(value: Query | QueryFault): value is QueryFault {
  return 'type' in value
}

function itemsOf(parts: readonly QueryPart[]): readonly Item[] | QueryFault {
  const items: Item[] = []
  for (const part of parts) {
    const {at, isExcluded: isOut} = part
    if (isJoin(part)) {
      items.push({type: 'join', at})
      continue
    }
    const condition = conditionOf(part)
    if (condition?.type === 'fault') return condition
    if (condition !== undefined) items.push({type: 'condition', at, condition, isExcluded: isOut})
  }
  return items
}

function isJoin({value, isQuoted, isExcluded: isOut, field}: QueryPart): boolean {
  return value === join && !isQuoted && !isOut && field === undefined
}

function isExcluded(item: Item): item is Item & {readonly type: 'condition'} {
  return item.type === 'condition' && item.isExcluded
}

function wrongJoinIn(items: readonly Item[]): QueryFault | undefined {
  for (const [i, {type, at}] of items.entries()) {
    if (type !== 'join') continue
    const [before, after] = [wantedAt(items, i - 1), wantedAt(items, i + 1)]
    if (before === undefined || after === undefined) return fault(at, misplacedJoin)
    if (before.type !== after.type) return fault(at, mixedJoin)
  }
  return undefined
}

function wantedAt(items: readonly Item[], at: number): Condition | undefined {
  const item = items[at]
  return item?.type === 'condition' && !item.isExcluded ? item.condition : undefined
}

/** The conditions that are not excluded; those with `OR` between them in one list. */
function alternativesOf(items: readonly Item[]): readonly (readonly Condition[])[] {
  const all: Condition[][] = []
  for (const [i, item] of items.entries()) {
    if (item.type === 'join' || item.isExcluded) continue
    if (items[i - 1]?.type === 'join') all.at(-1)?.push(item.condition)
    else all.push([item.condition])
  }
  return all
}
