import {RE2JS} from 're2js'

/** A pattern that is no pattern, or one that could not be matched in linear time, and why. */
export interface PatternFault {
  readonly fault: string
}

/**
 * A test for a pattern from a person. Matching takes time linear in the length of the line whatever
 * the pattern is: it is done by RE2, which has no look-around and no references to groups.
 *
 * @param source
 *   As RE2 has it; `(?i)` in front makes it match in any case.
 */
export function patternOf(source: string): ((text: string) => boolean) | PatternFault {
  try {
    const pattern = RE2JS.compile(source)
    return (text) => pattern.test(text)
  } catch (error) {
    return {fault: error instanceof Error ? error.message : String(error)}
  }
}
