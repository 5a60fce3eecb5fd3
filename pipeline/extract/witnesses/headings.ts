import {keyOf} from '../../text/name-key.ts'
import {contains, type Range} from '../../text/ranges.ts'
import {blocksOf} from '../../tree/blocks.ts'
import type {Element, Page} from '../../tree/page.ts'
import {tuned} from '../../tuning/load.ts'
import type {Document, Shown} from '../document/types.ts'

const space = /\s/u
const kicker =
  /(?:^|[^a-z])(?:kicker|overline|eyebrow|roofline|topline|toptitle|overtitle|surtitre|dachzeile|spitzmarke|antet[ií]tulo|volanta|occhiello)/i
const sign = /^[\s:|–—-]{1,9}/
const {headlineLeast: shortestRest} = tuned('fields')

/** A heading as it may be read. */
export interface Heading {
  readonly text: string
  readonly at: Range
}

/**
 * A heading without the element that opens or closes it, where what is left is what the page calls
 * itself elsewhere: a kicker, a date, a sign in the heading’s own markup.
 *
 *     <h1><span>Harbour</span> Ferry is back in port</h1>
 *                              ^^^^^^^^^^^^^^^^^^^^^
 *
 * Without such a witness only what its class calls a kicker is cut, where no other place has it.
 *
 * @param names
 *   What the page calls itself, as `keyOf` folds it.
 */
export function headingOf(
  document: Document,
  {text, at}: Shown,
  names: ReadonlySet<string>,
): Heading {
  const isKnown = names.has(keyOf(text))
  const least = isKnown ? shortestRest : 1
  const {elements = []}: Partial<Page> = document.tree.capture.page ?? {}
  const inner = elements.filter((each) => each.at.start >= at.start && each.at.end <= at.end)
  const known = inner
    .flatMap((each) => beside(document, at, each.at))
    .find((rest) => rest.text.length >= least && names.has(keyOf(rest.text)))
  return known ?? (isKnown ? undefined : withoutKicker(document, at, inner)) ?? {text, at}
}

/**
 * A heading with the one right below or above it, where the page calls itself by both together.
 *
 *     <h2>Open Harbour:</h2><h4>Ferries for students</h4>
 */
export function joinedHeading(
  document: Document,
  {at}: Shown,
  names: ReadonlySet<string>,
): Heading | undefined {
  if (names.has(keyOf(document.lineOf(at)))) return undefined
  const blocks = blocksOf(document.tree)
  const own = blocks.findIndex((block) => contains(at, block.at))
  return [own, own - 1]
    .flatMap((first): readonly Heading[] => {
      const [one, other] = [blocks[first], blocks[first + 1]]
      const isPair =
        one?.data.mark?.heading !== undefined && other?.data.mark?.heading !== undefined
      if (!isPair) return []
      const joined = `${document.lineOf(one.at)} ${document.lineOf(other.at)}`
      return [{text: joined, at: {start: one.at.start, end: other.at.end}}]
    })
    .find(({text}) => names.has(keyOf(text)))
}

/** A heading without what its markup calls a kicker, and the sign behind that. */
function withoutKicker(
  document: Document,
  at: Range,
  inner: readonly Element[],
): Heading | undefined {
  const found = inner.find(({attributes}) => kicker.test(attributes.class ?? ''))
  const rest = found && beside(document, at, found.at).find(({at: {start}}) => start > at.start)
  if (rest === undefined || rest.text.length < shortestRest) return undefined
  return {text: rest.text.replace(sign, ''), at: rest.at}
}

/** What stands behind an element that opens a range, and before one that closes it. */
function beside(document: Document, whole: Range, part: Range): readonly Heading[] {
  const {text} = document.tree.capture
  const blank = (from: number, to: number): boolean =>
    Array.from(text.slice(from, to)).every((unit) => space.test(unit))
  const ranges = [
    ...(blank(whole.start, part.start) ? [{start: part.end, end: whole.end}] : []),
    ...(blank(part.end, whole.end) ? [{start: whole.start, end: part.start}] : []),
  ]
  return ranges.filter(({start, end}) => start < end).map((at) => ({text: document.lineOf(at), at}))
}
