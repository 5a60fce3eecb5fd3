import {type Role, roles} from '../../../tree/roles.ts'
import {ownColumns} from '../block-features.ts'
import {meanIn, type Sums, shareAbove} from '../column-sums.ts'
import {type Column, outside} from '../columns.ts'
import {type Feature, ownFeatures} from '../features.ts'
import {lexicalNames} from '../lexical-columns.ts'
import {heads, type SumName, type Surroundings} from './surroundings.ts'

type TextFeature = Feature<Surroundings>

/** The same with what a lexicon says of the words of the blocks. */
export interface WordedSurroundings extends Surroundings {
  /** By `lexicalColumnsOf`. */
  readonly lexical: readonly Column[]
}

const near = [-3, -2, -1, 1, 2, 3] as const
const nearest = [-1, 1] as const
const tenths = 10

/** Means over neighbours, above and below. */
function around(sum: SumName, ...spans: readonly number[]): readonly TextFeature[] {
  const sumsOf = ({sums}: Surroundings): Sums => sums[sum]
  return spans.flatMap((span) => [
    {name: `neighbours/${sum} ${span} above`, sumsOf, from: -span, to: 0},
    {name: `neighbours/${sum} ${span} below`, sumsOf, from: 1, to: 1 + span},
  ])
}

type CaptureMeasure = (surroundings: Surroundings) => number

/** What is measured of a whole capture: amounts, and shares from 0 to 1. */
const wholes = {
  blocks: ({blocks}) => blocks.size,
  'prose words': ({sums}) => sums.proseWords.at(-1) ?? 0,
  words: ({sums}) => sums.words.at(-1) ?? 0,
  prose: ({blocks, sums}) => meanIn(sums.prose, 0, blocks.size),
  short: ({blocks, sums}) => meanIn(sums.short, 0, blocks.size),
  aside: ({blocks, sums}) => meanIn(sums.aside, 0, blocks.size),
  unnamed: ({sums}) => (sums.unnamed.at(-1) ?? 0) / Math.max(1, sums.short.at(-1) ?? 0),
  asides: ({sums}) => sums.aside.at(-1) ?? 0,
  listed: ({blocks, sums}) => meanIn(sums.listed, 0, blocks.size),
  'blocks above the core': ({core}) => core.first,
  'blocks below the core': ({blocks, core}) => blocks.size - 1 - core.last,
} as const satisfies Readonly<Record<string, CaptureMeasure>>

const amounts = [
  'blocks',
  'prose words',
  'words',
  'asides',
  'blocks above the core',
  'blocks below the core',
] as const
const shares = ['prose', 'short', 'aside', 'unnamed', 'listed'] as const

const worded: readonly Role[] = roles.filter(
  (role) => !['paragraph', 'quote', 'repeat'].includes(role),
)

/** What is read of a block and what stands around it. */
const ofBlock: readonly TextFeature[] = [
  ...ownFeatures('length', ownColumns.length),
  ...ownFeatures('form', ownColumns.form),
  {name: 'form/blankBelow', column: 'blankAbove', by: 1},
  ...ownFeatures('rules', ownColumns.rules),
  ...worded.map((role): TextFeature => {
    const at = roles.indexOf(role)
    return {name: `wording/${role}`, of: ({blocks}, i) => blocks.wordings[at]?.[i] ?? 0}
  }),
  ...ownFeatures('repetition', ownColumns.repetition),
  ...near.flatMap((by) =>
    (['words', 'ends', 'net', 'indent'] as const).map(
      (column): TextFeature => ({name: `neighbours/${column} ${by}`, column, by}),
    ),
  ),
  ...nearest.flatMap((by) =>
    (
      [
        'role',
        'marker',
        'shared',
        'capitalised',
        'repeats',
        'digits',
        'opens',
        'kin',
        'group',
        'functions',
      ] as const
    ).map((column): TextFeature => ({name: `neighbours/${column} ${by}`, column, by})),
  ),
  ...(['words', 'prose', 'short', 'aside', 'unnamed'] as const).flatMap((name) =>
    around(name, 3, 8, 20),
  ),
  ...(['again', 'dated', 'addresses', 'shared', 'listed'] as const).flatMap((name) =>
    around(name, 5),
  ),
  {name: 'neighbours/prose above', of: ({proseAbove}, i) => proseAbove[i] ?? 0},
  {name: 'neighbours/prose below', of: ({proseBelow}, i) => proseBelow[i] ?? 0},
  {name: 'neighbours/aside above', of: ({asideAbove}, i) => asideAbove[i] ?? 0},
  {name: 'neighbours/aside below', of: ({asideBelow}, i) => asideBelow[i] ?? 0},
  ...heads.map(
    (role, at): TextFeature => ({
      name: `neighbours/head of ${role} above`,
      of: ({heads: steps}, i) => steps[at]?.[i] ?? 0,
    }),
  ),
  {name: 'neighbours/short above', of: ({shortAbove}, i) => shortAbove[i] ?? 0},
  {name: 'neighbours/short below', of: ({shortBelow}, i) => shortBelow[i] ?? 0},
  {name: 'position/index', of: (_, i) => i},
  {name: 'position/from the end', of: ({blocks}, i) => blocks.size - 1 - i},
  {name: 'position/share', of: ({blocks}, i) => i / blocks.size},
  {name: 'position/prose share', of: ({sums}, i) => shareAbove(sums.proseWords, i)},
  {name: 'position/prose words above', of: ({sums}, i) => sums.proseWords[i] ?? 0},
  {
    name: 'position/prose words below',
    of: ({sums}, i) => (sums.proseWords.at(-1) ?? 0) - (sums.proseWords[i + 1] ?? 0),
  },
  {
    name: 'position/below the first prose',
    of: ({blocks}, i) => i - (blocks.outline.body?.first ?? 0),
  },
  {
    name: 'position/above the last prose',
    of: ({blocks}, i) => (blocks.outline.body?.last ?? 0) - i,
  },
  {name: 'position/below the start of the core', of: ({core}, i) => i - core.first},
  {name: 'position/above the end of the core', of: ({core}, i) => core.last - i},
  {name: 'position/below the start of the reach', of: ({reach}, i) => i - reach.first},
  {name: 'position/above the end of the reach', of: ({reach}, i) => reach.last - i},
  {name: 'position/below the title', of: ({title}, i) => (title === outside ? -99 : i - title)},
]

/**
 * What the model of plain texts reads of a block, in the order of its rows. Amounts of the whole capture are given in powers of
 * two and shares in tenths, so that no capture can be recognised by them.
 */
export const textFeatures: readonly Feature<WordedSurroundings>[] = [
  ...ofBlock,
  ...lexicalNames.map(
    (name, at): Feature<WordedSurroundings> => ({
      name,
      of: ({lexical}, i) => lexical[at]?.[i] ?? 0,
    }),
  ),
  ...amounts.map(
    (name): TextFeature => ({
      name: `capture/${name}`,
      whole: (surroundings) => Math.round(Math.log2(1 + wholes[name](surroundings))),
    }),
  ),
  ...shares.map(
    (name): TextFeature => ({
      name: `capture/${name}`,
      whole: (surroundings) => Math.round(tenths * wholes[name](surroundings)) / tenths,
    }),
  ),
]

/** The same without the lexicon, with what is measured of the capture as it is. */
export const exactTextFeatures: readonly TextFeature[] = [
  ...ofBlock,
  ...Object.entries(wholes).map(([name, whole]): TextFeature => ({name: `capture/${name}`, whole})),
]
