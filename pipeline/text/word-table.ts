import {hashOf, spread} from './hash.ts'

/**
 * A fixed set of words, each with a short text, in bytes that are read in place: nothing is parsed when it is loaded, and its words
 * are no strings.
 *
 * Bytes: the number of buckets, a power of two, as a 32-bit number, little-endian as all of them are; where each bucket begins, and
 * where the last one ends, counted from the end of these numbers; then the words in UTF-8, bucket by bucket, each with a tab and its
 * text where that is not empty, and a line feed.
 */
export interface WordTable {
  /** The text of a word, often empty; `undefined` where the word is not in the table. */
  readonly textOf: (word: string) => string | undefined
  readonly has: (word: string) => boolean
}

const numberLength = 4
const tab = 9
const lineFeed = 10
const firstBeyondAscii = 0x80
const wordsInBucket = 2
const encoder = new TextEncoder()
const decoder = new TextDecoder()

/**
 * The bytes of a table.
 *
 * @param texts
 *   The text of each word; neither has tabs or line feeds.
 */
export function wordTableBytes(texts: ReadonlyMap<string, string>): Uint8Array {
  const count = 2 ** Math.ceil(Math.log2(Math.max(1, texts.size / wordsInBucket)))
  const buckets = Array.from({length: count}, (): string[] => [])
  for (const [word, text] of texts) {
    buckets[spread(hashOf(word)) & (count - 1)]?.push(text === '' ? word : `${word}\t${text}`)
  }
  const parts = buckets.map((lines) => encoder.encode(lines.map((line) => `${line}\n`).join('')))
  const start = (count + 2) * numberLength
  const length = parts.reduce((sum, part) => sum + part.length, 0)
  const bytes = new Uint8Array(start + length)
  const numbers = new DataView(bytes.buffer)
  numbers.setUint32(0, count, true)
  let at = 0
  for (const [i, part] of parts.entries()) {
    numbers.setUint32((i + 1) * numberLength, at, true)
    bytes.set(part, start + at)
    at += part.length
  }
  numbers.setUint32((count + 1) * numberLength, at, true)
  return bytes
}

/** The table that bytes of `wordTableBytes` hold. */
export function wordTableOf(bytes: Uint8Array): WordTable {
  const numbers = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const count = numbers.getUint32(0, true)
  const start = (count + 2) * numberLength
  /** Where the word of a line ends, if it is that word; −1 if not. */
  const endOf = (word: string): number => {
    const units = inBytes(word)
    const bucket = (spread(hashOf(word)) & (count - 1)) + 1
    const end = start + numbers.getUint32((bucket + 1) * numberLength, true)
    let at = start + numbers.getUint32(bucket * numberLength, true)
    while (at < end) {
      let same = 0
      while (same < units.length && bytes[at + same] === unitOf(units, same)) same += 1
      const next = bytes[at + same]
      if (same === units.length && (next === tab || next === lineFeed)) return at + same
      at = bytes.indexOf(lineFeed, at + same) + 1
    }
    return -1
  }
  return {
    has: (word) => endOf(word) !== -1,
    textOf: (word): string | undefined => {
      const end = endOf(word)
      if (end === -1) return undefined
      if (bytes[end] === lineFeed) return ''
      return decoder.decode(bytes.subarray(end + 1, bytes.indexOf(lineFeed, end)))
    },
  }
}

/** A word itself where its code units are its bytes, else its bytes. */
function inBytes(word: string): string | Uint8Array {
  for (let i = 0; i < word.length; i += 1) {
    if (word.charCodeAt(i) >= firstBeyondAscii) return encoder.encode(word)
  }
  return word
}

function unitOf(units: string | Uint8Array, at: number): number | undefined {
  return typeof units === 'string' ? units.charCodeAt(at) : units[at]
}
