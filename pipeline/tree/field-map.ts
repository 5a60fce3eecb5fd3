/**
 * A step of a path in JSON: the name of a property, the index of an element, `*` for every element, or
 * the first element whose property has one of the given values; `null` stands for its absence.
 */
export type PathStep =
  | string
  | number
  | {readonly where: string; readonly is: readonly (string | null)[]}

/** Where captures and their fields are in JSON of another format: plain data. */
export interface FieldMap {
  /** The path to the list of documents; absent when the value is one document or a list of them. */
  readonly list?: readonly PathStep[]
  /** Fields of a capture → paths to their values. Everything outside these paths is ignored. */
  readonly fields: Readonly<Record<string, readonly PathStep[]>>
}
