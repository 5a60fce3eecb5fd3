/** The folder, below the results of a run, of the relations of its documents. */
export const lineageName = 'lineage'

/** The files of relations. */
export const relationFiles = {
  relations: 'relations.ndjson',
  stories: 'stories.ndjson',
  documents: 'documents.ndjson',
} as const
