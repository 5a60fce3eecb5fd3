/** Code units of the longest token that is looked at. No word of a language is longer, and expressions need memory for every letter. */
export const longestToken = 200

/** Doubled words of a document that are looked at: each is parsed with its sentence, which takes long, and more than this are a way of writing. */
export const mostDoubled = 2000

/** Places of one word that are counted; a document of one word over and over must not be counted for each of them. */
export const mostCounted = 100

/** Frequent words that a word is compared with under one key. */
export const mostAlike = 8

/** Code units of the text on either side of a token that the word parser gets: its cost grows with the square of the length. */
export const reachOfParser = 80

/** Code units before a token in which the name before it is looked for; the longest names are shorter. */
export const longestName = 30
