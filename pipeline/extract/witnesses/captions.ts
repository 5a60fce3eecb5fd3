import {oneOf} from '../../language/words.ts'
import {lazy} from '../../text/lazy.ts'
import {trim} from '../../text/lines.ts'
import {type Range, without} from '../../text/ranges.ts'
import {blocksOf} from '../../tree/blocks.ts'
import type {Picture} from '../../tree/claims.ts'
import {fateOf} from '../../tree/roles.ts'
import type {Block, ExtractedFacts, Span} from '../../tree/types.ts'
import type {Document} from '../document/types.ts'
import {mostCaptions} from '../limits.ts'
import {bareCredit} from '../spans/caption-credit.ts'

const label = lazy(() => new RegExp(String.raw`^${oneOf('caption-label')}\s?[:：,]\s*`, 'iu'))
const invisible = /[\u00ad\u180e\u200b\u2060-\u2064\ufeff\ufff9-\ufffb]/g
const hasWord = /\p{L}{2}/u

/** A picture that a line describes or credits. */
export interface CaptionedPicture {
  readonly at: Range
  /** The line of its own that credits it. */
  readonly credit?: Range
  readonly picture: Picture
}

/**
 * Captions with their credits; a credit that stands right below a caption belongs to it. A caption that
 * the body repeats is text.
 */
export function captionedPictures(document: Document): readonly CaptionedPicture[] {
  const blocks = blocksOf(document.tree)
  const found = blocks.flatMap((block, i): readonly CaptionedPicture[] => {
    const found = pictureOf(document, blocks, i)
    return found ? [{at: block.at, ...found}] : []
  })
  const body = new Set(
    blocks
      .filter(({data}) => fateOf[data.role] === 'body')
      .map(({at}) => document.textOf(at).trim()),
  )
  const seen = new Set<string>()
  const unique = found.filter(({picture}) => {
    const key = JSON.stringify([picture.caption, picture.creditText])
    const isNew = !seen.has(key)
    seen.add(key)
    return isNew && !body.has(picture.caption ?? '')
  })
  return unique.slice(0, mostCaptions)
}

/** A caption and its credit: in the line, on the line below, or on the line above. */
function pictureOf(
  {tree, textOf}: Document,
  blocks: readonly Block<ExtractedFacts>[],
  i: number,
): Omit<CaptionedPicture, 'at'> | undefined {
  const block = blocks[i]
  if (block?.data.role !== 'caption') return undefined
  const span = block.data.spans.find(({name}) => name === 'credit')
  const [rest] = without(block.at, span ? [span.at] : [])
  const at = rest && trim(tree.capture.text, rest)
  const caption = at ? textOf(at).replace(label(), '') : ''
  if (!hasWord.test(caption)) return undefined
  const beside = [blocks[i + 1], blocks[i - 1]].find((other) => other?.data.role === 'credit')
  const credit = span
    ? creditIn(tree.capture.text, span, textOf)
    : beside && bareCredit(textOf(beside.at))
  if (credit === undefined) return {picture: {caption}}
  const picture = {caption, creditText: credit.replace(invisible, '')}
  return span || beside === undefined ? {picture} : {picture, credit: beside.at}
}

/** The credit of a span as it is published: with the repairs and edits in it. */
function creditIn(text: string, {at, value}: Span, textOf: Document['textOf']): string | undefined {
  if (value === undefined) return undefined
  const start = text.indexOf(value, at.start)
  const end = start + value.length
  return start === -1 || end > at.end ? value : textOf({start, end})
}
