import {toLine} from './json.ts'

/** The index that bulk lines are for; `schemas/opensearch-template.json` fits it. */
export const defaultIndex = 'news-articles'

/** What a search document must have to be indexed. */
interface Indexed {
  readonly id: string
}

/** A search document as two lines for the bulk interface of OpenSearch: what to do, and with what. */
export function toBulk(document: Indexed, index: string): string {
  return toLine({index: {_index: index, _id: document.id}}) + toLine(document)
}
