/* Limits that keep one hostile or damaged document from using up time. */

/**
 * Rounds in which an article is fitted to its schema: a value that was cleaned may repeat another one, and
 * an object may be empty once a member is left out. The last round leaves out whole fields.
 */
export const mostRounds = 4

/** Quotations and lists around a block that its Markdown shows; deeper ones, which no person writes, are as deep. */
export const mostContainers = 8
