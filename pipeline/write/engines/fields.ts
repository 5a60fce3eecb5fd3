/**
 * What a field of an engine is for.
 *
 *     exact      compared whole: keys, addresses, codes
 *     name       a name: compared whole, in lower case, and word by word
 *     names      a list of names
 *     text       words in running text
 *     texts      a list of them
 *     instant    a time in UTC
 *     count, number, flag
 *     kept       given back, not searched
 *     object     given back as it is; only by engines whose documents have parts
 */
export type FieldKind =
  | 'exact'
  | 'name'
  | 'names'
  | 'text'
  | 'texts'
  | 'instant'
  | 'count'
  | 'number'
  | 'flag'
  | 'kept'
  | 'object'

/** The fields that `EngineDocument` has in every language, in their order. The schemas of all engines are made of this table. */
export const engineFields = {
  key: 'exact',
  id: 'exact',
  indexed_from: 'exact',
  digest: 'exact',
  url: 'exact',
  site: 'exact',
  host: 'exact',
  title: 'text',
  titleDerived: 'flag',
  headline: 'text',
  description: 'text',
  body: 'text',
  captions: 'texts',
  lang: 'exact',
  language: 'exact',
  dateline: 'name',
  section: 'names',
  authors: 'names',
  publisher: 'name',
  source: 'name',
  keywords: 'names',
  mentions: 'names',
  published: 'exact',
  published_utc: 'instant',
  published_precision: 'exact',
  published_ts: 'count',
  published_local: 'exact',
  modified: 'exact',
  modified_utc: 'instant',
  modified_precision: 'exact',
  modified_ts: 'count',
  modified_local: 'exact',
  kind: 'exact',
  complete: 'flag',
  group: 'exact',
  origin: 'exact',
  copyOf: 'exact',
  copies: 'count',
  quality: 'number',
  words: 'count',
  probability: 'object',
  images: 'object',
  raw: 'kept',
} as const satisfies Readonly<Record<string, FieldKind>>

/** The name of a field. */
export type EngineField = keyof typeof engineFields

/** The fields and their kinds, in their order. */
// biome-ignore lint/nursery/noUnsafeTypeAssertion: the entries of a closed table are of its types
export const engineFieldList = Object.entries(engineFields) as readonly (readonly [
  EngineField,
  FieldKind,
])[]

/** The fields with running text, which are written in the language of the article as well. */
export const textFields = ['headline', 'description', 'body', 'captions'] as const
