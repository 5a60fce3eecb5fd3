import type {Container} from './markdown-containers.ts'

/** A block of Markdown: its lines, and the quotations and items around it. */
export interface MarkdownBlock {
  readonly containers: readonly Container[]
  readonly lines: readonly string[]
}

/** The mark of the items of a list, and its number of the last one. */
interface ListState {
  readonly sign: string
  readonly number: number
}

const quoteMark = '> '

/** Blocks as the text of a document, with the marks of the containers that they stand in. */
export function joined(blocks: readonly MarkdownBlock[]): string {
  const lists = new Map<string, ListState>()
  let before: readonly Container[] = []
  let marks: readonly string[] = []
  const lines: string[] = []
  for (const {containers, lines: own} of blocks) {
    const common = commonOf(before, containers)
    const kept = marks.slice(0, common)
    const opened = containers
      .slice(common)
      .map((container, i) => markOf(container, i === 0 ? before[common] : undefined, lists))
    if (lines.length > 0 && !isTight(before, containers, common, opened[0])) {
      lines.push(blankOf(kept).join('').trimEnd())
    }
    marks = [...kept, ...opened]
    const first = [...blankOf(kept), ...opened].join('')
    const others = blankOf(marks).join('')
    lines.push(...own.map((line, i) => `${i === 0 ? first : others}${line}`.trimEnd()))
    before = containers
  }
  return lines.map((line) => `${line}\n`).join('')
}

/** How many containers two blocks share. */
function commonOf(first: readonly Container[], second: readonly Container[]): number {
  const end = first.findIndex(
    ({kind, key}, i) => second[i]?.kind !== kind || second[i]?.key !== key,
  )
  return end === -1 ? first.length : end
}

/** The mark that opens a container; items of a list right below another list have the other sign. */
function markOf(
  {kind, list, isNumbered, number}: Container,
  above: Container | undefined,
  lists: Map<string, ListState>,
): string {
  if (kind === 'quote') return quoteMark
  const known = lists.get(list)
  const next = number ?? (known?.number ?? 0) + 1
  const sign = known?.sign ?? signFor(isNumbered, above && lists.get(above.list)?.sign)
  lists.set(list, {sign, number: next})
  return isNumbered ? `${next}${sign} ` : `${sign} `
}

function signFor(isNumbered: boolean, above: string | undefined): string {
  const [usual, other] = isNumbered ? (['.', ')'] as const) : (['-', '*'] as const)
  return above === usual ? other : usual
}

/** Whether no empty line is needed between two blocks: from item to item of a list, and into a list in an item. */
function isTight(
  before: readonly Container[],
  after: readonly Container[],
  common: number,
  mark = '',
): boolean {
  const [left, opened] = [before[common], after[common]]
  if (opened?.kind !== 'item' || after.length > common + 1) return false
  if (left !== undefined) return left.kind === 'item' && left.list === opened.list
  return common > 0 && before[common - 1]?.kind === 'item' && (!opened.isNumbered || mark === '1. ')
}

/** The marks of containers that go on: quotation marks stay, marks of items are spaces. */
function blankOf(marks: readonly string[]): readonly string[] {
  return marks.map((mark) => (mark === quoteMark ? mark : ' '.repeat(mark.length)))
}
