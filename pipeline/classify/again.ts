import type {Column} from './facts.ts'
import type {Seen} from './scene.ts'

/** The words of all blocks, as hashes, and where those of each block end. */
export interface Vocabulary {
  readonly words: readonly number[]
  /** One more than there are blocks; the first is 0. */
  readonly ends: Int32Array
}

const none = -1
const figure = /\d+/g

/**
 * The share of each block’s words that stand in prose of other blocks; −1 of a block without words.
 *
 * @param prose
 *   1 for blocks of prose.
 */
export function sharedOf({words, ends}: Vocabulary, prose: Column): Column {
  const first = new Map<number, number>()
  const again = new Set<number>()
  const meet = (word: number, i: number): void => {
    const where = first.get(word)
    if (where === undefined) first.set(word, i)
    else if (where !== i) again.add(word)
  }
  for (const [i, is] of prose.entries()) {
    if (is === 1) for (const word of words.slice(ends[i], ends[i + 1])) meet(word, i)
  }
  return sharesOf({words, ends}, prose.length, (word, i) => {
    const where = first.get(word)
    return where !== undefined && (where !== i || again.has(word))
  })
}

/** The share of each block’s words that stand in the title; −1 of a block without words. */
export function titledOf(vocabulary: Vocabulary, title: number | undefined, size: number): Column {
  const {words, ends} = vocabulary
  if (title === undefined) return new Float32Array(size).fill(none)
  const own = new Set(words.slice(ends[title], ends[title + 1]))
  return sharesOf(vocabulary, size, (word) => own.has(word))
}

function sharesOf(
  {words, ends}: Vocabulary,
  size: number,
  counts: (word: number, block: number) => boolean,
): Column {
  const shares = new Float32Array(size).fill(none)
  for (let i = 0; i < size; i += 1) {
    const from = ends[i] ?? 0
    const to = ends[i + 1] ?? 0
    let known = 0
    for (let w = from; w < to; w += 1) if (counts(words[w] ?? 0, i)) known += 1
    if (to > from) shares[i] = known / (to - from)
  }
  return shares
}

/** How often each block comes in the capture, figures as one sign. */
export function repeatsOf(seen: readonly Seen[]): Column {
  const keys = seen.map(({view}) => view.lower.replace(figure, '#'))
  const times = new Map<string, number>()
  for (const key of keys) times.set(key, (times.get(key) ?? 0) + 1)
  return Float32Array.from(keys, (key) => times.get(key) ?? 1)
}

/** The share of all blocks that have the same number. */
export function kinOf(shapes: Column): Column {
  const times = new Map<number, number>()
  for (const shape of shapes) times.set(shape, (times.get(shape) ?? 0) + 1)
  return shapes.map((shape) => (times.get(shape) ?? 0) / shapes.length)
}
