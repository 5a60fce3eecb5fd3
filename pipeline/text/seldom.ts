/** Texts of a process for which a quick test is worth its time; for more of them, the expression is compiled at once. */
const mostTested = 32

/**
 * An expression with hundreds of words, of which few texts hold any. Compiling it takes as long as some documents, so that the first
 * texts of a process are tested for what every match holds.
 *
 * @param make
 *   The expression, without the flag `g`.
 * @param mayMatch
 *   Whether a text holds what a match needs; true when in doubt.
 * @returns
 *   Of a text, the expression, or nothing when it does not match for certain.
 */
export function seldom(
  make: () => RegExp,
  mayMatch: (text: string) => boolean,
): (text: string) => RegExp | undefined {
  let tested = 0
  let made: RegExp | undefined
  return (text) => {
    if (made === undefined && tested < mostTested && !mayMatch(text)) {
      tested += 1
      return undefined
    }
    made ??= make()
    return made
  }
}
