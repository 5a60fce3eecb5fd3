/** One test, hook or file of tests that has ended. */
export interface Ended {
  readonly type: 'ended'
  readonly name: string
  /** 0 for a file, 1 for its tests, 2 and more for their subtests. */
  readonly nesting: number
  readonly isSuite: boolean
  readonly outcome: 'pass' | 'fail' | 'cancelled' | 'skipped' | 'todo'
  readonly milliseconds: number
  /** The error as it is printed; absent for a parent that failed through its subtests alone. */
  readonly error?: string
}

/** What a lane sends: that it is free, that it begins a file, how a test ended. */
export type Message =
  | {readonly type: 'free'}
  | {readonly type: 'begin'; readonly file: string}
  | Ended
