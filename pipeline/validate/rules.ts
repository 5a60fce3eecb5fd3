import type {Position} from '../text/positions.ts'
import type {UserRule} from '../tree/user-rules.ts'
import {readChecked} from './checked-json.ts'
import type {Problem} from './problem.ts'

/** Rules as data, or the problems of their text. */
export type RulesRead =
  | {readonly rules: readonly UserRule[]; readonly placeOf: (pointer: string) => Position}
  | {readonly problems: readonly (Problem & Position)[]}

/**
 * Read the text of a file of rules, and check it against `schemas/rules.schema.json`.
 *
 * @param text
 *   JSON.
 */
export function readRules(text: string): RulesRead {
  const read = readChecked(text, 'rules')
  if ('problems' in read) return read
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: the schema has just accepted it
  return {rules: read.value as readonly UserRule[], placeOf: read.placeOf}
}
