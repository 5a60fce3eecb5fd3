import type {Colour, Paint} from './colours.ts'
import {printable} from './printable.ts'

/** Words of a line, perhaps set off from the others. */
type Words = string | readonly [colour: Colour, words: string]

/** A line for a terminal, in stretches of one colour. */
export type Line = readonly Words[]

const blanks = /\s+/g

/**
 * A line as it is printed: what cannot be seen written as its code, cut at the width, painted.
 *
 * @param width
 *   Characters; one is taken to be one column wide.
 */
export function drawn(line: Line, width: number, paint: Paint): string {
  let left = width
  const parts: string[] = []
  for (const stretch of line) {
    const [colour, words] = typeof stretch === 'string' ? [undefined, stretch] : stretch
    const kept = cut(printable(words), left)
    left -= [...kept].length
    if (kept !== '') parts.push(colour === undefined ? kept : paint(colour, kept))
  }
  return `${parts.join('')}\n`
}

/** Text of a document in backticks, white space in it as single spaces. */
export function quote(text: string, most: number): string {
  return exact(text.replaceAll(blanks, ' ').trim(), most)
}

/** Text of a document in backticks, as it stands. */
export function exact(text: string, most: number): string {
  return `\`${cut(text, most)}\``
}

function cut(words: string, most: number): string {
  if (words.length <= most) return words
  const characters = [...words.slice(0, 2 * most + 2)]
  if (characters.length <= most) return words
  return most < 1 ? '' : `${characters.slice(0, most - 1).join('')}…`
}
