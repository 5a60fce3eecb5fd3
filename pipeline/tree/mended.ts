import type {Range} from '../text/ranges.ts'
import {apply, type Edit, editsWithin} from './edits.ts'

/** White space within a line: two spaces in a row are evidence, such as that a teaser was glued in. */
const layout = /^[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+$/

/** Signs of markup that are made inert keep their meaning for rules: `<` is no arrow. */
const inertSign = 'inert/markup'

/** A stretch of the capture as rules and fields read it: repaired, without white space at its ends. */
export interface Mended {
  readonly text: string
  /** The range of the capture that a range of the text came from. */
  readonly rangeOf: (at: Range) => Range
}

/** What `mendedOf` reads: a capture, and its repairs in order. */
interface Mendable {
  readonly capture: {readonly text: string}
  readonly repairs: readonly Edit[]
}

/**
 * A stretch with its repairs, as it will be published, and the way back to the capture.
 *
 *     capture   Ferry is back<br>&nbsp;
 *     mended    Ferry is back
 *
 * A range that begins or ends within a replaced stretch takes in all of it; what was removed at its ends
 * stays outside. Leaves spaces of other kinds, several in a row, and signs of markup that are made inert as they stand,
 * since rules read them.
 * A stretch without other repairs is a slice of the capture.
 */
export function mendedOf({capture, repairs}: Mendable, at: Range): Mended {
  const own = repairs.length === 0 ? repairs : editsWithin(repairs, at).filter(isSeen)
  if (own.length === 0) {
    return {text: capture.text.slice(at.start, at.end), rangeOf: shifted(at.start)}
  }
  const whole = apply(capture.text, own, at)
  const text = whole.trim()
  const lead = whole.length - whole.trimStart().length
  return {
    text,
    rangeOf: ({start, end}) => ({
      start: placeIn(own, at.start, lead + start, true),
      end: placeIn(own, at.start, lead + end, false),
    }),
  }
}

/** Whether rules see what an edit made. */
function isSeen({rule, was, now}: Edit): boolean {
  return rule !== inertSign && !(now === ' ' && layout.test(was))
}

function shifted(by: number): Mended['rangeOf'] {
  return ({start, end}) => ({start: by + start, end: by + end})
}

/** The place in the capture of an offset in the mended text, as the start or the end of a range. */
function placeIn(edits: readonly Edit[], from: number, offset: number, isStart: boolean): number {
  let shift = from
  for (const {at, now} of edits) {
    const start = at.start - shift
    const end = start + now.length
    const last = isStart ? offset : offset - 1
    if (last < start) break
    if (last < end) return isStart ? at.start : at.end
    shift = at.end - end
  }
  return offset + shift
}
