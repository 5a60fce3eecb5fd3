/** What a hash of a word begins with (FNV-1a, 32 bits). */
export const hashSeed = 0x811c9dc5 | 0

/** A hash with one more code unit in it. */
export function hashStep(hash: number, code: number): number {
  const mixed = Math.imul(hash ^ code, 0x01000193)
  return mixed ^ (mixed >>> 15)
}

/** A letter of ASCII or Latin-1 in lower case; other code units may fall together. */
export function foldCode(code: number): number {
  return code | 0x20
}

/** The hash of a word, in any case. */
export function hashOf(word: string): number {
  let hash = hashSeed
  for (let i = 0; i < word.length; i += 1) hash = hashStep(hash, foldCode(word.charCodeAt(i)))
  return hash
}
