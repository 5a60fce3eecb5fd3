import type {Taken} from '../../data/captures.ts'
import {groupsOf} from '../../data/groups.ts'
import {keyBits} from '../../pipeline/classify/model/grams.ts'
import {
  type LexiconWeights,
  lexicalOdds,
  lexiconOf,
  noVotes,
  votesPerNat,
} from '../../pipeline/classify/model/lexicon.ts'
import {digitsOf} from '../digits.ts'

/** How a lexicon is learned. */
export interface LexiconSettings {
  /** A gram must stand in captures of so many sites, so that no site has words of its own. */
  readonly sites: number
  /** Before the last epoch all but so many grams are dropped: those of the least weight times the root of their sites. */
  readonly grams: number
  readonly epochs: number
  readonly rate: number
  /** Pulls weights towards 0. */
  readonly decay: number
}

/** What is a good start for some million blocks. */
export const lexiconSettings: LexiconSettings = {
  sites: 6,
  grams: 32_000,
  epochs: 4,
  rate: 0.1,
  decay: 0.0003,
}

/** What a lexicon is learned from: of each capture what `takenFrom` says of its words. */
export type Worded = Pick<Taken, 'labels' | 'allWeights' | 'grams' | 'site' | 'fold'>

/** What is known while a lexicon is learned, in nats. */
interface Linear {
  base: number
  readonly weights: Float64Array
  /** Sums of squared slopes, by which steps shrink. */
  readonly squares: Float64Array
}

/** How far the digits of a gap of 24 bits are shifted. */
const shifts = [18, 12, 6, 0]
/** So that all votes have a digit. */
const mostVotes = noVotes - 1
const firstSquare = 0.1
const baseRate = 0.001
/** A block of an extreme weight moves no more than this one. */
const mostWeight = 3

/**
 * Learn what each gram says of its block: a logistic regression on the grams of a block over the root of their number, by
 * Adagrad (Duchi, Hazan, Singer, 2011). The weakest grams are dropped before the last epoch.
 *
 * Grams of fewer sites than `sites` are left out, and so are votes that round to 0. The same captures give the same bytes: they are
 * learned from in a fixed shuffle.
 */
export function learnLexicon(
  captures: readonly Worded[],
  how: LexiconSettings = lexiconSettings,
): LexiconWeights {
  const sites = sitesOfKeys(captures)
  const first = placesOf(sites, how.sites)
  const linear = linearOf(first)
  learnAll(linear, captures, first, how.epochs - 1, how)
  const places = strongest(linear, first, sites, how.grams)
  learnAll(linear, captures, places, 1, how)
  return weightsOf(linear, places)
}

function linearOf(places: Int32Array): Linear {
  const size = places.reduce((most, place) => Math.max(most, place), 0) + 1
  return {
    base: 0,
    weights: new Float64Array(size),
    squares: new Float64Array(size).fill(firstSquare),
  }
}

/** Learn from all captures so many times. */
function learnAll(
  linear: Linear,
  captures: readonly Worded[],
  places: Int32Array,
  epochs: number,
  how: LexiconSettings,
): void {
  const order = captures
    .map((capture, i) => ({capture, own: knownIn(capture, places), at: shuffled(i)}))
    .sort((a, b) => a.at - b.at)
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (const {capture, own} of order) learnFrom(linear, capture, own, how)
  }
}

/** The places of the strongest grams; 0 for the others. */
function strongest(
  {weights}: Linear,
  places: Int32Array,
  sites: Uint16Array,
  most: number,
): Int32Array {
  const strengthOf = (key: number): number =>
    Math.abs(weights[places[key] ?? 0] ?? 0) * Math.sqrt(sites[key] ?? 0)
  const keys = Array.from(places.keys()).filter((key) => places[key] !== 0)
  const kept = new Int32Array(places.length)
  for (const key of keys.sort((a, b) => strengthOf(b) - strengthOf(a) || a - b).slice(0, most)) {
    kept[key] = places[key] ?? 0
  }
  return kept
}

/** For each key its place among the grams that are learned, from 1; 0 for those of too few sites. */
function placesOf(counts: Uint16Array, sites: number): Int32Array {
  const places = new Int32Array(counts.length)
  let last = 0
  for (const [key, count] of counts.entries()) {
    if (count < sites) continue
    last += 1
    places[key] = last
  }
  return places
}

/** On how many sites each key stands. */
function sitesOfKeys(captures: readonly Worded[]): Uint16Array {
  const bySite = [...groupsOf(captures, ({site}) => site).values()]
  const counts = new Uint16Array(2 ** keyBits)
  const last = new Uint16Array(2 ** keyBits)
  for (const [i, own] of bySite.entries()) {
    for (const {grams} of own) countKeys(grams.keys, i + 1, counts, last)
  }
  return counts
}

