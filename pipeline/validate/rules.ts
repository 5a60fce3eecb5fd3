import {type JsonPlaces, jsonPlacesOf} from '../text/json-places.ts'
import {type Position, positionsIn} from '../text/positions.ts'
import type {UserRule} from '../tree/user-rules.ts'
import {type Problem, problemsOf} from './problems.ts'
import {checkOf} from './schemas.ts'

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
  const {ranges, fault} = jsonPlacesOf(text)
  const positionOf = positionsIn(text)
  if (fault !== undefined) {
    const place = positionOf(fault.offset)
    const rule = 'rules/json'
    return {problems: [{pointer: '', rule, severity: 'error', message: fault.message, ...place}]}
  }
  const value: unknown = JSON.parse(text)
  const placeOf = (pointer: string): Position => positionOf(offsetOf(ranges, pointer))
  const problems = problemsOf(checkOf('rules'), value)
  if (problems.length > 0) {
    return {problems: problems.map((problem) => ({...problem, ...placeOf(problem.pointer)}))}
  }
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: the schema has just accepted it
  return {rules: value as readonly UserRule[], placeOf}
}

/** The start of a value; for a missing one, the start of the object that should hold it. */
function offsetOf(ranges: JsonPlaces['ranges'], pointer: string): number {
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const start = ranges.get(at)?.start
    if (start !== undefined) return start
  }
  return 0
}
