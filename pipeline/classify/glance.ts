import {type Area, downTo, meanIn, richestOf, type Sums, shareAbove, sumsOf, upTo} from './areas.ts'
import {type Column, columnOf} from './columns.ts'
import type {Facts} from './facts.ts'

const longestProse = 40
const outside = -1

/** What a first look at the whole capture made of its blocks. */
export interface Glance {
  /** The chance that a block is not of the body, 0 to 1. */
  readonly chances: Column
  readonly sums: Sums
  readonly bodyWords: Sums
  readonly area: Area
  readonly bodyAbove: Column
  readonly bodyBelow: Column
}

/** Read off where the body seems to lie from chances. */
export function glanceOf({columns}: Facts, chances: Column): Glance {
  const {words} = columns
  const {length} = chances
  const likely = columnOf(length, (i) => 1 - (chances[i] ?? 0))
  return {
    chances,
    sums: sumsOf(chances),
    bodyWords: sumsOf(columnOf(length, (i) => (likely[i] ?? 0) * (words[i] ?? 0))),
    area: richestOf(
      columnOf(
        length,
        (i) => (0.5 - (chances[i] ?? 0)) * Math.min(longestProse, 3 + (words[i] ?? 0)),
      ),
    ),
    bodyAbove: upTo(likely),
    bodyBelow: downTo(likely),
  }
}

/** A number that the second model may ask for besides. */
export interface Echo {
  readonly name: string
  readonly of: (glance: Glance, i: number) => number
}

/** What the first model made of the block and of those around it. */
export const echoes: readonly Echo[] = [
  {name: 'chain/own', of: ({chances}, i) => chances[i] ?? 0},
  ...[-5, -4, -3, -2, -1, 1, 2, 3, 4, 5].map(
    (by): Echo => ({
      name: `chain/${by}`,
      of: ({chances}, i) => chances[i + by] ?? outside,
    }),
  ),
  ...[3, 8, 20].flatMap((span): readonly Echo[] => [
    {name: `chain/${span} above`, of: ({sums}, i) => meanIn(sums, i - span, i)},
    {name: `chain/${span} below`, of: ({sums}, i) => meanIn(sums, i + 1, i + 1 + span)},
  ]),
  {name: 'chain/body above', of: ({bodyAbove}, i) => bodyAbove[i] ?? 0},
  {name: 'chain/body below', of: ({bodyBelow}, i) => bodyBelow[i] ?? 0},
  {name: 'chain/body words above', of: ({bodyWords}, i) => bodyWords[i] ?? 0},
  {
    name: 'chain/body words below',
    of: ({bodyWords}, i) => (bodyWords.at(-1) ?? 0) - (bodyWords[i + 1] ?? 0),
  },
  {name: 'chain/body share above', of: ({bodyWords}, i) => shareAbove(bodyWords, i)},
  {name: 'chain/below the start', of: ({area}, i) => i - area.first},
  {name: 'chain/above the end', of: ({area}, i) => area.last - i},
  {name: 'chain/whole capture', of: ({chances, sums}) => meanIn(sums, 0, chances.length)},
]
