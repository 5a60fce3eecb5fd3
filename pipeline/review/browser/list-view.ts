import type {ShownEntry} from '../shown.ts'
import {button, make} from './elements.ts'

/** Documents that the list shows at first, and that one press of its last button adds. */
const atATime = 200

/** The list of documents. */
export interface ListView {
  readonly element: HTMLElement
  /** Show other documents, by their numbers. */
  readonly show: (numbers: readonly number[], current: number) => void
  /** Mark the document that is open. */
  readonly mark: (number: number) => void
  /** Write again how many corrections a document has. */
  readonly refresh: (number: number) => void
}

/** Make the list. */
export function listView(
  entries: readonly ShownEntry[],
  correctionsOf: (number: number) => number,
  onOpen: (number: number) => void,
): ListView {
  const list = make('ol', {})
  const more = button('Show more documents', () => grow(), {class: 'more'})
  const element = make('div', {class: 'list'}, list, more)
  let numbers: readonly number[] = []
  let current = 0
  const grow = (): void => {
    const from = list.childElementCount
    const added = numbers.slice(from, from + atATime).flatMap((number) => {
      const entry = entries[number]
      return entry === undefined ? [] : [itemOf(entry, number, number === current)]
    })
    list.append(...added)
    more.hidden = list.childElementCount >= numbers.length
  }
  const itemOf = (entry: ShownEntry, number: number, isCurrent: boolean): HTMLElement => {
    const count = correctionsOf(number)
    const parts = [
      make('span', {class: 'name', dir: 'auto', text: entry.headline || entry.name}),
      make('span', {class: 'why', text: whyOf(entry)}),
      make('span', {class: 'count', text: count === 0 ? '' : `${count} corrected`}),
    ]
    const opener = button('', () => onOpen(number), {
      'data-entry': number,
      'data-outcome': entry.outcome,
      title: entry.name,
      ...(isCurrent ? {'aria-current': 'true'} : {}),
    })
    opener.append(...parts)
    return make('li', {}, opener)
  }
  const openerOf = (number: number): Element | null =>
    list.querySelector(`[data-entry="${number}"]`)
  return {
    element,
    show: (wanted, open): void => {
      numbers = wanted
      current = open
      list.replaceChildren()
      grow()
    },
    mark: (number): void => {
      openerOf(current)?.removeAttribute('aria-current')
      current = number
      openerOf(number)?.setAttribute('aria-current', 'true')
      openerOf(number)?.scrollIntoView({block: 'nearest'})
    },
    refresh: (number): void => {
      const entry = entries[number]
      const old = openerOf(number)?.parentElement
      if (entry !== undefined) old?.replaceWith(itemOf(entry, number, number === current))
    },
  }
}

function whyOf({outcome, why, doubt}: ShownEntry): string {
  if (outcome === 'unread') return 'It could not be read'
  if (why.length > 0) return why.join(', ')
  return doubt < 1 ? 'Nothing is in doubt' : 'Many small doubts'
}
