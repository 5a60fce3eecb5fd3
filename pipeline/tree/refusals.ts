/** Why an input cannot be used or an output not be written, and what a person can do about it. */
export interface Refusal {
  readonly type: 'refusal'
  /** `<file>/<what-it-saw>`, as rules are named. */
  readonly rule: string
  /** What was found. */
  readonly reason: string
  /** What helps. */
  readonly remedy: string
}

/**
 * The most bytes that one input may have: as many as a string can have code units in V8, the
 * engine of Node.
 */
export const mostBytes = 536_870_888

/** A refusal of the given rule. */
export function refuse(rule: string, reason: string, remedy: string): Refusal {
  return {type: 'refusal', rule, reason, remedy}
}

/** The refusal of an input that is longer than any string, or than what was set. */
export function refuseLength(rule: string, most: number = mostBytes): Refusal {
  return refuse(rule, `Holds more than ${most} bytes`, 'Cut it into single documents')
}

/** Whether a value is a refusal rather than what was asked for. */
export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'refusal'
}

/** The code that Node gives an error of the system, such as `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined
}
