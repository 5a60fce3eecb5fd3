/** Something that may be the article of the page. */
export interface ArticleCandidate<Of> {
  readonly of: Of
  /** What it says its address is. */
  readonly addresses: readonly string[]
  /** How much it says. */
  readonly size: number
}

/** Articles in lists of other stories say as little as this. */
const mostAlike = 3
const article =
  /^(?:[A-Z]?[A-Za-z]*Article|BlogPosting|LiveBlogPosting|SocialMediaPosting|DiscussionForumPosting|Report|Review|CriticReview|NewsStory)$/
const lastSegment = /(?<![^/#:])[^/#:]*$/

/** Whether a type of schema.org is one of articles. */
export function isArticleType(type: string): boolean {
  return article.test(type)
}

/** The names of types, without the vocabulary’s address, with the capital that all of them begin with. */
export function typesOf(value: unknown): readonly string[] {
  const all: readonly unknown[] = Array.isArray(value) ? value : [value]
  return all
    .filter((each) => typeof each === 'string')
    .slice(0, 10)
    .flatMap((each) => lastSegment.exec(each.trim())?.[0] ?? [])
    .filter((name) => name !== '')
    .map((name) => name.charAt(0).toUpperCase() + name.slice(1))
}

/**
 * The article of the page among several: the fullest of those that name the page’s address, else the
 * fullest. Where many are alike none is chosen, since they are a list of stories.
 */
export function chooseMain<Of>(
  candidates: readonly ArticleCandidate<Of>[],
  isPage: (address: string) => boolean,
): ArticleCandidate<Of> | undefined {
  const own = candidates.filter(({addresses}) => addresses.some(isPage))
  if (own.length === 0 && candidates.length > mostAlike) return undefined
  return [...(own.length > 0 ? own : candidates)].sort((a, b) => b.size - a.size)[0]
}
