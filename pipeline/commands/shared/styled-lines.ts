import type {Colour, Paint} from './colours.ts'
import {printable} from './printable.ts'

/** A stretch of a line, plain or with a style. */
type StyledText = string | readonly [colour: Colour, text: string]

/** A line for a terminal, as stretches of one style each. */
export type StyledLine = readonly StyledText[]

/** A run of blanks or of other characters, and its style. */
interface Piece {
  readonly colour: Colour | undefined
  readonly text: string
}

const blanks = /\s+/g
const runs = / +|[^ ]+/g
const leading = /^ */
/** Columns by which a line that goes on below is indented, beside the indent of the line itself. */
const hanging = 2

/**
 * A line as it is printed: styled, broken between words at the width, invisible characters written as their code.
 *
 * @param width
 *   In characters, each counted as one column. A word that is longer has a line of its own.
 * @param indent
 *   Columns that the lines below the first begin with; by default two more than the line itself.
 */
export function drawn(line: StyledLine, width: number, paint: Paint, indent?: number): string {
  const pieces = line.flatMap(piecesOf)
  const own = leading.exec(pieces[0]?.text ?? '')?.[0].length ?? 0
  const margin = Math.min(indent ?? own + hanging, Math.floor(width / 2))
  return laidOut(pieces, width, margin)
    .map((each) => `${painted(withoutEnd(each), paint)}\n`)
    .join('')
}

/** Pieces without the blanks at the end of their line. */
function withoutEnd(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.slice(0, pieces.findLastIndex(({text}) => text.trim() !== '') + 1)
}

/** Pieces in lines; a line never begins with the blanks at which it was broken. */
function laidOut(
  pieces: readonly Piece[],
  width: number,
  margin: number,
): readonly (readonly Piece[])[] {
  const lines: Piece[][] = [[]]
  let column = 0
  for (const piece of pieces) {
    const length = [...piece.text].length
    if (column + length > width && column > margin) {
      lines.push([{colour: undefined, text: ' '.repeat(margin)}])
      column = margin
    }
    const opensLine = lines.length > 1 && column === margin
    if (opensLine && piece.text.startsWith(' ')) continue
    lines.at(-1)?.push(piece)
    column += length
  }
  return lines
}

/** Text of a document in backticks, with runs of white space as single spaces. */
export function quotedText(text: string, most: number): string {
  return exact(text.replaceAll(blanks, ' ').trim(), most)
}

/** Text of a document in backticks, unchanged but for its length. */
export function exact(text: string, most: number): string {
  return `\`${cut(text, most)}\``
}

function piecesOf(stretch: StyledText): readonly Piece[] {
  const [colour, text] = typeof stretch === 'string' ? [undefined, stretch] : stretch
  return Array.from(printable(text).matchAll(runs), ([run]) => ({colour, text: run}))
}

/** Pieces in a row, those of one style painted together. */
function painted(pieces: readonly Piece[], paint: Paint): string {
  const joined: Piece[] = []
  for (const {colour, text} of pieces) {
    const last = joined.at(-1)
    if (last?.colour === colour && last !== undefined) {
      joined[joined.length - 1] = {colour, text: last.text + text}
    } else joined.push({colour, text})
  }
  return joined
    .map(({colour, text}) => (colour === undefined ? text : paint(colour, text)))
    .join('')
}

function cut(text: string, most: number): string {
  if (text.length <= most) return text
  const characters = [...text.slice(0, 2 * most + 2)]
  if (characters.length <= most) return text
  return most < 1 ? '' : `${characters.slice(0, most - 1).join('')}…`
}
