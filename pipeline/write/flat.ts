import type {SearchDocument} from '../tree/generated/search-document.ts'

/** The kinds of cells of a table; each column has one, whatever the documents are. */
export type CellKind = 'text' | 'texts' | 'count' | 'flag' | 'instant' | 'json'

/** A value of a cell: an instant is in milliseconds since 1970; absent is unknown. */
export type FlatCell = string | readonly string[] | number | boolean | undefined

/** What a search document has to have; each other field may be missing. */
export type FlatSource = Pick<SearchDocument, 'key' | 'id'> & Partial<SearchDocument>

/** One column of a table. */
export interface FlatColumn<Source> {
  readonly name: string
  readonly kind: CellKind
  /** Whether every row has a value. */
  readonly isRequired: boolean
  readonly of: (source: Source) => FlatCell
}

const dayLength = 10
const millisecondsPerSecond = 1000

/** An optional column of text. */
function text(
  name: keyof FlatSource & string,
  of: (source: FlatSource) => string | undefined,
): FlatColumn<FlatSource> {
  return {name, kind: 'text', isRequired: false, of}
}

function texts(
  name: string,
  of: (source: FlatSource) => readonly string[] | undefined,
): FlatColumn<FlatSource> {
  return {name, kind: 'texts', isRequired: true, of: (source) => of(source) ?? []}
}

/**
 * A day as three columns: as it is written in the article, as an instant in UTC (midnight when only the day is
 * known), and whether the day or the instant is known.
 */
function day(name: 'published' | 'modified'): readonly FlatColumn<FlatSource>[] {
  const precisionOf = (value: string): string => (value.length === dayLength ? 'day' : 'instant')
  return [
    {name, kind: 'text', isRequired: false, of: (source) => source[name]},
    {
      name: `${name}_utc`,
      kind: 'instant',
      isRequired: false,
      of: (source): FlatCell => {
        const seconds = source[`${name}_ts`]
        return seconds === undefined ? undefined : seconds * millisecondsPerSecond
      },
    },
    {
      name: `${name}_precision`,
      kind: 'text',
      isRequired: false,
      of: (source) => source[name] && precisionOf(source[name]),
    },
  ]
}

/** The columns of an article, in their order. */
export const articleColumns: readonly FlatColumn<FlatSource>[] = [
  {name: 'key', kind: 'text', isRequired: true, of: ({key}) => key},
  {name: 'id', kind: 'text', isRequired: true, of: ({id}) => id},
  text('url', ({url}) => url),
  {name: 'title', kind: 'text', isRequired: true, of: ({title = ''}) => title},
  text('headline', ({headline}) => headline),
  text('description', ({description}) => description),
  {name: 'body', kind: 'text', isRequired: true, of: ({body = ''}) => body},
  text('lang', ({lang}) => lang),
  text('dateline', ({dateline}) => dateline),
  texts('section', ({section}) => section),
  texts('authors', ({authors}) => authors),
  text('publisher', ({publisher}) => publisher),
  text('source', ({source}) => source),
  texts('keywords', ({keywords}) => keywords),
  ...day('published'),
  ...day('modified'),
  text('kind', ({kind}) => kind),
  {name: 'complete', kind: 'flag', isRequired: true, of: ({complete}) => complete !== false},
  {name: 'words', kind: 'count', isRequired: true, of: ({words = 0}) => words},
  texts('captions', ({images}) => images?.flatMap(({caption = []}) => caption)),
]

/** The columns of an article as one object: instants as text in UTC, what is not known left out. */
export function flatRow(source: FlatSource): Readonly<Record<string, FlatCell>> {
  const cells = articleColumns.flatMap(({name, kind, of}) => {
    const value = of(source)
    if (value === undefined) return []
    return [[name, kind === 'instant' ? new Date(Number(value)).toISOString() : value] as const]
  })
  return Object.fromEntries(cells)
}

/** The JSON-LD of an article as a column of its own. */
export const jsonLdColumn: FlatColumn<FlatSource> = {
  name: 'jsonld',
  kind: 'json',
  isRequired: true,
  of: ({raw = '{}'}) => raw,
}
