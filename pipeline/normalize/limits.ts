/*
 * Limits that keep one hostile or damaged text from using up time.
 */

/** Rounds of repairs; damage in layers has fewer layers. */
export const mostRounds = 12

/** Code units of the pieces that a repair is given whose time grows faster than the length of its input. */
export const longestPiece = 2000

/** Code units in which two versions of a text are searched for a common place. */
export const farthestMatch = 512

/** Code units on either side in which the token around a misread character is looked for. */
export const longestMisreadToken = 80

/** Invisible characters that are skipped to reach the next visible one. */
export const mostSkipped = 8
