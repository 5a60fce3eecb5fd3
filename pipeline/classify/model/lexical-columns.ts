import type {BlockView} from '../context/rule.ts'
import {meanIn, sumsOf} from './column-sums.ts'
import {type Column, columnOf, copyColumn} from './columns.ts'
import {gramsOf} from './grams.ts'
import {type Lexicon, lexicalOdds} from './lexicon.ts'

const near = [-3, -2, -1, 1, 2, 3] as const
const spans = [3, 8, 20] as const

/** Names of the features that the words of a block and of those around it are read as, in the order of their columns. */
export const lexicalNames: readonly string[] = [
  'lexicon/own',
  ...near.map((by) => `lexicon-around/${by}`),
  ...spans.flatMap((span) => [`lexicon-around/${span} above`, `lexicon-around/${span} below`]),
]

/** What a lexicon says of each block alone: log-odds in nats, above 0 against the body. */
export function lexicalOddsOf(
  lexicon: Lexicon,
  blocks: readonly {readonly view: Pick<BlockView, 'lower'>}[],
): Column {
  return columnOf(blocks.length, (i) => {
    const grams = gramsOf(blocks[i]?.view.lower ?? '')
    return lexicalOdds(lexicon, grams, 0, grams.length)
  })
}

/** The columns of those features: of the block, of its neighbours, and the means above and below; −1 where there is none. */
export function lexicalColumnsOf(odds: Column): readonly Column[] {
  const size = odds.length
  const sums = sumsOf(odds)
  return [
    odds,
    ...near.map((by) => {
      const column = new Float32Array(size)
      copyColumn(column, 0, odds, by, size + by)
      return column
    }),
    ...spans.flatMap((span) => [
      columnOf(size, (i) => meanIn(sums, i - span, i)),
      columnOf(size, (i) => meanIn(sums, i + 1, i + 1 + span)),
    ]),
  ]
}
