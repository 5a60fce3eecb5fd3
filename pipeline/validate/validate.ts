import {type Problem, problemsOf, settle, warningsOf} from './problems.ts'
import {checkOf} from './schemas.ts'

export type {Problem} from './problems.ts'

/** A soft profile: what one kind of reader recommends. */
export type Profile = 'google'

/** Whether every schema’s warnings are wanted, too. */
export interface Options {
  readonly profile?: Profile
}

/**
 * What is wrong with a JSON-LD article; nothing when it is a NewsArticle as we write it.
 *
 * @param options
 *   With a profile, what that profile misses is told as warnings.
 */
export function validateArticle(value: unknown, {profile}: Options = {}): readonly Problem[] {
  const errors = problemsOf(checkOf('news-article'), value)
  if (profile === undefined) return errors
  const name = `profile-${profile}` as const
  return settle([...errors, ...warningsOf(checkOf(name), value, name)])
}

/** What is wrong with an audit. */
export function validateAudit(value: unknown): readonly Problem[] {
  return problemsOf(checkOf('audit'), value)
}

/** What is wrong with a search document. */
export function validateSearchDocument(value: unknown): readonly Problem[] {
  return problemsOf(checkOf('search-document'), value)
}
