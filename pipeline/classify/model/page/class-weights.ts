import type {Element} from '../../../tree/page.ts'
import type {Column} from '../columns.ts'
import {wordsOfName} from './class-tokens.ts'
import type {ElementColumns} from './elements.ts'

/**
 * The weights of the class words of each element: log-odds that text there is of the body. Only
 * elements with less than 40 % of the prose count, since the element that holds the body may have any
 * name.
 */
export interface ClassWeights {
  /** The weight of its own word that is farthest from 0. */
  readonly own: Column
  /** The lowest and the highest among its own words and those of the elements around it. */
  readonly least: Column
  readonly most: Column
  /** The sum of the lowest of each of these elements. */
  readonly sum: Column
}

/** The names of an element with more of the page’s prose do not count. */
export const sideShare = 0.4

interface Edges {
  readonly low: number
  readonly high: number
}

/** Weigh the class words of all elements. */
export function classWeightsOf(
  elements: readonly Element[],
  {parent, prose, size}: ElementColumns,
  allProse: number,
  weightOf: (word: string) => number,
): ClassWeights {
  const weights = {
    own: new Float32Array(size),
    least: new Float32Array(size),
    most: new Float32Array(size),
    sum: new Float32Array(size),
  }
  const known = new Map<string, Edges>()
  for (let e = 0; e < size; e += 1) {
    const element = elements[e]
    if (element === undefined) continue
    const up = parent[e] ?? -1
    const {low, high} = edgesOf(element, weightOf, known)
    const side = (prose[e] ?? 0) < sideShare * allProse ? 1 : 0
    weights.own[e] = -low > high ? low : high
    weights.least[e] = Math.min(side * low, weights.least[up] ?? 0)
    weights.most[e] = Math.max(side * high, weights.most[up] ?? 0)
    weights.sum[e] = side * low + (weights.sum[up] ?? 0)
  }
  return weights
}

/** The lowest and the highest weight of the words of an element, 0 among them. */
function edgesOf(
  {tag, attributes}: Element,
  weightOf: (word: string) => number,
  known: Map<string, Edges>,
): Edges {
  const {class: classes, id, role, 'data-component': component, 'data-testid': test} = attributes
  const own = weightOf(`<${tag}>`)
  let low = Math.min(0, own)
  let high = Math.max(0, own)
  if (role !== undefined) {
    low = Math.min(low, weightOf(`=${role.toLowerCase()}`))
    high = Math.max(high, weightOf(`=${role.toLowerCase()}`))
  }
  for (const names of [classes, id, component, test]) {
    if (names === undefined) continue
    const edges = edgesOfName(names, weightOf, known)
    low = Math.min(low, edges.low)
    high = Math.max(high, edges.high)
  }
  return {low, high}
}

/** The lowest and the highest weight in one class, id or the like; kept, since most stand on many elements. */
function edgesOfName(
  names: string,
  weightOf: (word: string) => number,
  known: Map<string, Edges>,
): Edges {
  const before = known.get(names)
  if (before !== undefined) return before
  const own = wordsOfName(names).map(weightOf)
  const edges = {low: Math.min(0, ...own), high: Math.max(0, ...own)}
  known.set(names, edges)
  return edges
}
