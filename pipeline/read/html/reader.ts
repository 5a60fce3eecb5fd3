import {Tokenizer, type TokenizerCallbacks} from 'htmlparser2'
import {longestTagName, mostCachedNames, mostTokens} from '../limits.ts'
import {Builder} from './builder.ts'
import type {PageCounts} from './remarks.ts'
import {scriptEndOf} from './script-end.ts'
import {type Tag, tagOf} from './tags.ts'

/**
 * Reads a page in one pass over its tokens. It keeps the open elements only and builds no tree.
 */
export class PageReader implements TokenizerCallbacks {
  readonly built: Builder
  readonly counts: PageCounts = {frames: 0, scripts: 0, unclosedLength: 0, unclosedElement: ''}
  private readonly page: string
  private readonly isXml: boolean
  private tokenizer: Tokenizer
  /** Offset in the page at which the tokenizer’s input begins. */
  private from = 0
  /** Offset at which the stretch that is read ends. */
  private to: number
  /** Offset at which a new tokenizer must start. */
  private next: number | undefined
  private readonly tags = new Map<string, Tag>()
  private tag: Tag = tagOf('html')
  private tagStart = 0
  private count = 0

  /**
   * @param isXml
   *   Whether it is XHTML: `<p/>` is an element of its own, and CDATA is text.
   */
  constructor(page: string, isXml = false) {
    this.page = page
    this.to = page.length
    this.isXml = isXml
    this.built = new Builder(page)
    this.tokenizer = this.tokenize()
  }

  /** Read the page. Returns `false` when it exceeds the limits of one document. */
  read(): boolean {
    const isWhole = this.readStretch(0, this.page.length)
    this.built.finish(this.page.length)
    return isWhole
  }

  /**
   * Read the tags and texts of one stretch of a document that is not a page as a whole. Elements that are open at its
   * end stay open.
   */
  readStretch(start: number, end: number): boolean {
    this.from = start
    this.to = end
    this.next = undefined
    this.tokenizer = this.tokenize()
    this.tokenizer.write(this.page.slice(start, end))
    while (this.next !== undefined) {
      this.from = this.next
      this.next = undefined
      this.tokenizer = this.tokenize()
      this.tokenizer.write(this.page.slice(this.from, end))
    }
    this.tokenizer.end()
    return this.tokenizer.running
  }

  onopentagname(start: number, end: number): void {
    this.tag = this.tagAt(start + this.from, end + this.from)
    this.tagStart = start + this.from - 1
    this.built.list.clear()
  }

  onattribname(start: number, end: number): void {
    this.built.list.name(start + this.from, end + this.from)
  }

  onattribdata(start: number, end: number): void {
    this.built.list.value(start + this.from, end + this.from)
  }

  onopentagend(end: number): void {
    this.begin(end + this.from, false)
  }

  onselfclosingtag(end: number): void {
    this.begin(end + this.from, this.isXml || this.built.isForeign)
  }

  onclosetag(start: number, end: number): void {
    // After `pause` the tokenizer may still report the tag that it was reading.
    if (this.next !== undefined) return
    this.built.close(this.tagAt(start + this.from, end + this.from), end + this.from + 1)
  }

  ontext(start: number, end: number): void {
    this.write(start + this.from, end + this.from)
  }

  oncdata(start: number, end: number, offset: number): void {
    if (this.isXml || this.built.isForeign) this.ontext(start, end - offset)
  }

  oncomment(start: number, end: number): void {
    if (end + this.from === this.to) this.noteUnclosed('comment', end - start)
  }

  isInForeignContext(): boolean {
    return this.built.isForeign
  }

  onend(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  ontextentity(): void {}
  onattribentity(): void {}
  onattribend(): void {}

  private tokenize(): Tokenizer {
    return new Tokenizer({decodeEntities: false, recognizeSelfClosing: this.isXml}, this)
  }

  private write(start: number, first: number): void {
    const {tag} = this.built.top
    const isScript = tag.name === 'script' && !(this.isXml || this.built.isForeign)
    const end = isScript ? scriptEndOf(this.page, start, first) : first
    this.built.write(start, end)
    if (end === this.to && tag.raw) this.noteUnclosed(tag.name, end - start)
    this.checkLimits()
    if (end === first || !this.tokenizer.running) return
    this.next = end
    this.tokenizer.pause()
  }

  private begin(end: number, isClosed: boolean): void {
    const {name} = this.tag
    if (name === 'script') this.counts.scripts += 1
    else if (name === 'frame') this.counts.frames += 1
    this.built.begin(this.tag, this.tagStart, end + 1, isClosed)
    this.checkLimits()
  }

  /** An element or comment that is never closed takes the rest of the page. */
  private noteUnclosed(what: string, units: number): void {
    this.counts.unclosedElement = what
    this.counts.unclosedLength = units
  }

  /** Count a token, and stop at the limits of one document. */
  private checkLimits(): void {
    this.count += 1
    if (this.count > mostTokens || this.built.lines.isFull) this.tokenizer.pause()
  }

  private tagAt(start: number, end: number): Tag {
    const name = this.page.slice(start, Math.min(end, start + longestTagName))
    const known = this.tags.get(name)
    if (known !== undefined) return known
    const tag = tagOf(name.toLowerCase())
    if (this.tags.size < mostCachedNames) this.tags.set(name, tag)
    return tag
  }
}
