/** Words of a document that are compared; the rest is not. News has a few thousand, and a book must not fill the memory. */
export const mostWords = 20_000

/** Sentences of one document that a pair of words may stand in: beyond that, it is a manner of speaking, and would cost the square of their number. */
export const mostPlaces = 32

/**
 * Others that a document is compared with by its own choice, the closest first: documents of one form, such as notices, share phrases with
 * more others the larger the corpus is (100 on average for 1,662 notices among 30,000 documents of `bench -- lineage`), and a component of a
 * million pairs would not fit the memory.
 */
export const mostPartners = 32

/** Documents under one key of which all pairs are compared: the number of pairs grows with its square. */
export const allWithAll = 64

/** Beyond that, every document is paired with this many first ones only, which still connects a family. */
export const hubs = 8

/** A shingle that more documents than this share leads to no pair: it is a common phrase, and there would be too many pairs. */
export const mostSharers = 1024

/** A name or figure that more documents than this share leads to no pair: it is no mark of one event. */
export const mostNamers = 32
