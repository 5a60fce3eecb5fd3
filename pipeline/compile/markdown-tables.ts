import type {Range} from '../text/ranges.ts'
import {apply, type Edit} from '../tree/edits.ts'
import type {Page} from '../tree/page.ts'
import type {Extracted} from '../tree/types.ts'
import type {BodyBlock} from './body.ts'
import {inlineOf, visibleRangesIn} from './markdown-inline.ts'

/** A row of a table, each cell in Markdown. */
export interface TableRow {
  readonly body: BodyBlock
  /** The element of its table, by index. */
  readonly table: number
  readonly cells: readonly string[]
  /** Whether all its cells are headings. */
  readonly isHead: boolean
}

const bar = /\|/g
const blanks = /\s+/g
const cellTags = ['td', 'th']

/**
 * The row of a table that a block is.
 *
 * @returns
 *   `undefined` for a block outside tables, for one of several in a row, and for a row that was published in part.
 */
export function rowOf(
  tree: Extracted,
  body: BodyBlock,
  edits: readonly Edit[],
): TableRow | undefined {
  const {page} = tree.capture
  const own = page === undefined ? undefined : rowElementOf(page, body)
  if (page === undefined || own === undefined) return undefined
  const table = tableAround(page, own)
  const found = cellsIn(page, own, body.block.at)
  if (table === undefined || found.length === 0) return undefined
  const cells = found.map(({at}) => cellText(tree, at, edits))
  const plain = cells.map(([published]) => published).join('')
  if (plain.replace(blanks, '') !== body.text.replace(blanks, '')) return undefined
  return {
    body,
    table,
    cells: cells.map(([, inline]) => inline.replace(blanks, ' ').replace(bar, String.raw`\|`)),
    isHead: found.every(({isHead}) => isHead),
  }
}

/** A table as lines. The first row is its head if all cells of it are headings, and else the head is empty. */
export function tableLines(rows: readonly TableRow[]): readonly string[] {
  const width = Math.max(...rows.map(({cells}) => cells.length))
  const [first] = rows
  const head = first?.isHead === true ? first.cells : []
  const others = first?.isHead === true ? rows.slice(1) : rows
  return [
    lineOf(head, width),
    `|${' --- |'.repeat(width)}`,
    ...others.map(({cells}) => lineOf(cells, width)),
  ]
}

function lineOf(cells: readonly string[], width: number): string {
  return `|${Array.from({length: width}, (_, i) => ` ${cells[i] ?? ''} |`).join('')}`
}

/** The row that is the element of a block, or that holds nothing but its cell, by index. */
function rowElementOf({elements}: Page, {block}: BodyBlock): number | undefined {
  const index = block.data.mark?.element ?? -1
  const own = elements[index]
  if (own?.tag === 'tr') return index
  const row = own === undefined ? undefined : elements[own.parent]
  if (own === undefined || row?.tag !== 'tr' || !cellTags.includes(own.tag)) return undefined
  const {start, end} = block.at
  return row.at.start === start && row.at.end === end ? own.parent : undefined
}

function tableAround({elements}: Page, row: number): number | undefined {
  for (let i = elements[row]?.parent ?? -1; i >= 0; i = elements[i]?.parent ?? -1) {
    if (elements[i]?.tag === 'table') return i
  }
  return undefined
}

/** The cells of a row that hold text, in order. Elements inside an element follow it. */
function cellsIn(
  {elements}: Page,
  row: number,
  within: Range,
): readonly {readonly at: Range; readonly isHead: boolean}[] {
  const found: {readonly at: Range; readonly isHead: boolean}[] = []
  for (let i = row + 1; (elements[i]?.at.start ?? within.end) < within.end; i += 1) {
    const element = elements[i]
    if (element?.parent === row && cellTags.includes(element.tag)) {
      found.push({at: element.at, isHead: element.tag === 'th'})
    }
  }
  return found
}

/** A cell as it is published, as text and in Markdown. */
function cellText(
  tree: Extracted,
  at: Range,
  edits: readonly Edit[],
): readonly [published: string, inline: string] {
  const ranges = visibleRangesIn(tree.capture.text, at)
  const published = ranges.map((range) => apply(tree.capture.text, edits, range).trim()).join(' ')
  return [published, inlineOf(tree, ranges, edits, published)]
}
