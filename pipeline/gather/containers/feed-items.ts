import {xmlFlawOf, xmlParser} from '../../text/xml.ts'

/** An element of an item: its name with prefix, its attributes, and what it holds. */
export interface FeedElement {
  readonly name: string
  readonly attributes: Readonly<Partial<Record<string, string>>>
  /** Its text with references decoded; of XHTML, its markup as it stands. */
  readonly text: string
}

/** An item of RSS or an entry of Atom. */
export interface FeedItem {
  /** Where it begins, in UTF-16 code units of the file. */
  readonly at: number
  readonly elements: readonly FeedElement[]
  /** `xml:lang` of the item, else of the feed. */
  readonly language?: string
}

/** The content of a feed. */
export interface Feed {
  readonly items: readonly FeedItem[]
  /** The elements of the feed itself, such as its title. */
  readonly channel: readonly FeedElement[]
  readonly isFeed: boolean
  /** The first flaw of the XML, in the words of the parser, with its line and column. */
  readonly flaw: string | undefined
}

/** An element whose end has not been read. */
interface OpenTag {
  readonly name: string
  readonly attributes: Readonly<Partial<Record<string, string>>>
  /** Where its content begins. */
  readonly start: number
  text: string
}

const roots: ReadonlySet<string> = new Set(['rss', 'rdf:RDF', 'feed'])
/** Elements whose parts are named with them. */
const named: ReadonlySet<string> = new Set(['author', 'image', 'source'])
const itemNames: ReadonlySet<string> = new Set(['item', 'entry'])
const tagStart = '<'

/**
 * The items of a feed in RSS 0.9 to 2.0, RSS 1.0 (RDF) or Atom, in one pass.
 *
 * No entity that a file declares is expanded, and nothing is fetched. Where the XML is broken, reading
 * goes on as far as it can; an item that is cut off is left out.
 */
export function readFeed(text: string): Feed {
  const parser = xmlParser()
  const items: FeedItem[] = []
  const channel: FeedElement[] = []
  const open: OpenTag[] = []
  let item: (FeedItem & {readonly elements: FeedElement[]; readonly depth: number}) | undefined
  let feedLanguage: Pick<FeedItem, 'language'> = {}
  let isFeed = false
  let flaw: string | undefined
  parser.on('error', (error) => {
    flaw ??= xmlFlawOf(error)
  })
  parser.on('opentag', ({name, attributes}) => {
    if (open.length === 0) {
      isFeed = roots.has(name)
      feedLanguage = languageOf(attributes)
    }
    open.push({name, attributes, start: parser.position, text: ''})
    if (item === undefined && itemNames.has(name)) {
      const at = text.lastIndexOf(tagStart, parser.position - 1)
      item = {at, elements: [], depth: open.length, ...feedLanguage, ...languageOf(attributes)}
    }
  })
  const add = (more: string): void => {
    const last = open.at(-1)
    if (last !== undefined) last.text += more
  }
  parser.on('text', add)
  parser.on('cdata', add)
  parser.on('closetag', () => {
    const closed = open.pop()
    if (closed === undefined) return
    if (item === undefined) {
      if (open.length <= 2) channel.push(elementOf(closed, open))
      return
    }
    if (open.length < item.depth) {
      const {depth: _, ...whole} = item
      items.push(whole)
      item = undefined
    } else if (isOwn(open, item.depth)) {
      item.elements.push(withMarkup(closed, elementOf(closed, open), text, parser.position))
    }
  })
  parser.write(text).close()
  return {items, channel, isFeed, flaw}
}

/** What `xml:lang` says of an element. */
function languageOf({'xml:lang': language}: OpenTag['attributes']): Pick<FeedItem, 'language'> {
  return language === undefined ? {} : {language}
}

/** XHTML as it stands in the file, up to the tag that ends at `position`; other elements as they are. */
function withMarkup(
  {attributes, start}: OpenTag,
  element: FeedElement,
  text: string,
  position: number,
): FeedElement {
  if (attributes['type'] !== 'xhtml') return element
  return {...element, text: text.slice(start, text.lastIndexOf('</', position - 1))}
}

/** Whether an element that ends is a child of its item, or of a group in it. */
function isOwn(around: readonly OpenTag[], depth: number): boolean {
  const parent = around.at(-1)?.name ?? ''
  return (
    around.length === depth ||
    (around.length === depth + 1 && (named.has(parent) || parent === 'media:group'))
  )
}

/** An element by its name; one within an author or a picture by both names, such as `author/name`. */
function elementOf({name, attributes, text}: OpenTag, around: readonly OpenTag[]): FeedElement {
  const parent = around.at(-1)?.name ?? ''
  return {name: named.has(parent) ? `${parent}/${name}` : name, attributes, text}
}
