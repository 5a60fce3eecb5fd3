import type {Element, Page} from '../tree/page.ts'
import type {Extracted} from '../tree/types.ts'
import type {BodyBlock} from './body.ts'
import {mostContainers} from './limits.ts'

/** A quotation or an item of a list around a block. */
export interface Container {
  readonly kind: 'quote' | 'item'
  /** The same for blocks in the same container. */
  readonly key: string
  /** The same for items of one list. */
  readonly list: string
  /** Whether the items of its list have numbers. */
  readonly isNumbered: boolean
  /** The number that a text gives the item. */
  readonly number?: number
}

const number = /\d+/

/** The quotations and items around a block, outermost first: elements of a page, marks and roles of a text. */
export function containersOf({capture}: Extracted, body: BodyBlock): readonly Container[] {
  const {page, text} = capture
  const {role, mark} = body.block.data
  const found =
    page === undefined || mark === undefined ? itemIn(text, body) : inPage(page, mark.element)
  return role === 'quote' && found.every(({kind}) => kind !== 'quote')
    ? [...found, containerOf('quote', 'quote')]
    : found
}

/** The item that a line of a text with a mark or a number is. */
function itemIn(text: string, {block}: BodyBlock): readonly Container[] {
  const {role, marker} = block.data
  if (role !== 'list-item' || marker === undefined) return []
  const [written] = number.exec(text.slice(marker.start, marker.end)) ?? []
  const isNumbered = written !== undefined
  const item = containerOf('item', String(block.at.start), `text ${isNumbered}`, isNumbered)
  return [isNumbered ? {...item, number: Number(written)} : item]
}

function inPage({elements}: Page, innermost: number): readonly Container[] {
  const found: Container[] = []
  for (let i = innermost; i >= 0; i = elements[i]?.parent ?? -1) {
    const {tag} = elements[i] ?? {tag: ''}
    if (tag === 'blockquote') found.push(containerOf('quote', String(i)))
    const list = tag === 'li' ? listAround(elements, i) : undefined
    if (list !== undefined) {
      found.push(containerOf('item', String(i), String(list), elements[list]?.tag === 'ol'))
    }
  }
  return found.reverse().slice(0, mostContainers)
}

/** The list that an item belongs to, by index; `undefined` for an item outside a list. */
function listAround(elements: readonly Element[], item: number): number | undefined {
  const parent = elements[item]?.parent ?? -1
  return ['ul', 'ol', 'menu'].includes(elements[parent]?.tag ?? '') ? parent : undefined
}

function containerOf(
  kind: Container['kind'],
  key: string,
  list = '',
  isNumbered = false,
): Container {
  return {kind, key, list, isNumbered}
}
