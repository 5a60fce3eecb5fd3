/** What a hash of a word begins with (FNV-1a, 32 bits). */
export const hashSeed = 0x811c9dc5 | 0

/**
 * A hash with one more code unit in it. Letters of ASCII and Latin-1 count the same in either case;
 * other code units may fall together.
 */
export function hashStep(hash: number, code: number): number {
  return Math.imul(hash ^ (code | 0x20), 0x01000193)
}

/** A hash spread over all its bits, for use as a place in a table. */
export function spread(hash: number): number {
  return hash ^ (hash >>> 15)
}

/** The hash of a word, in any case. */
export function hashOf(word: string): number {
  let hash = hashSeed
  for (let i = 0; i < word.length; i += 1) hash = hashStep(hash, word.charCodeAt(i))
  return hash
}
