import type {Range} from '../../text/ranges.ts'
import {type Attributes, type Mark, regions} from '../../tree/page.ts'
import {commonOf, type OpenElement} from './open-element.ts'

/** An element with text that may not have ended. */
interface ElementDraft {
  readonly tag: string
  readonly parent: number
  readonly at: {start: number; end: number}
  readonly within: number
  readonly attributes: Attributes
}

/** Collects the mark of every line and the elements that hold text. */
export class MarkCollector {
  readonly all: Mark[] = []
  readonly elements: ElementDraft[] = []
  private container: OpenElement | undefined
  /** Number of elements before the line. */
  private before = 0
  /** Elements that ended within the line. */
  private closed: ElementDraft[] = []
  private linkUnits = 0
  private strongUnits = 0
  private linkCount = 0
  private lastLink = 0

  /** The line continues with text of an element: its offset and length in code units. */
  add(open: OpenElement, at: number, units: number): void {
    if (this.container === undefined) this.container = open
    else if (this.container !== open) this.container = commonOf(this.container, open)
    if (open.number < 0) this.numberOf(open, at)
    const {link, within} = open
    if (link !== 0) {
      this.linkUnits += units
      if (link !== this.lastLink) this.linkCount += 1
      this.lastLink = link
    }
    if ((within & regions.strong) !== 0) this.strongUnits += units
  }

  /** The line ends. */
  finish(at: Range, units: number): void {
    const {container} = this
    if (container !== undefined) this.all.push(this.markOf(container, at, units))
    this.reset()
  }

  /** The line ends without visible text and is dropped; the text ends at `position` as before. */
  dropTo(position: number): void {
    for (const {at} of [...this.elements.slice(this.before), ...this.closed]) {
      at.end = Math.min(at.end, position)
      at.start = Math.min(at.start, position)
    }
    this.reset()
  }

  private reset(): void {
    this.before = this.elements.length
    this.closed = []
    this.container = undefined
    this.linkUnits = 0
    this.strongUnits = 0
    this.linkCount = 0
    this.lastLink = 0
  }

  /** An element ends at an offset of the text. */
  close({number}: OpenElement, position: number): void {
    const draft = this.elements[number]
    if (draft === undefined) return
    draft.at.end = Math.max(draft.at.start, position)
    if (this.container !== undefined) this.closed.push(draft)
  }

  private markOf(holder: OpenElement, at: Range, units: number): Mark {
    const {within} = holder
    const mark = {
      at,
      element: this.numberOf(holder, at.start),
      within,
      links: this.linkUnits / units,
      linkCount: this.linkCount,
      strong: this.strongUnits / units,
    }
    const heading = (within & regions.heading) === 0 ? 0 : levelOf(holder)
    return heading === 0 ? mark : {...mark, heading}
  }

  /** The index of an element among those with text; added when it is new. */
  private numberOf(open: OpenElement, start: number): number {
    if (open.number >= 0) return open.number
    const parent = open.around === undefined ? -1 : this.numberOf(open.around, start)
    const {tag, within, attributes} = open
    open.number = this.elements.length
    this.elements.push({tag: tag.name, parent, at: {start, end: start}, within, attributes})
    return open.number
  }
}

function levelOf(holder: OpenElement): number {
  for (let open: OpenElement | undefined = holder; open !== undefined; open = open.around) {
    if (open.tag.level > 0) return open.tag.level
  }
  return 0
}
