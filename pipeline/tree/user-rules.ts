import type {Role} from './roles.ts'

/** A rule as data: what a person adds to the rules for their own captures. */
export interface UserRule {
  /** `<family>/<what-it-saw>`, another one than those of the rules that are built in. */
  readonly id: string
  /** What the line is when the rule wins. */
  readonly role: Role
  /** Log-odds in nats: 1 a hint, 2 likely, 4 nearly sure. */
  readonly weight: number
  /** A sentence that can be checked by looking at the line. */
  readonly reason: string
  /** What the line must match, as RE2 has it. A rule has this, or `wordings`, or holds when either does. */
  readonly pattern?: string
  /** Wordings of which the line must use one, in any case. */
  readonly wordings?: UserWordings
  /** The only pass there is for rules as data: they see one line at a time. */
  readonly pass?: 'alone'
  /** On trial: its votes stand in the audit and do not count. */
  readonly status?: 'trial'
  /** Lines that the rule must see and lines that it must leave alone. */
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
