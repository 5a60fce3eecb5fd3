import {closeSync, openSync, readFileSync, readSync} from 'node:fs'
import {join} from 'node:path'
import type {AlignedSentences} from '../../relate/alignment.ts'
import type {ComparedPair} from '../../relate/compared.ts'
import type {Range} from '../../text/ranges.ts'
import {type CorpusDocument, comparedFiles, type State} from './state.ts'

/** The numbers of a pair in a file of places: both documents, and where the line of its comparison stands. */
export const numbersOfPlace = 4
/** More than the documents of a spool, so that a number of two parts names one. */
const mostRows = 2 ** 32

type AlignedNumbers = readonly [
  ...(readonly [a0: number, a1: number, b0: number, b1: number, score: number]),
  ...(readonly [i: number, j: number, words0: number, words1: number]),
  ...(readonly [covered0: number, covered1: number]),
  ...(readonly [names0: number, names1: number, figures0: number, figures1: number]),
]

/** A comparison as it is kept, without the ids. */
interface ComparedLine
  extends Pick<ComparedPair, 'isSame' | 'isOfOneOutlet' | 'words' | 'marks' | 'evidence'> {
  readonly aligned: readonly AlignedNumbers[]
  readonly quotations: readonly (readonly [number, number, number, number])[]
}

/** A comparison as a line that `comparedIn` reads. */
export function lineOfCompared({aligned, quotations, ...rest}: ComparedPair): string {
  const {isSame, isOfOneOutlet, words, marks, evidence} = rest
  const line: ComparedLine = {
    isSame,
    isOfOneOutlet,
    words,
    marks,
    evidence,
    aligned: aligned.map(
      ({a, b, score, i, j, words: count, covered, names, figures}): AlignedNumbers => [
        ...([a.start, a.end, b.start, b.end, score] as const),
        ...([i, j, ...count, ...covered, ...names, ...figures] as const),
      ],
    ),
    quotations: quotations.map(({a, b}) => [a.start, a.end, b.start, b.end]),
  }
  return `${JSON.stringify(line)}\n`
}

/** The comparison of two documents in a line. */
export function comparedIn(line: string, a: string, b: string): ComparedPair {
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: only `lineOfCompared` writes such lines
  const {aligned, quotations, ...rest} = JSON.parse(line) as ComparedLine
  return {
    a,
    b,
    ...rest,
    aligned: aligned.map(alignedOf),
    quotations: quotations.map(([a0, a1, b0, b1]) => ({a: range(a0, a1), b: range(b0, b1)})),
  }
}

function alignedOf([a0, a1, b0, b1, score, ...rest]: AlignedNumbers): AlignedSentences {
  const [i, j, words0, words1, covered0, covered1, names0, names1, figures0, figures1] = rest
  return {
    a: range(a0, a1),
    b: range(b0, b1),
    score,
    i,
    j,
    words: [words0, words1],
    covered: [covered0, covered1],
    names: [names0, names1],
    figures: [figures0, figures1],
  }
}

function range(start: number, end: number): Range {
  return {start, end}
}

/** A number that names a document of a state, in this run and in every later one. */
export function numberOfRow({spool, row}: Pick<CorpusDocument, 'spool' | 'row'>): number {
  return spool * mostRows + row
}

/** Where the line of a comparison stands. */
export type ComparedPlace = readonly [offset: number, length: number]

/** The comparisons of an earlier run, found by the numbers of documents in a corpus. */
export interface KeptComparisons {
  readonly of: (a: number, b: number) => ComparedPlace | undefined
}

export const noComparisons: KeptComparisons = {of: () => undefined}

/**
 * Find the comparisons of an earlier run whose two documents did not change. The memory holds 24 bytes for each.
 *
 * @param folder
 *   The folder of the state of that run.
 * @param documents
 *   The corpus, whose spools begin with those of that state.
 */
export function keptComparisons(
  folder: string,
  {spools, compared}: State,
  documents: readonly CorpusDocument[],
): KeptComparisons {
  const numbers = new Map<number, number>()
  for (const [number, document] of documents.entries()) {
    if (document.spool < spools.length) numbers.set(numberOfRow(document), number)
  }
  const bytes = new Uint8Array(readFileSync(join(folder, `${compared}${comparedFiles.places}`)))
  const places = new Float64Array(bytes.buffer)
  const pairs = new Float64Array(places.length / numbersOfPlace)
  const rows = new Uint32Array(pairs.length)
  let count = 0
  for (let row = 0; row < pairs.length; row++) {
    const a = numbers.get(places[row * numbersOfPlace] ?? 0)
    const b = numbers.get(places[row * numbersOfPlace + 1] ?? 0)
    if (a === undefined || b === undefined) continue
    pairs[row] = a * documents.length + b
    rows[count++] = row
  }
  const sorted = rows
    .subarray(0, count)
    .sort((one, other) => (pairs[one] ?? 0) - (pairs[other] ?? 0))
  return {
    of: (a, b): ComparedPlace | undefined => {
      const pair = a * documents.length + b
      const row = rowOf(pair, sorted, pairs)
      if (row === undefined) return undefined
      const at = row * numbersOfPlace
      return [places[at + 2] ?? 0, places[at + 3] ?? 0]
    },
  }
}

/** The row of a pair, by halves. */
function rowOf(pair: number, sorted: Uint32Array, pairs: Float64Array): number | undefined {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((pairs[sorted[middle] ?? 0] ?? 0) < pair) low = middle + 1
    else high = middle
  }
  const row = sorted[low]
  return row !== undefined && pairs[row] === pair ? row : undefined
}

/** Reads lines of comparisons by their places. */
export interface ComparisonReader {
  readonly at: (place: ComparedPlace) => string
  readonly close: () => void
}

/** Open a file of comparisons. */
export function comparisonReader(path: string): ComparisonReader {
  const file = openSync(path, 'r')
  return {
    at: ([offset, length]): string => {
      const bytes = Buffer.alloc(length)
      readSync(file, bytes, 0, length, offset)
      return bytes.toString()
    },
    close: (): void => closeSync(file),
  }
}
