import type {InputKind} from '../../tree/inputs.ts'

const packed = /\.gz$/i

/** Ends of names of containers, without that of gzip. WET files of Common Crawl end in `.warc.wet`. */
const ends: readonly (readonly [end: RegExp, kind: InputKind])[] = [
  [/\.(?:jsonl|ndjson|jsonlines)$/i, 'jsonl'],
  [/\.(?:warc|wet)$/i, 'warc'],
  [/\.parquet$/i, 'parquet'],
]
const json = /\.json$/i

/**
 * What a file holds documents as, by the end of its name; of a packed one, by what stands before
 * `.gz`.
 *
 * @param mapped
 *   Whether a field map is there; without one, a file of JSON is no container.
 */
export function kindOf(path: string, mapped = false): InputKind {
  const name = path.replace(packed, '')
  if (mapped && json.test(name)) return 'json'
  return ends.find(([end]) => end.test(name))?.[1] ?? 'document'
}

/** Whether a file is packed with gzip, by the end of its name. */
export function isPacked(path: string): boolean {
  return packed.test(path)
}
