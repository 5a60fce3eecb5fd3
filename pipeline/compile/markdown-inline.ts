import {webAddressOf} from '../text/addresses.ts'
import {trim} from '../text/lines.ts'
import {addressInMarkdown, inMarkdown} from '../text/markdown-escapes.ts'
import {contains, type Range} from '../text/ranges.ts'
import {apply, type Edit} from '../tree/edits.ts'
import type {Element, Page} from '../tree/page.ts'
import type {Extracted} from '../tree/types.ts'

/** A stretch of text as it is published, with the address that it links to. */
interface PublishedStretch {
  readonly text: string
  readonly address?: string
}

/** A link of the page, as a range of the capture. */
interface PageLink {
  readonly at: Range
  readonly address: string
}

const callAtEnd = /!$/

/**
 * Text as it is published, in Markdown, with its links.
 *
 * Leaves links alone, and returns the text without them, where an edit crosses the edge of one.
 *
 * @param ranges
 *   Stretches of the capture; they are joined with spaces.
 * @param edits
 *   Those of published text.
 * @param published
 *   The text that these ranges have in the article.
 */
export function inlineOf(
  tree: Extracted,
  ranges: readonly Range[],
  edits: readonly Edit[],
  published: string,
): string {
  const {text, page} = tree.capture
  if (page === undefined) return inMarkdown(published)
  const links = linksIn(page, ranges, baseOf(tree))
  if (links.length === 0) return inMarkdown(published)
  const stretches = ranges
    .map((range) =>
      trimmed(
        cutAt(links, range).map(({at, ...link}) => ({...link, text: apply(text, edits, at)})),
      ),
    )
    .filter((own) => own.length > 0)
    .flatMap((own, i): readonly PublishedStretch[] => (i === 0 ? own : [{text: ' '}, ...own]))
  if (stretches.map((stretch) => stretch.text).join('') !== published) return inMarkdown(published)
  return stretches.map((stretch, i) => printed(stretch, stretches[i + 1])).join('')
}

/** The address that links of the page are relative to. */
function baseOf({capture, claims}: Extracted): string | undefined {
  const stated = claims.find(({field}) => field === 'url')?.value
  return capture.url ?? (typeof stated === 'string' ? stated : undefined)
}

/** The links in some stretches of the capture, in order and without overlap. */
function linksIn(
  {elements}: Page,
  ranges: readonly Range[],
  base: string | undefined,
): readonly PageLink[] {
  const [first, last] = [ranges[0], ranges.at(-1)]
  if (first === undefined || last === undefined) return []
  const found: PageLink[] = []
  const within = elements.slice(firstFrom(elements, first.start), firstFrom(elements, last.end))
  for (const element of within) {
    if (element.at.start < (found.at(-1)?.at.end ?? 0)) continue
    if (!ranges.some((range) => contains(range, element.at))) continue
    const address = addressOf(element, base)
    if (address !== undefined) found.push({at: element.at, address})
  }
  return found
}

/** The address that an element links to; `undefined` for one within the page, and for any other element. */
function addressOf(
  {tag, attributes: {href}}: Element,
  base: string | undefined,
): string | undefined {
  if (tag !== 'a' || href === undefined || href.startsWith('#')) return undefined
  return webAddressOf(href, base)
}

/** Index of the first element that starts at an offset or after it; elements are in the order of their starts. */
function firstFrom(elements: Page['elements'], offset: number): number {
  let [low, high] = [0, elements.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((elements[middle]?.at.start ?? offset) < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** A range cut at the edges of the links in it. */
function cutAt(
  links: readonly PageLink[],
  range: Range,
): readonly {readonly at: Range; readonly address?: string}[] {
  const pieces: {readonly at: Range; readonly address?: string}[] = []
  let from = range.start
  for (const link of links.filter(({at}) => contains(range, at))) {
    if (link.at.start > from) pieces.push({at: {start: from, end: link.at.start}})
    pieces.push(link)
    from = link.at.end
  }
  if (from < range.end) pieces.push({at: {start: from, end: range.end}})
  return pieces
}

/** Stretches without blanks at the ends of the whole, and without empty ones. */
function trimmed(stretches: readonly PublishedStretch[]): readonly PublishedStretch[] {
  const kept = stretches.filter(({text}) => text !== '')
  const [first, last] = [kept.findIndex(isVisible), kept.findLastIndex(isVisible)]
  if (first === -1) return []
  return kept.slice(first, last + 1).map((stretch, i, {length}) => {
    const start = i === 0 ? stretch.text.trimStart() : stretch.text
    return {...stretch, text: i === length - 1 ? start.trimEnd() : start}
  })
}

function isVisible({text}: PublishedStretch): boolean {
  return text.trim() !== ''
}

/** A stretch in Markdown. An exclamation mark before a link would make the link a picture. */
function printed({text, address}: PublishedStretch, next: PublishedStretch | undefined): string {
  if (address === undefined) {
    const plain = inMarkdown(text)
    return next?.address === undefined ? plain : plain.replace(callAtEnd, String.raw`\!`)
  }
  const words = text.trim()
  if (words === '') return inMarkdown(text)
  const start = text.length - text.trimStart().length
  const link = `[${inMarkdown(words)}](${addressInMarkdown(address)})`
  return `${text.slice(0, start)}${link}${text.slice(start + words.length)}`
}

/** The stretches of a cell or a block without blanks at their ends. */
export function visibleRangesIn(text: string, at: Range): readonly Range[] {
  const range = trim(text, at)
  return range === undefined ? [] : [range]
}
