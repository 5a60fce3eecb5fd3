/** One number a block, or an element. */
export type Column = Float32Array

/** A column, worked out place by place: in a plain loop, since `from` and `map` cost several times that. */
export function columnOf(size: number, of: (i: number) => number): Column {
  const column = new Float32Array(size)
  for (let i = 0; i < size; i += 1) column[i] = of(i)
  return column
}
