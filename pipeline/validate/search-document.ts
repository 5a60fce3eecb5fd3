import type {Finding} from './findings.ts'
import {isDate} from './formats.ts'
import {propertyOf} from './json.ts'

const millisecondsPerSecond = 1000

/**
 * What is wrong with a search document though every property has its shape: a time that differs
 * from its date, a title that is neither the headline nor said to be derived.
 */
export function findInSearchDocument(document: unknown): readonly Finding[] {
  return [
    ...timestamp(document, 'published'),
    ...timestamp(document, 'modified'),
    ...title(document),
  ]
}

/** A day alone is midnight UTC of that day, which is how `Date.parse` reads it. */
function timestamp(document: unknown, key: string): readonly Finding[] {
  const date = propertyOf(document, key)
  const seconds = propertyOf(document, `${key}_ts`)
  if (typeof date !== 'string' || typeof seconds !== 'number' || !isDate(date)) return []
  const expected = Math.floor(Date.parse(date) / millisecondsPerSecond)
  if (expected === seconds) return []
  const message = `\`${key}\` is ${expected} seconds after 1970 began; write that`
  return [{pointer: `/${key}_ts`, rule: 'search-document/timestamp', message}]
}

function title(document: unknown): readonly Finding[] {
  if (propertyOf(document, 'titleDerived') === true) return []
  const own = propertyOf(document, 'title')
  const headline = propertyOf(document, 'headline')
  if (typeof own !== 'string' || own === headline) return []
  const message = 'Not the `headline`; write that, or add `titleDerived`'
  return [{pointer: '/title', rule: 'search-document/title', message}]
}
