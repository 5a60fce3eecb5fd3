/** Code units of the longest token that rules examine. No word is longer, and an expression needs memory for every letter. */
export const longestToken = 200

/** Doubled words of a document that are examined: each is parsed with its sentence, which takes long, and more than this are a way of writing. */
export const mostDoubled = 2000

/** Places of one word that are counted; so that a document of one repeated word costs no more than others. */
export const mostCounted = 100

/** Frequent words that a word is compared with under one key. */
export const mostAlike = 8

/** Mended words of a document for which twins are looked for: every other word is compared with each. */
export const mostMended = 8

/** Code units of the text on either side of a token that the word parser reads: its cost grows with the square of the length. */
export const reachOfParser = 80

/** Code units before a token in which a name is looked for; the longest names are shorter. */
export const longestName = 30

/** Code units on either side of a decimal point in which a sum of money stands. */
export const longestSum = 24
