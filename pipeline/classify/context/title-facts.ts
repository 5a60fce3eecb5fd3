import {isKind, smallLetter} from '../../text/code-units.ts'
import {isSpace} from '../../text/spaces.ts'
import {fateOf, type Role} from '../../tree/roles.ts'
import {overlapOf, stemsOf} from './overlap.ts'
import type {View} from './rule.ts'
import {echoesOf} from './title-copies.ts'
import {weights} from './title-weights.ts'
import type {ViewedBlock} from './viewed-block.ts'

/** What speaks for and against a line being the headline; the names of `title-weights.ts`. */
export type TitleFact = keyof typeof weights

/** The facts, in the order in which a row of numbers has them. */
// biome-ignore lint/nursery/noUnsafeTypeAssertion: the keys of a closed table are its key type
export const titleFacts = Object.keys(weights) as readonly TitleFact[]

/** A line that could be the headline: its position, and a number for each fact. */
export interface Candidate {
  readonly index: number
  readonly facts: Float64Array
}

/** What is known of all blocks before one is looked at. */
interface Page {
  readonly blocks: readonly ViewedBlock[]
  /** 1 for blocks of prose. */
  readonly prose: Uint8Array
  /** Words of prose above each block; one entry more for the end. */
  readonly above: Float64Array
  /** 1 for blocks that are a byline or a time. */
  readonly head: Uint8Array
  readonly stems: ReadonlySet<string>
  readonly echoes: ReturnType<typeof echoesOf>
  /** Whether blank lines part its blocks; where none do, their absence says nothing. */
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
const sentence = 9
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

/** The place of each fact in a row. */
// biome-ignore lint/nursery/noUnsafeTypeAssertion: made from these very names
const at = Object.fromEntries(titleFacts.map((name, i) => [name, i])) as Record<TitleFact, number>

/** The facts of every line that could be a headline; what `train/title.ts` learns from. */
export function titleFactsOf(blocks: readonly ViewedBlock[]): readonly Candidate[] {
  const page = pageOf(blocks)
  const candidates: Candidate[] = []
  for (const [index, each] of blocks.entries()) {
    if (!titleLike(each)) continue
    const facts = new Float64Array(titleFacts.length)
    setPlace(facts, page, index)
    setNeighbours(facts, page, index)
    setWords(facts, page, each, index)
    setForm(facts, each.view)
    candidates.push({index, facts})
  }
  return candidates
}

function pageOf(blocks: readonly ViewedBlock[]): Page {
  const prose = new Uint8Array(blocks.length)
  const head = new Uint8Array(blocks.length)
  const above = new Float64Array(blocks.length + 1)
  const paragraphs: string[] = []
  for (const [i, {view, verdict}] of blocks.entries()) {
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
    echoes: echoesOf(blocks.map(({view}) => view.lower)),
    first: blocks.findIndex(isLong),
    spaced: blocks.some(({view}, i) => i > 0 && view.hints.blankAbove > 0),
  }
}

/** Where the line stands among the prose. */
function setPlace(facts: Float64Array, {blocks, prose, above, first}: Page, i: number): void {
  let next = 1
  while (next < farthest && i + next < blocks.length && prose[i + next] === 0) next += 1
  const below = (above[Math.min(blocks.length, i + 1 + window)] ?? 0) - (above[i + 1] ?? 0)
  const before = above[i] ?? 0
  facts[at.none] = 1
  facts[at.lines] = Math.log2(blocks.length)
  facts[at.first] = is(i === first)
  facts[at.next] = Math.log2(next)
  facts[at.proseNext] = is(next === 1)
  facts[at.proseBelow] = Math.log2(1 + below)
  facts[at.proseAbove] = Math.log2(1 + before)
  facts[at.shareAbove] = before / Math.max(1, above.at(-1) ?? 0)
}

/** What stands right above and below it. */
function setNeighbours(facts: Float64Array, {blocks, head, spaced}: Page, i: number): void {
  const blankAbove = (blocks[i]?.view.hints.blankAbove ?? 0) > 0
  facts[at.headBelow] = anyIn(head, i + 1, i + 1 + headBelow)
  facts[at.headAbove] = anyIn(head, i - headAbove, i)
  facts[at.second] = is(isLong(blocks[i - 1]))
  facts[at.headNext] = head[i + 1] ?? 0
  facts[at.headRightAbove] = head[i - 1] ?? 0
  facts[at.blankAbove] = is(!spaced || i === 0 || blankAbove)
  facts[at.blankBelow] = is(!spaced || head[i + 1] === 1 || isParted(blocks[i + 1]))
}

/** Where its words are said again, and what they were taken for. */
function setWords(
  facts: Float64Array,
  {stems, echoes}: Page,
  {view, verdict}: ViewedBlock,
  i: number,
): void {
  const {share, count} = overlapOf(view.lower, stems)
  const {twice, within, above} = echoes(i)
  const {whole, opens, holds} = view.said
  facts[at.share] = share
  facts[at.count] = Math.min(count, mostShared)
  facts[at.twice] = is(twice)
  facts[at.within] = is(within)
  facts[at.saidAbove] = is(above)
  facts[at.worded] = is(whole.size + opens.size + holds.size > 0)
  facts[at.otherRole] = is(verdict.role !== 'paragraph')
}

function setForm(facts: Float64Array, {text, lower, words}: View): void {
  facts[at.few] = is(words <= 2)
  facts[at.three] = is(words === 3)
  facts[at.some] = is(words >= enoughWords)
  facts[at.many] = is(words >= manyWords)
  facts[at.asks] = is(text.endsWith('?'))
  facts[at.cries] = is(text.endsWith('!') || text.endsWith('…') || text.endsWith('...'))
  facts[at.small] = is(hasSmallWord(text))
  facts[at.loud] = is(text !== lower && !plainSmall.test(text) && text === text.toUpperCase())
  facts[at.opensSmall] = is(opensSmall.test(text))
  facts[at.bars] = is(bars.test(text))
  facts[at.figure] = is(digit.test(text))
  facts[at.colon] = is(text.includes(':'))
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

function is(fact: boolean): number {
  return fact ? 1 : 0
}

/** Whether one of a stretch is 1. */
function anyIn(column: Uint8Array, from: number, to: number): number {
  for (let i = Math.max(0, from); i < to; i += 1) if (column[i] === 1) return 1
  return 0
}

/** A blank line stands above it, or it is longer than lines of menus are. */
function isParted(below: ViewedBlock | undefined): boolean {
  return below === undefined || below.view.hints.blankAbove > 0 || below.view.words >= sentence
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
