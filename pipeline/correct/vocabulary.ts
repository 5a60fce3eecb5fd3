import {hashOf, spread} from '../text/hash.ts'
import {mostCounted} from './limits.ts'
import type {WordColumns} from './scan.ts'

/** The words of a document, each once. */
export interface Vocabulary {
  /** For each word, in any case, the row where it stands first. */
  readonly rows: readonly number[]
  /** By such a row, how often the word stands in the document, in any case. */
  readonly times: Int32Array
  /** How many times exactly this word stands among its first hundred places, in any case. */
  readonly timesOf: (word: string) => number
}

/**
 * Count the words of a scan, in time that grows with their number alone.
 *
 * @param text
 *   The text that was scanned.
 */
export function vocabularyOf(text: string, words: WordColumns): Vocabulary {
  const {count, hashes, starts, ends} = words
  const mask = 2 ** Math.ceil(Math.log2(2 * count + 2)) - 1
  const slots = new Int32Array(mask + 1).fill(-1)
  const times = new Int32Array(count)
  const lasts = new Int32Array(count)
  const nexts = new Int32Array(count).fill(-1)
  const rows: number[] = []
  const slotOf = (hash: number): number => {
    let at = spread(hash) & mask
    while (slots[at] !== -1 && hashes[slots[at] ?? 0] !== hash) at = (at + 1) & mask
    return at
  }
  for (let row = 0; row < count; row += 1) {
    const slot = slotOf(hashes[row] ?? 0)
    const first = slots[slot] ?? -1
    if (first === -1) {
      slots[slot] = row
      rows.push(row)
    } else nexts[lasts[first] ?? 0] = row
    const home = first === -1 ? row : first
    times[home] = (times[home] ?? 0) + 1
    lasts[home] = row
  }
  return {
    rows,
    times,
    timesOf: (word): number => {
      let found = 0
      let row = slots[slotOf(hashOf(word))] ?? -1
      for (let step = 0; row !== -1 && step < mostCounted; step += 1) {
        const start = starts[row] ?? 0
        if (ends[row] === start + word.length && text.startsWith(word, start)) found += 1
        row = nexts[row] ?? -1
      }
      return found
    },
  }
}
