/* Limits that keep one hostile or damaged input from using up memory, time or output. None trades quality. */

/** Names of one line; the longest lists of contributors have fewer. */
export const mostNames = 30

/** Lines whose parts are remembered, since a line is read more than once. */
export const mostCut = 64

/** Lines with a date whose reading is kept for a language, since several rules read one line; then all are dropped. */
export const mostDatedLines = 256

/** Code units of a line among which a by-word is looked for; ornaments and the longest by-word are shorter. */
export const longestOpening = 96

/**
 * Parts of a message or an MHTML file, depth to which they are nested, bytes of the headers of one, and of the
 * line between two (a boundary has at most 70, RFC 2046).
 */
export const mostMessageParts = 1000
export const deepestPart = 20
export const longestHeaders = 65_536
export const longestBoundaryLine = 256
