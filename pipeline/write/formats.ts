import {toHtml, toJson, toLine} from './json.ts'
import {defaultIndex, toBulk} from './opensearch.ts'

/** A document that became an article. */
export interface Accepted {
  /** The NewsArticle, keys in the order in which they are printed. */
  readonly article: object
  /** The same, flat, for search engines. */
  readonly search: {readonly id: string}
}

/** How articles are printed, and where: in a file each, or all in one. */
interface Shape {
  readonly print: (accepted: Accepted, index: string) => string
  readonly each?: {readonly folder: string; readonly extension: string}
  readonly all?: string
}

/** What can be asked for with `--format`. */
const formats = {
  jsonld: {
    print: ({article}) => toJson(article),
    each: {folder: 'articles', extension: '.jsonld'},
  },
  ndjson: {print: ({article}) => toLine(article), all: 'articles.ndjson'},
  search: {print: ({search}) => toLine(search), all: 'search.ndjson'},
  opensearch: {print: ({search}, index) => toBulk(search, index), all: 'opensearch.ndjson'},
  html: {
    print: ({article}) => toHtml(article),
    each: {folder: 'html', extension: '.html'},
  },
} as const satisfies Record<string, Shape>

export type Format = keyof typeof formats

/** Every format, in the order of the table. */
// biome-ignore lint/nursery/noUnsafeTypeAssertion: the keys of a closed table are its key type
export const formatNames = Object.keys(formats) as readonly Format[]

/** How a run prints articles. */
export interface Manner {
  readonly format: Format
  /** The index that bulk lines are for; `news-articles` by default. */
  readonly index?: string
}

/** How a format prints, and where. */
export function shapeOf({format}: Manner): Shape {
  return formats[format]
}

/** An article as text, in the manner that was asked for. */
export function printed(accepted: Accepted, manner: Manner): string {
  return shapeOf(manner).print(accepted, manner.index ?? defaultIndex)
}
