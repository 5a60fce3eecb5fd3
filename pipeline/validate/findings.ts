/** One thing that a check of ours found wrong, before it is told to anybody. */
export interface Finding {
  /** JSON pointer from the document’s root. */
  readonly pointer: string
  /** `<file>/<what-it-saw>`. */
  readonly rule: string
  /** What is wrong and the remedy. */
  readonly message: string
}
