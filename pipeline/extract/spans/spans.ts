import {datelines} from '../../parse/datelines.ts'
import {fold} from '../../text/fold.ts'
import {lengthOf, overlaps, type Range} from '../../text/ranges.ts'
import {blocksOf, enrich} from '../../tree/blocks.ts'
import {type Mended, mendedOf} from '../../tree/mended.ts'
import {firstOf, type SpanRule} from '../../tree/span-rules.ts'
import type {Block, Corrected, Hints, Span, Verdict} from '../../tree/types.ts'
import {tuned} from '../../tuning/load.ts'
import type {Spanned} from '../document/types.ts'
import {mostTeasers} from '../limits.ts'
import {captionCredit} from './caption-credit.ts'
import {glued} from './run-in-byline.ts'
import {stoppedPlace} from './stopped-place.ts'
import {storyEnds, storyEndsAnywhere} from './story-end.ts'
import {teasers} from './teaser.ts'

const {datelineLength: longestHead, ledeParagraphs: longestLede, paragraphLength} = tuned('fields')

/**
 * Finds the named stretches inside blocks: byline, time and dateline at the head of the lede, the
 * credit of a caption, credits behind the last sentence, teasers glued into a paragraph.
 */
export function span(tree: Corrected): Spanned {
  const {text} = tree.capture
  const paragraphs = blocksOf(tree).filter(({data}) => data.role === 'paragraph')
  const ledes = paragraphs.slice(0, longestLede)
  const openings = new Map(
    ledes.map((block) => [block, openingsOf(mendedOf(tree, block.at).text, text)]),
  )
  const placed = ledes.find((block, i) => {
    const opens = ledes.slice(0, i).every((above) => lengthOf(above.at) < paragraphLength)
    return openings.get(block)?.some((each) => isDateline(each) && (opens || isLoud(each)))
  })
  const last = paragraphs.at(-1)
  const spansOf = (block: Block<Verdict>): readonly Span[] => {
    const {role} = block.data
    if (role === 'caption') return creditsOf(mendedOf(tree, block.at))
    if (role !== 'paragraph') return []
    const own = mendedOf(tree, block.at)
    const opening = (openings.get(block) ?? []).filter(
      (each) => block === placed || !isDateline(each),
    )
    return placedIn(own, [...opening, ...restOf(own.text, opening, block === last)])
  }
  return {
    ...tree,
    children: enrich(tree, (block) => withSpans(block.data, spansOf(block))),
  }
}

/** The facts of a block and its spans, written out, since to spread them costs several times that. */
function withSpans(
  facts: Hints & Verdict,
  spans: readonly Span[],
): Hints & Verdict & {readonly spans: readonly Span[]} {
  const {lines, blankAbove, indent, role, margin, by, prior, evidence, marker, mark} = facts
  if (marker === undefined) {
    return mark === undefined
      ? {lines, blankAbove, indent, role, margin, by, prior, evidence, spans}
      : {lines, blankAbove, indent, role, margin, by, prior, evidence, mark, spans}
  }
  const marked = {lines, blankAbove, indent, role, margin, by, prior, evidence, marker}
  return mark === undefined ? {...marked, spans} : {...marked, mark, spans}
}

/** Spans of a mended block, as ranges of the capture; one that shares a repair with the span before it is left out. */
function placedIn(own: Mended, spans: readonly Span[]): readonly Span[] {
  let end = 0
  return spans.flatMap((each): readonly Span[] => {
    const at = own.rangeOf(each.at)
    if (at.start < end || at.end <= at.start) return []
    end = at.end
    return [{...each, at}]
  })
}

function creditsOf(caption: Mended): readonly Span[] {
  return placedIn(caption, captionCredit(caption.text, wholeOf(caption.text)))
}

function wholeOf(text: string): Range {
  return {start: 0, end: text.length}
}

function isDateline({name}: Span): boolean {
  return name === 'dateline'
}

/** More than a listed place and a colon, which further down may open an entry of a list. */
function isLoud({rule, value = ''}: Span): boolean {
  return rule !== 'dateline/colon' || value === value.toUpperCase()
}

/**
 * What opens a lede before its first sentence.
 *
 * @param whole
 *   The text of the capture.
 */
function openingsOf(text: string, whole: string): readonly Span[] {
  const own = fold(text)
  const before = glued.flatMap((rule) => spansFrom(text, 0, own, [rule]))
  const from = skipped(own, before.at(-1)?.at.end ?? 0)
  const head = own.slice(from, from + longestHead)
  const found = spansFrom(text, from, head, datelines)
  if (found.length > 0 || from > 0) return [...before, ...found]
  return [...before, ...stoppedPlace(text, wholeOf(text), whole)]
}

/** Where the first word behind a place stands. */
function skipped(own: string, from: number): number {
  const rest = own.slice(from)
  return from + rest.length - rest.trimStart().length
}

/** Teasers, and what closes the story, where no span stands yet. */
function restOf(text: string, taken: readonly Span[], isLast: boolean): readonly Span[] {
  const start = taken.at(-1)?.at.end ?? 0
  let own = fold(text.slice(start))
  const found: Span[] = []
  const rounds = isLast ? [storyEnds, storyEnds, teasers] : [storyEndsAnywhere, teasers]
  for (const rules of rounds) {
    for (let round = 0; round < mostTeasers; round += 1) {
      const [span] = spansFrom(text, start, own, rules)
      if (span === undefined || found.some((other) => overlaps(other.at, span.at))) break
      found.push(span)
      own = masked(own, span.at.start - start, span.at.end - start)
      if (rules !== teasers) break
    }
  }
  return [...found].sort((a, b) => a.at.start - b.at.start)
}

/** A text with spaces in the place of a stretch, and without them at its end. */
function masked(text: string, start: number, end: number): string {
  const tail = text.slice(end)
  const head = text.slice(0, start)
  return tail.trim() === '' ? head.trimEnd() : `${head}${' '.repeat(end - start)}${tail}`
}

/** What the first rule that finds something makes of a folded text that starts at `from`. */
function spansFrom(
  text: string,
  from: number,
  own: string,
  rules: readonly SpanRule[],
): readonly Span[] {
  const first = firstOf(rules, own)
  if (first === undefined) return []
  const {rule, found} = first
  const {name, id, reason} = rule
  const span = {name, at: {start: from + found.start, end: from + found.end}, rule: id, reason}
  const {value} = found
  if (value === undefined) return [span]
  return [{...span, value: text.slice(from + value.start, from + value.end)}]
}
