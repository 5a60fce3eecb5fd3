import type {InputKind} from '../../tree/inputs.ts'

const gzip = /\.gz$/i

/** Extensions of containers, without `.gz`. WET files of Common Crawl end in `.warc.wet`. */
const extensions: readonly (readonly [extension: RegExp, kind: InputKind])[] = [
  [/\.(?:jsonl|ndjson|jsonlines)$/i, 'jsonl'],
  [/\.(?:warc|wet)$/i, 'warc'],
  [/\.parquet$/i, 'parquet'],
  [/\.(?:rss|atom)$/i, 'feed'],
  [/\.(?:mbox|mbx)$/i, 'mbox'],
  [/\.newsml$/i, 'newsml'],
]
const plainText = /\.txt$/i
/** A program that fetches an address without a file name calls what it gets `index.html`, or by the last part of the address. */
const xml = /(?:\.(?:xml|rdf|feed|html?)|(?:^|[\\/])[^.\\/]+)$/i
const json = /\.json$/i

/**
 * How a file holds documents, by its extension; of `articles.jsonl.gz`, by `.jsonl`.
 *
 * @param mapped
 *   Whether a field map is given; without one, a `.json` file is a single document.
 */
export function inputKindOf(path: string, mapped = false): InputKind {
  const name = path.replace(gzip, '')
  if (mapped && json.test(name)) return 'json'
  return extensions.find(([extension]) => extension.test(name))?.[1] ?? 'document'
}

/** Whether a file may be a feed or another container in XML, by its extension, or for lack of one. */
export function mayBeXml(path: string): boolean {
  return xml.test(path)
}

/** Whether a file is plain text, by its extension: its beginning is looked at for the marks of an export. */
export function isPlainText(path: string): boolean {
  return plainText.test(path)
}

/** Whether a file is compressed with gzip, by its extension. */
export function hasGzipName(path: string): boolean {
  return gzip.test(path)
}
