/** Words of a document that are sketched; the rest is not compared. News has a few thousand; a book must not fill the memory. */
export const mostWords = 20_000

/** Documents under one key that are paired all with all: the number of pairs grows with its square. */
export const allWithAll = 64

/** Above that, every document is paired with this many first ones only, by which a family still hangs together. */
export const hubs = 8

/** A shingle that more documents than this share leads to no pair: it is a phrase of the trade, and its pairs would never end. */
export const widest = 1024
