import {choicesOf, everything, filterNames, type ListFilter, type ListQuery} from '../listing.ts'
import type {ShownEntry} from '../shown.ts'
import {make} from './elements.ts'

/** Milliseconds after the last key before the search begins. */
const pause = 150
/** Choices that one filter offers; the rarest are left out. */
const mostChoices = 400

/** The filters above the list. */
export interface FiltersView {
  readonly element: HTMLElement
  readonly query: () => ListQuery
  readonly searched: () => string
  readonly focusSearch: () => void
}

const labels: Readonly<Record<ListFilter, string>> = {
  host: 'Host',
  role: 'Role',
  rule: 'Rule',
  language: 'Language',
  kind: 'Kind',
}

/**
 * Make the filters.
 *
 * @param onChange
 *   Called after every change of a filter, of the order or of the search.
 * @param firstOrder
 *   What the order is called that the list has at first.
 */
export function filtersView(
  entries: readonly ShownEntry[],
  onChange: () => void,
  firstOrder = 'Most doubtful first',
): FiltersView {
  const search = make('input', {type: 'search', autocomplete: 'off', spellcheck: 'false'})
  let waiting: ReturnType<typeof setTimeout> | undefined
  search.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = setTimeout(onChange, pause)
  })
  const order = make('select', {}, option('doubt', firstOrder), option('name', 'Name'))
  order.addEventListener('change', onChange)
  const selects = new Map(
    filterNames.map((name) => {
      const select = make('select', {}, option('', 'all'), ...optionsOf(entries, name))
      select.addEventListener('change', onChange)
      return [name, select] as const
    }),
  )
  const chosen = (name: ListFilter): string => selects.get(name)?.value ?? ''
  const filters = filterNames.flatMap((name) => {
    const select = selects.get(name)
    return select === undefined ? [] : [labelled(labels[name], select)]
  })
  return {
    element: make(
      'form',
      {class: 'filters', role: 'search', 'aria-label': 'Documents'},
      labelled('Search', search),
      labelled('Order', order),
      ...filters,
    ),
    query: () => ({
      ...everything,
      order: order.value === 'name' ? 'name' : 'doubt',
      host: chosen('host'),
      role: chosen('role'),
      rule: chosen('rule'),
      language: chosen('language'),
      kind: chosen('kind'),
    }),
    searched: () => search.value.trim(),
    focusSearch: () => search.focus(),
  }
}

function optionsOf(entries: readonly ShownEntry[], name: ListFilter): readonly HTMLElement[] {
  return choicesOf(entries, name)
    .slice(0, mostChoices)
    .map(([value, count]) => option(value, `${value} (${count})`))
}

function option(value: string, text: string): HTMLElement {
  return make('option', {value, text})
}

function labelled(text: string, control: HTMLElement): HTMLElement {
  return make('label', {}, make('span', {text}), control)
}
