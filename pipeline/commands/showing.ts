import type {Understood} from '../index.ts'
import type {Range} from '../text/ranges.ts'
import {allApplied} from '../tree/applied-edits.ts'
import {blocksOf} from '../tree/blocks.ts'
import {type Edit, editsWithin} from '../tree/edits.ts'
import {type Fate, fateOf, spanFateOf} from '../tree/roles.ts'
import type {Block, Extracted, ExtractedFacts} from '../tree/types.ts'
import type {Colour} from './shared/colours.ts'
import type {StyledLine} from './shared/styled-lines.ts'

/** The sign in the margin and the colour of each fate; the sign alone shows it where there are no colours. */
const shown = {
  body: {sign: '+', colour: 'green'},
  field: {sign: '=', colour: 'cyan'},
  aside: {sign: '-', colour: 'yellow'},
} as const satisfies Record<Exclude<Fate, 'gap'>, {readonly sign: string; readonly colour: Colour}>
const blanks = /\s+/g

/**
 * A document, block by block: a sign in the margin, the text, and the role of what is not in the body. In the body, what
 * goes stands in `[- -]`, and what takes its place in `{+ +}`, as in `git diff --word-diff`.
 *
 *     = Ferry is back (headline)
 *     + The ferry came back. [- Read more-]
 *     - Share this (share)
 *
 * Leaves out edits that only change white space.
 */
export function showingOf({tree}: Understood): readonly StyledLine[] {
  const edits = allApplied(tree)
  return blocksOf(tree).flatMap((block, i) => {
    const line = lineOf(tree, block, edits)
    return i === 0 || block.data.blankAbove === 0 ? [line] : [[], line]
  })
}

function lineOf(tree: Extracted, block: Block<ExtractedFacts>, edits: readonly Edit[]): StyledLine {
  const {role} = block.data
  const fate = fateOf[role]
  const {sign, colour} = shown[fate]
  const head = [colour, `${sign} `] as const
  if (fate === 'body') return [head, ...bodyText(tree, block, edits)]
  const text = onLine(tree.capture.text.slice(block.at.start, block.at.end))
  return [head, fate === 'aside' ? ['faint', text] : text, [colour, ` (${role})`]]
}

/** A stretch of a block that is not published as it stands. */
interface LineChange {
  readonly at: Range
  readonly now: string
  readonly colour: Colour
}

/** The text of a block of the body with the spans that are cut and the edits, in order. */
function bodyText(
  {capture: {text}}: Extracted,
  {at, data: {spans}}: Block<ExtractedFacts>,
  edits: readonly Edit[],
): StyledLine {
  const cut = spans
    .filter(({name}) => spanFateOf[name] !== 'body')
    .map(
      (span): LineChange => ({at: span.at, now: '', colour: shown[spanFateOf[span.name]].colour}),
    )
  const edited = editsWithin(edits, at)
    .filter(({was, now}) => was.replace(blanks, '') !== now.replace(blanks, ''))
    .map((edit): LineChange => ({at: edit.at, now: edit.now, colour: 'red'}))
  const line: StyledLine[number][] = []
  let from = at.start
  for (const change of [...cut, ...edited].sort((a, b) => a.at.start - b.at.start)) {
    if (change.at.start < from) continue
    line.push(onLine(text.slice(from, change.at.start)))
    const was = onLine(text.slice(change.at.start, change.at.end))
    if (was !== '') line.push([change.colour, `[-${was}-]`])
    if (change.now !== '') line.push(['green', `{+${onLine(change.now)}+}`])
    from = change.at.end
  }
  line.push(onLine(text.slice(from, at.end)))
  return line
}

function onLine(text: string): string {
  return text.replaceAll(blanks, ' ')
}
