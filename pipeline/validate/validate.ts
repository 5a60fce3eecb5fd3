import {isObject} from '../text/json.ts'
import {problemIn} from './markup/finding.ts'
import {googleFindings} from './markup/google.ts'
import type {Problem} from './problem.ts'
import {problemsOf, settle} from './problems.ts'
import {checkOf} from './schemas.ts'

export type {Problem} from './problem.ts'

/** A soft profile: the recommendations of one consumer of articles. */
export type Profile = 'google'

/** How an article is validated. */
export interface ValidateOptions {
  readonly profile?: Profile
}

/**
 * The problems of a JSON-LD article; none when it is a NewsArticle as Copydesk writes it.
 *
 * @param options
 *   With a profile, unmet recommendations are warnings, the same as `copydesk validate --profile` gives.
 */
export function validateArticle(
  value: unknown,
  {profile}: ValidateOptions = {},
): readonly Problem[] {
  const errors = problemsOf(checkOf('news-article'), value)
  if (profile === undefined) return errors
  const wishes = isObject(value) ? googleFindings(value, '') : []
  return settle([...errors, ...wishes.map((each) => problemIn(value, each, profile))])
}

/** The problems of an audit. */
export function validateAudit(value: unknown): readonly Problem[] {
  return problemsOf(checkOf('audit'), value)
}

/** The problems of a search document. */
export function validateSearchDocument(value: unknown): readonly Problem[] {
  return problemsOf(checkOf('search-document'), value)
}

/** The problems of a relation, of a story, or of the place of a document in it. */
export function validateLineage(
  kind: 'relation' | 'story' | 'grouped-document',
  value: unknown,
): readonly Problem[] {
  return problemsOf(checkOf(kind), value)
}
