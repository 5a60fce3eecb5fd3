/** One number a block, or an element. */
export type Column = Float32Array

/** A column, computed place by place in a plain loop, since `from` and `map` cost several times that. */
export function columnOf(size: number, of: (i: number) => number): Column {
  const column = new Float32Array(size)
  for (let i = 0; i < size; i += 1) column[i] = of(i)
  return column
}

/** The value of a feature where there is no block. */
export const outside = -1

/** Copy a stretch of a column into a table, from a place on; places outside the column become −1. */
export function copyColumn(
  table: Float32Array,
  at: number,
  column: Column,
  from: number,
  to: number,
): void {
  const first = Math.max(0, from)
  const last = Math.min(column.length, to)
  for (let i = from; i < first; i += 1) table[at + i - from] = outside
  for (let i = first; i < last; i += 1) table[at + i - from] = column[i] ?? 0
  for (let i = Math.max(first, last); i < to; i += 1) table[at + i - from] = outside
}

/** Writes the column of a feature into a table, from the place `at` on: its values for the blocks from `from` to before `to`. */
export type Write<Feature> = (
  table: Float32Array,
  at: number,
  feature: Feature,
  from: number,
  to: number,
) => void

/** All features of all blocks, row after row. */
export function rowsFrom<Feature>(
  features: readonly Feature[],
  size: number,
  write: Write<Feature>,
): Float32Array {
  const rows = new Float32Array(size * features.length)
  const column = new Float32Array(size)
  for (const [place, feature] of features.entries()) {
    write(column, 0, feature, 0, size)
    for (let i = 0; i < size; i += 1) rows[i * features.length + place] = column[i] ?? 0
  }
  return rows
}

/** Writes the columns of the features that are used, each so many places behind the one before, as `evaluateAll` needs them. */
export function columnsFrom<Feature>(
  features: readonly Feature[],
  used: readonly number[],
  write: Write<Feature>,
): (table: Float32Array, from: number, to: number, apart: number) => void {
  return (table, from, to, apart) => {
    for (const place of used) {
      const feature = features[place]
      if (feature !== undefined) write(table, place * apart, feature, from, to)
    }
  }
}
