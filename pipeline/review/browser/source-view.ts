import type {ShownBlock, ShownDocument} from '../shown.ts'
import {make} from './elements.ts'

/** The source of a page, with a mark where the current block was read. */
export interface SourceView {
  readonly element: HTMLElement
  readonly mark: (block: ShownBlock | undefined) => void
}

/** Show the source of a page as text; nothing when the page holds none. */
export function sourceView({source}: ShownDocument): SourceView {
  const text = make('pre', {class: 'source', tabindex: 0, 'aria-label': 'Source of the page'})
  const element = make('details', {class: 'source-of'}, make('summary', {text: 'Source'}), text)
  if (source === undefined) element.hidden = true
  else text.textContent = source
  const mark = (block: ShownBlock | undefined): void => {
    if (source === undefined || block?.source === undefined || !element.open) return
    const [start, end] = block.source
    const marked = make('mark', {text: source.slice(start, end)})
    text.replaceChildren(source.slice(0, start), marked, source.slice(end))
    marked.scrollIntoView({block: 'nearest'})
  }
  return {element, mark}
}
