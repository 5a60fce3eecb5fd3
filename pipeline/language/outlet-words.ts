import type {Use} from './uses.ts'
import {wordingsOf} from './word-rows.ts'
import {wordsForUse} from './words.ts'

/** What a wording shows of a line in which an outlet may speak to its reader. */
export type OutletSign =
  | 'call'
  | 'follow'
  | 'network'
  | 'letter'
  | 'channel'
  | 'support'
  | 'access'
  | 'comments'
  | 'note'
  | 'story-note'
  | 'own'
  | 'thing'
  | 'embed'
  | 'addresses'
  | 'reported'
  | 'story'
  | 'unedited'
  | 'latest'
  | 'news'
  | 'only'

/** A wording in a line. */
export interface OutletWord {
  readonly sign: OutletSign
  /** ISO 639; `mul` for words of no language. */
  readonly language: string
  /** The wording, as a range of the line. */
  readonly start: number
  readonly end: number
}

interface ListedCall {
  readonly wording: string
  readonly language: string
  readonly sign: OutletSign
}

const signs: readonly (readonly [Use, OutletSign])[] = [
  ['outlet-call', 'call'],
  ['outlet-follow', 'follow'],
  ['outlet-letter', 'letter'],
  ['outlet-channel', 'channel'],
  ['outlet-support', 'support'],
  ['outlet-access', 'access'],
  ['outlet-comments', 'comments'],
  ['outlet-note', 'note'],
  ['story-note', 'story-note'],
  ['outlet-own', 'own'],
  ['outlet-thing', 'thing'],
  ['outlet-embed', 'embed'],
  ['addresses', 'addresses'],
  ['said', 'reported'],
  ['outlet-reported', 'reported'],
  ['this-story', 'story'],
  ['unedited', 'unedited'],
  ['read-all', 'latest'],
  ['news-name', 'news'],
  ['subscribers-only', 'only'],
]
/** The first code unit of the scripts that put no space between words and particles, Hangul among them. */
const firstUnspaced = 0x2e80
const lastSpaced = 0x1fff
/** Thai, Lao, Burmese and Khmer, which put no spaces between words either. */
const unspaced = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/
/** Signs of Arabic and of the scripts of India that end a word. */
const signsAmongLetters = /[\u060c\u061b\u061f\u06d4\u0964\u0965]/
/** Names of networks, which some languages inflect, and the code units that they begin with. */
const networks = wordsForUse('network')
const networkUnits = new Set(networks.map((each) => each.charCodeAt(0)))
/** A power of two, some ten times as many as there are first words. */
const slots = 16_384
/** The slots of the words that wordings begin with: most words of a line are in none, and need not be looked up. */
const taken = new Uint8Array(slots)
const byFirst = new Map<string, ListedCall[]>()
for (const [use, sign] of signs) {
  for (const {wording, language} of wordingsOf(use)) {
    const first = wording.slice(0, tokenEnd(wording, 0))
    byFirst.set(first, [...(byFirst.get(first) ?? []), {wording, language, sign}])
    taken[slotOf(first, 0, first.length)] = 1
  }
}

/**
 * The wordings in a line by which an outlet that speaks to its reader is known.
 *
 * @param line
 *   Folded and in lower case.
 */
export function outletWordsIn(line: string): readonly OutletWord[] {
  const found: OutletWord[] = []
  for (let start = 0; start < line.length; ) {
    const end = tokenEnd(line, start)
    if (end === start) {
      start += 1
      continue
    }
    if (taken[slotOf(line, start, end)] === 1) addWords(found, line, start, end)
    if (networkUnits.has(line.charCodeAt(start)) && isNetwork(line.slice(start, end))) {
      found.push({sign: 'network', language: 'mul', start, end})
    }
    start = end
  }
  return found
}

/** Add the wordings that begin with the word of a line from `start` to before `end`. */
function addWords(found: OutletWord[], line: string, start: number, end: number): void {
  for (const {wording, language, sign} of byFirst.get(line.slice(start, end)) ?? []) {
    const last = start + wording.length
    if (line.startsWith(wording, start) && endsWord(line, last)) {
      found.push({sign, language, start, end: last})
    }
  }
}

function isNetwork(token: string): boolean {
  return networks.some((each) => token.startsWith(each))
}

/** A number from the first, the middle and the last unit of a word and from its length. */
function slotOf(line: string, start: number, end: number): number {
  const ends = line.charCodeAt(start) * 61 + line.charCodeAt(end - 1) * 1031
  return (ends + line.charCodeAt((start + end) >> 1) * 331 + (end - start) * 4099) & (slots - 1)
}

/** Where the word that begins at a place ends: a character of a script without spaces is one. */
function tokenEnd(line: string, start: number): number {
  const unit = line.charCodeAt(start)
  if (unit >= firstUnspaced || unspaced.test(line.charAt(start))) return start + 1
  let end = start
  while (end < line.length && isLetter(line.charCodeAt(end))) end += 1
  return end
}

/** Whether a word ends at a place: no letter of a script with spaces stands on both sides of it. */
function endsWord(line: string, end: number): boolean {
  return !(isLetter(line.charCodeAt(end - 1)) && isLetter(line.charCodeAt(end)))
}

/** Digits and letters of scripts that put spaces between words. */
function isLetter(unit: number): boolean {
  if (unit < 0x80) return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39)
  if (!(unit > 0xbf && unit <= lastSpaced)) return false
  if (unit < 0x600) return true
  const character = String.fromCharCode(unit)
  return !(unspaced.test(character) || signsAmongLetters.test(character))
}
