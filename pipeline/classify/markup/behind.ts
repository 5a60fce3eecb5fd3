import {tuned} from '../../tuning/load.ts'

/** A title that asks is answered below, and no title of another story. */
export const question = /[?？؟]$/

const {cardBehind, storyWords} = tuned('page')

/**
 * Whether the story stands above a stretch of blocks, and next to nothing of it below.
 *
 * @param expected
 *   Words of each block that are to be expected in the body.
 */
export function isBehind(expected: readonly number[], first: number, last: number): boolean {
  const above = expected.slice(0, first).reduce((sum, each) => sum + each, 0)
  const below = expected.slice(last + 1).reduce((sum, each) => sum + each, 0)
  return above >= storyWords && below <= cardBehind
}
