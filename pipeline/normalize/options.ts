import type {Dashes, Ellipses, Quotes} from './repairs/signs.ts'

/** The steps of normalization that can be skipped, by name. */
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

/** How a text is normalized. By default, only damage is repaired. */
export interface NormalizeOptions {
  /** Steps to skip. */
  readonly skip?: readonly StepName[]
  /** Replace line breaks of other systems by line feeds, in text that is written as text. */
  readonly breaks?: boolean
  /** Replace ligatures by letters: `ﬁ` by `fi`, `ǆ` by `dž`. */
  readonly ligatures?: boolean
  /** Replace full-width Latin and half-width Katakana by their usual width. */
  readonly widths?: boolean
  readonly quotes?: Quotes
  readonly dashes?: Dashes
  readonly ellipses?: Ellipses
}
