import type {CaptureRecord} from '../../tree/generated/capture.ts'

export type CaptureField = keyof CaptureRecord

/** What a field of a capture holds, and how schema.org calls what is said with it. */
interface FieldShape {
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
} as const satisfies Record<CaptureField, FieldShape>

/** The names of all fields. */
export const captureFields: readonly string[] = Object.keys(shapes)

/** Whether a word is the name of a field. */
export function isCaptureField(word: string): word is CaptureField {
  return Object.hasOwn(shapes, word)
}

/** What a field holds. */
export function fieldShapeOf(field: CaptureField): FieldShape {
  return shapes[field]
}