/** Count the keys of a capture that were not yet seen on its site. */
function countKeys(keys: Int32Array, site: number, counts: Uint16Array, last: Uint16Array): void {
  for (const key of keys) {
    if (last[key] === site) continue
    last[key] = site
    counts[key] = (counts[key] ?? 0) + 1
  }
}

/** The places of the grams of each block that are learned. */
function knownIn({grams: {keys, ends}}: Worded, places: Int32Array): Worded['grams'] {
  const known: number[] = []
  const own = new Int32Array(ends.length)
  let at = 0
  for (const [i, end] of ends.entries()) {
    for (; at < end; at += 1) {
      const place = places[keys[at] ?? 0] ?? 0
      if (place !== 0) known.push(place)
    }
    own[i] = known.length
  }
  return {keys: Int32Array.from(known), ends: own}
}

function learnFrom(
  linear: Linear,
  {labels, allWeights}: Worded,
  {keys, ends}: Worded['grams'],
  how: LexiconSettings,
): void {
  for (const [i, end] of ends.entries()) {
    const weight = Math.min(mostWeight, allWeights[i] ?? 0)
    if (weight === 0) continue
    const own = keys.subarray(ends[i - 1] ?? 0, end)
    const slope = weight * (chanceOf(linear, own) - (labels[i] ?? 0))
    step(linear, own, slope, how)
  }
}

function chanceOf({base, weights}: Linear, own: Int32Array): number {
  let sum = 0
  for (const place of own) sum += weights[place] ?? 0
  return 1 / (1 + Math.exp(-(base + sum * shareOf(own))))
}

/** How much each gram of a block counts. */
function shareOf({length}: Int32Array): number {
  return 1 / Math.sqrt(Math.max(1, length))
}

function step(
  linear: Linear,
  own: Int32Array,
  slope: number,
  {rate, decay}: LexiconSettings,
): void {
  const {weights, squares} = linear
  const share = shareOf(own)
  linear.base -= baseRate * slope
  for (const place of own) {
    const weight = weights[place] ?? 0
    const down = slope * share + decay * weight
    const square = (squares[place] ?? 0) + down * down
    squares[place] = square
    weights[place] = weight - (rate * down) / Math.sqrt(square)
  }
}

/** A number that looks drawn, always the same for a place. */
function shuffled(place: number): number {
  return Math.imul(place + 1, 0x9e3779b1) >>> 0
}

function weightsOf({base, weights}: Linear, places: Int32Array): LexiconWeights {
  const gaps: number[] = []
  const all: number[] = []
  let last = 0
  for (const [key, place] of places.entries()) {
    const nats = place === 0 ? 0 : (weights[place] ?? 0)
    const votes = Math.max(-mostVotes, Math.min(mostVotes, Math.round(votesPerNat * nats)))
    if (votes === 0) continue
    const gap = key - last
    last = key
    gaps.push(gap)
    all.push(votes)
  }
  return {
    base: Math.round(votesPerNat * base),
    gaps: shifts.map((shift) => linesOf(gaps.map((gap) => gap >>> shift))),
    votes: linesOf(all.map((votes) => votes + noVotes)),
  }
}

/** The lowest six bits of each number as a digit, in lines. */
function linesOf(numbers: readonly number[]): readonly string[] {
  return digitsOf(numbers).match(/.{1,120}/g) ?? []
}

/** Lexicons that have each not seen one part of the captures, and one of all. */
export interface Lexicons {
  readonly whole: LexiconWeights
  readonly parts: readonly LexiconWeights[]
  /** For each capture the log-odds of its blocks, in nats, by the lexicon that has not seen its part. */
  readonly unseen: readonly Float32Array[]
}

/** Learn a lexicon for each part of the captures, from all other parts, and one from all. */
export function lexiconsOf(
  captures: readonly Worded[],
  parts: number,
  how?: LexiconSettings,
): Lexicons {
  const learned = Array.from({length: parts}, (_, part) =>
    learnLexicon(
      captures.filter(({fold}) => fold !== part),
      how,
    ),
  )
  const ready = learned.map(lexiconOf)
  return {
    whole: learnLexicon(captures, how),
    parts: learned,
    unseen: captures.map(({grams, fold}) => {
      const lexicon = ready[fold]
      if (lexicon === undefined) throw new RangeError(`Expected parts up to ${fold}`)
      const {keys, ends} = grams
      return Float32Array.from(ends, (end, i) => lexicalOdds(lexicon, keys, ends[i - 1] ?? 0, end))
    }),
  }
}

/** How many grams a lexicon has. */
export function gramsIn({votes}: LexiconWeights): number {
  return votes.join('').length
}

/** The member of a lexicon in the file of a model. */
export function lexiconMember({base, gaps, votes}: LexiconWeights, name = 'lexicon'): string {
  const printed = (lines: readonly string[]): string =>
    `[\n${lines.map((line) => JSON.stringify(line)).join(',\n')}]`
  return `"${name}":{"base":${base},\n"gaps":[${gaps.map(printed).join(',\n')}],\n"votes":${printed(votes)}}`
}
