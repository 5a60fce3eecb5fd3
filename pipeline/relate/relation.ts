import type {ComparedPair} from './compared.ts'
import type {Direction} from './direction.ts'
import type {PairVerdict} from './relations.ts'

/** The relation of two documents, with what shows it. */
export interface Relation extends PairVerdict {
  readonly compared: ComparedPair
  readonly direction: Direction
}
