/** Why an input cannot be used or an output not be written, and what a person can do about it. */
export interface Refusal {
  readonly type: 'refusal'
  /** `<file>/<what-it-saw>`, as rules are named. */
  readonly rule: string
  /** What was found: a full sentence without its full stop. */
  readonly reason: string
  /** What a person can do, in the same form. */
  readonly remedy: string
}

/**
 * The most bytes that one input may have: the length in code units of the longest string in V8, the
 * engine of Node (`buffer.constants.MAX_STRING_LENGTH`).
 */
export const mostBytes = 536_870_888

/** A refusal of the given rule. */
export function refuse(rule: string, reason: string, remedy: string): Refusal {
  return {type: 'refusal', rule, reason, remedy}
}

/** The refusal of an input that is too long. */
export function refuseLength(rule: string, most: number = mostBytes): Refusal {
  return refuse(rule, `The input has more than ${most} bytes`, 'Divide it into single documents')
}

/** Whether a value is a refusal rather than a result. */
export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'refusal'
}

/** The code of an error of the system, such as `ENOENT`; `undefined` for other errors. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined
}
