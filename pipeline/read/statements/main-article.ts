import {tuned} from '../../tuning/load.ts'
import {mostTypes} from '../limits.ts'

/** A node or item that may be the article of the page. */
export interface ArticleCandidate<Of> {
  /** The node or item itself. */
  readonly of: Of
  /** The addresses that it states for itself. */
  readonly addresses: readonly string[]
  /** Number of its members. */
  readonly size: number
}

const {mostArticles} = tuned('read')
const article =
  /^(?:[A-Z]?[A-Za-z]*Article|BlogPosting|LiveBlogPosting|SocialMediaPosting|DiscussionForumPosting|Report|Review|CriticReview|NewsStory)$/
const lastSegment = /(?<![^/#:])[^/#:]*$/

/** Whether a type of schema.org is one of articles. */
export function isArticleType(type: string): boolean {
  return article.test(type)
}

/** The names of types without the address of the vocabulary, each with a capital initial as in schema.org. */
export function typesOf(value: unknown): readonly string[] {
  const all: readonly unknown[] = Array.isArray(value) ? value : [value]
  return all
    .filter((each) => typeof each === 'string')
    .slice(0, mostTypes)
    .flatMap((each) => lastSegment.exec(each.trim())?.[0] ?? [])
    .filter((name) => name !== '')
    .map((name) => name.charAt(0).toUpperCase() + name.slice(1))
}

/**
 * The article of the page: the candidate with the most members among those with the page’s address,
 * else among all.
 *
 * @returns
 *   `undefined` when there is no candidate, or when many without the page’s address form a list of
 *   stories.
 */
export function chooseMain<Of>(
  candidates: readonly ArticleCandidate<Of>[],
  isPage: (address: string) => boolean,
): ArticleCandidate<Of> | undefined {
  const own = candidates.filter(({addresses}) => addresses.some(isPage))
  if (own.length === 0 && candidates.length > mostArticles) return undefined
  return [...(own.length > 0 ? own : candidates)].sort((a, b) => b.size - a.size)[0]
}
