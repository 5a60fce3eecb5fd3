import type {Range} from './ranges.ts'

const lineBreaks = /\r\n|[\n\r\v\f\u2028\u2029]/g
const lineBreaksOfMainframes = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g
const otherBreakOrControl = /[\n\r\u0080-\u0084\u0086-\u009f]/
const nextLine = '\u0085'
const leastNextLines = 3
/*
 * C1 controls are no blanks: most are quotation marks and dashes of windows-1252, or parts of characters,
 * that were decoded in another encoding.
 */
const firstVisible =
  /[\u0080-\u0084\u0086-\u009f]|[^\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u
const blankUnit = /(?![\u0080-\u0084\u0086-\u009f])[\s\p{Cc}\p{Cf}]/u

/** A line of the capture with visible text, without blanks at its edges. */
export interface Line {
  readonly at: Range
  /** Blanks before the first character, in code units. */
  readonly indent: number
  /** Empty lines between this line and the one above. */
  readonly blankAbove: number
}

/**
 * The lines with visible text. Blanks are what no reader sees: white space, C0 control characters,
 * zero-width characters and direction marks; variation selectors, too, except at the end of a line.
 *
 * Line breaks are those of Unicode: LF, CR, CRLF, VT, FF, NEL, LS and PS; NEL only in texts that use
 * it as a line break, see `isBrokenByNextLine`.
 */
export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = []
  let blank = 0
  let from = 0
  const add = (to: number): void => {
    const at = trim(text, {start: from, end: to})
    if (at === undefined) blank += 1
    else {
      lines.push({at, indent: at.start - from, blankAbove: blank})
      blank = 0
    }
  }
  for (const found of text.matchAll(
    isBrokenByNextLine(text) ? lineBreaksOfMainframes : lineBreaks,
  )) {
    add(found.index)
    from = found.index + found[0].length
  }
  add(text.length)
  return lines
}

/**
 * Whether U+0085 (NEL) is the line break of a text: it occurs several times, and there is no other line
 * break and no other C1 control. Elsewhere it is the ellipsis of windows-1252, decoded as Latin-1.
 */
export function isBrokenByNextLine(text: string): boolean {
  if (!text.includes(nextLine) || otherBreakOrControl.test(text)) return false
  return text.split(nextLine, leastNextLines + 1).length > leastNextLines
}

/** A range without the blanks at its edges; `undefined` when it holds only blanks. */
export function trim(text: string, range: Range): Range | undefined {
  const line = text.slice(range.start, range.end)
  const first = line.search(firstVisible)
  if (first === -1) return undefined
  let end = range.end
  while (blankUnit.test(text.charAt(end - 1))) end -= 1
  return {start: range.start + first, end}
}
