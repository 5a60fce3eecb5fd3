import type {CaptureRecord} from '../../tree/generated/capture.ts'

export type CaptureField = keyof CaptureRecord

/** What a field of a capture holds, and the property of schema.org that it states. */
interface FieldShape {
  readonly holds: 'label' | 'address' | 'text' | 'texts'
  readonly property?: string
}

/** The fields of a capture. Source: `schemas/capture.schema.json`. */
const shapes = {
  id: {holds: 'label'},
  url: {holds: 'address', property: 'url'},
  text: {holds: 'text'},
  html: {holds: 'text'},
  mediaType: {holds: 'text'},
  headline: {holds: 'text', property: 'headline'},
  description: {holds: 'text', property: 'description'},
  authors: {holds: 'texts', property: 'author.name'},
  datePublished: {holds: 'text', property: 'datePublished'},
  dateModified: {holds: 'text', property: 'dateModified'},
  language: {holds: 'text', property: 'inLanguage'},
  section: {holds: 'text', property: 'articleSection'},
  keywords: {holds: 'texts', property: 'keywords'},
  publisher: {holds: 'text', property: 'publisher.name'},
  image: {holds: 'text', property: 'image.url'},
  capturedAt: {holds: 'text', property: 'capturedAt'},
} as const satisfies Record<CaptureField, FieldShape>

/** The names of all fields. */
export const captureFields: readonly string[] = Object.keys(shapes)

/** Whether a word is the name of a field. */
export function isCaptureField(word: string): word is CaptureField {
  return Object.hasOwn(shapes, word)
}

/** What a field holds and states. */
export function fieldShapeOf(field: CaptureField): FieldShape {
  return shapes[field]
}
