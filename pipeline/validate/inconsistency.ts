/** One contradiction within a document whose properties all have their shape. */
export interface Inconsistency {
  /** JSON pointer from the root of the document. */
  readonly pointer: string
  /** `<file>/<what-it-saw>`. */
  readonly rule: string
  /** What is wrong, and the remedy. */
  readonly message: string
}
