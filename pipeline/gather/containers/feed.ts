import type {Input, Shard} from '../../tree/inputs.ts'
import {isRefusal, type Refusal, refuse} from '../../tree/refusals.ts'
import {documentAt} from '../files/document.ts'
import {inputOfRecord, refused} from './capture-record.ts'
import {type FeedElement, type FeedItem, readFeed} from './feed-items.ts'
import type {GatherOptions} from './options.ts'

/** The fields of a capture, each with the elements that state it, the most exact first. */
const fields = {
  headline: ['title'],
  datePublished: ['pubDate', 'published', 'dc:date', 'issued'],
  dateModified: ['updated', 'atom:updated', 'modified'],
  language: ['dc:language'],
} as const satisfies Readonly<Record<string, readonly string[]>>
const bodies = ['content:encoded', 'content', 'description', 'summary'] as const
const authors = ['dc:creator', 'author/name', 'author', 'itunes:author'] as const
const declared = /^\s{0,9}<\?xml[^>]{1,200}?encoding\s{0,9}=\s{0,9}["']([\w.:-]{1,40})["']/
const inParentheses = /\(([^()]{1,200})\)\s*$/
const picture = /^image(?:\/|$)/
const stopAtEnd = /\.$/
const remedy = 'Fetch the feed again'

interface DecodedFeed {
  readonly text: string
  /** The number of bytes of a stretch of its text. */
  readonly lengthOf: (stretch: string) => number
}

/**
 * The items of RSS and Atom feeds, each a page of its own with what the feed states about it, named by
 * the offset of its first byte.
 *
 * An item without a text gives a document that is refused. What is broken in the XML is one more
 * refusal behind the items that could be read, with its line and column.
 */
export function* feedInputs({files}: Shard, options: GatherOptions): Generator<Input> {
  for (const found of files) {
    const {name, bytes: read} = documentAt(found, options.mostBytes)
    const bytes = read()
    if (isRefusal(bytes)) yield refused(name, bytes)
    else yield* itemsOf(decodedFeed(bytes), name, options)
  }
}

function* itemsOf(
  {text, lengthOf}: DecodedFeed,
  name: string,
  options: GatherOptions,
): Generator<Input> {
  const {items, channel, isFeed, flaw} = readFeed(text)
  const known = knownOfFeed(channel)
  let offset = 0
  let from = 0
  for (const item of items) {
    offset += lengthOf(text.slice(from, item.at))
    from = item.at
    const record = {...known, ...recordOf(item)}
    yield inputOfRecord(record, `${name}@${offset}`, bounded(options))
  }
  const wrong = flawOf(isFeed, flaw)
  if (wrong !== undefined) yield refused(name, wrong)
}

function bounded({mostBytes}: GatherOptions): Pick<GatherOptions, 'mostBytes'> {
  return mostBytes === undefined ? {} : {mostBytes}
}

function flawOf(isFeed: boolean, flaw: string | undefined): Refusal | undefined {
  if (flaw !== undefined) {
    return refuse('feed/xml', `The XML is broken at ${flaw.replace(stopAtEnd, '')}`, remedy)
  }
  return isFeed
    ? undefined
    : refuse('feed/none', 'The file is neither RSS nor Atom', 'Name another kind with `--from`')
}

/** What a feed states about all of its items: who publishes them, and their language. */
function knownOfFeed(channel: readonly FeedElement[]): Readonly<Record<string, string>> {
  const language = textOf(channel, ['language', 'dc:language'])
  const publisher = textOf(channel, ['title'])
  return {
    ...(language === undefined ? {} : {language}),
    ...(publisher === undefined ? {} : {publisher}),
  }
}

/** The item as a capture of our own schema. */
function recordOf({elements}: FeedItem): Readonly<Record<string, unknown>> {
  const stated = Object.entries(fields).map(([field, names]) => [field, textOf(elements, names)])
  const [html, description] = bodies.flatMap((name) => textOf(elements, [name]) ?? [])
  const named = authors.flatMap((name) => allOf(elements, name)).map(nameOf)
  const found = {
    ...Object.fromEntries(stated),
    html: html ?? '',
    description,
    authors: [...new Set(named.filter(Boolean))],
    keywords: elements
      .filter(({name}) => name === 'category')
      .map(termOf)
      .filter(Boolean),
    id: textOf(elements, ['guid', 'id']),
    url: addressOf(elements),
    image: pictureOf(elements),
  }
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined))
}

function textOf(elements: readonly FeedElement[], names: readonly string[]): string | undefined {
  for (const name of names) {
    const [first] = allOf(elements, name)
    if (first !== undefined) return first
  }
  return undefined
}

function allOf(elements: readonly FeedElement[], name: string): readonly string[] {
  return elements
    .filter((element) => element.name === name)
    .map(({text}) => text.trim())
    .filter(Boolean)
}

/** A name without the e-mail address that RSS puts before it; an address alone is no name. */
function nameOf(written: string): string {
  const inside = inParentheses.exec(written)?.[1]
  if (inside !== undefined && written.includes('@')) return inside.trim()
  return written.includes('@') ? '' : written
}

function termOf({attributes, text}: FeedElement): string {
  return (attributes['label'] ?? attributes['term'] ?? text).trim()
}

/** The address of the page: of Atom, the link that is the page itself. */
function addressOf(elements: readonly FeedElement[]): string | undefined {
  const links = elements.filter(({name}) => name === 'link')
  const page = links.find(({attributes}) => (attributes['rel'] ?? 'alternate') === 'alternate')
  const written = (page?.attributes['href'] ?? page?.text ?? '').trim()
  if (written !== '') return written
  const guid = elements.find(
    ({name, attributes}) => name === 'guid' && attributes['isPermaLink'] !== 'false',
  )
  return guid?.text.trim() || undefined
}

function pictureOf(elements: readonly FeedElement[]): string | undefined {
  const pictures = elements.filter(
    ({name, attributes}) =>
      name === 'media:thumbnail' ||
      ((name === 'media:content' || name === 'enclosure') &&
        (picture.test(attributes['type'] ?? '') || attributes['medium'] === 'image')),
  )
  return pictures[0]?.attributes['url']
}

/** The text of a feed in the encoding that its mark of byte order or its declaration names, else UTF-8. */
function decodedFeed(bytes: Uint8Array): DecodedFeed {
  const head = Buffer.from(bytes.subarray(0, 300))
  if (head[0] === 0xfe || head[0] === 0xff) {
    const label = head[0] === 0xff ? 'utf-16le' : 'utf-16be'
    return {text: new TextDecoder(label).decode(bytes), lengthOf: (stretch) => 2 * stretch.length}
  }
  const label = declared.exec(head.toString('latin1'))?.[1] ?? 'utf-8'
  const decoder = decoderOf(label)
  const isUnicode = decoder.encoding === 'utf-8'
  return {
    text: decoder.decode(bytes),
    lengthOf: (stretch) => (isUnicode ? Buffer.byteLength(stretch) : stretch.length),
  }
}

function decoderOf(label: string): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(label)
  } catch (error) {
    // An encoding that does not exist: the bytes decide by what they hold.
    if (error instanceof RangeError) return new TextDecoder()
    throw error
  }
}
