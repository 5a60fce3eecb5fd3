import type {Edit} from '../tree/edits.ts'
import type {Stage} from '../tree/line.ts'
import type {Captured, Normalized} from '../tree/types.ts'
import {compose} from './compose.ts'
import {controls} from './controls.ts'
import {spaces} from './spaces.ts'
import {wraps} from './wraps.ts'

/** Repairs in the order in which they may claim a stretch of text. */
const repairers = [wraps, controls, compose, spaces] as const

/** Mends what transport damaged and leaves meaning untouched. Author of `repairs`. */
export const normalize: Stage<Captured, Normalized> = {
  name: 'normalize',
  run: (tree) => ({...tree, repairs: repair(tree.capture.text)}),
}

/**
 * All repairs of a text, in order and apart from one another.
 *
 * @param text
 *   The whole capture, or any text: offsets are offsets in it.
 */
export function repair(text: string): readonly Edit[] {
  return repairers.reduce<readonly Edit[]>((taken, find) => add(taken, find(text)), [])
}

function add(taken: readonly Edit[], found: readonly Edit[]): readonly Edit[] {
  if (found.length === 0) return taken
  const merged: Edit[] = []
  let next = 0
  const before = (at: number): void => {
    for (let edit = taken[next]; edit && edit.at.start < at; edit = taken[next]) {
      merged.push(edit)
      next += 1
    }
  }
  for (const edit of found) {
    before(edit.at.end)
    const last = merged.at(-1)
    if (last === undefined || last.at.end <= edit.at.start) merged.push(edit)
  }
  before(Number.POSITIVE_INFINITY)
  return merged
}
