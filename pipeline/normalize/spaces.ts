import type {Edit} from '../tree/edits.ts'

const runs =
  /(?<=[^\s\u0085])(?:[ \t\u00a0\u1680\u2000-\u200b\u202f\u205f]{2,}|[\t\u00a0\u1680\u2000-\u200a\u202f\u205f])(?=[^\s\u0085])/g

/**
 * Odd and doubled spaces between two words of a line, as one plain space.
 *
 *     growing  concerns
 *            ^^
 *
 * Leaves blanks at the edges of lines alone (they are gaps) and the ideographic space (it is one of
 * its script).
 */
export function spaces(text: string): readonly Edit[] {
  return Array.from(text.matchAll(runs), (found) => ({
    rule: found[0].length > 1 ? 'spaces/run' : 'spaces/odd',
    at: {start: found.index, end: found.index + found[0].length},
    was: found[0],
    now: ' ',
    reason:
      found[0].length > 1
        ? 'More than one space between two words'
        : 'A space of another kind between two words',
  }))
}
