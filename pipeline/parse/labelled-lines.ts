import type {Use} from '../language/uses.ts'
import {wordsForUse} from '../language/words.ts'
import {figure, isKind} from '../text/code-units.ts'
import {lazy} from '../text/lazy.ts'
import type {Range} from '../text/ranges.ts'
import {remembering} from '../text/remembering.ts'
import {strip} from '../text/strip.ts'
import {tuned} from '../tuning/load.ts'
import {datesIn} from './calendar.ts'
import {isMostlyFiller} from './date-filler.ts'

/** What the label before a value says that the value is. */
export type LabelledKind = 'author' | 'editor' | 'picture' | 'source' | 'time' | 'count'

/** A label and its value. */
export interface LabelledPart {
  readonly kind: LabelledKind
  /** As written, without the signs around it; empty where a date follows the label. */
  readonly value: string
  /** Where the value stands in the line. */
  readonly at: Range
}

/** A line that is made of labels with values, and of dates. */
export interface LabelledLine {
  readonly parts: readonly LabelledPart[]
  readonly isDated: boolean
}

/** A label, and where what follows its colon begins. */
interface Label {
  readonly kind: LabelledKind
  readonly start: number
  readonly end: number
}

const usesOfKinds = {
  author: ['author', 'by'],
  source: ['source'],
  editor: ['editing-by', 'edited-by', 'translated-by'],
  picture: ['pictured-by', 'picture-label'],
  time: ['published', 'changed', 'date-filler'],
  count: ['story-count', 'comment-count', 'reading-time'],
} as const satisfies Readonly<Record<LabelledKind, readonly Use[]>>

const {
  labelledLineLength: longestLine,
  labelledLineRest: mostOutside,
  labelledValueLength: longestValue,
} = tuned('text')
const colon = /[:：]/gu
const labelSign = /[\s:：/・]/u
const wordPart = /[\p{L}\p{M}\p{N}]/u
const noSpaces = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{N}]/u
const sign = /[\s|｜/,;·•‧\-–—()[\]（）【】〔〕「」“”"'：:]/u
const sentence = /\p{Ll}{3}[.!?](?:\s|$)|[。！？]/u

/** Kinds by their labels in lower case; the length of the longest. */
const labels = lazy(() => {
  const kinds = new Map<string, LabelledKind>()
  const listed = Object.entries(usesOfKinds).flatMap(([kind, own]) =>
    own.flatMap((use) => wordsForUse(use).map((word) => [word, kind] as const)),
  )
  for (const [word, kind] of listed) {
    const label = strip(word, labelSign, labelSign)
    // biome-ignore lint/nursery/noUnsafeTypeAssertion: a key of the table above
    if (!kinds.has(label)) kinds.set(label, kind as LabelledKind)
  }
  return {kinds, longest: Math.max(...Array.from(kinds.keys(), ({length}) => length))}
})

/**
 * The parts of a line of labels with values, as stands above and below stories, most often in Chinese,
 * Japanese, Korean, Russian and Vietnamese:
 *
 *     2024-03-12 10:22  来源：海港日报  作者：王小明
 *     ^^^^^^^^^^^^^^^^       ^^^^^^^^       ^^^^^^
 *     date                  source         author
 *
 * Leaves alone a line with more than a few letters outside them, with a colon behind another word, or with a
 * sentence as value.
 *
 * @param text
 *   A folded line.
 */
export function labelledLineOf(text: string): LabelledLine | undefined {
  if (text.length > longestLine || !(text.includes(':') || text.includes('：'))) return undefined
  return read(text).line
}

/** Several rules in a row look at the same line. */
const read = remembering(
  (text): {readonly line?: LabelledLine} => {
    const line = lineOf(text)
    return line === undefined ? {} : {line}
  },
  {most: 1},
)

function lineOf(text: string): LabelledLine | undefined {
  const found = labelsIn(text)
  if (found === undefined || found.length === 0) return undefined
  const dates = datesIn(text).map(({at}) => at)
  const cuts = [...found.map(({start}) => start), ...dates.map(({start}) => start), text.length]
  const until = (from: number): number => Math.min(...cuts.filter((cut) => cut >= from))
  const parts = found.map(({kind, end}) => partOf(text, kind, {start: end, end: until(end)}))
  if (!parts.every(isPart) || parts.some(({kind}) => kind === 'time' && dates.length === 0)) {
    return undefined
  }
  const first = {start: 0, end: until(0)}
  const between = dates.map(({end}) => ({start: end, end: until(end)}))
  const outside = [first, ...between].map(({start, end}) => text.slice(start, end)).join(' ')
  if (!isMostlyFiller(outside, mostOutside)) return undefined
  return {parts, isDated: dates.length > 0}
}

/** The labels of a line; nothing when a colon stands behind another word. */
function labelsIn(text: string): readonly Label[] | undefined {
  const lower = text.toLowerCase()
  if (lower.length !== text.length) return undefined
  const found: Label[] = []
  for (const {index} of text.matchAll(colon)) {
    if (isInClock(text, index)) continue
    const label = labelBefore(lower, index)
    if (label === undefined) return undefined
    found.push(label)
  }
  return found
}

/** Whether a colon stands between the figures of a clock time. */
function isInClock(text: string, index: number): boolean {
  return isKind(text, index - 1, figure) && isKind(text, index + 1, figure)
}

/** The longest label that ends before a colon. */
function labelBefore(lower: string, index: number): Label | undefined {
  const {kinds, longest} = labels()
  const end = index - (lower.charAt(index - 1) === ' ' ? 1 : 0)
  for (let start = Math.max(0, end - longest); start < end; start += 1) {
    const before = lower.charAt(start - 1)
    if (wordPart.test(before) && !noSpaces.test(before)) continue
    const kind = kinds.get(lower.slice(start, end))
    if (kind !== undefined) return {kind, start, end: index + 1}
  }
  return undefined
}

function partOf(text: string, kind: LabelledKind, {start, end}: Range): LabelledPart {
  const value = strip(text.slice(start, end), sign, sign)
  const from = value === '' ? start : text.indexOf(value, start)
  return {kind, value, at: {start: from, end: from + value.length}}
}

function isPart({kind, value}: LabelledPart): boolean {
  if (kind === 'time') return isMostlyFiller(value, mostOutside)
  if (kind === 'count') return value.length <= longestValue
  return value !== '' && value.length <= longestValue && !sentence.test(value)
}
