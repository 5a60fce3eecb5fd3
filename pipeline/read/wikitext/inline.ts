import {oneOf} from '../../language/words.ts'
import {lazy} from '../../text/lazy.ts'
import type {Range} from '../../text/ranges.ts'
import type {Builder} from '../html/builder.ts'
import type {PageReader} from '../html/reader.ts'
import {tagOf} from '../html/tags.ts'
import {deepestMark, longestWikiLink, longestWikiMark} from '../limits.ts'
import {
  matchAt,
  namedValue,
  partsAt,
  plainValues,
  signsIn,
  trimmed,
  type WikiBrackets,
  type WikiParts,
} from './brackets.ts'

/** What a wikitext states of itself, as ranges of it. */
export interface WikiStated {
  readonly property: string
  readonly at: Range
}

/** A kind of markup that is not shown, by its beginning and its end. */
type Hidden = readonly [opens: RegExp, closes: string]

const tag = /<\/?[a-z][^<>]{0,500}>/iy
const hidden: readonly Hidden[] = [
  [/<!--/y, '-->'],
  [/<ref(?:\s[^<>]{0,299}[^<>/])?>/iy, '</ref>'],
]
const switchWord = /__[A-Z]{3,20}__/y
const otherLanguage = /^[a-z]{2,3}(?:-[a-z]{2,8})?$/
const wikiPrefix = /^:?(?:(?:[a-z]{1,3}|wikipedia|commons|wikt):){1,3}/i
const digit = /\d/
const dateName = lazy(() => new RegExp(`^${oneOf('wiki-date')}$`, 'iu'))
const sourceName = lazy(() => new RegExp(`^${oneOf('wiki-source')}$`, 'iu'))
const fileName = lazy(() => new RegExp(`^${oneOf('wiki-file')}$`, 'iu'))
const categoryName = lazy(() => new RegExp(`^${oneOf('wiki-category')}$`, 'iu'))

/** Writes words of a wikitext with the links, templates and pictures among them. */
export class WikiInline {
  readonly stated: WikiStated[] = []
  /** Captions of pictures, as ranges of the text that is written. */
  readonly captions: Range[] = []
  private readonly page: string
  private readonly brackets: WikiBrackets
  private readonly reader: PageReader
  private readonly built: Builder
  private readonly endBlock: (at: number) => void
  private depth = 0

  /**
   * @param endBlock
   *   Ends the paragraph or list that is open, before a picture.
   */
  constructor(
    page: string,
    brackets: WikiBrackets,
    reader: PageReader,
    endBlock: (at: number) => void,
  ) {
    this.page = page
    this.brackets = brackets
    this.reader = reader
    this.built = reader.built
    this.endBlock = endBlock
  }

  /** Words with links and templates in them. */
  write(start: number, end: number): void {
    this.depth += 1
    let from = start
    const signs = this.depth > deepestMark ? [] : signsIn(this.page, start, end)
    for (const {at, sign} of signs) {
      if (at < from) continue
      this.built.write(from, at)
      from = Math.min(end, this.sign(sign, at, end))
    }
    this.built.write(from, end)
    this.depth -= 1
  }

  /** A sign of markup. Returns the offset behind what it stands for. */
  private sign(sign: string, at: number, end: number): number {
    if (sign === '{{') return this.template(at)
    if (sign === '[[') return this.link(at)
    if (sign === '[') return this.outerLink(at, end)
    if (sign === '<') return this.tag(at, end)
    if (sign === '__') return at + (matchAt(switchWord, this.page, at) || sign.length)
    return at + sign.length
  }

  private template(at: number): number {
    const end = this.brackets.ends.get(at)
    if (end === undefined) return at + (this.page.slice(at).split('\n', 1)[0]?.length ?? 0)
    const parts = partsAt(this.page, at, end, this.brackets)
    const name = this.textOf(parts.name)
    const [first] = plainValues(this.page, parts.values)
    if (dateName().test(name)) this.state('datePublished', first)
    else if (sourceName().test(name)) this.source(parts)
    else if (!this.isAlone(at, end)) this.wrapped(name, parts)
    return end
  }

  /** Whether a template takes lines of its own: a box, a notice, a mark of the wiki. */
  private isAlone(at: number, end: number): boolean {
    const before =
      this.page
        .slice(Math.max(0, at - longestWikiMark), at)
        .split('\n')
        .at(-1) ?? ''
    const after = this.page.slice(end, end + longestWikiMark).split('\n', 1)[0] ?? ''
    return before.trim() === '' && after.trim() === ''
  }

