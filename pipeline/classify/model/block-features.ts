import {capitalLetter, figure, isKind, smallLetter} from '../../text/code-units.ts'
import {otherStops} from '../../text/stops.ts'
import {type Role, roles} from '../../tree/roles.ts'
import type {Outline} from '../context/neighbours.ts'
import type {Passed} from '../context/passed.ts'
import type {BlockView, View} from '../context/rule.ts'
import {isWordless} from '../context/wording.ts'
import {type RuleVotes, ruleVotesOf} from '../votes/rule-votes.ts'
import type {Column} from './columns.ts'
import {type BlockCounts, countsOf} from './counts.ts'
import {numberedWordsOf, setRepeats, setShared, setTitled} from './repetition.ts'

/** The features of a block by itself, by the family that they are shown under. */
export const ownColumns = {
  length: ['words', 'units', 'perWord'],
  form: [
    'capitals',
    'capitalised',
    'digits',
    'functions',
    'addresses',
    'commas',
    'stops',
    'signs',
    'quotes',
    'ends',
    'opens',
    'marker',
    'indent',
    'blankAbove',
    'prose',
    'group',
    'inGroup',
    'longestInGroup',
  ],
  rules: ['out', 'body', 'net', 'role'],
  repetition: ['shared', 'titled', 'repeats', 'kin'],
} as const

/** Read by other features only. */
const inner = ['dated'] as const
const names = [...Object.values(ownColumns).flat(), ...inner]

export type BlockFeature = (typeof names)[number]

type FeatureColumns = Readonly<Record<BlockFeature, Column>>

/** What is known of the blocks of a capture, each by itself. */
export interface BlockFeatures {
  readonly size: number
  readonly columns: FeatureColumns
  /** By role, in the order of `roles`: 0 no wording of it, 1 holds one, 2 opens with one, 3 is one. */
  readonly wordings: readonly Uint8Array[]
  readonly votes: readonly RuleVotes[]
  readonly outline: Outline
}

const endings = ',;:-?!…。！？.'
/** The first of them that ends a sentence. */
export const wholeEnd = endings.indexOf('?') + 1
const closing = '"\')]}'
const opensLow = /^\p{Ll}/u
const opensHigh = /^\p{Lu}/u
const opensFigure = /^\p{N}/u
const lastFarFromLatin = 0xff
const firstOfPairs = 0xd800
const lastOfPairs = 0xdfff

/** Compute what every block is by itself, and how often it and its words stand elsewhere. */
export function blockFeaturesOf({blocks, outline, verdicts}: Passed): BlockFeatures {
  const size = blocks.length
  const columns = columnsOf(size)
  const memory = new ArrayBuffer(size * roles.length)
  const wordings = roles.map((_, role) => new Uint8Array(memory, role * size, size))
  const hashes: number[] = []
  const ends = new Int32Array(size + 1)
  for (let i = 0; i < size; i += 1) {
    const view = blocks[i]?.view
    if (view === undefined) continue
    const counts = countsOf(view, hashes)
    ends[i + 1] = hashes.length
    setOwn(columns, i, view, counts)
    if (!isWordless(view)) setWordings(wordings, i, view)
  }
  const votes = verdicts.map(ruleVotesOf)
  for (let i = 0; i < votes.length; i += 1) {
    const own = votes[i]
    if (own !== undefined) setVotes(columns, i, own)
  }
  setGroups(columns)
  const numbered = numberedWordsOf(hashes, ends)
  setShared(columns.shared, numbered, columns.prose)
  setTitled(columns.titled, numbered, outline.title)
  setRepeats(columns.repeats, blocks)
  setKin(columns)
  return {size, columns, wordings, votes, outline}
}

/** Columns of zeros, cut from one stretch of memory, since to allocate each alone costs more than to fill it. */
function columnsOf(size: number): FeatureColumns {
  const bytes = size * Float32Array.BYTES_PER_ELEMENT
  const memory = new ArrayBuffer(bytes * names.length)
  const columns: Partial<Record<BlockFeature, Column>> = {}
  for (const [at, name] of names.entries())
    columns[name] = new Float32Array(memory, at * bytes, size)
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: every name has its column now
  return columns as FeatureColumns
}

