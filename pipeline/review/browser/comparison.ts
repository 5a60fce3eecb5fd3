import type {ShownComparison} from '../shown.ts'
import {documentsNav} from './documents-nav.ts'
import {make} from './elements.ts'
import {frameOf} from './frame.ts'
import type {PageData} from './page-data.ts'
import {type PairView, pairView} from './pair-view.ts'

/** Build the page that compares two runs: the list of documents with a change, and the first of them. */
export function startComparison(page: Document, data: PageData, runs: ShownComparison): void {
  const {entries, grounds} = data.index
  const status = make('p', {role: 'status', 'aria-live': 'polite', class: 'status'})
  const main = make('main', {id: 'document', tabindex: -1, 'aria-label': 'Document'})
  const open: {number: number; view: PairView | undefined} = {number: -1, view: undefined}
  const announce = (sentence: string): void => {
    status.textContent = sentence
  }
  const nav = documentsNav({
    data,
    correctionsOf: () => 0,
    current: () => open.number,
    onOpen: (number) => openPair(number, true),
    announce,
    firstOrder: 'Most changed first',
  })
  const openPair = (number: number, isClicked = false): void => {
    const entry = entries[number]
    if (entry === undefined) return
    open.number = number
    open.view = pairView({pair: data.pairOf(number), entry, grounds, runs})
    main.replaceChildren(open.view.element)
    main.scrollTop = 0
    if (isClicked) main.querySelector('h1')?.focus()
    nav.mark(number)
    const position = nav.listed().indexOf(number) + 1
    announce(`Document ${position} of ${nav.listed().length}: ${entry.headline || entry.name}`)
  }
  frameOf(page, {
    title: `Copydesk diff: ${runs.old} and ${runs.young}`,
    controls: [],
    nav: nav.element,
    main,
    status,
    actions: {
      move: (rows) => open.view?.move(rows),
      moveDocument: (documents): void => {
        const numbers = nav.listed()
        openPair(numbers[numbers.indexOf(open.number) + documents] ?? -1)
      },
      toggleVotes: () => open.view?.toggleVotes(),
      search: nav.focusSearch,
    },
  })
  nav.element.prepend(measuresElement(runs))
  nav.show()
  openPair(nav.listed()[0] ?? -1)
  if (entries.length === 0) main.append(make('p', {text: 'No document changed.'}))
}

/** What changed in all. */
function measuresElement({measures, left}: ShownComparison): HTMLElement {
  const rows = measures.map(([name, about, count, share]) =>
    make(
      'tr',
      {title: about},
      make('th', {scope: 'row', text: name}),
      make('td', {text: String(count)}),
      make('td', {text: share}),
    ),
  )
  const more =
    left === 0
      ? []
      : [make('p', {text: `${left} more documents changed; \`copydesk diff --json\` lists them.`})]
  return make(
    'details',
    {class: 'counts', open: true},
    make('summary', {text: 'What changed in all'}),
    make('table', {}, make('tbody', {}, ...rows)),
    ...more,
  )
}
