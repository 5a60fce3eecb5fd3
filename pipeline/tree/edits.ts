import type {Range} from '../text/ranges.ts'
import {contains} from '../text/ranges.ts'

/** One change, with its reason. `was` must be the text at `at`; a rule id is `<file>/<what-it-saw>`. */
export interface Edit {
  readonly rule: string
  readonly at: Range
  readonly was: string
  readonly now: string
  readonly reason: string
}

/**
 * Apply edits to the text of a capture.
 *
 * @param text
 *   The whole capture: offsets of edits are offsets in it.
 * @param edits
 *   In order of `at.start`, without overlap.
 * @param within
 *   The stretch to return, with the edits that lie inside it; the whole text by default.
 * @throws RangeError
 *   When the text at an edit differs from its `was`, or edits overlap or are out of order.
 */
export function apply(
  text: string,
  edits: readonly Edit[],
  within: Range = {start: 0, end: text.length},
): string {
  if (edits.length === 0) return text.slice(within.start, within.end)
  const parts: string[] = []
  let from = within.start
  for (let i = firstFrom(edits, within.start); i < edits.length; i += 1) {
    const edit = edits[i]
    if (edit === undefined || edit.at.start > within.end) break
    if (!contains(within, edit.at)) continue
    if (edit.at.start < from)
      throw new RangeError(`Expected edits without overlap, found ${named(edit)} within another`)
    const found = text.slice(edit.at.start, edit.at.end)
    if (found !== edit.was) {
      throw new RangeError(`Expected \`${edit.was}\` at ${named(edit)}, found \`${found}\``)
    }
    parts.push(text.slice(from, edit.at.start), edit.now)
    from = edit.at.end
  }
  parts.push(text.slice(from, within.end))
  return parts.join('')
}

/**
 * The edits that change `apply(text, edits)` back to `text`.
 *
 * @param edits
 *   In order, as `apply` takes them.
 */
export function invert(edits: readonly Edit[]): readonly Edit[] {
  let shift = 0
  return edits.map((edit) => {
    const start = edit.at.start + shift
    shift += edit.now.length - edit.was.length
    return {...edit, at: {start, end: start + edit.now.length}, was: edit.now, now: edit.was}
  })
}

/** Two lists of edits as one list in order. `apply` detects overlap. */
export function merge(first: readonly Edit[], second: readonly Edit[]): readonly Edit[] {
  if (second.length === 0) return first
  if (first.length === 0) return second
  return [...first, ...second].sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end)
}

/** The edits that lie inside a range; both ends are found by binary search. */
export function editsWithin(edits: readonly Edit[], within: Range): readonly Edit[] {
  const first = firstFrom(edits, within.start)
  const last = firstFrom(edits, within.end + 1)
  return first === last ? [] : edits.slice(first, last).filter(({at}) => contains(within, at))
}

/** Index of the first edit that starts at `offset` or after it, by binary search. */
function firstFrom(edits: readonly Edit[], offset: number): number {
  let low = 0
  let high = edits.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((edits[middle]?.at.start ?? offset) < offset) low = middle + 1
    else high = middle
  }
  return low
}

function named(edit: Edit): string {
  return `${edit.at.start}–${edit.at.end} (${edit.rule})`
}
