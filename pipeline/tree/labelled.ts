import type {Range} from '../text/ranges.ts'
import type {Statement} from './page.ts'
import type {Role} from './roles.ts'

/** The formats whose files name what their parts are, and what they are called in reasons. */
export const labelledFormats = {
  nexis: 'LexisNexis',
  factiva: 'Factiva',
  proquest: 'ProQuest',
  email: 'The message',
  newsml: 'NewsML-G2',
  nitf: 'NITF',
  ninjs: 'ninjs',
  markdown: 'Markdown',
  'press-release': 'A press release',
  wire: 'Wire copy',
  wikinews: 'Wikinews',
} as const

/** A format whose files name what their parts are. */
export type LabelledFormat = keyof typeof labelledFormats

/**
 * A stretch of the capture to which its format gives a role.
 *
 *     BYLINE: Ann Miller
 *     ^^^^^^^ ^^^^^^^^^^
 *     navigation  byline, both with the label `BYLINE`
 *
 * Its edges are edges of blocks. It may hold one block or many: a label, the value behind it, the whole body.
 */
export interface Part {
  /** Parts stand in order and do not overlap. */
  readonly at: Range
  readonly role: Role
  /** What the format calls it, as the format writes it in its documentation: `BYLINE`, `HD`. */
  readonly label: string
  /** Its lines were broken at a width: those without an empty line between are one paragraph. */
  readonly wrapped?: true
}

/** What the labels of a capture’s format say of it. */
export interface Labelled {
  readonly format: LabelledFormat
  readonly parts: readonly Part[]
  /** With the source `label`. Not trusted without further evidence. */
  readonly statements: readonly Statement[]
  /** Line breaks, with the space before, at which the format says that the paragraph goes on. */
  readonly flowed?: readonly Range[]
  /** Ends of printed pages within a sentence: the blanks and lines between its halves. */
  readonly pages?: readonly Range[]
  /** What is wrong with the document as its format has it; `fail` when there is nothing to read. */
  readonly remarks?: readonly LabelRemark[]
}

/** Something in a labelled document that a person may want to know, with its place in the capture. */
export interface LabelRemark {
  readonly rule: string
  readonly level: 'info' | 'message' | 'fail'
  readonly reason: string
  readonly at: Range
}
