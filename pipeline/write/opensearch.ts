import {toLine} from './json.ts'

/** The index that bulk lines name by default; `schemas/opensearch-template.json` is its template. */
export const defaultIndex = 'news-articles'

/** What a search document must have to be indexed. */
interface Indexed {
  readonly id: string
}

/** A search document as two lines for the bulk API of OpenSearch: the action and the document. */
export function toBulk(document: Indexed, index: string): string {
  return toLine({index: {_index: index, _id: document.id}}) + toLine(document)
}
