import {lazy} from '../../text/lazy.ts'
import {contains, type Range} from '../../text/ranges.ts'
import {blocksOf} from '../../tree/blocks.ts'
import {fateOf} from '../../tree/roles.ts'
import type {Block, ExtractedFacts} from '../../tree/types.ts'
import {tuned} from '../../tuning/load.ts'
import {headingOf} from './heading.ts'
import type {Document, Head} from './types.ts'

/** A head by one of the two ways to find it. */
type FoundHead = Omit<Head, 'isNear'>

const {
  headAbove: above,
  headBelow: mostBelow,
  headBlocksAbove: blocksAbove,
  headBlocksAboveBody: blocksAboveBody,
  headBlocksBelow: blocksBelow,
  headIntoStory: intoStory,
  headLinkShare: mostLinks,
  openingBlocks: window,
  openingParagraphs: fewest,
  paragraphLength,
} = tuned('fields')

/** The head of the article: around its heading, else around the line that is its headline, else above its body. */
export function headOf(document: Document): Head {
  const lines = lazy(() => headOfLines(document))
  if (document.tree.capture.page === undefined) return {...lines(), isNear: lines().holds}
  return {...headOfPage(document), isNear: (at) => lines().holds(at)}
}

/**
 * From a little above the heading to the first words of the story, a standfirst among them; it needs no roles. A
 * standfirst that stands twice counts once.
 */
function headOfPage(document: Document): FoundHead {
  const heading = headingOf(document)
  const from = heading?.at.end ?? 0
  const [first, ...rest] = blocksOf(document.tree).filter(
    ({at, data}) =>
      at.start >= from &&
      at.end - at.start >= paragraphLength &&
      (data.mark === undefined || data.mark.links <= mostLinks),
  )
  const opening = first === undefined ? '' : document.lineOf(first.at)
  const second = rest.find(({at}) => document.lineOf(at) !== opening) ?? first
  const end = Math.min((second?.at.start ?? from) + intoStory, from + mostBelow)
  const start = heading?.at.start ?? Math.max(0, (first?.at.start ?? 0) - mostBelow)
  const at = {start: Math.max(0, start - above), end}
  const whole = {start: at.start, end: end + intoStory}
  return {
    ...(heading === undefined ? {} : {title: heading, heading}),
    at,
    holds: (part) => contains(whole, part) && part.start <= end,
  }
}

/** The lines around the headline, or else right above the body. */
function headOfLines({tree, lineOf}: Document): FoundHead {
  const blocks = blocksOf(tree)
  const headline = blocks.findIndex(({data}) => data.role === 'headline')
  const title = blocks[headline]
  if (title !== undefined) {
    const at = rangeOf(blocks, headline - blocksAbove, headline + blocksBelow)
    return {title: {text: lineOf(title.at), at: title.at}, at, holds: (part) => contains(at, part)}
  }
  const body = blocks.findIndex((block, i) => opensBody(block, blocks.slice(i + 1, i + window)))
  const first = blocks.findIndex(({data}) => fateOf[data.role] === 'body')
  const top = rangeOf(blocks, 0, first === -1 ? blocks.length - 1 : first)
  const near = body < 0 ? top : rangeOf(blocks, body - blocksAboveBody, body - 1)
  return {
    at: {start: Math.min(top.start, near.start), end: Math.max(top.end, near.end)},
    holds: (part) => contains(top, part) || contains(near, part),
  }
}

/** From the start of one block to the end of another; empty when there is none of them. */
function rangeOf(blocks: readonly Block<ExtractedFacts>[], from: number, to: number): Range {
  const own = blocks.slice(Math.max(0, from), Math.max(0, to + 1))
  const start = own[0]?.at.start ?? 0
  return {start, end: own.at(-1)?.at.end ?? start}
}

/** A paragraph with others among the blocks right below. */
function opensBody(block: Block<ExtractedFacts>, next: readonly Block<ExtractedFacts>[]): boolean {
  return isParagraph(block) && next.filter(isParagraph).length >= fewest - 1
}

function isParagraph({at, data}: Block<ExtractedFacts>): boolean {
  return data.role === 'paragraph' && at.end - at.start >= paragraphLength
}
