import type {FlatSource} from '../flat.ts'
import {toLine} from '../json.ts'
import {engineDocumentOf} from './document.ts'

/** The index that bulk lines name by default; `schemas/opensearch-template.json` is its template. */
export const defaultIndex = 'news-articles'

/**
 * A search document as two lines for the bulk API of OpenSearch and Elasticsearch: the action and the document. Its
 * `_id` is the key, so that a corrected document replaces its earlier version.
 */
export function toBulk(document: FlatSource, index: string, keepsRaw = false): string {
  return (
    toLine({index: {_index: index, _id: document.key}}) +
    toLine(engineDocumentOf(document, keepsRaw))
  )
}

/** The line for the bulk API of OpenSearch that removes the document with this key. */
export function toBulkDeletion(key: string, index: string): string {
  return toLine({delete: {_index: index, _id: key}})
}
