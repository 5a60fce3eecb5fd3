/** What can be known of a capture beside its words: how our schema calls it → how schema.org does. */
export const stated = {
  headline: 'headline',
  description: 'description',
  authors: 'author.name',
  datePublished: 'datePublished',
  dateModified: 'dateModified',
  language: 'inLanguage',
  section: 'articleSection',
  keywords: 'keywords',
  publisher: 'publisher.name',
  image: 'image.url',
  capturedAt: 'capturedAt',
} as const

export type Stated = keyof typeof stated

/** The fields of a capture, as `schemas/capture.schema.json` has them. */
export const fields = [
  'id',
  'url',
  'text',
  'html',
  'mediaType',
  'headline',
  'description',
  'authors',
  'datePublished',
  'dateModified',
  'language',
  'section',
  'keywords',
  'publisher',
  'image',
  'capturedAt',
] as const

export type Field = (typeof fields)[number]

/** Whether a word is the name of a field. */
export function isField(word: string): word is Field {
  return fields.some((field) => field === word)
}

/** Whether a field is a statement about the document, beside its words and its name. */
export function isStated(field: Field): field is Stated {
  return Object.hasOwn(stated, field)
}
