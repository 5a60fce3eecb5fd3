import {splitsPair} from './ranges.ts'

const half = /\p{Cs}/u
const halves = /\p{Cs}/gu
/** A quick first test that also matches whole pairs; few texts hold either. */
const any = /[\ud800-\udfff]/

/** Whether a text holds no lone surrogate, which no encoding can write. */
export function isWellFormed(text: string): boolean {
  return !any.test(text) || !half.test(text)
}

/** A text with every lone surrogate replaced by U+FFFD. */
export function wellFormed(text: string): string {
  return isWellFormed(text) ? text : text.replace(halves, '\ufffd')
}

/** The first code units of a text; one fewer than asked for where the cut would split a surrogate pair. */
export function cutTo(text: string, most: number): string {
  if (text.length <= most) return text
  return text.slice(0, splitsPair(text, most) ? most - 1 : most)
}
