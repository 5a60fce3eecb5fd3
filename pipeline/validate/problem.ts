/** One thing that is wrong with a document, with a remedy. */
export interface Problem {
  /** JSON pointer to the value; of a missing property, to where it should be. */
  readonly pointer: string
  /** The rule that found it: `schema/<keyword>`, `<profile>/<what-it-saw>` or `<file>/<what-it-saw>`. */
  readonly rule: string
  readonly severity: 'error' | 'warning' | 'note'
  /** What is wrong, and the remedy. */
  readonly message: string
  /** The value as JSON, cut to 60 characters; absent when there is none. */
  readonly value?: string
  /** The known name that is nearest to an unknown one. */
  readonly nearest?: string
}
