import type {Range} from '../../text/ranges.ts'
import type {Block, Corrected, ExtractedFacts, Gap} from '../../tree/types.ts'

/** A tree whose blocks have their spans. */
export type Spanned = Omit<Corrected, 'children'> & {
  readonly children: readonly (Block<ExtractedFacts> | Gap)[]
}

/** What the reader of a field is given. */
export interface Reading {
  readonly tree: Spanned
  /** The words of a range as they will be published: repairs and corrections applied. */
  readonly textOf: (at: Range) => string
}