  /** A template around words: of `{{w|Target|label}}` the last one is shown, of others all. */
  private wrapped(name: string, {values}: WikiParts): void {
    const shown = plainValues(this.page, values)
    for (const {start, end} of name === 'w' ? shown.slice(-1) : shown) {
      this.built.lines.space()
      this.write(start, end)
    }
  }

  private source({values}: WikiParts): void {
    const url = namedValue(this.page, values, 'url')
    const shown = values.map((value) => this.valueOf(value)).filter((value) => value !== undefined)
    this.open(
      'a',
      values[0]?.start ?? 0,
      url === undefined ? {} : {href: this.page.slice(url.start, url.end)},
    )
    for (const {start, end} of shown) {
      this.built.lines.space()
      this.write(start, end)
    }
    this.close('a', values.at(-1)?.end ?? 0)
  }

  /** A value of a source that is shown: words, and no address. */
  private valueOf({start, end}: Range): Range | undefined {
    const sign = this.page.slice(start, end).indexOf('=')
    const value = trimmed(this.page, {start: start + sign + 1, end})
    const text = this.page.slice(value.start, value.end)
    return text === '' || text.startsWith('http') || text.length <= 2 ? undefined : value
  }

  private link(at: number): number {
    const end = this.brackets.ends.get(at)
    if (end === undefined) return at + 2
    const {name, values} = partsAt(this.page, at, end, this.brackets)
    const target = this.textOf(name)
    const colon = target.indexOf(':')
    const space = colon === -1 ? '' : target.slice(0, colon).trim()
    if (fileName().test(space)) this.picture(at, end, values)
    else if (categoryName().test(space))
      this.category(
        trimmed(this.page, {
          start: name.start + this.page.slice(name.start, name.end).indexOf(':') + 1,
          end: name.end,
        }),
      )
    else if (!(otherLanguage.test(space) && space !== 'w' && this.isAlone(at, end)))
      this.shownLink(at, end, name, values)
    return end
  }

  private shownLink(at: number, end: number, name: Range, values: readonly Range[]): void {
    const written = this.page.slice(name.start, name.end)
    const prefix = wikiPrefix.exec(written)?.[0].length ?? 0
    const shown = values.at(-1) ?? {start: name.start + prefix, end: name.end}
    this.open('a', at)
    this.write(shown.start, shown.end)
    this.close('a', end)
  }

  private picture(at: number, end: number, values: readonly Range[]): void {
    const caption = values.findLast(({start, end: to}) =>
      this.page.slice(start, to).trim().includes(' '),
    )
    if (caption === undefined) return
    this.endBlock(at)
    this.open('figure', at)
    this.open('figcaption', at)
    const start = this.built.lines.nextLine
    this.write(caption.start, caption.end)
    this.captions.push({start, end: this.built.lines.position})
    this.close('figcaption', end)
    this.close('figure', end)
  }

  private category(at: Range): void {
    if (!digit.test(this.page.slice(at.start, at.end))) this.state('keywords', at)
  }

  private outerLink(at: number, end: number): number {
    const length = this.page.slice(at, Math.min(end, at + longestWikiLink)).indexOf(']')
    if (length === -1) return at + 1
    const close = at + length
    const blank = this.page.slice(at, close).indexOf(' ')
    const start = blank === -1 ? at + 1 : at + blank + 1
    this.open('a', at, {href: this.page.slice(at + 1, blank === -1 ? close : at + blank)})
    this.built.write(start, close)
    this.close('a', close)
    return close + 1
  }

  /** A tag of HTML, or a comment or note, which are not shown. */
  private tag(at: number, end: number): number {
    const {page} = this
    const closes = hidden.find(([opens]) => matchAt(opens, page, at) > 0)?.[1]
    if (closes !== undefined) {
      const close = page.slice(at, end).indexOf(closes)
      return close === -1 ? end : at + close + closes.length
    }
    const length = matchAt(tag, page, at)
    if (length === 0) this.built.write(at, at + 1)
    else this.reader.readStretch(at, at + length)
    return at + Math.max(length, 1)
  }

  private state(property: string, at: Range | undefined): void {
    if (at !== undefined && at.end > at.start) this.stated.push({property, at})
  }

  private textOf({start, end}: Range): string {
    return this.page
      .slice(start, Math.min(end, start + longestWikiMark))
      .trim()
      .toLowerCase()
  }

  private open(name: string, at: number, attributes: Readonly<Record<string, string>> = {}): void {
    this.built.list.give(attributes)
    this.built.begin(tagOf(name), at, at, false)
  }

  private close(name: string, end: number): void {
    this.built.close(tagOf(name), end)
  }
}
