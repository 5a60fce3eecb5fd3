import {type DocumentMarks, marksOf} from '../marks.ts'
import {type PairRow, rowsOf} from '../rows.ts'
import type {Ground, ShownComparison, ShownDocument, ShownEntry, ShownPair} from '../shown.ts'
import {type BlockSetting, blockElement, votesElement} from './block-view.ts'
import {button, make} from './elements.ts'

/** A document in two runs on the screen, side by side. */
export interface PairView {
  readonly element: HTMLElement
  /** Move the focus by so many rows with a change. */
  readonly move: (rows: number) => void
  /** Open or close the votes on the blocks of the row that has the focus. */
  readonly toggleVotes: () => void
}

/** What a view of a pair shows. */
export interface PairViewSetting {
  readonly pair: ShownPair
  readonly entry: ShownEntry
  readonly grounds: readonly Ground[]
  readonly runs: Pick<ShownComparison, 'old' | 'young'>
}

/** One of the two documents of a pair. */
interface ShownSide {
  readonly shown: ShownDocument
  readonly marks: DocumentMarks
}

/** Rows without a change that are shown beside one with a change. */
const context = 1
/** Rows that are made before the browser is asked for a pause. */
const atATime = 500

/** Show a document in two runs: blocks that share text in one row, and rows that are alike folded. */
export function pairView({pair, entry, grounds, runs}: PairViewSetting): PairView {
  const sides = [sideOf(pair.old), sideOf(pair.young)] as const
  const rows = rowsOf(pair)
  const changed: HTMLElement[] = []
  const list = make('div', {class: 'pairs', role: 'feed', 'aria-label': `Blocks of ${entry.name}`})
  let current = -1
  const rowElement = (row: PairRow): HTMLElement => {
    const made = make('section', {class: 'pair', tabindex: -1, 'aria-label': labelOf(row, sides)})
    for (const [i, side] of sides.entries()) {
      const numbers = i === 0 ? row.old : row.young
      const blocks = numbers.flatMap((number) => blockAt(side, number))
      made.append(make('div', {class: 'side'}, ...blocks))
    }
    made.classList.toggle('changed', row.isChanged)
    if (row.isChanged) changed.push(made)
    return made
  }
  const pieces = foldedRows(rows)
  const paint = (from: number): void => {
    const added = pieces
      .slice(from, from + atATime)
      .map((piece) =>
        'isChanged' in piece ? rowElement(piece) : foldElement(piece.alike, rowElement),
      )
    list.append(...added)
    if (from + atATime < pieces.length) setTimeout(() => paint(from + atATime))
  }
  paint(0)
  list.addEventListener('focusin', ({target}) => {
    const row = target instanceof Element ? target.closest<HTMLElement>('.pair.changed') : null
    if (row !== null) current = changed.indexOf(row)
  })
  const toggleVotesIn = (row: Element): void => {
    const open = [...row.querySelectorAll('.votes')]
    for (const each of open) each.remove()
    if (open.length > 0) return
    for (const block of row.querySelectorAll<HTMLElement>('.block')) {
      const side = sides[block.parentElement === row.firstElementChild ? 0 : 1]
      const number = Number(block.dataset['number'])
      const setting = settingOf(side, number)
      if (setting !== undefined) block.append(votesElement(setting, grounds, []))
    }
  }
  list.addEventListener('click', ({target}) => {
    if (!(target instanceof Element) || target.closest('button, .votes') !== null) return
    const row = target.closest('.pair')
    if (row !== null && getSelection()?.isCollapsed !== false) toggleVotesIn(row)
  })
  const element = make(
    'div',
    {class: 'document'},
    ...headOf(pair, entry),
    fieldsElement(pair, runs),
    make(
      'div',
      {class: 'pair-head', 'aria-hidden': 'true'},
      make('p', {text: runs.old}),
      make('p', {text: runs.young}),
    ),
    list,
  )
  return {
    element,
    move: (count): void => {
      current = Math.max(0, Math.min(current < 0 ? 0 : current + count, changed.length - 1))
      changed[current]?.focus()
    },
    toggleVotes: (): void => {
      const row = document.activeElement?.closest('.pair') ?? changed[Math.max(0, current)]
      if (row !== undefined) toggleVotesIn(row)
    },
  }
}

