import type {Range} from '../text/ranges.ts'
import {tuned} from '../tuning/load.ts'
import {mostPlaces} from './limits.ts'
import type {ReadDocument, ReadSentence} from './reading.ts'
import {shinglesOf} from './shingles.ts'

const {leastCovered, leastTaken, mostTimes} = tuned('relate')

/** The places of pairs of words in documents, which are compared with several others. */
const known = new WeakMap<ReadDocument, ReadonlyMap<number, readonly number[]>>()

/** Two sentences with much of their wording in common. */
export interface AlignedPair {
  /** In the capture of the first document. */
  readonly a: Range
  /** In the capture of the second. */
  readonly b: Range
  /** Share of the words of the sentence that is taken over the more that stand in the other one, 0 to 1. */
  readonly score: number
}

/** Two aligned sentences by their indexes, with counts of words outside quotations. */
export interface AlignedSentences extends AlignedPair {
  readonly i: number
  readonly j: number
  /** Words of each, and how many of them stand in the other in runs of two and more. */
  readonly words: readonly [number, number]
  readonly covered: readonly [number, number]
  /** Names and figures that both have, and the most that both could have. */
  readonly names: readonly [shared: number, possible: number]
  readonly figures: readonly [shared: number, possible: number]
}

/**
 * The sentences of two documents with much of their wording in common, in any order.
 *
 * A word counts as taken over when it stands in the other sentence beside the same neighbour, so that a rewrite that
 * changes one word in three still shows, and common words alone do not. Each sentence stands beside the one that holds most of
 * it, so that sentences that were joined or cut are found as well. Quotations do not count.
 *
 * @returns
 *   Pairs by the place in the first document, then in the second.
 */
export function align(a: ReadDocument, b: ReadDocument): readonly AlignedSentences[] {
  const there = coverageOf(a, b)
  const back = coverageOf(b, a)
  const pairs = new Map<number, readonly [number, number]>()
  const keep = (i: number, j: number): void => {
    pairs.set(i * b.sentences.length + j, [i, j])
  }
  for (const [i, row] of there.entries()) for (const j of bestOf(row)) keep(i, j)
  for (const [j, row] of back.entries()) for (const i of bestOf(row)) keep(i, j)
  return [...pairs]
    .sort(([one], [other]) => one - other)
    .flatMap(([, [i, j]]) => {
      const covered = [there[i]?.get(j) ?? 0, back[j]?.get(i) ?? 0] as const
      const made = pairOf(a.sentences[i], b.sentences[j], {i, j, covered})
      return made === undefined ? [] : [made]
    })
}

function pairOf(
  one: ReadSentence | undefined,
  other: ReadSentence | undefined,
  {i, j, covered}: Pick<AlignedSentences, 'i' | 'j' | 'covered'>,
): AlignedSentences | undefined {
  if (one === undefined || other === undefined) return undefined
  const score = Math.max(covered[0] / one.words, covered[1] / other.words)
  if (score < leastCovered || Math.max(...covered) < leastTaken) return undefined
  return {
    a: one.at,
    b: other.at,
    score: rounded(score),
    i,
    j,
    words: [one.words, other.words],
    covered,
    names: agreementOf(one.names, other.names),
    figures: agreementOf(one.figures, other.figures),
  }
}

/** For each sentence, the sentences of the other document with words of it, and how many they cover. */
function coverageOf(
  mine: ReadDocument,
  theirs: ReadDocument,
): readonly ReadonlyMap<number, number>[] {
  const places = known.get(theirs) ?? placesIn(theirs.sentences)
  known.set(theirs, places)
  return mine.sentences.map(({stretches}) => coveredIn(stretches, places))
}

/** How many words of a sentence each of the sentences at some places covers. */
function coveredIn(
  stretches: readonly (readonly number[])[],
  places: ReadonlyMap<number, readonly number[]>,
): ReadonlyMap<number, number> {
  const covered = new Map<number, number>()
  const last = new Map<number, number>()
  let at = 0
  const count = (pair: number, word: number): void => {
    for (const j of places.get(pair) ?? []) {
      covered.set(j, (covered.get(j) ?? 0) + (last.get(j) === word ? 1 : 2))
      last.set(j, word + 1)
    }
  }
  for (const stretch of stretches) {
    for (const [k, pair] of shinglesOf(stretch, 2).entries()) count(pair, at + k)
    at += stretch.length + 1
  }
  return covered
}

