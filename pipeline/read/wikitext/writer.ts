import {oneOf} from '../../language/words.ts'
import {lazy} from '../../text/lazy.ts'
import type {Part} from '../../tree/labelled.ts'
import type {Builder} from '../html/builder.ts'
import type {PageReader} from '../html/reader.ts'
import {tagOf} from '../html/tags.ts'
import {longestWikiMark} from '../limits.ts'
import {bracketsIn, type WikiBrackets} from './brackets.ts'
import {WikiInline, type WikiStated} from './inline.ts'

const item = /^[*#:;]{1,20}[ \t]{0,9}/
const table = /^\s{0,20}(?:\{\||\|\}|\|-)/
const cell = /^\s{0,20}[|!]\s{0,20}/
const equals = '='
/** Levels of headings in wikitext, as in HTML. */
const deepestHeading = 6
const sourcesName = lazy(() => new RegExp(`^${oneOf('wiki-sources')}$`, 'iu'))

/**
 * Writes a wikitext as the page that it stands for: words without marks, links as links, pictures with their captions.
 * Templates that give a day, name a source or wrap words are read; the others are not shown.
 */
export class WikitextWriter {
  /** The list of sources, and items of lists of the story, as ranges of the text that is written. */
  private readonly parts: Part[] = []
  readonly brackets: WikiBrackets
  private readonly page: string
  private readonly built: Builder
  private readonly inline: WikiInline
  private isInParagraph: boolean
  private isInList: boolean
  private sources = -1

  constructor(page: string, reader: PageReader) {
    this.page = page
    this.built = reader.built
    this.brackets = bracketsIn(page)
    this.inline = new WikiInline(page, this.brackets, reader, (at) => this.endBlock(at))
    this.isInParagraph = false
    this.isInList = false
  }

  get stated(): readonly WikiStated[] {
    return this.inline.stated
  }

  /** Parts with a role of their own, in order. */
  get labelled(): readonly Part[] {
    const captions = this.inline.captions.map(
      (at): Part => ({at, role: 'caption', label: 'caption'}),
    )
    return [...captions, ...this.parts].toSorted((a, b) => a.at.start - b.at.start)
  }

  /** Writes all of it; `false` when it has more text than one document can. */
  write(): boolean {
    const {page} = this
    for (let at = 0; at < page.length && !this.built.lines.isFull; ) at = this.line(at)
    this.endBlock(page.length)
    this.endSources()
    this.built.finish(page.length)
    return !this.built.lines.isFull
  }

  /** One line, with the lines that its brackets reach into. Returns the offset behind it. */
  private line(start: number): number {
    const end = this.lineEnd(start)
    const text = this.page.slice(start, Math.min(end, start + longestWikiMark))
    const level = levelOf(this.page.slice(start, end).trimEnd())
    if (level > 0) this.heading(start, end, level)
    else if (text.trim() === '' || table.test(text)) this.endBlock(start)
    else if (item.test(text)) this.item(start + (item.exec(text)?.[0].length ?? 0), end)
    else this.words(start + (cell.exec(text)?.[0].length ?? 0), end)
    return end + 1
  }

  private lineEnd(start: number): number {
    const {page, brackets} = this
    for (let at = start; at < page.length; at += 1) {
      const inner = brackets.ends.get(at)
      if (inner !== undefined) at = inner - 1
      else if (page.charAt(at) === '\n') return at
    }
    return page.length
  }

  private heading(start: number, end: number, level: number): void {
    this.endBlock(start)
    const name = this.page.slice(start, end).trim().slice(level, -level).trim()
    if (sourcesName().test(name)) this.sources = this.built.lines.nextLine
    else this.endSources()
    const from = this.built.lines.nextLine
    this.open(`h${level}`, start)
    this.inline.write(start + level, start + this.page.slice(start, end).trimEnd().length - level)
    const at = {start: from, end: this.built.lines.position}
    if (this.sources < 0 && level > 1 && at.end > from)
      this.parts.push({at, role: 'crosshead', label: 'heading'})
    this.close(`h${level}`, end)
  }

  private item(start: number, end: number): void {
    if (this.isInParagraph) this.endBlock(start)
    if (!this.isInList) this.open('ul', start)
    this.isInList = true
    this.open('li', start)
    const from = this.built.lines.nextLine
    this.inline.write(start, end)
    const at = {start: from, end: this.built.lines.position}
    if (this.sources < 0 && at.end > from) this.parts.push({at, role: 'list-item', label: 'item'})
    this.close('li', end)
  }

  private words(start: number, end: number): void {
    if (this.isInList) this.endBlock(start)
    if (!this.isInParagraph) this.open('p', start)
    this.isInParagraph = true
    this.inline.write(start, end)
    this.built.write(end, Math.min(end + 1, this.page.length))
  }

  private endBlock(at: number): void {
    if (this.isInParagraph) this.close('p', at)
    if (this.isInList) this.close('ul', at)
    this.isInParagraph = false
    this.isInList = false
  }

  private endSources(): void {
    const {position} = this.built.lines
    if (this.sources >= 0 && position > this.sources) {
      this.parts.push({at: {start: this.sources, end: position}, role: 'related', label: 'sources'})
    }
    this.sources = -1
  }

  private open(name: string, at: number): void {
    this.built.list.give({})
    this.built.begin(tagOf(name), at, at, false)
  }

  private close(name: string, end: number): void {
    this.built.close(tagOf(name), end)
  }
}

/** The level of a heading, `== Sources ==`; 0 for another line. */
function levelOf(line: string): number {
  let level = 0
  while (level < deepestHeading && line.charAt(level) === equals) level += 1
  const isClosed = line.length > 2 * level && line.endsWith(equals.repeat(level))
  return isClosed ? level : 0
}
