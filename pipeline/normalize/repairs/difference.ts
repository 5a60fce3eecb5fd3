import {type Range, splitsPair} from '../../text/ranges.ts'
import {farthestMatch} from '../limits.ts'

/** A stretch of a text, in UTF-16 code units, and its replacement in the other text. */
export interface Difference {
  readonly at: Range
  readonly now: string
}

/** Offsets in both texts. */
interface Positions {
  readonly a: number
  readonly b: number
}

const ascii = /[\0-\u007f]/
/** Code units that must be equal where two texts meet again. */
const anchor = 2

/**
 * The stretches in which a text differs from its repaired version. None splits a surrogate pair.
 *
 * For texts that share nearly all ASCII characters: a difference ends where these are equal again. When
 * they are not within 512 code units, the rest is one stretch.
 */
export function differencesOf(was: string, now: string): readonly Difference[] {
  const found: Difference[] = []
  let place: Positions = {a: 0, b: 0}
  for (;;) {
    const from = afterSame(was, now, place)
    if (from.a === was.length && from.b === now.length) return found
    const to = nextMeeting(was, now, from)
    const difference = trimmed(was, now, from, to)
    if (difference !== undefined) found.push(difference)
    place = to
  }
}

function afterSame(was: string, now: string, {a, b}: Positions): Positions {
  let length = 0
  while (a + length < was.length && was[a + length] === now[b + length]) length += 1
  const split = splitsPair(was, a + length) || splitsPair(now, b + length)
  const same = split ? length - 1 : length
  return {a: a + same, b: b + same}
}

/** The nearest offsets from which both texts are equal, beginning with an ASCII character. */
function nextMeeting(was: string, now: string, {a, b}: Positions): Positions {
  for (let far = 0; far < farthestMatch && a + far < was.length; far += 1) {
    const unit = was.charAt(a + far)
    if (!ascii.test(unit)) continue
    const sought = was.slice(a + far, a + far + anchor)
    const at = now.indexOf(sought, b)
    if (at !== -1 && at - b <= 2 * far + anchor) return {a: a + far, b: at}
  }
  return {a: was.length, b: now.length}
}

function trimmed(was: string, now: string, from: Positions, to: Positions): Difference | undefined {
  let [a, b] = [to.a, to.b]
  while (a > from.a && b > from.b && was[a - 1] === now[b - 1]) {
    a -= 1
    b -= 1
  }
  if (splitsPair(was, a) || splitsPair(now, b)) {
    a += 1
    b += 1
  }
  if (a === from.a && b === from.b) return undefined
  return {at: {start: from.a, end: a}, now: now.slice(from.b, b)}
}