/** The sentences in which each pair of words stands; none of pairs that stand in too many. */
function placesIn(sentences: readonly ReadSentence[]): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>()
  const add = (pair: number, j: number): void => {
    const listed = places.get(pair)
    if (listed === undefined) places.set(pair, [j])
    else if (listed.at(-1) !== j && listed.length <= mostPlaces) listed.push(j)
  }
  for (const [j, {stretches}] of sentences.entries()) {
    for (const stretch of stretches) for (const pair of shinglesOf(stretch, 2)) add(pair, j)
  }
  for (const [pair, listed] of places) if (listed.length > mostPlaces) places.delete(pair)
  return places
}

/** The sentence that covers most words; of equal ones the first. */
function bestOf(row: ReadonlyMap<number, number>): readonly number[] {
  let [best, most] = [-1, 0]
  for (const [j, count] of row) {
    if (count > most || (count === most && j < best)) [best, most] = [j, count]
  }
  return best < 0 ? [] : [best]
}

function agreementOf(a: readonly number[], b: readonly number[]): readonly [number, number] {
  const shared = a.filter((each) => b.includes(each)).length
  return [shared, Math.min(a.length, b.length)]
}

/** What the aligned sentences of two documents add up to. */
export interface SharedText {
  /** Share of the words of each document that stand in sentences taken over, 0 to 1. */
  readonly share: readonly [number, number]
  /** Share of the words of these sentences that the other document has as well, 0 to 1. */
  readonly wording: number
  /** Sentences that stand beside another, in the document with fewer of them. */
  readonly sentences: number
  /** Words of sentences taken over, in the document with fewer of them. */
  readonly taken: number
  readonly names: readonly [number, number]
  readonly figures: readonly [number, number]
}

/**
 * Add up aligned sentences.
 *
 * @param words
 *   The words outside quotations of both documents.
 */
export function measureOf(
  pairs: readonly AlignedSentences[],
  words: readonly [number, number],
): SharedText {
  const sides = [sideOf(pairs, 0), sideOf(pairs, 1)] as const
  const [first, second] = sides
  const whole = first.taken + second.taken
  return {
    share: [first.taken / Math.max(1, words[0]), second.taken / Math.max(1, words[1])],
    wording: whole === 0 ? 0 : (first.literal + second.literal) / whole,
    sentences: Math.min(first.sentences, second.sentences),
    taken: Math.min(first.taken, second.taken),
    names: sumOf(pairs.map((pair) => pair.names)),
    figures: sumOf(pairs.map((pair) => pair.figures)),
  }
}

interface TakenOver {
  readonly taken: number
  readonly literal: number
  readonly sentences: number
}

/** The words that one document shares; a sentence counts whole when half of it is taken over. */
function sideOf(pairs: readonly AlignedSentences[], side: 0 | 1): TakenOver {
  const room = new Map<number, number>()
  const literal = new Map<number, number>()
  const words = new Map<number, number>()
  for (const {i, j, covered, words: counts} of pairs) {
    const [mine, theirs] = side === 0 ? [i, j] : [j, i]
    const left = room.get(theirs) ?? mostTimes * (counts[1 - side] ?? 0)
    const taken = Math.min(left, covered[side])
    room.set(theirs, left - taken)
    words.set(mine, counts[side])
    literal.set(mine, Math.min(counts[side], (literal.get(mine) ?? 0) + taken))
  }
  let [taken, same, sentences] = [0, 0, 0]
  for (const [at, count] of literal) {
    const all = words.get(at) ?? 0
    taken += 2 * count >= all * (2 * leastCovered) ? all : count
    same += count
    if (count > 0) sentences += 1
  }
  return {taken, literal: same, sentences}
}

function sumOf(pairs: readonly (readonly [number, number])[]): readonly [number, number] {
  return pairs.reduce<readonly [number, number]>(
    ([shared, possible], pair) => [shared + pair[0], possible + pair[1]],
    [0, 0],
  )
}

/** To four places, so that the last bit of a division is never printed. */
export function rounded(share: number): number {
  return Math.round(share * 10_000) / 10_000
}
