import type {Position} from '../text/positions.ts'
import type {Corrections} from '../tree/generated/corrections.ts'
import {readChecked} from './checked-json.ts'
import type {Problem} from './problem.ts'

/** The corrections of a file with their places in it, or the problems of its text. */
export type CorrectionsRead =
  | {readonly corrections: Corrections; readonly placeOf: (pointer: string) => Position}
  | {readonly problems: readonly (Problem & Position)[]}

/**
 * Read the text of a file of corrections, and check it against `schemas/corrections.schema.json`.
 *
 * @param text
 *   JSON, as the page of `copydesk review` saves it.
 */
export function readCorrections(text: string): CorrectionsRead {
  const read = readChecked(text, 'corrections')
  if ('problems' in read) return read
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: the schema has just accepted it
  return {corrections: read.value as Corrections, placeOf: read.placeOf}
}
