/** The grams of the blocks of a capture, block after block. */
export interface Grams {
  readonly keys: Int32Array
  /** Where those of each block end. */
  readonly ends: Int32Array
}

/**
 * The grams of blocks.
 *
 * @param keysOf
 *   The keys of the grams of a block, in a view that the next call may write over.
 */
export function gramsIn<Block>(
  blocks: Iterable<Block>,
  keysOf: (block: Block) => Int32Array,
): Grams {
  const own = Array.from(blocks, (block) => keysOf(block).slice())
  const ends = new Int32Array(own.length)
  let size = 0
  for (const [i, {length}] of own.entries()) ends[i] = size += length
  const keys = new Int32Array(size)
  for (const [i, each] of own.entries()) keys.set(each, (ends[i] ?? 0) - each.length)
  return {keys, ends}
}
