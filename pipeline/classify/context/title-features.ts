import {isKind, smallLetter} from '../../text/code-units.ts'
import {isSpace} from '../../text/spaces.ts'
import {fateOf, type Role} from '../../tree/roles.ts'
import {tuned} from '../../tuning/load.ts'
import {overlapOf, stemsOf} from './overlap.ts'
import type {View} from './rule.ts'
import {copiesOf} from './title-copies.ts'
import {type TitleFeature, titleFeatures} from './title-weights.ts'
import type {ViewedBlock} from './viewed-block.ts'

/** A line that could be the headline: its position, and a number for each feature. */
export interface TitleLine {
  readonly index: number
  readonly features: Float64Array
}

/** Facts of all blocks, gathered before features of single lines are set. */
interface AllLines {
  readonly blocks: readonly ViewedBlock[]
  /** 1 for blocks of prose. */
  readonly prose: Uint8Array
  /** Words of prose above each block; one entry more for the end. */
  readonly above: Float64Array
  /** 1 for blocks that are a byline or a time. */
  readonly head: Uint8Array
  readonly stems: ReadonlySet<string>
  readonly copies: ReturnType<typeof copiesOf>
  /** Whether blank lines part its blocks; where none do, their absence means nothing. */
  readonly spaced: boolean
  /** The first line of five words or more that could be a headline by its form. */
  readonly first: number
}

