import {type JsonPlaces, jsonPlacesOf} from '../text/json-places.ts'
import {type Position, positionsIn} from '../text/positions.ts'
import type {Problem} from './problem.ts'
import {problemsOf} from './problems.ts'
import type {SchemaName} from './schema-names.ts'
import {checkOf} from './schemas.ts'

/** A JSON text that fits its schema, or the problems of the text, each with its line and column. */
export type CheckedJson =
  | {readonly value: unknown; readonly placeOf: (pointer: string) => Position}
  | {readonly problems: readonly (Problem & Position)[]}

/**
 * Read a JSON text, and check it against a schema.
 *
 * @returns
 *   The value and where a JSON pointer stands in the text; the rule of a text that is not JSON is
 *   the name of the schema and `/json`.
 */
export function readChecked(text: string, name: SchemaName): CheckedJson {
  const {ranges, fault} = jsonPlacesOf(text)
  const positionOf = positionsIn(text)
  if (fault !== undefined) {
    const place = positionOf(fault.offset)
    const rule = `${name}/json`
    return {problems: [{pointer: '', rule, severity: 'error', message: fault.message, ...place}]}
  }
  const value: unknown = JSON.parse(text)
  const placeOf = (pointer: string): Position => positionOf(offsetOf(ranges, pointer))
  const problems = problemsOf(checkOf(name), value)
  if (problems.length > 0) {
    return {problems: problems.map((problem) => ({...problem, ...placeOf(problem.pointer)}))}
  }
  return {value, placeOf}
}

/** The start of a value; for a missing one, the start of the object that should hold it. */
function offsetOf(ranges: JsonPlaces['ranges'], pointer: string): number {
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const start = ranges.get(at)?.start
    if (start !== undefined) return start
  }
  return 0
}
