import type {Colour, Paint} from './colours.ts'
import {printable} from './printable.ts'

/** A stretch of a line, plain or with a style. */
type StyledText = string | readonly [colour: Colour, text: string]

/** A line for a terminal, as stretches of one style each. */
export type StyledLine = readonly StyledText[]

const blanks = /\s+/g

/**
 * A line as it is printed: styled, cut at the width, invisible characters written as their code.
 *
 * @param width
 *   In characters, each counted as one column.
 */
export function drawn(line: StyledLine, width: number, paint: Paint): string {
  let left = width
  const parts: string[] = []
  for (const stretch of line) {
    const [colour, text] = typeof stretch === 'string' ? [undefined, stretch] : stretch
    const kept = cut(printable(text), left)
    left -= [...kept].length
    if (kept !== '') parts.push(colour === undefined ? kept : paint(colour, kept))
  }
  return `${parts.join('')}\n`
}

/** Text of a document in backticks, with runs of white space as single spaces. */
export function quotedText(text: string, most: number): string {
  return exact(text.replaceAll(blanks, ' ').trim(), most)
}

/** Text of a document in backticks, unchanged but for its length. */
export function exact(text: string, most: number): string {
  return `\`${cut(text, most)}\``
}

function cut(text: string, most: number): string {
  if (text.length <= most) return text
  const characters = [...text.slice(0, 2 * most + 2)]
  if (characters.length <= most) return text
  return most < 1 ? '' : `${characters.slice(0, most - 1).join('')}…`
}
