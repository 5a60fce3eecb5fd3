import type {AuditRelation} from '../../tree/generated/audit.ts'
import {type RelationRow, relationRows} from '../relation-rows.ts'
import type {ShownDocument} from '../shown.ts'
import {make} from './elements.ts'

/** Two related documents side by side. */
export interface RelationView {
  readonly element: HTMLElement
  /** Move the focus by so many rows; the first move goes to the first row. */
  readonly move: (rows: number) => void
}

/** Rows of a group, of which a browser lays out only those near the screen. */
const ofGroup = 50
/** Rows that are made before the browser is asked for a pause. */
const atATime = 500

/** Show two documents side by side: aligned sentences in one row, and what each adds. */
export function relationView(
  own: ShownDocument,
  other: ShownDocument,
  {aligned}: AuditRelation,
): RelationView {
  const rows = relationRows(own, other, aligned)
  const painted: HTMLElement[] = []
  const list = make('div', {class: 'compared', role: 'feed', 'aria-label': 'Sentences of both'})
  let current = -1
  const paintUpTo = (count: number): void => {
    while (painted.length < Math.min(count, rows.length)) {
      const from = painted.length
      const added = rows.slice(from, from + ofGroup).map((row) => rowElement(row, own, other))
      painted.push(...added)
      list.append(make('div', {class: 'group'}, ...added))
    }
  }
  const paintOthers = (): void => {
    if (painted.length >= rows.length) return
    paintUpTo(painted.length + atATime)
    setTimeout(paintOthers)
  }
  paintUpTo(ofGroup)
  setTimeout(paintOthers)
  list.addEventListener('focusin', ({target}) => {
    const row = target instanceof Element ? target.closest<HTMLElement>('.pair') : null
    if (row !== null) current = painted.indexOf(row)
  })
  const heads = [own, other].map(({name}) => make('p', {dir: 'auto', text: name}))
  const element = make('div', {}, make('div', {class: 'pair-head'}, ...heads), list)
  return {
    element,
    move: (count): void => {
      current = Math.max(0, Math.min(current < 0 ? 0 : current + count, rows.length - 1))
      paintUpTo(current + 1)
      painted[current]?.focus()
    },
  }
}

function rowElement(row: RelationRow, own: ShownDocument, other: ShownDocument): HTMLElement {
  const label = labelOf(row)
  return make(
    'section',
    {
      class: row.score === undefined ? 'pair' : 'pair aligned',
      tabindex: -1,
      'aria-label': label,
    },
    make('p', {class: 'label', 'aria-hidden': 'true', text: label}),
    sideOf(row.own, own),
    sideOf(row.other, other),
  )
}

function sideOf(ranges: RelationRow['own'], {text, language}: ShownDocument): HTMLElement {
  const texts = ranges.map((at) =>
    make('p', {class: 'text', dir: 'auto', lang: language, text: text.slice(...at).trim()}),
  )
  return make('div', {class: 'side'}, ...texts)
}

function labelOf({own, other, score}: RelationRow): string {
  if (score !== undefined) return `In both, ${Math.round(100 * score)} % of the words`
  return own.length > 0 && other.length === 0 ? 'Only in this document' : 'Only in the other'
}
