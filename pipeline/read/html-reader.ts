import {Tokenizer, type TokenizerCallbacks} from 'htmlparser2'
import {regions} from '../tree/page.ts'
import {AttributeList, type Said} from './html-attributes.ts'
import {Lines} from './html-lines.ts'
import type {Open} from './html-open.ts'
import {Parts} from './html-parts.ts'
import {Stack} from './html-stack.ts'
import {regionOfRole, type Tag, tagOf} from './html-tags.ts'

const breakouts: readonly string[] = ['img', 'span', 'b', 'i', 'em', 'strong', 'br', 'meta', 'code']
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
const remembered = 64

/**
 * Reads a page in one pass over its tokens: no tree is built, only the elements that are open are
 * known. Elements end where the HTML standard lets them end, as far as it shows in the text.
 */
export class PageReader implements TokenizerCallbacks {
  readonly lines: Lines
  readonly parts = new Parts()
  frames = 0
  private readonly page: string
  private readonly list: AttributeList
  private readonly stack: Stack
  private readonly tags = new Map<string, Tag>()
  private tag: Tag = tagOf('html')
  private tagStart = 0
  private at = 0
  private foreign = 0
  private headEnded = false

  constructor(page: string) {
    this.page = page
    this.lines = new Lines(page)
    this.list = new AttributeList(page)
    this.stack = new Stack((open) => this.ended(open))
  }

  /** Read the whole page. */
  read(): void {
    const tokenizer = new Tokenizer({decodeEntities: false}, this)
    tokenizer.write(this.page)
    tokenizer.end()
  }

  onopentagname(start: number, end: number): void {
    this.tag = this.tagAt(start, end)
    this.tagStart = start - 1
    this.list.clear()
  }

  onattribname(start: number, end: number): void {
    this.list.name(start, end)
  }

  onattribdata(start: number, end: number): void {
    this.list.value(start, end)
  }

  onopentagend(end: number): void {
    this.at = end + 1
    this.begin(this.tag)
  }

  onselfclosingtag(end: number): void {
    this.at = end + 1
    const {tag} = this
    this.begin(tag)
    if (this.foreign > 0 && !tag.empty && this.stack.top.tag === tag) this.stack.pop()
  }

  onclosetag(start: number, end: number): void {
    this.at = end + 1
    const tag = this.tagAt(start, end)
    if (this.stack.isTooDeep && tag.block) this.breakAt(tag)
    if (tag.name === 'br') this.begin(tag)
    else if (tag.empty || tag.name === 'body' || tag.name === 'html') return
    else if (tag.name === 'p' && !this.stack.has('p')) this.breakAt(tag)
    else if (!this.stack.close(tag) && tag.name === 'p') this.breakAt(tag)
  }

  ontext(start: number, end: number): void {
    const {top} = this.stack
    if (top.mute) this.unseen(top, start, end)
    else this.lines.write(start, end, top)
  }

  oncdata(start: number, end: number, offset: number): void {
    if (this.foreign > 0) this.ontext(start, end - offset)
  }

  isInForeignContext(): boolean {
    return this.foreign > 0
  }

  onend(): void {
    this.at = this.page.length
    while (this.stack.open.length > 1) this.stack.pop()
    this.lines.break(1)
    this.lines.close(this.stack.top)
  }

  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  ontextentity(): void {}
  onattribentity(): void {}
  onattribend(): void {}

  private begin(tag: Tag): void {
    const {name} = tag
    if (name === 'html' || name === 'body') {
      this.merge(name)
      return
    }
    if (this.foreign > 0 && (tag.block || breakouts.includes(name))) this.endForeign()
    if (!tag.head && this.stack.has('head')) this.endHead()
    if (this.isStray(name)) return
    this.stack.makeRoom(tag)
    if (name === 'br') this.lineBreak()
    else if (tag.empty) this.single(tag)
    else this.enter(tag)
  }

  /** A tag that means nothing where it stands. */
  private isStray(name: string): boolean {
    if (name === 'form') return this.stack.has('form')
    if (name === 'head') return this.headEnded
    return tableTags.includes(name) && !this.stack.has('table')
  }

