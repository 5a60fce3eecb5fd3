import {alignedWith} from '../../data/aligned.ts'
import {bagOf, type Overlap, overlapOf, sizeOf} from '../../data/bags.ts'
import type {PageRow} from '../../data/page-sets.ts'
import {shingledOf, wordsOf} from '../../data/shingles.ts'
import type {Judging} from '../../pipeline/classify/classify.ts'
import {type Extracted, understand} from '../../pipeline/index.ts'
import {blocksOf, sliceOf} from '../../pipeline/tree/blocks.ts'
import {fateOf, type Role} from '../../pipeline/tree/roles.ts'

/** What one extractor made of one page. */
export interface Outcome extends Overlap {
  readonly row: PageRow
  /** Snippets of the truth that are rightly in, rightly out, and how many there are. */
  readonly within: number
  readonly without: number
  readonly snippets: {readonly within: number; readonly without: number}
  /** Words of the true body. */
  readonly words: number
  /** Nothing came out. */
  readonly empty: boolean
  /** What was thrown. */
  readonly thrown?: string
  /** CPU milliseconds. */
  readonly cost: number
}

/** A block that went the wrong way. */
export interface Wrong {
  readonly row: PageRow
  readonly role: Role
  readonly text: string
  readonly words: number
  /** It was kept, and is not of the body; else it is, and was set aside. */
  readonly added: boolean
}

/** What became of a page, and what could at best. */
export interface PageCase {
  readonly ours: Outcome
  readonly oracle: Outcome
  readonly wrong: readonly Wrong[]
  /** Why it was rejected. */
  readonly rejected?: string
}

/**
 * Understand a page and compare what comes out with the truth.
 *
 * @param judging
 *   The model to ask: one that has not seen the page’s site.
 */
export function pageCaseOf(row: PageRow, judging: Judging = {}): PageCase {
  const bytes = row.bytes()
  const before = process.cpuUsage()
  try {
    const url = row.url === undefined ? {} : {url: row.url}
    const {tree, article, messages} = understand(bytes, {name: row.id, ...url, ...judging})
    const cost = costSince(before)
    const rejected = article === undefined ? messages.find(({fatal}) => fatal)?.reason : undefined
    const {right, wrong} = judgedOf(tree, row)
    return {
      ours: outcomeOf(row, article?.articleBody ?? '', cost),
      oracle: outcomeOf(row, right.join('\n'), cost),
      wrong,
      ...(rejected === undefined ? {} : {rejected}),
    }
  } catch (error) {
    const failed = {...outcomeOf(row, '', costSince(before)), thrown: String(error)}
    return {ours: failed, oracle: failed, wrong: []}
  }
}

/** How well a text does as the body of a page. */
export function outcomeOf(row: PageRow, text: string, cost: number): Outcome {
  const flat = flatOf(text)
  const truth = bagOf(row.body ?? '')
  const {within = [], without = []} = {within: row.with, without: row.without}
  return {
    row,
    ...overlapOf(bagOf(text), truth),
    within: within.filter((snippet) => flat.includes(flatOf(snippet))).length,
    without: without.filter((snippet) => !flat.includes(flatOf(snippet))).length,
    snippets: {within: within.length, without: without.length},
    words: sizeOf(truth),
    empty: flat === '',
    cost,
  }
}

/** CPU milliseconds since a reading of `process.cpuUsage`. */
export function costSince(before: NodeJS.CpuUsage): number {
  const {user, system} = process.cpuUsage(before)
  return (user + system) / 1000
}

function flatOf(text: string): string {
  return wordsOf(text).join(' ')
}

function judgedOf(
  tree: Extracted,
  row: PageRow,
): {readonly right: readonly string[]; readonly wrong: readonly Wrong[]} {
  const blocks = blocksOf(tree)
  const texts = blocks.map(({at}) => sliceOf(tree, at))
  const truth = alignedWith(texts, shingledOf(row.body ?? ''))
  const wrong = blocks.flatMap(({data: {role}}, i): readonly Wrong[] => {
    const added = fateOf[role] === 'body'
    const text = texts[i] ?? ''
    if (added === (truth[i] === 1)) return []
    return [{row, role, text, words: wordsOf(text).length, added}]
  })
  return {right: texts.filter((_, i) => truth[i] === 1), wrong}
}
