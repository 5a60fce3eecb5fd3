import type {Offsets} from '../../tree/generated/audit.ts'
import type {ShownBlock} from '../shown.ts'

/** Text that the page adds to a block, which is no text of the capture. */
const added = '.tag, ins'

/**
 * The stretch of a block that a person marked.
 *
 * @returns
 *   A range of the capture; `undefined` when nothing in the block is marked.
 */
export function markedIn(element: HTMLElement, block: ShownBlock): Offsets | undefined {
  const marked = getSelection()
  const text = element.querySelector('.text')
  if (marked === null || marked.isCollapsed || marked.rangeCount === 0 || text === null) {
    return undefined
  }
  const range = marked.getRangeAt(0)
  if (!(text.contains(range.startContainer) && text.contains(range.endContainer))) return undefined
  const start = block.at[0] + lengthBefore(text, range.startContainer, range.startOffset)
  const end = block.at[0] + lengthBefore(text, range.endContainer, range.endOffset)
  return start < end ? [start, end] : undefined
}

/** Code units of the capture in an element before a point. */
function lengthBefore(element: Element, container: Node, offset: number): number {
  const before = document.createRange()
  before.setStart(element, 0)
  before.setEnd(container, offset)
  const copy = before.cloneContents()
  for (const each of copy.querySelectorAll(added)) each.remove()
  return copy.textContent?.length ?? 0
}
