/** A run of letters, marks and digits. */
const word = /[\p{L}\p{M}\p{N}]+/gu

/** The same in a text with no character past U+024F, in a third of the time. */
const latinWord =
  /[0-9A-Za-z\u00aa\u00b2\u00b3\u00b5\u00b9\u00ba\u00bc-\u00be\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]+/g

const pastLatin = /[\u0250-\uffff]/

/** Scripts that write no spaces between words: there, every character is a word. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/u

const seed = 0x811c9dc5
const otherSeed = 0x2f0b4a27

/** A hash of 32 bits for every word of a text that is in lower case. */
export function hashesOf(text: string): readonly number[] {
  if (!pastLatin.test(text)) return (text.match(latinWord) ?? []).map(hashOf)
  const words = text.match(word) ?? []
  if (!unspaced.test(text)) return words.map(hashOf)
  return words.flatMap((each) => (unspaced.test(each) ? [...each] : [each])).map(hashOf)
}

/**
 * Hashes of 31 bits of every `size` words in a row; no shingle reaches from one stretch into the
 * next.
 *
 * @param sampled
 *   About one in this many different shingles is kept. Whether one is kept depends on it alone.
 * @returns
 *   Each once, in order of the text.
 */
export function shinglesOf(
  stretches: readonly (readonly number[])[],
  size: number,
  sampled = 1,
): readonly number[] {
  const shingles = new Set<number>()
  for (const words of stretches) {
    for (let end = size; end <= words.length; end++) {
      let hash = seed
      for (let i = end - size; i < end; i++) hash = join(hash, words[i] ?? 0)
      const shingle = hash >>> 1
      if (shingle % sampled === 0) shingles.add(shingle)
    }
  }
  return [...shingles]
}

/** 64 bits of all words, 16 hexadecimal digits; empty for no words. Not for secrets. */
export function foldedOf(paragraphs: readonly (readonly number[])[]): string {
  if (paragraphs.every((words) => words.length === 0)) return ''
  return [seed, otherSeed]
    .map((start) => paragraphs.reduce((hash, words) => words.reduce(join, hash), start))
    .map((half) => (half >>> 0).toString(16).padStart(8, '0'))
    .join('')
}

/** FNV-1a over code units. */
function hashOf(text: string): number {
  let hash = seed
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return mix(hash)
}

function join(before: number, next: number): number {
  return mix(Math.imul(before, 0x5bd1e995) + next)
}

/** The last mix of MurmurHash3: low bits as good as high ones. */
function mix(hash: number): number {
  let h = hash
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}
