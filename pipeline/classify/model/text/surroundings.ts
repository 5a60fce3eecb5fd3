import {type Role, roles} from '../../../tree/roles.ts'
import {tuned} from '../../../tuning/load.ts'
import {type BlockFeatures, wholeEnd} from '../block-features.ts'
import {type BlockStretch, downTo, richestOf, type Sums, sumsOf, upTo} from '../column-sums.ts'
import {type Column, columnOf} from '../columns.ts'

/** The blocks of a plain text in relation to one another. */
export interface Surroundings {
  readonly blocks: BlockFeatures
  readonly sums: {
    readonly words: Sums
    readonly prose: Sums
    readonly proseWords: Sums
    readonly short: Sums
    readonly aside: Sums
    /** Short lines that no rule names. */
    readonly unnamed: Sums
    readonly listed: Sums
    readonly again: Sums
    readonly dated: Sums
    readonly addresses: Sums
    readonly shared: Sums
  }
  readonly proseAbove: Column
  readonly proseBelow: Column
  readonly asideAbove: Column
  readonly asideBelow: Column
  readonly heads: readonly Column[]
  readonly shortAbove: Column
  readonly shortBelow: Column
  /** Where prose lies thickest, strictly and loosely taken. */
  readonly core: BlockStretch
  readonly reach: BlockStretch
  readonly title: number
}

const {shortLine} = tuned('text')
const longestProse = 40
/** Kinds of furniture whose lists have a head of their own. */
export const heads: readonly Role[] = [
  'related',
  'comments',
  'newsletter',
  'share',
  'bio',
  'tags',
  'navigation',
  'legal',
]
const outside = -1

/** Names of the sums from the top of the capture. */
export type SumName = keyof Surroundings['sums']

/** Whether a block has few words and does not end like a sentence. */
export function isShortLine({words, ends}: BlockFeatures['columns'], i: number): boolean {
  return (words[i] ?? 0) <= shortLine && (ends[i] ?? 0) < wholeEnd
}

/** Set the blocks of a capture in relation. */
export function surroundingsOf(blocks: BlockFeatures): Surroundings {
  const {words, prose, net, marker, repeats, dated, addresses, shared} = blocks.columns
  const {size} = blocks
  const proseWords = columnOf(size, (i) => (prose[i] === 1 ? (words[i] ?? 0) : 0))
  const short = columnOf(size, (i) => (isShortLine(blocks.columns, i) ? 1 : 0))
  const aside = columnOf(size, (i) => ((net[i] ?? 0) > 1 ? 1 : 0))
  const unnamed = columnOf(size, (i) => (short[i] === 1 && aside[i] === 0 ? 1 : 0))
  const again = columnOf(size, (i) => ((repeats[i] ?? 0) > 1 ? 1 : 0))
  const good = columnOf(size, (i) =>
    prose[i] === 1 && aside[i] === 0 ? Math.min(longestProse, words[i] ?? 0) : 0,
  )
  const long = columnOf(size, (i) => 1 - (short[i] ?? 0))
  const isGood = columnOf(size, (i) => Math.sign(good[i] ?? 0))
  return {
    blocks,
    sums: {
      words: sumsOf(words),
      prose: sumsOf(prose),
      proseWords: sumsOf(proseWords),
      short: sumsOf(short),
      aside: sumsOf(aside),
      unnamed: sumsOf(unnamed),
      listed: sumsOf(marker),
      again: sumsOf(again),
      dated: sumsOf(dated),
      addresses: sumsOf(addresses),
      shared: sumsOf(shared),
    },
    proseAbove: upTo(isGood),
    proseBelow: downTo(isGood),
    asideAbove: upTo(aside),
    asideBelow: downTo(aside),
    heads: heads.map((role) => upTo(headsIn(blocks, role))),
    shortAbove: upTo(long),
    shortBelow: downTo(long),
    core: richestOf(columnOf(size, (i) => good[i] || -12)),
    reach: richestOf(columnOf(size, (i) => good[i] || -3)),
    title: blocks.outline.title ?? outside,
  }
}

/** 1 for lines that are a listed wording of a role. */
function headsIn({wordings, size}: BlockFeatures, role: Role): Column {
  const own = wordings[roles.indexOf(role)]
  const found = new Float32Array(size)
  for (let i = 0; i < size; i += 1) if (own?.[i] === 3) found[i] = 1
  return found
}
