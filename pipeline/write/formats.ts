import {csvHead, toCsv} from './csv.ts'
import {defaultIndex, toBulk} from './engines/opensearch.ts'
import {toCopy} from './engines/postgres.ts'
import {solrDocumentOf} from './engines/solr.ts'
import type {FlatSource} from './flat.ts'
import {toHtml, toJson, toLine} from './json.ts'

/** A document that became an article. */
export interface Accepted {
  /** The NewsArticle, its keys in reading order. */
  readonly article: object
  /** The same as a flat document for search engines. */
  readonly search: FlatSource
  /** The same for people, made when it is printed. */
  readonly markdown: () => string
  readonly text: () => string
}

/** How a format prints articles, and where: one file for each, or one file for all. */
interface FormatDefinition {
  readonly print: (accepted: Accepted, output: OutputFormat) => string
  readonly each?: {readonly folder: string; readonly extension: string}
  readonly all?: string
  /** Whether its lines are actions of a bulk request. */
  readonly isBulk?: true
  /** What stands before the first article of a file, or of standard output. */
  readonly opening?: string
  /** The extension of files of parts; `.ndjson` by default. */
  readonly extension?: string
  /** Whether results are tables of columns, which are files of parts only. */
  readonly isColumns?: true
}

/** The formats that `--format` offers. */
const formats = {
  jsonld: {
    print: ({article}) => toJson(article),
    each: {folder: 'articles', extension: '.jsonld'},
  },
  ndjson: {print: ({article}) => toLine(article), all: 'articles.ndjson'},
  search: {print: ({search}) => toLine(search), all: 'search.ndjson'},
  opensearch: {
    print: ({search}, {index = defaultIndex, raw}) => toBulk(search, index, raw),
    all: 'opensearch.ndjson',
    isBulk: true,
  },
  solr: {print: ({search}, {raw}) => toLine(solrDocumentOf(search, raw)), all: 'solr.ndjson'},
  postgres: {
    print: ({search}, {raw}) => toCopy(search, raw),
    all: 'postgres.copy',
    extension: '.copy',
  },
  csv: {
    print: ({search}) => toCsv(search),
    all: 'articles.csv',
    opening: csvHead,
    extension: '.csv',
  },
  // A sink of its own writes the tables.
  parquet: {print: ({search}) => toLine(search), all: 'articles.parquet', isColumns: true},
  html: {
    print: ({article}) => toHtml(article),
    each: {folder: 'html', extension: '.html'},
  },
  markdown: {
    print: ({markdown}) => markdown(),
    each: {folder: 'markdown', extension: '.md'},
  },
  text: {
    print: ({text}) => text(),
    each: {folder: 'text', extension: '.txt'},
  },
} as const satisfies Record<string, FormatDefinition>

export type ArticleFormat = keyof typeof formats

/** Every format, in the order of the table. */
// biome-ignore lint/nursery/noUnsafeTypeAssertion: the keys of a closed table are its key type
export const formatNames = Object.keys(formats) as readonly ArticleFormat[]

/** The format in which a run prints articles. */
export interface OutputFormat {
  readonly format: ArticleFormat
  /** The index that bulk lines name; `news-articles` by default. */
  readonly index?: string
  /** Whether documents for engines keep the JSON-LD. */
  readonly raw?: boolean
}

/** The formats with a file for each article: the folder and the extension of these files. */
export const filesOfEach = formatNames.flatMap((format) => {
  const {each} = definitionOf({format})
  return each === undefined ? [] : [each]
})

/** The definition of a format. */
export function definitionOf({format}: OutputFormat): FormatDefinition {
  return formats[format]
}

/** An article as text in a format. */
export function articleText(accepted: Accepted, output: OutputFormat): string {
  return definitionOf(output).print(accepted, output)
}
