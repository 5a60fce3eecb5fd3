import {toLine} from './json.ts'

/** The index that bulk lines name by default; `schemas/opensearch-template.json` is its template. */
export const defaultIndex = 'news-articles'

/** What a search document must have to be indexed. */
interface Indexed {
  readonly key: string
}

/**
 * A search document as two lines for the bulk API of OpenSearch: the action and the document. Its
 * `_id` is the key, so that a corrected document replaces its earlier version.
 */
export function toBulk(document: Indexed, index: string): string {
  return toLine({index: {_index: index, _id: document.key}}) + toLine(document)
}

/** The line for the bulk API of OpenSearch that removes the document with this key. */
export function toBulkDeletion(key: string, index: string): string {
  return toLine({delete: {_index: index, _id: key}})
}
