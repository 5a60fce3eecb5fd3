import {isEnglish, isListed} from '../language/dictionary.ts'
import {functionWords} from '../language/function-words.ts'
import {correctionOf} from '../language/misspellings.ts'
import {isName, isNameOfPeople} from '../language/name-list.ts'
import {wordsForUse} from '../language/words.ts'
import {lazy} from '../text/lazy.ts'
import type {Range} from '../text/ranges.ts'
import {tuned} from '../tuning/load.ts'
import {longestName, longestToken, mostAlike} from './limits.ts'
import type {Memory} from './memory.ts'
import type {TypoFinding, WordRule} from './rule.ts'
import {blockOf, wordRangeOf} from './scan.ts'
import {rankOf, readingsOf, type Slip, slipBetween} from './slip.ts'
import {isWayOfWriting, standsFree} from './surroundings.ts'

const {
  compoundPart: shortestPart,
  neighbourLetters: leastLetters,
  neighbourTimes: leastTimes,
  neighbourTimesWhenLikely: leastWhenLikely,
} = tuned('typos')
const none: readonly number[] = []
/** Spreads letters so that other letters seldom have the same sum. */
const mixer = 0x9e3779b1
const mask = 0xfffff
/** Endings that are spelt either way round: center, centre. */
const endings = /(?:er|re|el|le)$/
const capital = /^\p{Lu}/u
/** Capitals inside a word make a name (GraphiQL), or two words glued. */
const shape = /^\p{L}\p{Ll}+$/u
const spaceAtEnd = /[ \u00a0]$/
const wordAtEnd = /(?<![\p{L}.])[\p{L}.]+$/u
const marks = /\p{M}/gu
const anyCapital = /\p{Lu}/u
const openers = functionWords('en', 'opens-sentence')
const titles = lazy(() => new Set(wordsForUse('honorific', 'en')))
const nameAfter = /^[ \u00a0]\p{Lu}/u

/** Rows of frequent words by key. */
type WordGroups = ReadonlyMap<number, readonly number[]>

/**
 * A word one letter from a word or name that the document has at least three times (twice, when two
 * letters are swapped or one is doubled; once before it, in a known name when two are swapped, or behind a given name), when it stands once, no list knows it, and only an inner
 * letter differs.
 *
 *     … Kishida … Kishida … Kishida … Kihsida …
 *                                     ^^^^^^^
 *
 * Leaves alone a change of the first letter, or of the last two other than a swap (Geingos and
 * Geingob, Coffea and Coffee), a name beside another name unless letters are swapped, words made of
 * two words (macropolitics), accents (Grêmio and Gremio), and quotations. Where the document, a dictionary or the list of
 * misspellings has a second neighbour, both readings are reported.
 */
export const neighbour: WordRule = {
  id: 'neighbour/of-the-document',
  languages: 'english',
  risky: 'neighbours',
  search: (memory) => {
    const {rows, times} = memory.vocabulary()
    const {starts, ends} = memory.words
    const long = rows.filter((row) => (ends[row] ?? 0) - (starts[row] ?? 0) >= leastLetters)
    const groups = groupFrequent(memory, long, times)
    if (groups.size === 0) return []
    const found: TypoFinding[] = []
    for (const row of long) {
      if (times[row] !== 1) continue
      const near = neighboursOf(memory, row, groups, times)
      const finding = near.length > 0 ? find(memory, row, near) : undefined
      if (finding) found.push(finding)
      if (isWayOfWriting(memory, found.length)) break
    }
    return found
  },
}

function neighboursOf(
  memory: Memory,
  row: number,
  groups: WordGroups,
  times: Int32Array,
): readonly number[] {
  const near: number[] = []
  for (const key of keysOf(memory, row)) {
    for (const other of groups.get(key) ?? none) {
      if (!near.includes(other) && isNear(memory, row, other, times)) near.push(other)
    }
  }
  return near
}

/** The frequent words by what may not differ, at most eight to a key. */
function groupFrequent(memory: Memory, rows: readonly number[], times: Int32Array): WordGroups {
  const groups = new Map<number, number[]>()
  for (const row of rows) {
    if (!isModel(memory, row, times)) continue
    for (const key of keysOf(memory, row)) {
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [row])
      else if (group.length < mostAlike) group.push(row)
    }
  }
  return groups
}

function find(memory: Memory, row: number, near: readonly number[]): TypoFinding | undefined {
  const at = wordRangeOf(memory.words, row)
  const was = wordAt(memory, row)
  const [now = '', second] = near.map((other) => wordAt(memory, other))
  if (!(shape.test(was) && shape.test(now))) return undefined
  if (isListed(was) || isName(was) || isCompound(was.toLowerCase())) return undefined
  const block = blockOf(memory.words, row)
  const times = memory.timesOf(now)
  const swapped = slipBetween(was, now)?.kind === 'swapped' && times >= leastTimes
  if (!standsFree(memory, at, block) || (!swapped && isBesideName(memory, at))) return undefined
  const listed = correctionOf(was.toLowerCase())
  const rival =
    second ??
    (listed === undefined || listed === now.toLowerCase() ? undefined : listed) ??
    readingsOf(was.toLowerCase()).find((each) => each !== now.toLowerCase() && isEnglish(each))
  if (rival !== undefined)
    return {at, was, reason: `No list has \`${was}\`: \`${now}\` or \`${rival}\``}
  return {at, was, now, reason: reasonFor(was, now, times)}
}

