import type {Range} from '../text/ranges.ts'
import {lengthOf, without} from '../text/ranges.ts'
import {type Fate, fateOf, spanFateOf} from './roles.ts'
import type {Block, Extracted, ExtractedFacts, Gap} from './types.ts'

/** UTF-16 code units of the capture by fate. The first four add up to the last. */
export interface Ledger {
  readonly body: number
  readonly field: number
  readonly aside: number
  readonly gap: number
  readonly capture: number
}

/** A stretch of the capture and its fate. */
interface LedgerEntry {
  readonly at: Range
  readonly fate: Fate
}

/**
 * Count the code units of the capture by fate.
 *
 * @throws RangeError
 *   When the tiles do not join to the capture: a stage lost or repeated text, which is a bug.
 */
export function balance(tree: Extracted): Ledger {
  const sums = {body: 0, field: 0, aside: 0, gap: 0}
  let at = 0
  for (const child of tree.children) {
    if (child.at.start !== at) {
      throw new RangeError(`Expected a tile at ${at}, found one at ${child.at.start}`)
    }
    const whole = wholeFateOf(child)
    if (whole !== undefined) sums[whole] += lengthOf(child.at)
    else if (child.type === 'block') {
      for (const entry of entriesOf(child)) sums[entry.fate] += lengthOf(entry.at)
    }
    at = child.at.end
  }
  const capture = tree.capture.text.length
  const {body, field, aside, gap} = sums
  if (at !== capture || body + field + aside + gap !== capture) {
    throw new RangeError(`Expected tiles up to ${capture}, found them up to ${at}`)
  }
  return {body, field, aside, gap, capture}
}

/** The stretches of a body block that are published: all of it except spans with another fate. */
export function publishedRangesOf(block: Block<ExtractedFacts>): readonly Range[] {
  if (block.data.spans.length === 0) return [block.at]
  const holes = block.data.spans.filter((span) => spanFateOf[span.name] !== 'body')
  return without(
    block.at,
    holes.map((span) => span.at),
  )
}

/** The fate of a tile that has one for all of it, as most have. */
function wholeFateOf(tile: Block<ExtractedFacts> | Gap): Fate | undefined {
  if (tile.type === 'gap') return 'gap'
  const fate = fateOf[tile.data.role]
  return fate === 'body' && tile.data.spans.length > 0 ? undefined : fate
}

/** The stretches of a block of the body that has spans. */
function entriesOf(block: Block<ExtractedFacts>): readonly LedgerEntry[] {
  const cut = block.data.spans
    .filter((span) => spanFateOf[span.name] !== 'body')
    .map((span) => ({at: span.at, fate: spanFateOf[span.name]}))
  return [...publishedRangesOf(block).map((at): LedgerEntry => ({at, fate: 'body'})), ...cut]
}
