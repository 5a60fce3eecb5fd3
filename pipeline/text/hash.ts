/** The initial value of a hash (FNV-1a, 32 bits). */
export const hashSeed = 0x811c9dc5 | 0

/**
 * A hash extended by one code unit. Upper and lower case of ASCII and Latin-1 letters give the same
 * hash; other code units may collide as well.
 */
export function hashStep(hash: number, code: number): number {
  return Math.imul(hash ^ (code | 0x20), 0x01000193)
}

/** A hash with its high bits mixed into the low ones, for use as an index of a table. */
export function spread(hash: number): number {
  return hash ^ (hash >>> 15)
}

/** The hash of a word, regardless of case. */
export function hashOf(word: string): number {
  let hash = hashSeed
  for (let i = 0; i < word.length; i += 1) hash = hashStep(hash, word.charCodeAt(i))
  return hash
}
