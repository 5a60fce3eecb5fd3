import {datelines} from '../lexicon/datelines.ts'
import {fold} from '../tree/fold.ts'
import type {Range} from '../tree/ranges.ts'
import {firstOf} from '../tree/span-rules.ts'
import type {Span} from '../tree/types.ts'
import {spanOf} from './span.ts'

const longest = 120

/**
 * The dateline at the head of a lede: the place, and often the day and the agency.
 *
 *     NEW DELHI, March 20 (PTI): The reservoir …
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^
 *
 * Shapes and what they leave alone: `lexicon/datelines.ts`.
 *
 * @param text
 *   The whole capture.
 * @param at
 *   A block of the body.
 * @returns
 *   The span in the capture; its `value` is the place as written, where it names one.
 */
export function datelineOf(text: string, at: Range): Span | undefined {
  const head = fold(text.slice(at.start, Math.min(at.end, at.start + longest)))
  const first = firstOf(datelines, head)
  return first && spanOf(text, at.start, first)
}
