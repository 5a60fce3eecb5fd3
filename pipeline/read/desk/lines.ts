import {fold} from '../../text/fold.ts'
import {linesOf} from '../../text/lines.ts'
import type {Range} from '../../text/ranges.ts'

/** A line of a text as a desk or a press office marks it. */
export interface DeskLine {
  readonly at: Range
  /** Its words with plain signs. */
  readonly text: string
  readonly words: number
  /** Empty lines above it. */
  readonly blankAbove: number
}

const blanks = /\s+/

/** The lines of a text with visible characters. */
export function deskLinesOf(text: string): readonly DeskLine[] {
  return linesOf(text).map(({at, blankAbove}) => {
    const folded = fold(text.slice(at.start, at.end))
    return {at, text: folded, words: folded.split(blanks).length, blankAbove}
  })
}

/** A range of a line, in the text. */
export function placed({start, end}: Range, from: number): Range {
  return {start: from + start, end: from + end}
}
