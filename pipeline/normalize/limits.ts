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

/** Code units on either side of a line break in which a compound is looked for. */
export const longestCompound = 80

/** Lines between two printed pages: a foot, a head, a number, and the name of a section. */
export const mostBetween = 4

/** Code units of a line that may be the head of pages. */
export const longestHead = 80

/** A line that stands so often, whatever its figures, may be the head of pages. */
export const leastHeads = 2

/** Widths that are looked for in one text: a message may quote another one, and end in a signature. */
export const mostWidths = 6
