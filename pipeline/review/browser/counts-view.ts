import {choicesOf} from '../listing.ts'
import type {ShownEntry} from '../shown.ts'
import {make} from './elements.ts'

/** Rules that the table shows; the rarest are left out. */
const mostRules = 60

/** How often each rule had a part in the documents that are listed. */
export function countsElement(entries: readonly ShownEntry[]): HTMLElement {
  const counts = choicesOf(entries, 'rule').slice(0, mostRules)
  const rows = counts.map(([rule, count]) =>
    make('tr', {}, make('th', {scope: 'row', text: rule}), make('td', {text: String(count)})),
  )
  return make(
    'details',
    {class: 'counts'},
    make('summary', {text: 'Counts by rule'}),
    make('table', {}, make('tbody', {}, ...rows)),
  )
}
