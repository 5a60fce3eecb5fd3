import type {Role} from './roles.ts'

/** A rule as data, which users add for their own captures. */
export interface UserRule {
  /** `<family>/<what-it-saw>`; it must differ from the ids of built-in rules. */
  readonly id: string
  /** The role that the rule votes for. */
  readonly role: Role
  /** Log-odds in nats: 1 a hint, 2 likely, 4 nearly sure. */
  readonly weight: number
  /** A sentence that can be checked by looking at the line. */
  readonly reason: string
  /** A pattern in the syntax of RE2. A rule has a pattern, wordings or both; with both, either must match. */
  readonly pattern?: string
  /** Wordings of which the line must hold one; case is ignored. */
  readonly wordings?: UserWordings
  /** Rules as data see one line at a time, so this is the only pass. */
  readonly pass?: 'alone'
  /** On trial: its votes stand in the audit and do not count. */
  readonly status?: 'trial'
  /** Lines that the rule must match, and lines that it must leave alone. */
  readonly examples: {readonly yes: readonly string[]; readonly no: readonly string[]}
}

/** Wordings by the place that they must have in a line. */
export interface UserWordings {
  /** The line, without ornaments at its edges. */
  readonly whole?: readonly string[]
  /** Its beginning. */
  readonly opens?: readonly string[]
  /** Anywhere in it. */
  readonly holds?: readonly string[]
}
