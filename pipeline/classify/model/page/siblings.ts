import type {Column} from '../columns.ts'

/** Groups of blocks whose elements are alike, and their sums; one number a group. */
export interface BlockGroups {
  /** The group of each block. */
  readonly of: Int32Array
  readonly count: Column
  readonly words: Column
  readonly prose: Column
  readonly linked: Column
}

/** Columns of blocks, one number a block. */
export interface Counted {
  readonly element: Int32Array
  readonly words: Column
  readonly prose: Column
  readonly linked: Column
}

/** Group the blocks whose elements have the same number. */
export function groupsOf(
  numbers: Int32Array,
  {element, words, prose, linked}: Counted,
): BlockGroups {
  const known = new Map<number, number>()
  const of = new Int32Array(element.length)
  for (let i = 0; i < element.length; i += 1) {
    const number = numbers[element[i] ?? -1] ?? 0
    const group = known.get(number) ?? known.size
    known.set(number, group)
    of[i] = group
  }
  const groups = {
    of,
    count: new Float32Array(known.size),
    words: new Float32Array(known.size),
    prose: new Float32Array(known.size),
    linked: new Float32Array(known.size),
  }
  for (let i = 0; i < of.length; i += 1) {
    const group = of[i] ?? 0
    add(groups.count, group, 1)
    add(groups.words, group, words[i] ?? 0)
    add(groups.prose, group, prose[i] ?? 0)
    add(groups.linked, group, linked[i] ?? 0)
  }
  return groups
}

function add(sums: Float32Array, group: number, what: number): void {
  sums[group] = (sums[group] ?? 0) + what
}
