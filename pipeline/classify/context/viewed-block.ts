import type {Block, Verdict} from '../../tree/types.ts'
import type {BlockView} from './rule.ts'

/** A block with its view and the verdict of the rules that look at it alone. */
export interface ViewedBlock {
  readonly block: Block
  readonly view: BlockView
  readonly verdict: Verdict
}
