import type {Range} from '../../text/ranges.ts'

/** A value of the front matter, and where it stands in the document. */
export interface FrontMatterEntry {
  /** Its key in lower case, without hyphens, underscores and blanks. */
  readonly key: string
  /** Its value: one or more texts, of objects their names. */
  readonly values: readonly string[]
  readonly at: Range
}

/** Something wrong in the front matter. */
export interface FrontMatterFault {
  readonly rule: string
  readonly reason: string
  readonly at: Range
}

/** What could be read of a block of front matter, and what could not. */
export interface FrontMatterValues {
  readonly entries: readonly FrontMatterEntry[]
  readonly faults: readonly FrontMatterFault[]
}
