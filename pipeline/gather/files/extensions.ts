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

/** Whether a file is plain text, by its extension; only of such a file the beginning is looked at. */
export function isPlainText(path: string): boolean {
  return plainText.test(path)
}

/** Whether a file is compressed with gzip, by its extension. */
export function hasGzipName(path: string): boolean {
  return gzip.test(path)
}