  /** An element with content. */
  private enter(tag: Tag): void {
    const said = this.list.said()
    const around = this.stack.top
    const own = ownBits(tag, said)
    const mute = tag.mute || (!tag.block && (own & regions.hidden) !== 0)
    const part = this.partAt(tag, said, around)
    const item = said.itemscope && part >= 0 ? part : around.item
    const open = this.stack.push(tag, {attributes: said.kept, own, mute, part, item})
    if (part >= 0 && open !== undefined) this.parts.enter(part)
    if (tag.name === 'svg' || tag.name === 'math') this.foreign += open === undefined ? 0 : 1
    if (around.mute) return
    this.show(tag, mute)
  }

  private show(tag: Tag, mute: boolean): void {
    if (tag.name === 'td' || tag.name === 'th') this.lines.cell()
    else if (tag.block) this.breakAt(tag)
    else if (tag.replaced) this.lines.partWords()
    else if (!(tag.format && tag.name !== 'a') && !mute) this.lines.edge(2)
  }

  /** An element without content. */
  private single(tag: Tag): void {
    const part = this.partAt(tag, this.list.said(), this.stack.top)
    if (part >= 0) this.parts.shut(part, this.at)
    if (this.stack.top.mute) return
    if (tag.block) this.breakAt(tag)
    else if (tag.replaced) this.lines.partWords()
    if (tag.name === 'frame') this.frames += 1
  }

  private ended(open: Open): void {
    const {tag, mute, part, around} = open
    if (tag.name === 'svg' || tag.name === 'math') this.foreign = Math.max(0, this.foreign - 1)
    if (tag.name === 'head') this.headEnded = true
    if (!mute && tag.block && tag.name !== 'td' && tag.name !== 'th') this.breakAt(tag)
    if (part >= 0) this.parts.leave(open, this.lines.position, this.at)
    this.lines.close(open)
    if (mute || tag.block || around === undefined) return
    if (!tag.format || tag.name === 'a') this.lines.edge(1)
  }

  private breakAt(tag: Tag): void {
    if (!this.stack.top.mute) this.lines.break(tag.margin ? 2 : 1)
  }

  /** In a heading a line that is broken goes on. */
  private lineBreak(): void {
    const {top} = this.stack
    if (top.mute) return
    if ((top.within & regions.heading) !== 0) this.lines.part()
    else this.lines.break(1)
  }

  /** `html` and `body` are open only once; what their tags say is kept. */
  private merge(name: string): void {
    if (name === 'html') {
      const said = this.list.said()
      const [root] = this.stack.open
      if (root !== undefined && root.number < 0) root.attributes = said.kept
      this.parts.shut(this.partAt(this.tag, said, this.stack.top), this.at)
    } else if (this.stack.has('head')) this.endHead()
    if (name === 'body' && !this.stack.has('body')) {
      const {kept} = this.list.said()
      this.stack.push(this.tag, {attributes: kept, own: 0, mute: false, part: -1, item: -1})
    }
  }

  private partAt({name}: Tag, said: Said, {item}: Open): number {
    const {list, tagStart, lines} = this
    return this.parts.begin(name, list, said, item, tagStart, lines.position)
  }

  private unseen(top: Open, start: number, end: number): void {
    if (this.parts.listens && (top.part >= 0 || !top.tag.mute))
      this.parts.hear(this.page.slice(start, end))
    else if (top.tag.name === 'head' && !blank.test(this.page.slice(start, end))) {
      this.endHead()
      this.ontext(start, end)
    }
  }

  private endHead(): void {
    while (this.stack.has('head')) this.stack.pop()
  }

  private endForeign(): void {
    while (this.foreign > 0) this.stack.pop()
  }

  private tagAt(start: number, end: number): Tag {
    const name = this.page.slice(start, Math.min(end, start + remembered))
    const known = this.tags.get(name)
    if (known !== undefined) return known
    const tag = tagOf(name.toLowerCase())
    this.tags.set(name, tag)
    return tag
  }
}

function ownBits(tag: Tag, {kept, hidden, open, unspoken}: Said): number {
  const {role} = kept
  const isHidden = hidden || (tag.name === 'dialog' && !open)
  return (
    tag.region |
    (role === undefined ? 0 : regionOfRole(role)) |
    (isHidden ? regions.hidden : 0) |
    (unspoken ? regions.unspoken : 0)
  )
}
