import type {Evidence} from '../../tree/types.ts'
import {tuned} from '../../tuning/load.ts'
import {type JudgedLine, runsBelowProse} from './runs.ts'
import {linkTitlesAmong} from './titles.ts'

const {likeWeight, linkTitleWeight} = tuned('text')

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
  const add = (found: readonly number[], vote: Omit<Evidence, 'at'>): void => {
    for (const i of found) {
      const at = places[i]
      if (at !== undefined) votes[i]?.push({...vote, at})
    }
  }
  add(runsBelowProse(lines), {
    rule: 'lines/run-below-prose',
    role: 'paragraph',
    weight: likeWeight,
    reason: 'Belongs to a run of like lines below a sentence of the story',
  })
  add(linkTitlesAmong(lines), {
    rule: 'lines/title-of-another-story',
    role: 'related',
    weight: linkTitleWeight,
    reason:
      'A title between two paragraphs; nothing that it speaks of stands elsewhere in the text',
  })
  return votes
}
