import type {Element} from '../tree/page.ts'
import type {Boxes} from './boxes.ts'
import {classWordsOf} from './class-words.ts'
import type {Column} from './columns.ts'

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
  for (const [e, element] of elements.entries()) {
    const up = parent[e] ?? -1
    const [low, high] = edgesOf(element, weightOf)
    const side = (prose[e] ?? 0) < sideShare * allProse ? 1 : 0
    spoken.own[e] = -low > high ? low : high
    spoken.least[e] = Math.min(side * low, spoken.least[up] ?? 0)
    spoken.most[e] = Math.max(side * high, spoken.most[up] ?? 0)
    spoken.sum[e] = side * low + (spoken.sum[up] ?? 0)
  }
  return spoken
}

function edgesOf(
  element: Element,
  weightOf: (word: string) => number,
): readonly [low: number, high: number] {
  let low = 0
  let high = 0
  for (const word of classWordsOf(element)) {
    const weight = weightOf(word)
    if (weight < low) low = weight
    else if (weight > high) high = weight
  }
  return [low, high]
}
