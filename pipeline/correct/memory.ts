import {type Language, languages, languagesOf} from '../language/function-words.ts'
import {lazy} from '../text/lazy.ts'
import {contains, type Range} from '../text/ranges.ts'
import {sliceOf} from '../tree/blocks.ts'
import type {Classified} from '../tree/types.ts'
import {tuned} from '../tuning/load.ts'
import {publishedOf} from './published.ts'
import {quotationsIn} from './quotes.ts'
import {type Scan, type Suspect, scan, type WordColumns} from './scan.ts'
import {type Vocabulary, vocabularyOf} from './vocabulary.ts'

/** What the rules of typos know about a document. Blocks are those that will be published, by number. */
export interface Memory extends Scan {
  readonly text: string
  readonly blocks: readonly Range[]
  /** The language of the document, when its function words determine it. */
  readonly language: Language | undefined
  /** Whether a block is running text in the language of the document. */
  readonly isProse: (block: number) => boolean
  readonly vocabulary: () => Vocabulary
  /** How many times exactly this token stands in the blocks, counted up to a hundred. */
  readonly timesOf: (token: string) => number
  /** The stretch between quotation marks that holds a token. */
  readonly quotationOf: (block: number, at: Range) => Range | undefined
}

const plain = /^\p{L}+$/u
const {languageLead, languageShare, languageVotes} = tuned('typos')

/** Scan the published blocks of a document; what costs much is computed on demand. */
export function memoryOf(tree: Classified): Memory {
  const {text} = tree.capture
  const blocks = publishedOf(tree).map(({at}) => at)
  const found = scan(text, blocks)
  const votes = countVotes(found.words, blocks.length)
  const language = electedBy(sumOf(votes), found.words.count)
  const vocabulary = lazy(() => vocabularyOf(text, found.words))
  const marked = lazy(() => countSuspects(text, found.suspects))
  const quotations = lazy(() => new Map<number, readonly Range[]>())
  return {
    ...found,
    text,
    blocks,
    language,
    isProse: (block): boolean => {
      const {firsts} = found.words
      const size = (firsts[block + 1] ?? 0) - (firsts[block] ?? 0)
      const own = votes.subarray(block * languages.length, (block + 1) * languages.length)
      return language !== undefined && leads(own, size, language)
    },
    vocabulary,
    timesOf: (token) =>
      plain.test(token) ? vocabulary().timesOf(token) : (marked().get(token) ?? 0),
    quotationOf: (block, at): Range | undefined => {
      const own = blocks[block]
      if (own === undefined) return undefined
      const known = quotations().get(block) ?? quotationsIn(sliceOf(tree, own), own.start)
      quotations().set(block, known)
      return holderOf(known, at)
    },
  }
}

/** How many function words of each language each block has: a row a block, a column a language. */
function countVotes({firsts, hashes}: WordColumns, blocks: number): Int32Array {
  const votes = new Int32Array(blocks * languages.length)
  for (let block = 0; block < blocks; block += 1) {
    const end = firsts[block + 1] ?? 0
    const from = block * languages.length
    for (let row = firsts[block] ?? 0; row < end; row += 1) {
      let mask = languagesOf(hashes[row] ?? 0)
      for (let at = from; mask !== 0; at += 1) {
        votes[at] = (votes[at] ?? 0) + (mask & 1)
        mask >>= 1
      }
    }
  }
  return votes
}

function sumOf(votes: Int32Array): Int32Array {
  const sums = new Int32Array(languages.length)
  for (let i = 0; i < votes.length; i += 1) {
    const column = i % languages.length
    sums[column] = (sums[column] ?? 0) + (votes[i] ?? 0)
  }
  return sums
}

/** Whether a language has a share of the votes, and no other more. */
function leads(votes: Int32Array, size: number, language: Language): boolean {
  const own = votes[languages.indexOf(language)] ?? 0
  return own > 0 && own >= size * languageShare && own >= Math.max(...votes)
}

/** The language with the most votes, when they are enough for the number of words and lead the next language. */
function electedBy(votes: Int32Array, size: number): Language | undefined {
  const most = Math.max(...votes)
  if (most < languageVotes || most < size * languageShare) return undefined
  const rivals = votes.filter((count) => count * languageLead > most).length
  return rivals > 1 ? undefined : languages[votes.indexOf(most)]
}

function countSuspects(text: string, suspects: readonly Suspect[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const {at} of suspects) {
    const token = text.slice(at.start, at.end)
    counts.set(token, (counts.get(token) ?? 0) + 1)
  }
  return counts
}

/** The range that holds a token, by halving; ranges are in order. */
function holderOf(ranges: readonly Range[], at: Range): Range | undefined {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >> 1
    const range = ranges[middle]
    if (range === undefined || range.end <= at.start) low = middle + 1
    else high = middle
  }
  const range = ranges[low]
  return range && contains(range, at) ? range : undefined
}