/** Rows in order; runs of rows that are alike, beyond the context of a change, as one piece. */
function foldedRows(
  rows: readonly PairRow[],
): readonly (PairRow | {readonly alike: readonly PairRow[]})[] {
  const near = new Set<number>()
  for (const [i, {isChanged}] of rows.entries()) {
    if (!isChanged) continue
    for (let by = -context; by <= context; by += 1) near.add(i + by)
  }
  const pieces: (PairRow | {alike: PairRow[]})[] = []
  for (const [i, row] of rows.entries()) {
    const last = pieces.at(-1)
    if (near.has(i)) pieces.push(row)
    else if (last !== undefined && 'alike' in last) last.alike.push(row)
    else pieces.push({alike: [row]})
  }
  return pieces
}

/** A button in place of rows that are alike, which shows them. */
function foldElement(
  rows: readonly PairRow[],
  rowElement: (row: PairRow) => HTMLElement,
): HTMLElement {
  const text = rows.length === 1 ? '1 row is alike' : `${rows.length} rows are alike`
  const folded = make('p', {class: 'alike'})
  const opener = button(text, () => {
    const made = rows.map(rowElement)
    folded.replaceWith(...made)
    made[0]?.focus()
  })
  folded.append(opener)
  return folded
}

function sideOf(shown: ShownDocument | undefined): ShownSide | undefined {
  return shown && {shown, marks: marksOf(shown)}
}

function settingOf(side: ShownSide | undefined, number: number): BlockSetting | undefined {
  const block = side?.shown.blocks[number]
  return side && block && {...side, block, number, corrected: undefined}
}

function blockAt(side: ShownSide | undefined, number: number): readonly HTMLElement[] {
  const setting = settingOf(side, number)
  return setting === undefined ? [] : [blockElement(setting)]
}

function labelOf(row: PairRow, sides: readonly (ShownSide | undefined)[]): string {
  const [was, now] = [row.old, row.young].map((numbers, i) =>
    numbers.map((number) => sides[i]?.shown.blocks[number]?.role ?? '').join(', '),
  )
  if (!row.isChanged) return `Alike: ${now}`
  return was === now ? `Changed: ${now}` : `Changed: ${was || 'nothing'}, now ${now || 'nothing'}`
}

function headOf({outcome}: ShownPair, {name, headline, why}: ShownEntry): readonly HTMLElement[] {
  return [
    make('h1', {dir: 'auto', text: headline || name, tabindex: -1}),
    make('p', {class: 'known', dir: 'auto', text: name}),
    make('p', {class: 'doubts', text: outcome === '' ? why.join(', ') : outcome}),
  ]
}

/** The fields that differ, the value of each run in a column. */
function fieldsElement({fields}: ShownPair, {old, young}: PairViewSetting['runs']): HTMLElement {
  const names = ['Field', old, young]
  const rows = fields.map(({field, was, now}) =>
    make(
      'tr',
      {},
      make('th', {scope: 'row', text: field}),
      make('td', {dir: 'auto'}, valueElement('del', was)),
      make('td', {dir: 'auto'}, valueElement('ins', now)),
    ),
  )
  const head = make('tr', {}, ...names.map((text) => make('th', {scope: 'col', text})))
  return make(
    'section',
    {class: 'fields', 'aria-label': 'Fields'},
    rows.length === 0
      ? make('p', {text: 'No field has another value.'})
      : make('table', {}, make('thead', {}, head), make('tbody', {}, ...rows)),
  )
}

function valueElement(name: 'del' | 'ins', value: string | undefined): HTMLElement {
  return value === undefined ? make('span', {text: 'nothing'}) : make(name, {text: value})
}
