import type {SearchDocument} from '../../pipeline/tree/generated/search-document.ts'
import {toLine} from '../../pipeline/write/json.ts'

const places = ['pier', 'market', 'bridge', 'lock', 'school', 'theatre', 'mill']

/** A search document of our own words, the same for the same number. */
export function madeDocument(number: number, more: Partial<SearchDocument> = {}): SearchDocument {
  const place = places[number % places.length] ?? ''
  const title = `The ${place} of town ${number} opens again`
  const sentence = `The ${place} of town ${number} opened on Monday, and ${number + 2} people came.`
  const body = Array.from({length: 12}, () => sentence).join('\n\n')
  return {
    key: `made-${number}`,
    id: String(number).padStart(43, '0'),
    title,
    headline: title,
    body,
    lang: 'en',
    section: ['Towns'],
    authors: ['Mona Reyes'],
    keywords: [],
    mentions: [],
    words: 132,
    images: [],
    raw: '{}',
    ...more,
  }
}

/** Documents as a file of lines. */
export function linesOf(documents: readonly SearchDocument[]): string {
  return documents.map(toLine).join('')
}
