import {regions} from '../../tree/page.ts'
import {AttributeList, type ElementTraits} from './attributes.ts'
import {LineLayout} from './lines.ts'
import {MetadataCollector} from './metadata-collector.ts'
import type {OpenElement} from './open-element.ts'
import {ElementStack} from './stack.ts'
import {regionOfRole, type Tag} from './tags.ts'

/** Inline elements of HTML that end a picture or formula around them (html.spec.whatwg.org, 13.2.6.5). */
const breakouts: readonly string[] = ['b', 'br', 'code', 'em', 'i', 'img', 'meta', 'span', 'strong']
const foreign: readonly string[] = ['math', 'svg']
/** Elements of pictures and formulas that may hold HTML. */
const integrationPoints: readonly string[] = [
  'annotation-xml',
  'desc',
  'foreignobject',
  'mtext',
  'title',
]
const tableTags: readonly string[] = [
  'caption',
  'col',
  'colgroup',
  'tbody',
  'td',
  'tfoot',
  'th',
  'thead',
  'tr',
]
const blank = /^[\t\n\f\r ]*$/

/**
 * Builds lines and metadata elements from the tags and texts of a page. Elements end where the HTML
 * standard ends them, as far as that affects the text.
 */
export class Builder {
  readonly lines: LineLayout
  readonly metadata = new MetadataCollector()
  readonly list: AttributeList
  readonly stack: ElementStack
  private readonly page: string
  private tagStart = 0
  private at = 0
  private foreign = 0
  private headEnded: boolean

  constructor(page: string) {
    this.page = page
    this.headEnded = false
    this.lines = new LineLayout(page)
    this.list = new AttributeList(page)
    this.stack = new ElementStack((open) => this.ended(open))
  }

  /** The innermost element that is open. */
  get top(): OpenElement {
    return this.stack.top
  }

  /** Whether the next token stands in a picture or a formula. */
  get isForeign(): boolean {
    return this.foreign > 0
  }

  /**
   * A start tag, its attributes in `list`.
   *
   * @param isClosed
   *   Whether the tag is self-closing.
   */
  begin(tag: Tag, start: number, end: number, isClosed: boolean): void {
    this.tagStart = start
    this.at = end
    const {name} = tag
    if (name === 'html' || name === 'body') {
      this.merge(tag)
      return
    }
    if (this.isForeign && (tag.block || breakouts.includes(name))) this.endForeign()
    if (!tag.head && this.stack.has('head')) this.endHead()
    if (this.isStray(name)) return
    this.stack.makeRoom(tag)
    this.place(tag)
    if (isClosed && !tag.empty && this.top.tag === tag) this.stack.pop()
  }

  /** An end tag. */
  close(tag: Tag, end: number): void {
    this.at = end
    const {name} = tag
    if (name === 'br') this.lineBreak()
    if (tag.empty || name === 'body' || name === 'html') return
    if (this.stack.isTooDeep && tag.block) this.breakAt(tag)
    const isEnded = this.stack.close(tag)
    if (name === 'p' && !isEnded) this.breakAt(tag)
  }

  /** Text, as a range of the page. */
  write(start: number, end: number): void {
    const {top} = this
    if (top.mute) this.writeHidden(top, start, end)
    else this.lines.write(start, end, top)
  }

  /** The page ends. */
  finish(end: number): void {
    this.at = end
    while (this.stack.open.length > 1) this.stack.pop()
    this.lines.break(1)
    this.lines.close(this.top)
  }

  /** Whether a tag has no effect at this place. */
  private isStray(name: string): boolean {
    if (name === 'form') return this.stack.has('form')
    if (name === 'head') return this.headEnded
    return tableTags.includes(name) && !this.stack.has('table')
  }

  private place(tag: Tag): void {
    if (tag.name === 'br') this.lineBreak()
    else if (tag.empty) this.single(tag)
    else this.enter(tag)
  }

