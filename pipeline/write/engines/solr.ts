import type {FlatSource} from '../flat.ts'
import {type EngineDocument, engineDocumentOf} from './document.ts'
import {type EngineField, engineFieldList} from './fields.ts'

const objects: ReadonlySet<string> = new Set<EngineField>(
  engineFieldList.filter(([, kind]) => kind === 'object').map(([name]) => name),
)

/** A search document as Solr takes it: without parts, which Solr would take for documents. */
export function solrDocumentOf(document: FlatSource, keepsRaw = false): EngineDocument {
  const flat = Object.entries(engineDocumentOf(document, keepsRaw)).filter(
    ([name]) => !objects.has(name),
  )
  const {key, id} = document
  return {...Object.fromEntries(flat), key, id}
}
