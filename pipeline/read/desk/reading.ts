import type {Range} from '../../text/ranges.ts'
import type {Labelled} from '../../tree/labelled.ts'

/** A value that a line of a desk states, and where it stands. */
export interface DeskValue {
  readonly property: string
  readonly at: Range
  /** The value, where the line writes it in another form. */
  readonly value?: string
}

/** What the marks of a desk make of a text: its parts in order, and the values that they state. */
export type DeskReading = Omit<Labelled, 'statements'> & {readonly values: readonly DeskValue[]}