function reasonFor(was: string, now: string, times: number): string {
  return `No list has \`${was}\`; this document has \`${now}\` ${times === 1 ? 'once' : `${times} times`}`
}

function isNear(memory: Memory, row: number, other: number, times: Int32Array): boolean {
  const word = wordAt(memory, row)
  const model = wordAt(memory, other)
  const slip = slipBetween(word, model)
  if (slip === undefined || slip.at === 0 || withoutMarks(word) === withoutMarks(model))
    return false
  if (slip.kind === 'swapped' && endings.test(word) && slip.at === word.length - 2) return false
  if (slip.kind === 'swapped' && other < row && isKnownName(memory, other))
    return capital.test(word)
  if (other < row && isSurname(memory, other)) return isSlipOfName(slip, word, model)
  const least = rankOf(slip, word, model) === 0 ? leastWhenLikely : leastTimes
  return (times[other] ?? 0) >= least && memory.timesOf(model) >= least
}

/** A word without accents, which some spell and others leave out: Grêmio, Gremio. */
function withoutMarks(word: string): string {
  return word.normalize('NFD').replace(marks, '')
}

/** Whether a word may correct another: it is frequent, or a known name. */
function isModel(memory: Memory, row: number, times: Int32Array): boolean {
  return (times[row] ?? 0) >= leastWhenLikely || isKnownName(memory, row) || isSurname(memory, row)
}

/** Whether a word is a name by its capital and by the given name right before it, and no word of English. */
function isSurname(memory: Memory, row: number): boolean {
  const {start, end} = wordRangeOf(memory.words, row)
  if (end - start > longestToken) return false
  const word = memory.text.slice(start, end)
  if (!(shape.test(word) && capital.test(word))) return false
  const given = nameBefore(memory.text.slice(Math.max(0, start - longestName), start))
  return given !== undefined && isNameOfPeople(given) && !isEnglish(word.toLowerCase())
}

/** Whether a name that stands spelt otherwise above has two letters swapped, or one extra or missing, inside. */
function isSlipOfName(slip: Slip, word: string, model: string): boolean {
  return capital.test(word) && slip.at > 1 && rankOf(slip, word, model) < 2
}

/** Whether a word is a name by its capital and by the list of names, which no dictionary has. */
function isKnownName(memory: Memory, row: number): boolean {
  const word = wordAt(memory, row)
  if (word.length > longestToken) return false
  return shape.test(word) && capital.test(word) && isName(word) && !isEnglish(word.toLowerCase())
}

function isCompound(word: string): boolean {
  for (let i = shortestPart; i <= word.length - shortestPart; i += 1) {
    if (isEnglish(word.slice(0, i)) && isEnglish(word.slice(i))) return true
  }
  return false
}

function isBesideName(memory: Memory, at: Range): boolean {
  if (!capital.test(memory.text.slice(at.start, at.end))) return false
  const before = nameBefore(memory.text.slice(Math.max(0, at.start - longestName), at.start))
  if (before !== undefined && !isBeforeName(before.toLowerCase())) return true
  return nameAfter.test(memory.text.slice(at.end, at.end + 3))
}

/** Whether a word opens a sentence or is a title, such as Mr: neither is a part of the name behind it. */
function isBeforeName(word: string): boolean {
  return openers.has(word) || titles().has(word.endsWith('.') ? word.slice(0, -1) : word)
}

/** The last word of a text that ends with a space, from its first capital on. */
function nameBefore(text: string): string | undefined {
  const [word = ''] = spaceAtEnd.test(text) ? (wordAtEnd.exec(text.slice(0, -1)) ?? []) : []
  const capital = word.search(anyCapital)
  return capital === -1 ? undefined : word.slice(capital)
}

/** What may not differ: the first letter and the last two, or for a swap the first and all letters. */
function keysOf({text, words: {starts, ends}}: Memory, row: number): readonly [number, number] {
  const start = starts[row] ?? 0
  const end = ends[row] ?? 0
  const head = text.charCodeAt(start)
  let sum = 0
  for (let i = start + 1; i < end; i += 1) sum += (text.charCodeAt(i) * mixer) & mask
  const tail = text.charCodeAt(end - 2) * 0x10000 + text.charCodeAt(end - 1)
  return [tail * 0x100 + (head & 0xff), -(sum * 0x100 + (head & 0xff))]
}

function wordAt(memory: Memory, row: number): string {
  const {start, end} = wordRangeOf(memory.words, row)
  return memory.text.slice(start, end)
}
