import type {Dashes, Ellipses, Quotes} from './repairs/signs.ts'

/** The steps of normalization that can be left out, by name. */
export const stepNames = [
  'wraps',
  'entities',
  'tags',
  'mojibake',
  'controls',
  'compose',
  'lookalikes',
  'spaces',
  'stops',
] as const

export type StepName = (typeof stepNames)[number]

/** How a text is normalized. Left out, everything stays as it is written that is not damaged. */
export interface NormalizeOptions {
  /** Steps that are not taken. */
  readonly skip?: readonly StepName[]
  /** Line breaks of other systems as line feeds. For text that goes out as text. */
  readonly breaks?: boolean
  /** `ﬁ` as `fi`, `ǆ` as `dž`. */
  readonly ligatures?: boolean
  /** Full-width Latin and half-width Katakana in their usual width. */
  readonly widths?: boolean
  readonly quotes?: Quotes
  readonly dashes?: Dashes
  readonly ellipses?: Ellipses
}
