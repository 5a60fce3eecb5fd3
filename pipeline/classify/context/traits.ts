import {hashOf, hashSeed, hashStep, spread} from '../../text/hash.ts'
import {isSpace} from '../../text/spaces.ts'
import {markedCharacters, markedWords} from './trait-words.ts'

/** Traits of a line, as bits. Rules can require them, and one scan over the line finds them. */
const traits = {
  figure: 1,
  slash: 1 << 1,
  bracket: 1 << 2,
  colon: 1 << 3,
  copyright: 1 << 4,
  bar: 1 << 5,
  hash: 1 << 6,
  quote: 1 << 7,
  equals: 1 << 8,
  pointer: 1 << 9,
  /** Two white spaces in a row. */
  gap: 1 << 10,
  /** Letters of Thai, Lao, Burmese or Khmer, whose words a segmenter must count. */
  unspaced: 1 << 12,
  /** No letter of ASCII. */
  unlettered: 1 << 11,
  /** It holds a word of the kind; see `trait-words.ts`. */
  for: 1 << 13,
  read: 1 << 14,
  news: 1 << 15,
  app: 1 << 16,
  side: 1 << 17,
  picture: 1 << 18,
  newsletter: 1 << 24,
  legal: 1 << 25,
  feed: 1 << 26,
  /** Traits of the block that the scan does not find. */
  worded: 1 << 20,
  marker: 1 << 21,
  prose: 1 << 22,
  unstopped: 1 << 23,
} as const

export type Trait = keyof typeof traits

/** What a line must have for a rule to hold; the test of the rule does not run on other lines. */
export interface Needs {
  /** The most words that the line may have. A part of the rule, which its test does not repeat. */
  readonly most?: number
  /** Traits of every line on which the test holds: a shortcut that changes no verdict. */
  readonly all?: readonly Trait[]
  /** Traits of which every such line has one or more. */
  readonly any?: readonly Trait[]
}

/** What one scan finds in a line. */
export interface Scanned {
  /** Counted by white space; two characters of Chinese or Japanese count as one. */
  readonly words: number
  /** Traits, as bits. */
  readonly found: number
}

const small = 1 << 28
const spaceAt = 29
const space = 1 << spaceAt
const spacelessAt = 30
const spaceless = 1 << spacelessAt

const charactersOf: Readonly<Partial<Record<Trait, string>>> = {
  figure: '0123456789',
  slash: '/',
  bracket: '()',
  colon: ':',
  copyright: '©',
  bar: '|•·',
  hash: '#',
  quote: '"\'',
  equals: '=',
  pointer: '>›»',
}

const slots = 8192
/** Hiragana, Katakana and Han: scripts that put no spaces between words, two characters to a word. */
const scripts = [
  [0x3040, 0x30ff],
  [0x3400, 0x9fff],
  [0xf900, 0xfaff],
] as const
/** Thai and Lao, Burmese, Khmer: scripts whose words have many letters, and no space between them. */
const unspacedScripts = [
  [0x0e00, 0x0eff],
  [0x1000, 0x109f],
  [0x1780, 0x17ff],
] as const
/** The last code unit of white space but one. */
const lastSpace = 0x3000
const byteOrderMark = 0xfeff
const units = unitTable()
const words = wordTable()

/** Look for traits in a line and count its words. */
export function scanLine(lower: string): Scanned {
  let found = 0
  let spaces = 0
  let joined = 0
  let twice = 0
  let hash = hashSeed
  let before = 0
  for (let i = 0; i < lower.length; i += 1) {
    const unit = lower.charCodeAt(i)
    const bits = bitsAt(units, unit)
    found |= bits
    twice |= bits & before
    spaces += ((bits & ~before) >> spaceAt) & 1
    joined += (bits >> spacelessAt) & 1
    before = bits
    if ((bits & small) !== 0) hash = hashStep(hash, unit)
    else {
      found |= bitsAt(words, slotOf(hash))
      hash = hashSeed
    }
  }
  found |= bitsAt(words, slotOf(hash))
  if ((twice & space) !== 0) found |= traits.gap
  if ((found & small) === 0) found |= traits.unlettered
  return {words: 1 + spaces + Math.floor(joined / 2), found}
}

function bitsAt(table: Int32Array, at: number): number {
  return table[at] ?? 0
}

function slotOf(hash: number): number {
  return spread(hash) & (slots - 1)
}

/** Some traits as bits. */
export function bitsOf(named: readonly Trait[]): number {
  return named.reduce((sum, trait) => sum | traits[trait], 0)
}

/** The traits of every code unit. */
function unitTable(): Int32Array {
  const table = new Int32Array(0x10000)
  table.fill(small, 0x61, 0x7b)
  for (let unit = 0; unit <= lastSpace; unit += 1) if (isSpace(unit)) table[unit] = space
  table[byteOrderMark] = space
  for (const [first, last] of scripts) table.fill(spaceless, first, last + 1)
  for (const [first, last] of unspacedScripts) table.fill(traits.unspaced, first, last + 1)
  for (const [trait, characters] of entriesOf(charactersOf)) {
    for (const character of characters) table[character.charCodeAt(0)] = traits[trait]
  }
  for (const [trait, characters] of markedCharacters) {
    for (const character of characters) {
      const unit = character.charCodeAt(0)
      table[unit] = (table[unit] ?? 0) | traits[trait]
    }
  }
  return table
}

/** The traits of words, by their hashes. Words with the same hash share their traits. */
function wordTable(): Int32Array {
  const table = new Int32Array(slots)
  for (const [trait, stretches] of markedWords) {
    for (const word of stretches) {
      const slot = slotOf(hashOf(word))
      table[slot] = (table[slot] ?? 0) | traits[trait]
    }
  }
  return table
}

function entriesOf(
  table: Readonly<Partial<Record<Trait, string>>>,
): readonly (readonly [Trait, string])[] {
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: the keys of such a table are traits
  return Object.entries(table) as readonly (readonly [Trait, string])[]
}
