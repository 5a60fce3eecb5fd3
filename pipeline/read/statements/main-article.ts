import {tuned} from '../../tuning/load.ts'
import {mostTypes} from '../limits.ts'
import type {PageTests} from './page-tests.ts'

/** A node or item that may be the article of the page. */
export interface ArticleCandidate<Of> {
  /** The node or item itself. */
  readonly of: Of
  /** The addresses that it states for itself. */
  readonly addresses: readonly string[]
  /** Its headlines and names. */
  readonly titles: readonly string[]
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
 * The article of the page: the candidate with the page’s address, else one with its title, else one that states
 * no other address; of several the one with the page’s title, then the one with the most members.
 *
 * @returns
 *   `undefined` when there is no candidate, when many form a list of stories, and when those that there are state
 *   the address of another page of the site and another title.
 */
export function chooseMain<Of>(
  candidates: readonly ArticleCandidate<Of>[],
  tests: PageTests,
): ArticleCandidate<Of> | undefined {
  const own = candidates.filter(({addresses}) => addresses.some(tests.isPage))
  const titled = candidates.filter((each) => isTitled(each, tests))
  if (own.length > 0)
    return largest(own.some((each) => titled.includes(each)) ? both(own, titled) : own)
  if (titled.length > 0) return largest(titled)
  if (candidates.length > mostArticles) return undefined
  return largest(candidates.filter((each) => !isOther(each, tests)))
}

function isTitled<Of>({titles}: ArticleCandidate<Of>, tests: PageTests): boolean {
  return titles.some((each) => tests.isTitled(each) === true)
}

/** Whether a candidate states the address of another page, and a title that is not the page’s. */
function isOther<Of>({addresses, titles}: ArticleCandidate<Of>, tests: PageTests): boolean {
  return addresses.some(tests.isElsewhere) && titles.some((each) => tests.isTitled(each) === false)
}

function both<Of>(
  some: readonly ArticleCandidate<Of>[],
  others: readonly ArticleCandidate<Of>[],
): readonly ArticleCandidate<Of>[] {
  return some.filter((each) => others.includes(each))
}

function largest<Of>(
  candidates: readonly ArticleCandidate<Of>[],
): ArticleCandidate<Of> | undefined {
  return [...candidates].sort((a, b) => b.size - a.size)[0]
}