function setOwn(columns: FeatureColumns, i: number, view: BlockView, counts: BlockCounts): void {
  const {words, text, prose, hints} = view
  const {letters, tokens} = counts
  const perLetter = 1 / Math.max(1, letters)
  const perToken = 1 / Math.max(1, tokens)
  const units = text.length
  columns.words[i] = words
  columns.units[i] = units
  columns.perWord[i] = letters * perToken
  columns.capitals[i] = counts.capitals * perLetter
  columns.capitalised[i] = counts.capitalised * perToken
  columns.digits[i] = counts.digits / Math.max(1, units)
  columns.functions[i] = counts.functions * perToken
  columns.addresses[i] = counts.addresses * perToken
  columns.commas[i] = counts.commas
  columns.stops[i] = counts.stops
  columns.signs[i] = counts.signs
  columns.quotes[i] = counts.quotes
  columns.ends[i] = endOf(text)
  columns.opens[i] = openingOf(text)
  columns.marker[i] = hints.marker === undefined ? 0 : 1
  columns.indent[i] = hints.indent
  columns.blankAbove[i] = hints.blankAbove
  columns.prose[i] = prose ? 1 : 0
}

/** 0 a word, then signs in the order of `endings`, from half a sentence to a whole one. */
function endOf(text: string): number {
  let last = text.length - 1
  while (last > 0 && closing.includes(text.charAt(last))) last -= 1
  const sign = text.charAt(last)
  return endings.indexOf(otherStops.includes(sign) ? '.' : sign) + 1
}

/** 0 a sign, 1 a figure, 2 a quotation mark, 3 a small letter, 4 a letter without case, 5 a capital. */
function openingOf(text: string): number {
  const unit = text.charCodeAt(0)
  if (unit >= firstOfPairs && unit <= lastOfPairs) return openingOfPair(text)
  if (isKind(text, 0, capitalLetter)) return 5
  if (isKind(text, 0, smallLetter)) return 3
  if (isKind(text, 0, figure)) return 1
  if (text.startsWith('"') || text.startsWith("'")) return 2
  return unit > lastFarFromLatin ? 4 : 0
}

function openingOfPair(text: string): number {
  if (opensHigh.test(text)) return 5
  if (opensLow.test(text)) return 3
  return opensFigure.test(text) ? 1 : 4
}

function setWordings(
  wordings: readonly Uint8Array[],
  i: number,
  {wordings: {whole, opens, holds}}: View,
): void {
  const set = (role: Role, how: number): void => {
    const own = wordings[roles.indexOf(role)]
    if (own !== undefined) own[i] = how
  }
  for (const role of holds) set(role, 1)
  for (const role of opens.keys()) set(role, 2)
  for (const role of whole) set(role, 3)
}

function setVotes(
  columns: FeatureColumns,
  i: number,
  {out, outVotes, body, bodyVotes}: RuleVotes,
): void {
  columns.out[i] = outVotes
  columns.body[i] = bodyVotes
  columns.net[i] = outVotes - bodyVotes
  columns.role[i] = roles.indexOf(outVotes > bodyVotes && out !== undefined ? out : body)
  columns.dated[i] = out === 'timestamp' ? 1 : 0
}

/** Lines without an empty line between them are a group: its size, the place in it, its most words. */
function setGroups({blankAbove, words, group, inGroup, longestInGroup}: FeatureColumns): void {
  for (let from = 0; from < words.length; ) {
    let to = from + 1
    while (to < words.length && blankAbove[to] === 0) to += 1
    let longest = 0
    for (let i = from; i < to; i += 1) longest = Math.max(longest, words[i] ?? 0)
    group.fill(to - from, from, to)
    longestInGroup.fill(longest, from, to)
    for (let i = from; i < to; i += 1) inGroup[i] = i - from
    from = to
  }
}

/** The share of all blocks that have the same shape. */
function setKin(columns: FeatureColumns): void {
  const {kin} = columns
  const shapes = new Int32Array(kin.length)
  for (let i = 0; i < kin.length; i += 1) shapes[i] = shapeOf(columns, i)
  const times = new Map<number, number>()
  for (const shape of shapes) times.set(shape, (times.get(shape) ?? 0) + 1)
  for (let i = 0; i < kin.length; i += 1) kin[i] = (times.get(shapes[i] ?? 0) ?? 0) / kin.length
}

/** A number for about how long a block is and how it opens and ends. */
function shapeOf({words, ends, opens}: FeatureColumns, i: number): number {
  const length = Math.round(2 * Math.log2(1 + (words[i] ?? 0)))
  return length * 100 + (ends[i] ?? 0) * 6 + (opens[i] ?? 0)
}
