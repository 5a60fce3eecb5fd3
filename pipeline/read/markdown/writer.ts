import {tuned} from '../../tuning/load.ts'
import type {Builder} from '../html/builder.ts'
import type {PageReader} from '../html/reader.ts'
import {tagOf} from '../html/tags.ts'
import type {MarkdownEvent} from './events.ts'
import {linksOf, type MarkdownLink} from './links.ts'

/** Parts of a document → elements of HTML that mean the same. */
const elementOf: ReadonlyMap<string, string> = new Map([
  ['blockQuote', 'blockquote'],
  ['listUnordered', 'ul'],
  ['listOrdered', 'ol'],
  ['codeFenced', 'pre'],
  ['codeIndented', 'pre'],
  ['emphasis', 'em'],
  ['strong', 'strong'],
  ['codeText', 'code'],
  ['table', 'table'],
  ['tableHead', 'thead'],
  ['tableBody', 'tbody'],
  ['tableRow', 'tr'],
  ['tableHeader', 'th'],
  ['tableData', 'td'],
  ['gfmFootnoteDefinition', 'div'],
  ['link', 'a'],
  ['autolink', 'a'],
  ['listItemPrefix', 'li'],
])
/** Parts without text → elements of HTML without content. */
const emptyElementOf: ReadonlyMap<string, string> = new Map([
  ['thematicBreak', 'hr'],
  ['hardBreakEscape', 'br'],
  ['hardBreakTrailing', 'br'],
])
/** Parts with text that is not shown where it stands. */
const silent: ReadonlySet<string> = new Set([
  'codeFencedFence',
  'definition',
  'gfmFootnoteCall',
  'gfmFootnoteDefinitionLabel',
  'image',
  'reference',
  'resource',
  'tableDelimiterRow',
])
/** Parts that are shown as they are written. */
const shown: ReadonlySet<string> = new Set([
  'autolinkEmail',
  'autolinkProtocol',
  'characterEscapeValue',
  'characterReference',
  'codeFlowValue',
  'codeTextData',
  'data',
])
const lists: readonly string[] = ['listUnordered', 'listOrdered']
const containers: readonly string[] = ['blockQuote', ...lists]
const verbatim: readonly string[] = ['codeFenced', 'codeIndented']
const markup: readonly string[] = ['htmlFlow', 'htmlText']
const {markdownWrap: narrowest} = tuned('formats')
const nextWord = /^\s{0,50}\S{0,50}/
/** Levels of headings (CommonMark, section 4.2). */
const deepestHeading = 6
const hash = 0x23

/**
 * Writes a Markdown document as the page that it stands for: its text without marks, each stretch with its place in the
 * document, and elements of HTML for its parts. HTML in the document is read as HTML.
 */
export class MarkdownWriter {
  private readonly page: string
  private readonly reader: PageReader
  private readonly built: Builder
  private links: ReadonlyMap<number, MarkdownLink> = new Map()
  /** Number of open parts whose text is not shown. */
  private muted = 0
  /** Whether the lists that are open have empty lines between their items, innermost last. */
  private readonly loose: boolean[] = []
  /** Containers that are open; a paragraph right in an item of a close list is no element. */
  private readonly around: string[] = []
  /** The end of the last line of code, when another one may follow. */
  private codeBreak: {readonly start: number; readonly end: number} | undefined
  private isCodeOpen: boolean

  constructor(page: string, reader: PageReader) {
    this.page = page
    this.reader = reader
    this.built = reader.built
    this.isCodeOpen = false
  }

  /** Writes all parts. Returns `false` when the document has more text than one can. */
  write(events: readonly MarkdownEvent[]): boolean {
    this.links = linksOf(this.page, events)
    for (const event of events) {
      if (this.built.lines.isFull) return false
      if (event.kind === 'enter') this.enter(event)
      else this.exit(event)
    }
    this.built.finish(this.page.length)
    return true
  }

