import {figure, letter, unitKindOf} from './code-units.ts'

const ornament = /[^\p{L}\p{N}]/u

/**
 * A text without certain characters at its start and end. Not a regular expression, because one that ends
 * in `+$` takes quadratic time on runs of such characters.
 *
 * @param before
 *   Matches one character to remove from the start.
 * @param after
 *   Matches one character to remove from the end.
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

/** A text without certain characters at its end; `after` matches one of them. */
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

/** A text without the characters at its edges that are neither letters nor digits. */
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

/** Whether a code unit is a surrogate, whose kind depends on the whole pair. */
function isHalf(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff
}
