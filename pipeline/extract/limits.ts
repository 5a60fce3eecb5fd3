/* Limits that keep one hostile or damaged input from using up memory, time or output. None trades quality. */

/** Stretches that are taken out of one paragraph; a paragraph that was glued from more is no text. */
export const mostTeasers = 8

/** Keywords of one article; pages that state more repeat words for search engines. */
export const mostKeywords = 50

/** Pictures with a caption, and corrections, of one article; the audit compares each with all their places. */
export const mostCaptions = 300
export const mostCorrections = 100

/** Related stories of one article; the longest lists below real articles have fewer. */
export const mostLinks = 20

/** Code units of a caption; one that is longer is another text. */
export const longestCaption = 2000

/** Code units of a credit and of a place that a format states; what is longer is a sentence. */
export const longestCredit = 200
export const longestPlace = 100
