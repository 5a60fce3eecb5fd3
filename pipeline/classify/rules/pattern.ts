import {RE2JS} from 're2js'

/** Why a pattern is invalid, or cannot be matched in linear time. */
export interface PatternFault {
  readonly fault: string
}

/**
 * A test for a pattern that a user wrote. Whatever the pattern, matching takes time linear in the length
 * of the line: RE2 does it, which has no look-around and no back-references.
 *
 * @param source
 *   In the syntax of RE2; `(?i)` at the start ignores case.
 */
export function patternOf(source: string): ((text: string) => boolean) | PatternFault {
  try {
    const pattern = RE2JS.compile(source)
    return (text) => pattern.test(text)
  } catch (error) {
    return {fault: error instanceof Error ? error.message : String(error)}
  }
}
