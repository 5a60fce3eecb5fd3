import type {Edit} from '../../tree/edits.ts'

const runs =
  /(?<=[^\s\u0085])(?:[ \t\u00a0\u1680\u2000-\u200b\u202f\u205f]{2,}|[\t\u00a0\u1680\u2000-\u200a\u202f\u205f])(?=[^\s\u0085])/g
const noBreak = /^[\u00a0\u202f]$/
const setApart = /[;:!?»›]/
const opening = /[«‹]/

/**
 * Replaces odd and doubled spaces between two words of a line by one plain space.
 *
 *     growing  concerns
 *            ^^
 *
 * Leaves alone white space at the edges of lines (it belongs to gaps), the ideographic space (usual in
 * its script), and the no-break space of French before punctuation and inside guillemets.
 */
export function spaces(text: string): readonly Edit[] {
  return Array.from(text.matchAll(runs)).flatMap(({0: was, index}) => {
    const at = {start: index, end: index + was.length}
    if (noBreak.test(was) && isFrench(text.charAt(index - 1), text.charAt(at.end))) return []
    return was.length > 1
      ? [{rule: 'spaces/run', at, was, now: ' ', reason: 'More than one space between two words'}]
      : [
          {
            rule: 'spaces/odd',
            at,
            was,
            now: ' ',
            reason: 'A space of another kind between two words',
          },
        ]
  })
}

function isFrench(before: string, after: string): boolean {
  return setApart.test(after) || opening.test(before)
}
