import type {Verdict} from '../../tree/types.ts'
import type {Outline} from './neighbours.ts'
import type {ViewedBlock} from './viewed-block.ts'

/** The blocks of a capture after both passes of the rules. */
export interface Passed {
  readonly blocks: readonly ViewedBlock[]
  readonly outline: Outline
  /** What the rules alone would decide. */
  readonly verdicts: readonly Verdict[]
  /** Ids of the user’s own rules, for whose votes no model has learned a weight. */
  readonly added: ReadonlySet<string>
}