  /** An element with content. */
  private enter(tag: Tag): void {
    const traits = this.list.traits()
    const around = this.top
    const own = ownBits(tag, traits)
    const mute = tag.mute || (!tag.block && (own & regions.hidden) !== 0)
    const metadata = this.metadataAt(tag, traits, around)
    const item = traits.itemscope && metadata >= 0 ? metadata : around.item
    const open = this.stack.push(tag, {attributes: traits.kept, own, mute, metadata, item})
    if (metadata >= 0 && open !== undefined) this.metadata.enter(metadata)
    if (foreign.includes(tag.name) && open !== undefined) this.foreign += 1
    if (!around.mute) this.show(tag, mute)
  }

  private show(tag: Tag, mute: boolean): void {
    if (tag.name === 'td' || tag.name === 'th') this.lines.cell()
    else if (tag.block) this.breakAt(tag)
    else if (tag.replaced) this.lines.separateWords()
    else if (!(tag.format && tag.name !== 'a') && !mute) this.lines.edge(2)
  }

  /** An element without content. */
  private single(tag: Tag): void {
    const metadata = this.metadataAt(tag, this.list.traits(), this.top)
    if (metadata >= 0) this.metadata.endTag(metadata, this.at)
    if (this.top.mute) return
    if (tag.block) this.breakAt(tag)
    else if (tag.replaced) this.lines.separateWords()
  }

  private ended(open: OpenElement): void {
    const {tag, mute, metadata, around} = open
    if (foreign.includes(tag.name)) this.foreign = Math.max(0, this.foreign - 1)
    if (tag.name === 'head') this.headEnded = true
    if (!mute && tag.block && tag.name !== 'td' && tag.name !== 'th') this.breakAt(tag)
    if (metadata >= 0) this.metadata.end(open, this.lines.position, this.at)
    this.lines.close(open)
    if (mute || tag.block || around === undefined) return
    if (!tag.format || tag.name === 'a') this.lines.edge(1)
  }

  private breakAt(tag: Tag): void {
    if (!this.top.mute) this.lines.break(tag.margin ? 2 : 1)
  }

  /** A `br`: a space in a heading, elsewhere a line break. */
  private lineBreak(): void {
    const {mute, within} = this.top
    if (mute) return
    if ((within & regions.heading) !== 0) this.lines.space()
    else this.lines.break(1)
  }

  /** A tag of `html` or `body`, which open only once. The attributes of a second tag are read as well. */
  private merge(tag: Tag): void {
    const traits = this.list.traits()
    if (tag.name === 'html') {
      const [root] = this.stack.open
      if (root !== undefined && root.number < 0) root.attributes = traits.kept
      this.metadata.endTag(this.metadataAt(tag, traits, this.top), this.at)
      return
    }
    this.endHead()
    if (this.stack.has('body')) return
    this.stack.push(tag, {attributes: traits.kept, own: 0, mute: false, metadata: -1, item: -1})
  }

  private metadataAt({name}: Tag, traits: ElementTraits, {item}: OpenElement): number {
    if (this.isForeign) return -1
    const {list, tagStart, lines} = this
    return this.metadata.begin(name, list, traits, item, tagStart, lines.position)
  }

  private writeHidden(top: OpenElement, start: number, end: number): void {
    if (this.metadata.isOpen && (top.metadata >= 0 || !top.tag.mute)) {
      this.metadata.addHiddenText(this.page.slice(start, end))
    } else if (top.tag.name === 'head' && !blank.test(this.page.slice(start, end))) {
      this.endHead()
      this.write(start, end)
    }
  }

  private endHead(): void {
    while (this.stack.has('head')) this.stack.pop()
  }

  /** End a picture or formula in which HTML begins, unless it may hold HTML there. */
  private endForeign(): void {
    const {open} = this.stack
    const around = open.findLast(
      ({tag}) => foreign.includes(tag.name) || integrationPoints.includes(tag.name),
    )
    if (around === undefined || integrationPoints.includes(around.tag.name)) return
    while (this.isForeign) this.stack.pop()
  }
}

function ownBits(tag: Tag, {kept, hidden, open, unspoken}: ElementTraits): number {
  const {role} = kept
  const isHidden = hidden || (tag.name === 'dialog' && !open)
  return (
    tag.region |
    (role === undefined ? 0 : regionOfRole(role)) |
    (isHidden ? regions.hidden : 0) |
    (unspoken ? regions.unspoken : 0)
  )
}
