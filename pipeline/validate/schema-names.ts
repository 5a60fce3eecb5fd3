/** The schemas of the folder `schemas/`, by name. */
export const schemaNames = [
  'common',
  'person',
  'organization',
  'place',
  'image-object',
  'web-page',
  'related-article',
  'property-value',
  'news-article',
  'audit',
  'capture',
  'reply',
  'frame',
  'rules',
  'corrections',
  'search-document',
  'relation',
  'story',
  'grouped-document',
] as const

/** A schema of the folder `schemas/`. */
export type SchemaName = (typeof schemaNames)[number]
