import {propertyOf} from '../text/json.ts'
import {isDate} from './formats.ts'
import type {Inconsistency} from './inconsistency.ts'

const millisecondsPerSecond = 1000

/**
 * Contradictions within a search document: a time that differs from its date, a title that is neither
 * the headline nor marked as derived.
 */
export function inconsistenciesInSearchDocument(document: unknown): readonly Inconsistency[] {
  return [
    ...timestamp(document, 'published'),
    ...timestamp(document, 'modified'),
    ...title(document),
  ]
}

/** A date without a time is midnight UTC, as in `Date.parse`. */
function timestamp(document: unknown, key: string): readonly Inconsistency[] {
  const date = propertyOf(document, key)
  const seconds = propertyOf(document, `${key}_ts`)
  if (typeof date !== 'string' || typeof seconds !== 'number' || !isDate(date)) return []
  const expected = Math.floor(Date.parse(date) / millisecondsPerSecond)
  if (expected === seconds) return []
  const message = `\`${key}\` is ${expected} seconds after the start of 1970; write that`
  return [{pointer: `/${key}_ts`, rule: 'search-document/timestamp', message}]
}

function title(document: unknown): readonly Inconsistency[] {
  if (propertyOf(document, 'titleDerived') === true) return []
  const own = propertyOf(document, 'title')
  const headline = propertyOf(document, 'headline')
  if (typeof own !== 'string' || own === headline) return []
  const message = 'Not the `headline`; write that, or add `titleDerived`'
  return [{pointer: '/title', rule: 'search-document/title', message}]
}
