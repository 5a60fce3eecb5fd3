import {fateOf, type Role} from '../tree/roles.ts'
import {echoesOf} from './echoes.ts'
import {overlapOf, stemsOf} from './overlap.ts'
import type {View} from './rule.ts'
import type {Seen} from './scene.ts'
import {weights} from './title-weights.ts'

const shortest = 2
const longest = 32
const farthest = 30
const window = 25
const enoughWords = 5
const sentence = 9
/** Two places of the same words so near are one head, and the first of them is the headline. */
const sameHead = 4
const headBelow = 4
const headAbove = 3
/** Probability above which a line is called the headline: right four times in five at least. */
const enough = 0.36
const letters = /\p{L}/u
const digit = /\d/
const cry = /[!…]$|\.\.\.$/
const small = /(?:^|\s)\p{Ll}/u
const opensSmall = /^["'(]?\p{Ll}/u
const bars = /\s[|>·•]\s|[›»]|\s"\s/u

const heads: ReadonlySet<Role> = new Set(['byline', 'timestamp', 'credit'])

/** The line that looks most like the headline, and whether enough speaks for it. */
export interface Title {
  readonly index: number
  readonly sure: boolean
}

/** What is known of all blocks before one is looked at. */
interface Page {
  readonly seen: readonly Seen[]
  readonly prose: readonly boolean[]
  /** Words of prose above each block; one entry more for the end. */
  readonly above: readonly number[]
  /** Blocks that are a byline or a time. */
  readonly head: readonly boolean[]
  readonly stems: ReadonlySet<string>
  readonly echoes: ReturnType<typeof echoesOf>
  /** Whether blank lines part its blocks; where none do, their absence says nothing. */
  readonly spaced: boolean
  /** The first line of five words or more that could be a headline by its form. */
  readonly first: number
}

/** What speaks for and against a line being the headline; the names of `title-weights.ts`. */
export type TitleFacts = Readonly<Record<keyof typeof weights, number>>

/**
 * The line that looks most like the headline.
 *
 * Every line that could be one is scored on what stands around it and on how much of it the prose
 * says again; scores become probabilities among the lines and “none of them” (softmax).
 *
 * Leaves a text without any furniture, byline or time alone: what stands above such a body may as
 * well be its first crosshead, which is mostly so.
 */
export function titleOf(seen: readonly Seen[]): Title | undefined {
  const candidates = titleFactsOf(seen)
  let best: {readonly index: number; readonly score: number} | undefined
  const shares = new Map<string, number>()
  let all = 1
  for (const {index, facts} of candidates) {
    const score = scoreOf(facts)
    const key = seen[index]?.view.lower ?? ''
    shares.set(key, (shares.get(key) ?? 0) + Math.exp(score))
    all += Math.exp(score)
    if (best === undefined || (score > best.score && !isSameHead(seen, best.index, index)))
      best = {index, score}
  }
  if (best === undefined) return undefined
  const share = shares.get(seen[best.index]?.view.lower ?? '') ?? 0
  return {index: best.index, sure: share / all >= enough && isCaptured(seen)}
}

function isSameHead(seen: readonly Seen[], first: number, second: number): boolean {
  return second - first <= sameHead && seen[first]?.view.lower === seen[second]?.view.lower
}

/** The facts of every line that could be a headline; what `train/title.ts` learns from. */
export function titleFactsOf(
  seen: readonly Seen[],
): readonly {readonly index: number; readonly facts: TitleFacts}[] {
  const page = pageOf(seen)
  return seen.flatMap((each, index) =>
    titleLike(each) ? [{index, facts: factsOf(page, each.view, index)}] : [],
  )
}

/** Sum of the weights, each times its fact. */
function scoreOf(facts: TitleFacts): number {
  let sum = 0
  for (const name of names) sum += weights[name] * facts[name]
  return sum
}

// biome-ignore lint/nursery/noUnsafeTypeAssertion: the keys of a closed table are its key type
const names = Object.keys(weights) as readonly (keyof typeof weights)[]

/** Whether anything stands in the capture besides the text itself. */
function isCaptured(seen: readonly Seen[]): boolean {
  return seen.some(({verdict}) => fateOf[verdict.role] !== 'body')
}

function pageOf(seen: readonly Seen[]): Page {
  const prose = seen.map(({view, verdict}) => view.prose && verdict.role === 'paragraph')
  const above = [0]
  for (const [i, {view}] of seen.entries())
    above.push((above[i] ?? 0) + (prose[i] ? view.words : 0))
  return {
    seen,
    prose,
    above,
    head: seen.map(({verdict: {role}}) => heads.has(role)),
    stems: stemsOf(seen.filter((_, i) => prose[i]).map(({view}) => view.lower)),
    echoes: echoesOf(seen.map(({view}) => view.lower)),
    first: seen.findIndex(isLong),
    spaced: seen.slice(1).some(({view}) => view.hints.blankAbove > 0),
  }
}

function factsOf(page: Page, view: View, i: number): TitleFacts {
  const {seen, head, stems, echoes, spaced} = page
  const {share, count} = overlapOf(view.lower, stems)
  const echo = echoes(i)
  const headNext = head[i + 1] === true
  return {
    ...placeOf(page, i),
    share,
    count: Math.min(count, 4),
    twice: is(echo.twice),
    within: is(echo.within),
    saidAbove: is(echo.above),
    headBelow: is(head.slice(i + 1, i + 1 + headBelow).includes(true)),
    headAbove: is(head.slice(Math.max(0, i - headAbove), i).includes(true)),
    second: is(isLong(seen[i - 1])),
    headNext: is(headNext),
    headRightAbove: is(head[i - 1] === true),
    blankAbove: is(!spaced || i === 0 || view.hints.blankAbove > 0),
    blankBelow: is(!spaced || headNext || isParted(seen[i + 1])),
    worded: is(view.said.whole.size + view.said.opens.size + view.said.holds.size > 0),
    otherRole: is(seen[i]?.verdict.role !== 'paragraph'),
    ...shapeOf(view),
  }
}

type Place =
  | 'none'
  | 'lines'
  | 'first'
  | 'next'
  | 'proseNext'
  | 'proseBelow'
  | 'proseAbove'
  | 'shareAbove'

function placeOf(page: Page, i: number): Pick<TitleFacts, Place> {
  const {seen, prose, above} = page
  let next = 1
  while (next < farthest && i + next < seen.length && !prose[i + next]) next += 1
  const below = (above[Math.min(seen.length, i + 1 + window)] ?? 0) - (above[i + 1] ?? 0)
  const before = above[i] ?? 0
  return {
    none: 1,
    lines: Math.log2(seen.length),
    first: is(i === page.first),
    next: Math.log2(next),
    proseNext: is(next === 1),
    proseBelow: Math.log2(1 + below),
    proseAbove: Math.log2(1 + before),
    shareAbove: before / Math.max(1, above.at(-1) ?? 0),
  }
}

type Form = 'few' | 'three' | 'some' | 'many' | 'asks' | 'cries' | 'small' | 'loud' | 'opensSmall'

function shapeOf({text, lower, words}: View): Pick<TitleFacts, Form | 'bars' | 'figure' | 'colon'> {
  return {
    few: is(words <= 2),
    three: is(words === 3),
    some: is(words >= enoughWords),
    many: is(words >= 18),
    asks: is(text.endsWith('?')),
    cries: is(cry.test(text)),
    small: is(small.test(text)),
    loud: is(text !== lower && text === text.toUpperCase()),
    opensSmall: is(opensSmall.test(text)),
    bars: is(bars.test(text)),
    figure: is(digit.test(text)),
    colon: is(text.includes(':')),
  }
}

function is(fact: boolean): number {
  return fact ? 1 : 0
}

/** A blank line stands above it, or it is longer than lines of menus are. */
function isParted(below: Seen | undefined): boolean {
  return below === undefined || below.view.hints.blankAbove > 0 || below.view.words >= sentence
}

/** It could be a headline, and has the length of one. */
function isLong(each: Seen | undefined): boolean {
  return each !== undefined && titleLike(each) && each.view.words >= enoughWords
}

function titleLike({view, verdict}: Seen): boolean {
  return (
    (fateOf[verdict.role] !== 'field' || verdict.role === 'tags') &&
    view.words >= shortest &&
    view.words <= longest &&
    !view.text.endsWith('.') &&
    !view.text.endsWith(':') &&
    view.hints.marker === undefined &&
    letters.test(view.text)
  )
}