  private enter(event: MarkdownEvent): void {
    const {type, start, end} = event
    if (type === 'image') this.picture(event)
    if (silent.has(type)) this.muted += 1
    if (this.muted > 0) return
    if (shown.has(type)) this.text(event)
    else if (type === 'lineEnding') this.lineEnding(event)
    else if (markup.includes(type)) {
      this.reader.readStretch(start, end)
      this.muted += 1
    } else this.begin(event)
  }

  private begin(event: MarkdownEvent): void {
    const {type, start} = event
    const name = emptyElementOf.get(type) ?? this.nameOf(event)
    if (verbatim.includes(type)) this.isCodeOpen = false
    if (name === 'li' && this.built.top.tag.name === 'li') this.close('li', start)
    if (name !== undefined) this.open(name, event, name === 'a' ? this.addressIn(event) : {})
    if (lists.includes(type)) this.loose.push(event.loose)
    if (containers.includes(type)) this.around.push(type)
  }

  private exit(event: MarkdownEvent): void {
    const {type, end} = event
    if (silent.has(type) || markup.includes(type)) this.muted -= 1
    else if (this.muted === 0) this.end(event, end)
  }

  private end(event: MarkdownEvent, end: number): void {
    const {type} = event
    if (containers.includes(type)) this.around.pop()
    if (lists.includes(type)) {
      this.loose.pop()
      this.close('li', end)
    }
    const name = this.nameOf(event)
    if (name !== undefined && name !== 'li') this.close(name, end)
  }

  /** The element that a part with content is; none for a paragraph right in an item of a list without empty lines. */
  private nameOf(event: MarkdownEvent): string | undefined {
    const level = levelOf(event, this.page)
    if (level > 0) return `h${level}`
    if (event.type !== 'paragraph') return elementOf.get(event.type)
    const isInItem = lists.includes(this.around.at(-1) ?? '') && this.loose.at(-1) === false
    return isInItem ? undefined : 'p'
  }

  private text({type, start, end}: MarkdownEvent): void {
    if (type === 'codeFlowValue') {
      const before = this.codeBreak
      if (this.isCodeOpen && before !== undefined) this.built.write(before.start, before.end)
      this.isCodeOpen = true
    }
    this.codeBreak = undefined
    this.built.write(start, end)
  }

  /** The end of a line: a blank between words; in code it stands when more code follows. */
  private lineEnding({start, end}: MarkdownEvent): void {
    if (this.isCodeOpen) {
      if (this.codeBreak === undefined) this.codeBreak = {start, end}
    } else if (this.isShort(start, end)) this.built.lines.break(1)
    else this.built.write(start, end)
  }

  /**
   * Whether a line ends where the next word had room: its writer meant it to end. A tool that reads pages as Markdown
   * writes lines of a page, and no lines of equal width.
   */
  private isShort(start: number, end: number): boolean {
    const from = this.page.lastIndexOf('\n', start - 1) + 1
    const next = nextWord.exec(this.page.slice(end, end + narrowest))?.[0].length ?? 0
    return start - from + next < narrowest
  }

  private picture(event: MarkdownEvent): void {
    const link = this.links.get(event.start)
    if (link === undefined || this.muted > 0) return
    const {address, label, title} = link
    this.open('img', event, {src: address, alt: label, ...(title === '' ? {} : {title})})
  }

  private addressIn({type, start, end}: MarkdownEvent): Readonly<Record<string, string>> {
    const written = type === 'autolink' ? this.page.slice(start + 1, end - 1) : undefined
    return {href: written ?? this.links.get(start)?.address ?? ''}
  }

  private open(
    name: string,
    {start, end}: MarkdownEvent,
    attributes: Readonly<Record<string, string>> = {},
  ): void {
    this.built.list.give(attributes)
    this.built.begin(tagOf(name), start, end, false)
  }

  private close(name: string, end: number): void {
    this.built.close(tagOf(name), end)
  }
}

/** The level of a heading, 1 to 6; 0 for another part. */
function levelOf({type, start, end}: MarkdownEvent, page: string): number {
  if (type === 'setextHeading') return page.slice(start, end).trimEnd().endsWith('=') ? 1 : 2
  if (type !== 'atxHeading') return 0
  let level = 0
  while (level < deepestHeading && page.charCodeAt(start + level) === hash) level += 1
  return level
}
