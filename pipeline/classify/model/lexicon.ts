import {digits, valuesOf} from './digits.ts'
import {gramsOf, textOf} from './grams.ts'

/** The weights of a lexicon, as `train/models/lexicon.ts` writes them. */
export interface LexiconWeights {
  /** Log-odds of any block, in votes. */
  readonly base: number
  /**
   * How far the key of each gram stands above the one before, in digits to the base of 64: a list a digit, the highest first. Lists are
   * cut into lines.
   */
  readonly gaps: readonly (readonly string[])[]
  /** The votes of each gram as a digit, above 32 against the body. */
  readonly votes: readonly string[]
}

/** Votes of words and of pairs of words, ready to look up. */
export interface Lexicon {
  readonly base: number
  /** A table with open places: key and 1 in the upper bits, votes in the lowest byte; 0 for no gram. */
  readonly table: Int32Array
}

/** Votes come to a nat at this number of them. */
export const votesPerNat = 8
/** The digit of no votes. */
export const noVotes = 32
const byteBits = 8
const lowestByte = 0xff
/** Most words that are told of a block, and grams among which they are looked for. */
const mostSpoken = 3
const mostLooked = 8
/** Tables have at least twice the places that are needed, a power of two. */
const room = 2

/** A lexicon, from its weights. */
export function lexiconOf({base, gaps, votes}: LexiconWeights): Lexicon {
  const own = valuesIn(votes)
  const places = gaps.map(valuesIn)
  const count = own.length
  const table = new Int32Array(2 ** Math.ceil(Math.log2(room * (count + 1))))
  let key = 0
  for (let i = 0; i < count; i += 1) {
    key += places.reduce((gap, values) => gap * digits.length + (values[i] ?? 0), 0)
    const vote = (own[i] ?? noVotes) - noVotes
    table[placeOf(table, key)] = ((key + 1) << byteBits) | (vote & lowestByte)
  }
  return {base, table}
}

/** A lexicon as the package holds it: the base, and the table as it is looked up; like forests, for machines that are little-endian. */
export function lexiconBytes({base, table}: Lexicon): Uint8Array {
  const bytes = new Uint8Array(Float64Array.BYTES_PER_ELEMENT + table.byteLength)
  bytes.set(new Uint8Array(Float64Array.of(base).buffer))
  bytes.set(
    new Uint8Array(table.buffer, table.byteOffset, table.byteLength),
    Float64Array.BYTES_PER_ELEMENT,
  )
  return bytes
}

/** A lexicon of the package. */
export function lexiconFrom(bytes: Uint8Array): Lexicon {
  // A copy begins where numbers may.
  const {buffer} = new Uint8Array(bytes)
  const [base = 0] = new Float64Array(buffer, 0, 1)
  return {base, table: new Int32Array(buffer, Float64Array.BYTES_PER_ELEMENT)}
}

function valuesIn(lines: readonly string[]): Uint8Array {
  return valuesOf(lines.join(''))
}

/**
 * The log-odds that a block is not of the body, in nats, by its grams alone: the sum of their votes over the root of their number.
 *
 * @param keys
 *   Of `gramsOf`; those from `from` to before `to` are of the block.
 */
export function lexicalOdds(
  {base, table}: Lexicon,
  keys: Int32Array,
  from: number,
  to: number,
): number {
  let known = 0
  let votes = 0
  for (let i = from; i < to; i += 1) {
    const entry = entryOf(table, keys[i] ?? 0)
    if (entry === 0) continue
    known += 1
    votes += votesIn(entry)
  }
  return (base + votes / Math.sqrt(Math.max(1, known))) / votesPerNat
}

/**
 * The words of a block that speak most for what the lexicon says.
 *
 * @param isAgainst
 *   Whether those against the body are asked for, or those for it.
 * @returns
 *   In lower case, the strongest first; at most three, none of which stands in another.
 */
export function spokenIn(lexicon: Lexicon, lower: string, isAgainst: boolean): readonly string[] {
  const chosen: string[] = []
  for (const gram of strongestIn(lexicon, lower, isAgainst)) {
    if (chosen.length === mostSpoken) break
    const text = textOf(lower, gram)
    if (text !== '' && !chosen.some((each) => each.includes(text) || text.includes(each))) {
      chosen.push(text)
    }
  }
  return chosen
}

/** The places of the grams with most votes for one side, the strongest first; few, since most of them are not told. */
function strongestIn({table}: Lexicon, lower: string, isAgainst: boolean): readonly number[] {
  const own = gramsOf(lower)
  const sign = isAgainst ? 1 : -1
  const places: number[] = []
  const votes: number[] = []
  for (let i = 0; i < own.length; i += 1) {
    const vote = sign * votesIn(entryOf(table, own[i] ?? 0))
    if (vote <= (votes[mostLooked - 1] ?? 0)) continue
    let at = Math.min(votes.length, mostLooked - 1)
    for (; at > 0 && (votes[at - 1] ?? 0) < vote; at -= 1) {
      places[at] = places[at - 1] ?? 0
      votes[at] = votes[at - 1] ?? 0
    }
    places[at] = i
    votes[at] = vote
  }
  return places
}

/** The place of a key in a table, or the free one where it would stand. */
function placeOf(table: Int32Array, key: number): number {
  const mask = table.length - 1
  let place = (key ^ (key >>> 9)) & mask
  for (let entry = table[place] ?? 0; entry !== 0; entry = table[place] ?? 0) {
    if (entry >>> byteBits === ((key + 1) & 0xffffff)) break
    place = (place + 1) & mask
  }
  return place
}

function entryOf(table: Int32Array, key: number): number {
  return table[placeOf(table, key)] ?? 0
}

/** The signed byte at the end of an entry. */
function votesIn(entry: number): number {
  return (entry << (32 - byteBits)) >> (32 - byteBits)
}
