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
  const of = element.map((e) => {
    const number = numbers[e] ?? 0
    const group = known.get(number) ?? known.size
    known.set(number, group)
    return group
  })
  const groups = {
    of,
    count: new Float32Array(known.size),
    words: new Float32Array(known.size),
    prose: new Float32Array(known.size),
    linked: new Float32Array(known.size),
  }
  for (const [i, group] of of.entries()) {
    groups.count[group] = (groups.count[group] ?? 0) + 1
    groups.words[group] = (groups.words[group] ?? 0) + (words[i] ?? 0)
    groups.prose[group] = (groups.prose[group] ?? 0) + (prose[i] ?? 0)
    groups.linked[group] = (groups.linked[group] ?? 0) + (linked[i] ?? 0)
  }
  return groups
}
