import {blockIn, type ShingledText, wordsOf} from './shingles.ts'

const width = 4
/** A line of so many words that stands twice is the same line, not the same words by chance. */
const leastRepeated = 8
/** How far around a line is looked for others of the body. */
const reach = 3

/**
 * Which blocks of a page are of the body, by the truth.
 *
 * A block is when half of its stretches of four words stand in the body; one of fewer words when it
 * is a line of it, or goes on in it from the block above or into the block below, as cells of a table
 * do. Of a line that stands on the page several times one counts, that with most of the body around.
 *
 * @returns
 *   1 for a block of the body, else 0.
 */
export function alignedWith(texts: readonly string[], body: ShingledText): Uint8Array {
  const words = texts.map(wordsOf)
  const stream = words.flat()
  let at = 0
  const found = Uint8Array.from(words, (own) => {
    const start = at
    at += own.length
    if (own.length === 0) return 0
    const inside = blockIn(own, body) || (own.length < width && runsOn(stream, start, at, body))
    return inside ? 1 : 0
  })
  for (const copies of repeatsOf(texts, words, found)) keepOne(copies, found)
  return found
}

function runsOn(
  stream: readonly string[],
  start: number,
  end: number,
  body: ShingledText,
): boolean {
  for (let from = Math.max(0, end - width); from <= start; from += 1) {
    const stretch = stream.slice(from, from + width)
    if (stretch.length === width && body.shingles.has(stretch.join(' '))) return true
  }
  return false
}

function repeatsOf(
  texts: readonly string[],
  words: readonly (readonly string[])[],
  found: Uint8Array,
): readonly (readonly number[])[] {
  const places = new Map<string, number[]>()
  for (const [i, text] of texts.entries()) {
    if (found[i] === 0 || (words[i]?.length ?? 0) < leastRepeated) continue
    places.set(text, [...(places.get(text) ?? []), i])
  }
  return [...places.values()].filter(({length}) => length > 1)
}

function keepOne(copies: readonly number[], found: Uint8Array): void {
  const company = (i: number): number =>
    found.subarray(Math.max(0, i - reach), i + reach + 1).reduce((sum, each) => sum + each, 0)
  const best = copies.reduce((one, other) => (company(other) > company(one) ? other : one))
  for (const copy of copies) if (copy !== best) found[copy] = 0
}
