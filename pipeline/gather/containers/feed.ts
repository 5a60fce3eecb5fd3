import type {Input, Shard} from '../../tree/inputs.ts'
import {isRefusal, type Refusal, refuse} from '../../tree/refusals.ts'
import {documentAt} from '../files/document.ts'
import {inputOfRecord, refused} from './capture-record.ts'
import {type FeedElement, type FeedItem, readFeed} from './feed-items.ts'
import type {GatherOptions} from './options.ts'
import {type DecodedXml, decodedXml} from './xml-text.ts'

/** The fields of a capture, each with the elements that state it, the most exact first. */
const fields = {
  headline: ['title'],
  datePublished: ['pubDate', 'published', 'dc:date', 'issued'],
  dateModified: ['updated', 'atom:updated', 'modified'],
  language: ['dc:language'],
} as const satisfies Readonly<Record<string, readonly string[]>>
const bodies = ['content:encoded', 'content', 'description', 'summary'] as const
const authors = ['dc:creator', 'author/name', 'author', 'itunes:author'] as const
const inParentheses = /\(([^()]{1,200})\)\s*$/
const picture = /^image(?:\/|$)/
const remedy = 'Fetch the feed again'

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
    else yield* itemsOf(decodedXml(bytes), name, options)
  }
}

function* itemsOf(
  {text, lengthOf, skipped}: DecodedXml,
  name: string,
  options: GatherOptions,
): Generator<Input> {
  const {items, channel, isFeed, flaw} = readFeed(text)
  const known = knownOfFeed(channel)
  let offset = skipped
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
    return refuse('feed/xml', `The XML is broken at ${flaw}`, remedy)
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
function recordOf({elements, language}: FeedItem): Readonly<Record<string, unknown>> {
  const stated = Object.entries(fields).map(([field, names]) => [field, textOf(elements, names)])
  const [html, description] = bodies.flatMap((name) => textOf(elements, [name]) ?? [])
  const named = authors.flatMap((name) => allOf(elements, name)).map(nameOf)
  const found = {
    ...(language === undefined ? {} : {language}),
    ...Object.fromEntries(stated.filter(([, value]) => value !== undefined)),
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
