import type {Element} from '../../../tree/page.ts'
import type {Column} from '../columns.ts'
import {wordsOfName} from './class-tokens.ts'
import type {Boxes} from './elements.ts'

/**
 * What words of classes say of each element: log-odds that text there is of the body. Words count
 * only of elements with less than 40 % of the prose, since what holds the body is named after
 * anything.
 */
export interface Spoken {
  /** Its own word that says most, either way. */
  readonly own: Column
  /** The lowest and the highest of its own and of those around. */
  readonly least: Column
  readonly most: Column
  /** The sum of the lowest of each. */
  readonly sum: Column
}

/** An element with more of the page’s prose says nothing by its name. */
export const sideShare = 0.4

interface Edges {
  readonly low: number
  readonly high: number
}

/** Read off what elements are called. */
export function spokenOf(
  elements: readonly Element[],
  {parent, prose, size}: Boxes,
  allProse: number,
  weightOf: (word: string) => number,
): Spoken {
  const spoken = {
    own: new Float32Array(size),
    least: new Float32Array(size),
    most: new Float32Array(size),
    sum: new Float32Array(size),
  }
  const known = new Map<string, Edges>()
  for (const [e, element] of elements.entries()) {
    const up = parent[e] ?? -1
    const {low, high} = edgesOf(element, weightOf, known)
    const side = (prose[e] ?? 0) < sideShare * allProse ? 1 : 0
    spoken.own[e] = -low > high ? low : high
    spoken.least[e] = Math.min(side * low, spoken.least[up] ?? 0)
    spoken.most[e] = Math.max(side * high, spoken.most[up] ?? 0)
    spoken.sum[e] = side * low + (spoken.sum[up] ?? 0)
  }
  return spoken
}

/** What the words of an element say at the least and at the most, 0 among them. */
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

/** The same of the words of one class, id or the like: most stand on many elements. */
function edgesOfName(
  names: string,
  weightOf: (word: string) => number,
  known: Map<string, Edges>,
): Edges {
  const before = known.get(names)
  if (before !== undefined) return before
  const weights = wordsOfName(names).map(weightOf)
  const edges = {low: Math.min(0, ...weights), high: Math.max(0, ...weights)}
  known.set(names, edges)
  return edges
}
