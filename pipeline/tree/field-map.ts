/**
 * A step of the way to a field: the name of a property, the number of an element, `*` for every
 * element, or the first element whose property is one of some values; `null` is its absence.
 */
export type PathStep =
  | string
  | number
  | {readonly where: string; readonly is: readonly (string | null)[]}

/** Where the captures are in the JSON of others, and how their fields are called there: plain data. */
export interface FieldMap {
  /** The way to a list of documents; absent when the whole is one document, or a list of them. */
  readonly list?: readonly PathStep[]
  /** Fields of our capture → ways to their values. What no way leads to is left alone. */
  readonly fields: Readonly<Record<string, readonly PathStep[]>>
}
