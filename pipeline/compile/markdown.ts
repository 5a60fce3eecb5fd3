import {headingInMarkdown, lineInMarkdown} from '../text/markdown-escapes.ts'
import {allApplied} from '../tree/applied-edits.ts'
import {apply, type Edit} from '../tree/edits.ts'
import type {NewsArticle} from '../tree/generated/news-article.ts'
import type {Extracted} from '../tree/types.ts'
import {type BodyBlock, publishedIn} from './body.ts'
import {frontMatter} from './front-matter.ts'
import {containersOf} from './markdown-containers.ts'
import {inlineOf, visibleRangesIn} from './markdown-inline.ts'
import {joined, type MarkdownBlock} from './markdown-layout.ts'
import {rowOf, type TableRow, tableLines} from './markdown-tables.ts'

const blanks = /\s+/g
const backticks = /`{3,}/g
const topHeading = 2

/**
 * An article as a Markdown document: the fields as front matter (YAML), then the story with its headings, lists,
 * tables, quotations and links.
 *
 * Signs that mean something in Markdown are escaped, so that a reader of Markdown gets the text of the body: words
 * alone stand in it, no HTML. Marks of lists in a text (`•`, `1.`) become those of Markdown.
 *
 * @param article
 *   A valid article.
 * @param tree
 *   The tree that the article was made from.
 */
export function markdownDocument(article: NewsArticle, tree: Extracted): string {
  const edits = allApplied(tree)
  const body = joined(blocksIn(tree, edits))
  return `${[frontMatter(article), body].filter((part) => part !== '').join('\n')}`
}

/** The blocks of the story; consecutive rows of one table are one. */
function blocksIn(tree: Extracted, edits: readonly Edit[]): readonly MarkdownBlock[] {
  const blocks: MarkdownBlock[] = []
  let rows: TableRow[] = []
  const endTable = (): void => {
    const [first] = rows
    // A table of one column only lays out what stands in it.
    const isTable = rows.some(({cells}) => cells.length > 1)
    if (first !== undefined && isTable) {
      blocks.push({containers: containersOf(tree, first.body), lines: tableLines(rows)})
    } else for (const {body} of rows) blocks.push(blockOf(tree, body, edits))
    rows = []
  }
  for (const body of publishedIn(tree, edits)) {
    const row = rowOf(tree, body, edits)
    if (row?.table !== rows[0]?.table) endTable()
    if (row === undefined) blocks.push(blockOf(tree, body, edits))
    else rows.push(row)
  }
  endTable()
  return blocks
}

function blockOf(tree: Extracted, body: BodyBlock, edits: readonly Edit[]): MarkdownBlock {
  return {containers: containersOf(tree, body), lines: linesOf(tree, body, edits)}
}

function linesOf(tree: Extracted, body: BodyBlock, edits: readonly Edit[]): readonly string[] {
  const {role, mark, marker} = body.block.data
  if (isCode(tree, body)) return fenced(body.text)
  const isItem = role === 'list-item' && marker !== undefined && mark === undefined
  const inline = isItem
    ? inlineAfter(tree, body, marker.end, edits)
    : inlineOf(tree, body.at, edits, body.text)
  if (role === 'crosshead' || mark?.heading !== undefined) {
    const level = Math.max(topHeading, mark?.heading ?? topHeading)
    return [`${'#'.repeat(level)} ${headingInMarkdown(inline.replace(blanks, ' '))}`]
  }
  const lines = inline
    .split('\n')
    .map((line) => line.trim())
    .filter((line, i, all) => line !== '' || i === 0 || i === all.length - 1)
    .map(lineInMarkdown)
  return lines.map((line, i) => (i === lines.length - 1 ? line : `${line}\\`))
}

/** The text of an item of a list behind its mark. */
function inlineAfter(
  tree: Extracted,
  {at}: BodyBlock,
  start: number,
  edits: readonly Edit[],
): string {
  const {text} = tree.capture
  const ranges = at.flatMap((range) =>
    visibleRangesIn(text, {start: Math.max(start, range.start), end: range.end}),
  )
  const parts = ranges.map((range) => apply(text, edits, range).trim())
  return inlineOf(tree, ranges, edits, parts.filter((part) => part !== '').join(' '))
}

/** Whether a block stands in `pre`, the white space of which is kept. */
function isCode({capture: {page}}: Extracted, {block}: BodyBlock): boolean {
  const own = block.data.mark === undefined ? undefined : page?.elements[block.data.mark.element]
  return own?.tag === 'pre' || page?.elements[own?.parent ?? -1]?.tag === 'pre'
}

/** A text between two fences, which are longer than any run of backticks in it. */
function fenced(text: string): readonly string[] {
  const runs = text.match(backticks) ?? []
  const fence = '`'.repeat(Math.max(2, ...runs.map(({length}) => length)) + 1)
  return [fence, ...text.split('\n'), fence]
}