const shortest = 2
const longest = 32
const farthest = 30
const window = 25
const enoughWords = 5
const manyWords = 18
const {proseWords} = tuned('text')
const mostShared = 4
const headBelow = 4
const headAbove = 3
const letters = /\p{L}/u
const digit = /\d/
const small = /(?:^|\s)\p{Ll}/u
const plainSmall = /[a-z]/
const opensSmall = /^["'(]?\p{Ll}/u
const bars = /\s[|>·•]\s|[›»]|\s"\s/u
const firstOfPairs = 0xd800
const heads: ReadonlySet<Role> = new Set(['byline', 'timestamp', 'credit'])

/** The place of each feature in a row. */
// biome-ignore lint/nursery/noUnsafeTypeAssertion: made from these very names
const at = Object.fromEntries(titleFeatures.map((name, i) => [name, i])) as Record<
  TitleFeature,
  number
>

/** The features of every line that could be a headline; what `train/models/title.ts` learns from. */
export function titleLinesOf(blocks: readonly ViewedBlock[]): readonly TitleLine[] {
  const all = allLinesOf(blocks)
  const lines: TitleLine[] = []
  for (let index = 0; index < blocks.length; index += 1) {
    const each = blocks[index]
    if (each === undefined || !titleLike(each)) continue
    const features = new Float64Array(titleFeatures.length)
    setPlace(features, all, index)
    setNeighbours(features, all, index)
    setWords(features, all, each, index)
    setForm(features, each.view)
    lines.push({index, features})
  }
  return lines
}

function allLinesOf(blocks: readonly ViewedBlock[]): AllLines {
  const prose = new Uint8Array(blocks.length)
  const head = new Uint8Array(blocks.length)
  const above = new Float64Array(blocks.length + 1)
  const paragraphs: string[] = []
  for (let i = 0; i < blocks.length; i += 1) {
    const each = blocks[i]
    if (each === undefined) continue
    const {view, verdict} = each
    const copy = view.prose && verdict.role === 'paragraph'
    if (copy) paragraphs.push(view.lower)
    prose[i] = is(copy)
    head[i] = is(heads.has(verdict.role))
    above[i + 1] = (above[i] ?? 0) + (copy ? view.words : 0)
  }
  return {
    blocks,
    prose,
    above,
    head,
    stems: stemsOf(paragraphs),
    copies: copiesOf(blocks.map(({view}) => view.lower)),
    first: blocks.findIndex(isLong),
    spaced: blocks.some(({view}, i) => i > 0 && view.hints.blankAbove > 0),
  }
}

/** Where the line stands among the prose. */
function setPlace(
  features: Float64Array,
  {blocks, prose, above, first}: AllLines,
  i: number,
): void {
  let next = 1
  while (next < farthest && i + next < blocks.length && prose[i + next] === 0) next += 1
  const below = (above[Math.min(blocks.length, i + 1 + window)] ?? 0) - (above[i + 1] ?? 0)
  const before = above[i] ?? 0
  features[at.none] = 1
  features[at.lines] = Math.log2(blocks.length)
  features[at.first] = is(i === first)
  features[at.next] = Math.log2(next)
  features[at.proseNext] = is(next === 1)
  features[at.proseBelow] = Math.log2(1 + below)
  features[at.proseAbove] = Math.log2(1 + before)
  features[at.shareAbove] = before / Math.max(1, above.at(-1) ?? 0)
}

/** What stands right above and below it. */
function setNeighbours(features: Float64Array, {blocks, head, spaced}: AllLines, i: number): void {
  const blankAbove = (blocks[i]?.view.hints.blankAbove ?? 0) > 0
  features[at.headBelow] = anyIn(head, i + 1, i + 1 + headBelow)
  features[at.headAbove] = anyIn(head, i - headAbove, i)
  features[at.second] = is(isLong(blocks[i - 1]))
  features[at.headNext] = head[i + 1] ?? 0
  features[at.headRightAbove] = head[i - 1] ?? 0
  features[at.blankAbove] = is(!spaced || i === 0 || blankAbove)
  features[at.blankBelow] = is(!spaced || head[i + 1] === 1 || isParted(blocks[i + 1]))
}

/** Where its words stand again, and which role its votes give it. */
function setWords(
  features: Float64Array,
  {stems, copies}: AllLines,
  {view, verdict}: ViewedBlock,
  i: number,
): void {
  const {share, count} = overlapOf(view.lower, stems)
  const {twice, within, above} = copies(i)
  const {whole, opens, holds} = view.wordings
  features[at.share] = share
  features[at.count] = Math.min(count, mostShared)
  features[at.twice] = is(twice)
  features[at.within] = is(within)
  features[at.copyAbove] = is(above)
  features[at.worded] = is(whole.size + opens.size + holds.size > 0)
  features[at.otherRole] = is(verdict.role !== 'paragraph')
}

function setForm(features: Float64Array, {text, lower, words}: View): void {
  features[at.few] = is(words <= 2)
  features[at.three] = is(words === 3)
  features[at.some] = is(words >= enoughWords)
  features[at.many] = is(words >= manyWords)
  features[at.questions] = is(text.endsWith('?'))
  features[at.exclaims] = is(text.endsWith('!') || text.endsWith('…') || text.endsWith('...'))
  features[at.small] = is(hasSmallWord(text))
  features[at.loud] = is(text !== lower && !plainSmall.test(text) && text === text.toUpperCase())
  features[at.opensSmall] = is(opensSmall.test(text))
  features[at.bars] = is(bars.test(text))
  features[at.figure] = is(digit.test(text))
  features[at.colon] = is(text.includes(':'))
}

/** Whether a word opens with a small letter. */
function hasSmallWord(text: string): boolean {
  let opens = true
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i)
    if (opens && unit >= firstOfPairs) return small.test(text)
    if (opens && isKind(text, i, smallLetter)) return true
    opens = isSpace(unit)
  }
  return false
}

function is(holds: boolean): number {
  return holds ? 1 : 0
}

/** Whether one of a stretch is 1. */
function anyIn(column: Uint8Array, from: number, to: number): number {
  for (let i = Math.max(0, from); i < to; i += 1) if (column[i] === 1) return 1
  return 0
}

/** A blank line stands above it, or it is longer than lines of menus are. */
function isParted(below: ViewedBlock | undefined): boolean {
  return below === undefined || below.view.hints.blankAbove > 0 || below.view.words >= proseWords
}

/** It could be a headline, and has the length of one. */
function isLong(each: ViewedBlock | undefined): boolean {
  return each !== undefined && each.view.words >= enoughWords && titleLike(each)
}

function titleLike({view, verdict}: ViewedBlock): boolean {
  return (
    view.words >= shortest &&
    view.words <= longest &&
    (fateOf[verdict.role] !== 'field' || verdict.role === 'tags') &&
    !view.text.endsWith('.') &&
    !view.text.endsWith(':') &&
    view.hints.marker === undefined &&
    letters.test(view.text)
  )
}
