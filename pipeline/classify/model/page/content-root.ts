import {type Column, columnOf} from '../columns.ts'
import type {ElementColumns} from './elements.ts'

/** An element that seems to hold the body, and where blocks stand in relation to it. */
export interface ContentRoot {
  readonly element: number
  /** Its share of the page’s prose. */
  readonly share: number
  /** Levels from it up to the first element that holds the block too; 0 when it does itself. */
  readonly up: Column
  /** Levels from there down to the block. */
  readonly below: Column
  /** −1 to 0 before it, 0 to 1 in it, 1 to 2 after it. */
  readonly place: Column
}

const shares = [0.5, 0.7, 0.9] as const
const far = 20

/** The element with most prose right below it, and the innermost with a half, 70 % and 90 % of all. */
export function contentRootsOf(
  columns: ElementColumns,
  element: Int32Array,
  allProse: number,
): readonly ContentRoot[] {
  const found = [
    bestOf(columns),
    ...shares.map((share) => innermostWith(columns, share * allProse)),
  ]
  return found.map((root) => rootOf(columns, root, element, allProse))
}

/** The best `density` among the elements around each block, as a share of the page’s best. */
export function nearnessOf(columns: ElementColumns, holder: Int32Array): Column {
  const {density, parent, size} = columns
  const above = new Float64Array(size)
  for (let e = 0; e < size; e += 1)
    above[e] = Math.max(density[e] ?? 0, above[parent[e] ?? -1] ?? 0)
  const most = Math.max(1, density[bestOf(columns)] ?? 0)
  return columnOf(holder.length, (i) => (above[holder[i] ?? 0] ?? 0) / most)
}

function bestOf({density}: ElementColumns): number {
  let best = 0
  for (let e = 1; e < density.length; e += 1) if ((density[e] ?? 0) > (density[best] ?? 0)) best = e
  return best
}

function innermostWith({prose, depth, size}: ElementColumns, least: number): number {
  let found = 0
  for (let e = 1; e < size; e += 1) {
    if ((prose[e] ?? 0) >= least && (depth[e] ?? 0) > (depth[found] ?? 0)) found = e
  }
  return found
}

function rootOf(
  columns: ElementColumns,
  root: number,
  element: Int32Array,
  allProse: number,
): ContentRoot {
  const {depth, prose} = columns
  const common = commonWith(columns, root)
  const first = columns.first[root] ?? 0
  const last = columns.last[root] ?? 0
  const own = depth[root] ?? 0
  return {
    element: root,
    share: (prose[root] ?? 0) / allProse,
    up: columnOf(element.length, (i) => own - (common[element[i] ?? 0] ?? 0)),
    below: columnOf(element.length, (i) => {
      const e = element[i] ?? 0
      return (depth[e] ?? 0) - (common[e] ?? 0)
    }),
    place: columnOf(element.length, (i) => {
      if (i < first) return Math.max(-1, (i - first) / far)
      if (i > last) return 1 + Math.min(1, (i - last) / far)
      return (i - first) / (last - first + 1)
    }),
  }
}

/** The depth of the innermost element that each one has in common with a given one. */
function commonWith({parent, depth, size}: ElementColumns, root: number): Int32Array {
  const on = new Uint8Array(size)
  for (let e = root; e >= 0; e = parent[e] ?? -1) on[e] = 1
  const common = new Int32Array(size)
  for (let e = 0; e < size; e += 1) {
    common[e] = on[e] === 1 ? (depth[e] ?? 0) : (common[parent[e] ?? -1] ?? 0)
  }
  return common
}
