/**
 * A function that tells whether a text may stand more than once among others: always for one that
 * does, and in one of 2⁵² cases for another one. It keeps eight bytes a text, so that millions can be compared.
 */
export function repeatedAmong(texts: Iterable<string>): (text: string) => boolean {
  const hashes = Float64Array.from(texts, hashOf).sort()
  const repeated = new Set(hashes.filter((hash, i) => hash === hashes[i - 1]))
  return (text) => repeated.size > 0 && repeated.has(hashOf(text))
}

/** A hash of 52 bits: FNV-1a twice, with two primes. Equal texts have equal hashes. */
function hashOf(text: string): number {
  let [low, high] = [0x811c9dc5, 0x811c9dc5]
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    low = Math.imul(low ^ unit, 0x01000193)
    high = Math.imul(high ^ unit, 0x01000197)
  }
  return (low >>> 0) * 2 ** 20 + (high >>> 12)
}
