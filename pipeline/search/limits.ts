/** Code units of a token; what a longer word has beyond them is not compared. */
export const longestToken = 64

/** Matching articles that are ranked; of more, those that were added last. Ranking one takes about a microsecond. */
export const mostRanked = 20_000

/** Matching articles whose facets are counted; of more, those that were added last. */
export const mostCounted = 5000

/** Articles that are looked at to fill one page with stories, for each story on it. */
export const articlesPerStory = 5

/** Code units of a query. */
export const longestQuery = 1000

/** Conditions of a query. */
export const mostConditions = 50

/** Hashes of shingles of an article under which its copies are found: the smallest ones. */
export const storyShingles = 8

/** Milliseconds that a search waits while an index is being updated. */
export const busyMilliseconds = 5000

/** Articles with one shingle that are looked at for a copy: a shingle of many is a manner of speaking. */
export const mostSharers = 50

/** Letters before the `*` of a word: fewer begin so many words that their lists take a second to join. */
export const leastOpening = 3
