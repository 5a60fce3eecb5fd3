import {listed} from '../listing.ts'
import {countsElement} from './counts-view.ts'
import {make} from './elements.ts'
import {filtersView} from './filters-view.ts'
import {type ListView, listView} from './list-view.ts'
import type {PageData} from './page-data.ts'

/** The documents that a person looks for: filters, the list, and counts by rule. */
export interface DocumentsNav extends Pick<ListView, 'mark' | 'refresh'> {
  readonly element: HTMLElement
  /** The numbers of the documents that are listed, in order. */
  readonly listed: () => readonly number[]
  /** List the documents that the filters ask for. */
  readonly show: () => void
  readonly focusSearch: () => void
}

/** What the list needs to know, and what it reports. */
export interface DocumentsNavSetting {
  readonly data: PageData
  readonly correctionsOf: (number: number) => number
  /** The number of the document that is open. */
  readonly current: () => number
  readonly onOpen: (number: number) => void
  readonly announce: (sentence: string) => void
  /** What the first order of the list is called; doubt without it. */
  readonly firstOrder?: string
}

/** Make the list of documents with its filters. */
export function documentsNav(setting: DocumentsNavSetting): DocumentsNav {
  const {data, correctionsOf, current, onOpen, announce, firstOrder} = setting
  const {entries} = data.index
  const list = listView(entries, correctionsOf, onOpen)
  const counts = make('div')
  let numbers: readonly number[] = []
  const show = (): void => {
    const searched = filters.searched()
    const holds = (number: number): boolean => searched === '' || data.holds(number, searched)
    numbers = listed(entries, filters.query(), holds)
    list.show(numbers, current())
    counts.replaceChildren(countsElement(numbers.flatMap((number) => entries[number] ?? [])))
    announce(`${numbers.length} of ${entries.length} documents`)
  }
  const filters = filtersView(entries, show, firstOrder)
  return {
    element: make('nav', {'aria-label': 'Documents'}, filters.element, list.element, counts),
    listed: () => numbers,
    show,
    mark: list.mark,
    refresh: list.refresh,
    focusSearch: filters.focusSearch,
  }
}
