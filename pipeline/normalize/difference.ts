import type {Range} from '../tree/ranges.ts'

/** A stretch of a text, in UTF-16 code units, and what stands for it in the other text. */
export interface Difference {
  readonly at: Range
  readonly now: string
}

/** A path through both texts: how far it came in the first, and the path that it goes on from. */
interface Path {
  readonly x: number
  readonly y: number
  readonly back?: Path
}

const mostSteps = 400

/**
 * The smallest stretches in which two texts differ, none of which splits a surrogate pair.
 *
 * Texts that differ in more than 400 characters between their first and last difference are told as
 * one stretch.
 *
 * Source: E. W. Myers, “An O(ND) difference algorithm and its variations”, Algorithmica 1 (1986).
 */
export function differencesOf(was: string, now: string): readonly Difference[] {
  const a = [...was]
  const b = [...now]
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1
  let tail = 0
  const most = Math.min(a.length, b.length) - head
  while (tail < most && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1
  const left = a.slice(head, a.length - tail)
  const right = b.slice(head, b.length - tail)
  const offset = a.slice(0, head).join('').length
  return stretchesOf(left, right, shortest(left, right), offset)
}

/** The shortest path from the start of both texts to the end of both. */
function shortest(a: readonly string[], b: readonly string[]): Path | undefined {
  let reached = new Map<number, Path>()
  for (let steps = 0; steps <= mostSteps; steps += 1) {
    const next = new Map<number, Path>()
    for (let k = -steps; k <= steps; k += 2) {
      const path = slid(stepped(reached, k, steps), a, b)
      if (path.x >= a.length && path.y >= b.length) return path
      next.set(k, path)
    }
    reached = next
  }
  return undefined
}

/** One step right or down onto diagonal `k`, from whichever neighbour came further. */
function stepped(reached: ReadonlyMap<number, Path>, k: number, steps: number): Path {
  if (steps === 0) return {x: 0, y: 0}
  const above = reached.get(k + 1)
  const beside = reached.get(k - 1)
  if (above !== undefined && (beside === undefined || beside.x < above.x)) {
    return {x: above.x, y: above.y + 1, back: above}
  }
  return beside === undefined ? {x: 0, y: 0} : {x: beside.x + 1, y: beside.y, back: beside}
}

function slid(path: Path, a: readonly string[], b: readonly string[]): Path {
  let {x, y} = path
  while (x < a.length && y < b.length && a[x] === b[y]) {
    x += 1
    y += 1
  }
  return x === path.x ? path : {x, y, back: path}
}

/** The stretches between the slides of a path, from first to last. */
function stretchesOf(
  a: readonly string[],
  b: readonly string[],
  path: Path | undefined,
  offset: number,
): readonly Difference[] {
  const same = path === undefined ? [] : slidesOf(path)
  const found: Difference[] = []
  let [x, y, at] = [0, 0, offset]
  for (const [from, to] of [...same, [{x: a.length, y: b.length}, undefined] as const]) {
    const was = a.slice(x, from.x).join('')
    const now = b.slice(y, from.y).join('')
    if (was !== now) found.push({at: {start: at, end: at + was.length}, now})
    if (to === undefined) break
    at += was.length + a.slice(from.x, to.x).join('').length
    x = to.x
    y = to.y
  }
  return found
}

function slidesOf(path: Path): readonly (readonly [Path, Path])[] {
  const slides: (readonly [Path, Path])[] = []
  for (let to: Path = path; to.back !== undefined; to = to.back) {
    const from = to.back
    if (to.x > from.x && to.y > from.y) slides.push([from, to])
  }
  return slides.reverse()
}
