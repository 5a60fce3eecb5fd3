import type {CaptureRecord} from '../../tree/generated/capture.ts'

export type Field = keyof CaptureRecord

/** What a field of a capture holds, and how schema.org calls what is said with it. */
interface Shape {
  readonly holds: 'label' | 'address' | 'text' | 'texts'
  readonly says?: string
}

/** The fields of a capture, as `schemas/capture.schema.json` has them. */
const shapes = {
  id: {holds: 'label'},
  url: {holds: 'address'},
  text: {holds: 'text'},
  html: {holds: 'text'},
  mediaType: {holds: 'text'},
  headline: {holds: 'text', says: 'headline'},
  description: {holds: 'text', says: 'description'},
  authors: {holds: 'texts', says: 'author.name'},
  datePublished: {holds: 'text', says: 'datePublished'},
  dateModified: {holds: 'text', says: 'dateModified'},
  language: {holds: 'text', says: 'inLanguage'},
  section: {holds: 'text', says: 'articleSection'},
  keywords: {holds: 'texts', says: 'keywords'},
  publisher: {holds: 'text', says: 'publisher.name'},
  image: {holds: 'text', says: 'image.url'},
  capturedAt: {holds: 'text', says: 'capturedAt'},
} as const satisfies Record<Field, Shape>

/** The names of all fields. */
export const fields: readonly string[] = Object.keys(shapes)

/** Whether a word is the name of a field. */
export function isField(word: string): word is Field {
  return Object.hasOwn(shapes, word)
}

/** What a field holds. */
export function shapeOf(field: Field): Shape {
  return shapes[field]
}
