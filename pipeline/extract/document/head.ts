import {lengthOf} from '../../text/ranges.ts'
import {blocksOf} from '../../tree/blocks.ts'
import {fateOf} from '../../tree/roles.ts'
import type {Block, ExtractedFacts} from '../../tree/types.ts'
import type {Reading} from './reading.ts'

const above = 6
const below = 10
const aboveBody = 8
/** A paragraph of the body, rather than a line that was left in; code units. */
const paragraph = 120
const window = 12
const fewest = 3

/** Where the head of a story is: the lines around its headline, or else right above its body. */
export interface Head {
  /** Position of the headline among the blocks. */
  readonly headline: number | undefined
  /** Whether the block at a position stands in the head. */
  readonly has: (index: number) => boolean
}

/** The head of the story. */
export function headOf({tree}: Reading): Head {
  const blocks = blocksOf(tree)
  const headline = blocks.findIndex(({data}) => data.role === 'headline')
  if (headline !== -1) {
    return {headline, has: (index) => index >= headline - above && index <= headline + below}
  }
  const body = blocks.findIndex((block, i) => opensBody(block, blocks.slice(i + 1, i + window)))
  const first = blocks.findIndex(({data}) => fateOf[data.role] === 'body')
  return {
    headline: undefined,
    has: (index) => first === -1 || index <= first || (index < body && index >= body - aboveBody),
  }
}

/** A paragraph with others among the blocks right below. */
function opensBody(block: Block<ExtractedFacts>, next: readonly Block<ExtractedFacts>[]): boolean {
  return isParagraph(block) && next.filter(isParagraph).length >= fewest - 1
}

function isParagraph({at, data}: Block<ExtractedFacts>): boolean {
  return data.role === 'paragraph' && lengthOf(at) >= paragraph
}
