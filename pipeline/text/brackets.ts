import {stripEnd} from './strip.ts'

const space = /\s/
const stopOrSpace = /[\s.]/
const closers = ')]'
const bracket = /[()[\]]/

/** A bracket at the end of a text, and its content. */
export interface Bracketed {
  /** Offset of the opening bracket, or of white space before it, in code units. */
  readonly index: number
  /** Its content, without white space around it. */
  readonly inner: string
}

/**
 * The round or square bracket at the end of a text, with or without a full stop after it.
 *
 *     … in Ottawa on Jan. 12, 2023. (Kyodo)
 *                                  ^^^^^^^^
 *
 * Leaves a bracket that holds another one alone.
 */
export function closingBracket(text: string): Bracketed | undefined {
  const end = stripEnd(text, stopOrSpace)
  if (text.slice(end.length).split('.').length > 2) return undefined
  if (!closers.includes(end.slice(-1)) || end === '') return undefined
  const before = end.slice(0, -1)
  const open = Math.max(before.lastIndexOf('('), before.lastIndexOf('['))
  const inner = before.slice(open + 1)
  if (open === -1 || bracket.test(inner)) return undefined
  return {index: stripEnd(text.slice(0, open), space).length, inner: inner.trim()}
}
