import type {Audit} from '../pipeline/tree/generated/audit.ts'

export {corpus, golden, goldenFolder, goldenPages, type Sample} from '../data/corpus.ts'

/** The order of strings by UTF-16 code unit: the same wherever it is run. */
export function byCodeUnit(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/**
 * An audit as golden captures keep it: without its maker, which changes with every row of a table and every
 * weight, so that the diff of a change shows the lines that it changed and nothing else.
 */
export function withoutMaker({maker: _, ...audit}: Audit): Audit {
  return audit
}
