import {figure, letter, unitKindOf} from './code-units.ts'

const ornament = /[^\p{L}\p{N}]/u

/**
 * A text without the signs at its start and end that are of a kind. By hand, for an expression that
 * ends in `+$` looks at every run of such signs once for each of them.
 *
 * @param before
 *   Matches one character to take from the start.
 * @param after
 *   Matches one to take from the end.
 */
export function strip(text: string, before: RegExp, after: RegExp): string {
  let start = 0
  while (start < text.length) {
    const sign = String.fromCodePoint(text.codePointAt(start) ?? 0)
    if (!before.test(sign)) break
    start += sign.length
  }
  return stripEnd(text.slice(start), after)
}

/** A text without the signs at its end that are of a kind: `after` matches one of them. */
export function stripEnd(text: string, after: RegExp): string {
  let end = text.length
  while (end > 0) {
    const pair = text.codePointAt(end - 2) ?? 0
    const sign = pair > 0xffff && end > 1 ? String.fromCodePoint(pair) : text.charAt(end - 1)
    if (!after.test(sign)) break
    end -= sign.length
  }
  return text.slice(0, end)
}

/** A text without the signs at its edges that are neither letters nor figures. */
export function bareOf(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && isSign(text.charCodeAt(start))) start += 1
  while (end > start && isSign(text.charCodeAt(end - 1))) end -= 1
  const stopped =
    start < end && (isHalf(text.charCodeAt(start)) || isHalf(text.charCodeAt(end - 1)))
  return stopped ? strip(text, ornament, ornament) : text.slice(start, end)
}

function isSign(unit: number): boolean {
  return (unitKindOf(unit) & (letter | figure)) === 0 && !isHalf(unit)
}

/** Half of a surrogate pair, of which alone nothing can be told. */
function isHalf(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff
}
