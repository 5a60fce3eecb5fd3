import {spread} from '../../text/hash.ts'
import type {ViewedBlock} from '../context/viewed-block.ts'
import type {Column} from './columns.ts'

/** The words of all blocks, each as a number of its own, and where those of each block end. */
export interface NumberedWords {
  /** How many different words there are. */
  readonly size: number
  readonly words: Int32Array
  /** One more than there are blocks; the first is 0. */
  readonly ends: Int32Array
}

const none = -1
const figure = /\d+/g

/**
 * Number words from 0, in the order in which they first appear.
 *
 * @param hashes
 *   Of all words, block after block; words with one hash are one.
 */
export function numberedWordsOf(hashes: readonly number[], ends: Int32Array): NumberedWords {
  const slots = 2 ** Math.ceil(Math.log2(2 * hashes.length + 2))
  const keys = new Int32Array(slots)
  const numbers = new Int32Array(slots)
  const words = new Int32Array(hashes.length)
  let size = 0
  for (let w = 0; w < hashes.length; w += 1) {
    const hash = hashes[w] ?? 0
    let slot = spread(hash) & (slots - 1)
    while (numbers[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & (slots - 1)
    if (numbers[slot] === 0) {
      size += 1
      keys[slot] = hash
      numbers[slot] = size
    }
    words[w] = (numbers[slot] ?? 0) - 1
  }
  return {size, words, ends}
}

/**
 * The share of each block’s words that stand in prose of other blocks; −1 of a block without words.
 *
 * @param prose
 *   1 for blocks of prose.
 */
export function setShared(shares: Column, numbered: NumberedWords, prose: Column): void {
  const first = new Int32Array(numbered.size).fill(none)
  const again = new Uint8Array(numbered.size)
  const meet = (word: number, i: number): void => {
    if (first[word] === none) first[word] = i
    else if (first[word] !== i) again[word] = 1
  }
  for (let i = 0; i < prose.length; i += 1) {
    if (prose[i] === 1) for (const word of wordsOf(numbered, i)) meet(word, i)
  }
  setShares(
    shares,
    numbered,
    (word, i) => first[word] !== none && (first[word] !== i || again[word] === 1),
  )
}

/** The share of each block’s words that stand in the title; −1 of a block without words. */
export function setTitled(
  shares: Column,
  numbered: NumberedWords,
  title: number | undefined,
): void {
  if (title === undefined) {
    shares.fill(none)
    return
  }
  const own = new Uint8Array(numbered.size)
  for (const word of wordsOf(numbered, title)) own[word] = 1
  setShares(shares, numbered, (word) => own[word] === 1)
}

function wordsOf({words, ends}: NumberedWords, i: number): Int32Array {
  return words.subarray(ends[i], ends[i + 1])
}

function setShares(
  shares: Column,
  {words, ends}: NumberedWords,
  counts: (word: number, block: number) => boolean,
): void {
  for (let i = 0; i < shares.length; i += 1) {
    const from = ends[i] ?? 0
    const to = ends[i + 1] ?? 0
    let known = 0
    for (let w = from; w < to; w += 1) if (counts(words[w] ?? 0, i)) known += 1
    shares[i] = to > from ? known / (to - from) : none
  }
}

/** How often each block stands in the capture, with figures taken as one sign. */
export function setRepeats(repeats: Column, blocks: readonly ViewedBlock[]): void {
  const keys = blocks.map(({view}) => view.lower.replace(figure, '#'))
  const times = new Map<string, number>()
  for (const key of keys) times.set(key, (times.get(key) ?? 0) + 1)
  for (let i = 0; i < keys.length; i += 1) repeats[i] = times.get(keys[i] ?? '') ?? 1
}
