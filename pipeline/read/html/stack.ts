import {type Attributes, regions} from '../../tree/page.ts'
import {deepestElement} from '../limits.ts'
import {endedByItems, itemsEndedBy, scopeOf, tableParentsOf} from './implied-end-tags.ts'
import type {OpenElement} from './open-element.ts'
import {type Tag, tagOf} from './tags.ts'

/** The properties of a new element. */
export interface NewElement {
  readonly attributes: Attributes
  readonly own: number
  readonly mute: boolean
  readonly metadata: number
  readonly item: number
}

/** The open elements, outermost first, and the rules for which of them a tag ends. */
export class ElementStack {
  readonly open: OpenElement[] = []
  /** Number of open elements beyond the greatest depth. */
  private below = 0
  /** Number of elements of the page beyond the greatest depth. */
  tooDeep = 0
  private links = 0
  private readonly counts = new Map<string, number>()
  private readonly ended: (open: OpenElement) => void

  /**
   * @param ended
   *   Called for every element that ends, innermost first.
   */
  constructor(ended: (open: OpenElement) => void) {
    this.ended = ended
    this.open.push({
      tag: tagOf('html'),
      around: undefined,
      depth: 0,
      attributes: {},
      within: 0,
      link: 0,
      mute: false,
      number: -1,
      metadata: -1,
      item: -1,
    })
  }

  get top(): OpenElement {
    const top = this.open.at(-1)
    if (top === undefined) throw new RangeError('Expected an open element')
    return top
  }

  /** Whether an element beyond the greatest depth is open. */
  get isTooDeep(): boolean {
    return this.below > 0
  }

  /** Whether an element of this name is open. */
  has(name: string): boolean {
    return (this.counts.get(name) ?? 0) > 0
  }

  /** End the elements that the start tag of an element ends. */
  makeRoom(tag: Tag): void {
    const {name} = tag
    const rows = tableParentsOf.get(name)
    const entry = itemsEndedBy.get(name)
    if (rows !== undefined) this.endTablePart(rows)
    else if (entry !== undefined) this.endItem(entry)
    if (tag.endsParagraph && this.has('p')) this.end('p', true)
    this.endSameKind(tag)
  }

  /** End an open element of the same kind, where they cannot be nested. */
  private endSameKind(tag: Tag): void {
    const {name} = tag
    if (tag.level > 0 && this.top.tag.level > 0) this.pop()
    if (name === 'a' && this.has('a')) this.endFormat(tag)
    if (name === 'button' && this.has('button')) this.end('button', false)
    if (name === 'option' || name === 'optgroup') this.endOption(name)
  }

  /** Open an element; `undefined` beyond the greatest depth. */
  push(tag: Tag, {attributes, own, mute, metadata, item}: NewElement): OpenElement | undefined {
    if (this.open.length >= deepestElement) {
      this.below += 1
      this.tooDeep += 1
      return undefined
    }
    const around = this.top
    if (tag.name === 'a') this.links += 1
    const open: OpenElement = {
      tag,
      around,
      depth: around.depth + 1,
      attributes,
      within: around.within | own,
      link: tag.name === 'a' ? this.links : around.link,
      mute: around.mute || mute,
      number: -1,
      metadata,
      item,
    }
    this.open.push(open)
    this.counts.set(tag.name, (this.counts.get(tag.name) ?? 0) + 1)
    return open
  }

  /** End the innermost element. */
  pop(): void {
    const open = this.open.length > 1 ? this.open.pop() : undefined
    if (open === undefined) return
    this.counts.set(open.tag.name, (this.counts.get(open.tag.name) ?? 0) - 1)
    this.ended(open)
  }

  /** An end tag; `false` when it ends no element. */
  close(tag: Tag): boolean {
    if (this.below > 0) {
      this.below -= 1
      return false
    }
    if (tag.level > 0) return this.endHeading()
    if (!this.has(tag.name)) return false
    if (tag.format) return this.endFormat(tag)
    if (tag.name === 'form') return this.endForm()
    return tag.special ? this.end(tag.name, tag.name === 'p') : this.endPlain(tag.name)
  }

  /** End the innermost element of a name with all elements in it, unless its scope stops the end tag. */
  private end(name: string, inButton: boolean): boolean {
    const stops = scopeOf(name, inButton)
    for (let at = this.open.length - 1; at > 0; at -= 1) {
      const {tag} = this.open[at] ?? this.top
      if (tag.name === name) return this.popTo(at)
      if (stops(tag)) return false
    }
    return false
  }

  /** End a form only: elements in it stay open. */
  private endForm(): boolean {
    const at = this.open.findLastIndex(({tag}) => tag.name === 'form')
    if (at === this.open.length - 1) return this.popTo(at)
    const [form] = this.open.splice(at, 1)
    if (form === undefined) return false
    this.counts.set('form', (this.counts.get('form') ?? 0) - 1)
    this.ended(form)
    return false
  }

  private endHeading(): boolean {
    for (let at = this.open.length - 1; at > 0; at -= 1) {
      const {tag} = this.open[at] ?? this.top
      if (tag.level > 0) return this.popTo(at)
      if (tag.scope) return false
    }
    return false
  }

  private endPlain(name: string): boolean {
    for (let at = this.open.length - 1; at > 0; at -= 1) {
      const {tag} = this.open[at] ?? this.top
      if (tag.name === name) return this.popTo(at)
      if (tag.special) return false
    }
    return false
  }

  /** End a formatting element; block elements in it stay open, but what follows is outside of it. */
  private endFormat({name}: Tag): boolean {
    let special = false
    for (let at = this.open.length - 1; at > 0; at -= 1) {
      const open = this.open[at] ?? this.top
      if (open.tag.name === name) {
        if (!special) return this.popTo(at)
        this.release(at, open)
        return true
      }
      if (open.tag.scope) return false
      special ||= open.tag.special
    }
    return false
  }

  /** Remove the regions and the link of an element from the elements in it. */
  private release(from: number, {tag, around}: OpenElement): void {
    const bits = tag.region & ~(around?.within ?? 0)
    for (const open of this.open.slice(from)) {
      open.within &= ~(bits & ~regions.heading)
      if (tag.name === 'a') open.link = around?.link ?? 0
    }
  }

  private endTablePart(rows: readonly string[]): void {
    const table = this.open.findLastIndex(({tag}) => tag.name === 'table')
    if (table === -1) return
    const keep = this.open.findLastIndex(({tag}, at) => at > table && rows.includes(tag.name))
    this.popTo(Math.max(table, keep) + 1)
  }

  private endItem(names: readonly string[]): void {
    for (let at = this.open.length - 1; at > 0; at -= 1) {
      const {tag} = this.open[at] ?? this.top
      if (names.includes(tag.name)) {
        this.popTo(at)
        return
      }
      if (tag.special && !endedByItems.includes(tag.name)) return
    }
  }

  private endOption(name: string): void {
    if (this.top.tag.name === 'option') this.pop()
    if (name === 'optgroup' && this.top.tag.name === 'optgroup') this.pop()
  }

  private popTo(at: number): boolean {
    while (this.open.length > at) this.pop()
    return true
  }
}
