import type {Evidence} from '../../tree/types.ts'
import {tuned} from '../../tuning/load.ts'
import {type JudgedLine, runsBelowProse} from './runs.ts'

const {likeWeight} = tuned('text')

/**
 * Votes on lines of a text by what was made of the lines around them, once that is known.
 *
 * @returns
 *   One list a line.
 */
export function lineVotes(
  lines: readonly JudgedLine[],
  places: readonly Evidence['at'][],
): readonly (readonly Evidence[])[] {
  const votes = lines.map((): Evidence[] => [])
  for (const i of runsBelowProse(lines)) {
    const at = places[i]
    if (at === undefined) continue
    const reason = 'Belongs to a run of like lines below a sentence of the story'
    votes[i]?.push({
      rule: 'lines/run-below-prose',
      role: 'paragraph',
      weight: likeWeight,
      reason,
      at,
    })
  }
  return votes
}
