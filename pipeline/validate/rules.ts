import type {UserRule} from '../tree/user-rules.ts'
import {placesOf} from './json-text.ts'
import {type Problem, problemsOf} from './problems.ts'
import {checkOf} from './schemas.ts'

/** Where something stands in a text, from 1. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** Rules as data, or what is wrong with their text. */
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
  const {starts, fault} = placesOf(text)
  if (fault !== undefined) {
    const place = positionOf(text, fault.offset)
    const rule = 'rules/json'
    return {problems: [{pointer: '', rule, severity: 'error', message: fault.message, ...place}]}
  }
  const value: unknown = JSON.parse(text)
  const placeOf = (pointer: string): Position => positionOf(text, offsetOf(starts, pointer))
  const problems = problemsOf(checkOf('rules'), value)
  if (problems.length > 0) {
    return {problems: problems.map((problem) => ({...problem, ...placeOf(problem.pointer)}))}
  }
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: the schema has just been held against it
  return {rules: value as readonly UserRule[], placeOf}
}

/** Where a value starts; of one that is missing, where the object starts that should have it. */
function offsetOf(starts: ReadonlyMap<string, number>, pointer: string): number {
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const start = starts.get(at)
    if (start !== undefined) return start
  }
  return 0
}

function positionOf(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split('\n')
  return {line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1}
}
