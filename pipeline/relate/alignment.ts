import type {Range} from '../text/ranges.ts'
import {tuned} from '../tuning/load.ts'
import type {Sketch, SketchedParagraph} from './sketch.ts'

const {leastContainment, leastShared, mostTimes} = tuned('relate')

/** Two paragraphs with much of their wording in common. */
export interface AlignedPair {
  /** In the capture of the first document. */
  readonly a: Range
  /** In the capture of the second. */
  readonly b: Range
  /** Share of the shorter paragraph’s shingles that the other has, 0 to 1. */
  readonly score: number
}

/** Two paragraphs by their indexes, and the shingles they share. */
interface Cell {
  readonly i: number
  readonly j: number
  readonly shared: number
  readonly score: number
}

/**
 * Align the paragraphs of two documents that stand in the same order.
 *
 * Of all chains of paragraph pairs that never step back in either document, the one that shares
 * most shingles. A paragraph may stand beside several: rewriters cut and join.
 *
 * @returns
 *   The aligned pairs in order, and the share of the shorter document’s words outside quotations
 *   that stand in them, 0 to 1.
 */
export function align(
  a: Sketch,
  b: Sketch,
): {readonly score: number; readonly aligned: readonly AlignedPair[]} {
  const chain = chainOf(cellsOf(a.paragraphs, b.paragraphs), b.paragraphs.length)
  const pairs = chain.flatMap(({i, j, score}) => {
    const [first, second] = [a.paragraphs[i], b.paragraphs[j]]
    return first && second ? [{first, second, score}] : []
  })
  const covered =
    a.words <= b.words
      ? wordsIn(pairs.map(({first, second}) => [first, second]))
      : wordsIn(pairs.map(({first, second}) => [second, first]))
  return {
    score: rounded(covered / Math.max(1, Math.min(a.words, b.words))),
    aligned: pairs.map(({first, second, score}) => ({a: first.at, b: second.at, score})),
  }
}

/** Pairs of paragraphs alike enough to be aligned, by `i`, then `j`. */
function cellsOf(
  a: readonly SketchedParagraph[],
  b: readonly SketchedParagraph[],
): readonly Cell[] {
  const places = new Map<number, number[]>()
  for (const [j, {shingles}] of b.entries()) {
    for (const shingle of shingles) {
      const at = places.get(shingle)
      if (at) at.push(j)
      else places.set(shingle, [j])
    }
  }
  return a.flatMap(({shingles}, i) => {
    const shared = new Map<number, number>()
    for (const shingle of shingles) {
      for (const j of places.get(shingle) ?? []) shared.set(j, (shared.get(j) ?? 0) + 1)
    }
    return [...shared]
      .sort(([j], [k]) => j - k)
      .map(([j, count]) => {
        const shorter = Math.min(shingles.length, b[j]?.shingles.length ?? 0)
        return {i, j, shared: count, score: rounded(count / Math.max(1, shorter))}
      })
      .filter((cell) => cell.shared >= leastShared && cell.score >= leastContainment)
  })
}

/** The heaviest chain of cells that never steps back; of equal ones the first found. */
function chainOf(cells: readonly Cell[], width: number): readonly Cell[] {
  const best: {readonly sum: number; readonly last: number}[] = []
  const cameFrom: number[] = []
  for (const [index, cell] of cells.entries()) {
    const before = heaviest(best, cell.j)
    cameFrom.push(before.last)
    raise(best, cell.j, width, {sum: before.sum + cell.shared, last: index})
  }
  const chain: Cell[] = []
  for (let at = heaviest(best, width - 1).last; at >= 0; at = cameFrom[at] ?? -1) {
    const cell = cells[at]
    if (cell) chain.unshift(cell)
  }
  return chain
}

/** The heaviest chain that ends at or before column `j`, from a tree of prefixes (Fenwick). */
function heaviest(
  best: readonly {readonly sum: number; readonly last: number}[],
  j: number,
): {readonly sum: number; readonly last: number} {
  let found = {sum: 0, last: -1}
  for (let at = j + 1; at > 0; at -= at & -at) {
    const here = best[at]
    if (here && here.sum > found.sum) found = here
  }
  return found
}

function raise(
  best: {readonly sum: number; readonly last: number}[],
  j: number,
  width: number,
  chain: {readonly sum: number; readonly last: number},
): void {
  for (let at = j + 1; at <= width; at += at & -at) {
    if (chain.sum > (best[at]?.sum ?? 0)) best[at] = chain
  }
}

/** The words of aligned paragraphs; a long paragraph beside short ones counts only in part. */
function wordsIn(
  pairs: readonly (readonly [mine: SketchedParagraph, theirs: SketchedParagraph])[],
): number {
  const beside = new Map<SketchedParagraph, number>()
  for (const [mine, theirs] of pairs) {
    const more = mostTimes * theirs.words
    beside.set(mine, Math.min(mine.words, (beside.get(mine) ?? 0) + more))
  }
  return [...beside.values()].reduce((sum, words) => sum + words, 0)
}

/** To four places, so that the last bit of a division is never printed. */
function rounded(share: number): number {
  return Math.round(share * 10_000) / 10_000
}
