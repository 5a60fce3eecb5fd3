import {type Role, roles} from '../../../tree/roles.ts'
import type {Name} from '../block-features.ts'
import {meanIn, shareAbove} from '../column-sums.ts'
import {outside} from '../columns.ts'
import {heads, type SumName, type Surroundings} from './surroundings.ts'

/**
 * A number that a model may ask for. Its name opens with the family that it is told under. It says
 * how it is worked out as data where many are worked out alike, so that a column is filled in one loop.
 */
export type Feature = {readonly name: string} & (Read | Whole | Copied | Mean)

/** Worked out for one block. */
interface Read {
  readonly of: (scene: Surroundings, i: number) => number
}

/** The same of all blocks of a capture. */
interface Whole {
  readonly whole: (scene: Surroundings) => number
}

/** A fact of the block itself, or of the one that stands so many below it; −1 where none stands. */
interface Copied {
  readonly column: Name
  readonly by: number
}

/** The mean over neighbours: from so many blocks below the block itself to before so many below. */
interface Mean {
  readonly sum: SumName
  readonly from: number
  readonly to: number
}

function own(family: string, ...chosen: readonly Name[]): readonly Feature[] {
  return chosen.map((column) => ({name: `${family}/${column}`, column, by: 0}))
}

const near = [-3, -2, -1, 1, 2, 3] as const
const nearest = [-1, 1] as const

function around(sum: SumName, ...spans: readonly number[]): readonly Feature[] {
  return spans.flatMap((span) => [
    {name: `neighbours/${sum} ${span} above`, sum, from: -span, to: 0},
    {name: `neighbours/${sum} ${span} below`, sum, from: 1, to: 1 + span},
  ])
}

const asked: readonly Role[] = roles.filter(
  (role) => !['paragraph', 'quote', 'repeat'].includes(role),
)

/** What is known of a block before a model has seen the capture. */
export const features: readonly Feature[] = [
  ...own('length', 'words', 'units', 'perWord'),
  ...own(
    'form',
    'capitals',
    'capitalised',
    'digits',
    'functions',
    'addresses',
    'commas',
    'stops',
    'signs',
  ),
  ...own('form', 'quotes', 'ends', 'opens', 'marker', 'indent', 'blankAbove', 'prose'),
  ...own('form', 'group', 'inGroup', 'longestInGroup'),
  {name: 'form/blankBelow', column: 'blankAbove', by: 1},
  ...own('rules', 'out', 'body', 'net', 'role'),
  ...asked.map((role): Feature => {
    const at = roles.indexOf(role)
    return {name: `wording/${role}`, of: ({facts}, i) => facts.said[at]?.[i] ?? 0}
  }),
  ...own('repetition', 'shared', 'titled', 'repeats', 'kin'),
  ...near.flatMap((by) =>
    (['words', 'ends', 'net', 'indent'] as const).map(
      (column): Feature => ({name: `neighbours/${column} ${by}`, column, by}),
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
    ).map((column): Feature => ({name: `neighbours/${column} ${by}`, column, by})),
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
    (role, at): Feature => ({
      name: `neighbours/head of ${role} above`,
      of: ({heads: steps}, i) => steps[at]?.[i] ?? 0,
    }),
  ),
  {name: 'neighbours/short above', of: ({shortAbove}, i) => shortAbove[i] ?? 0},
  {name: 'neighbours/short below', of: ({shortBelow}, i) => shortBelow[i] ?? 0},
  {name: 'position/index', of: (_, i) => i},
  {name: 'position/from the end', of: ({facts}, i) => facts.size - 1 - i},
  {name: 'position/share', of: ({facts}, i) => i / facts.size},
  {name: 'position/prose share', of: ({sums}, i) => shareAbove(sums.proseWords, i)},
  {name: 'position/prose words above', of: ({sums}, i) => sums.proseWords[i] ?? 0},
  {
    name: 'position/prose words below',
    of: ({sums}, i) => (sums.proseWords.at(-1) ?? 0) - (sums.proseWords[i + 1] ?? 0),
  },
  {name: 'position/below the first prose', of: ({facts}, i) => i - (facts.layout.body?.first ?? 0)},
  {name: 'position/above the last prose', of: ({facts}, i) => (facts.layout.body?.last ?? 0) - i},
  {name: 'position/below the start of the core', of: ({core}, i) => i - core.first},
  {name: 'position/above the end of the core', of: ({core}, i) => core.last - i},
  {name: 'position/below the start of the reach', of: ({reach}, i) => i - reach.first},
  {name: 'position/above the end of the reach', of: ({reach}, i) => reach.last - i},
  {name: 'position/below the title', of: ({title}, i) => (title === outside ? -99 : i - title)},
  {name: 'capture/blocks', whole: ({facts}) => facts.size},
  {name: 'capture/prose words', whole: ({sums}) => sums.proseWords.at(-1) ?? 0},
  {name: 'capture/words', whole: ({sums}) => sums.words.at(-1) ?? 0},
  {name: 'capture/prose', whole: ({facts, sums}) => meanIn(sums.prose, 0, facts.size)},
  {name: 'capture/short', whole: ({facts, sums}) => meanIn(sums.short, 0, facts.size)},
  {name: 'capture/aside', whole: ({facts, sums}) => meanIn(sums.aside, 0, facts.size)},
  {
    name: 'capture/unnamed',
    whole: ({sums}) => (sums.unnamed.at(-1) ?? 0) / Math.max(1, sums.short.at(-1) ?? 0),
  },
  {name: 'capture/asides', whole: ({sums}) => sums.aside.at(-1) ?? 0},
  {name: 'capture/listed', whole: ({facts, sums}) => meanIn(sums.listed, 0, facts.size)},
  {name: 'capture/blocks above the core', whole: ({core}) => core.first},
  {name: 'capture/blocks below the core', whole: ({facts, core}) => facts.size - 1 - core.last},
]
