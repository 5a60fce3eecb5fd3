/**
 * Workers that may die at one document before it is reported as an error. The first death may have
 * been chance: the system may have run out of memory for another process.
 */
export const mostDeathsOfDocument = 2

/** Workers that may die at no document of a task before the run ends: then no worker can start. */
export const mostDeathsOfTask = 3

/** Longest time between two checks for documents that take too long, in milliseconds. */
export const longestCheckPeriod = 1000

/** Checks within one timeout, so that a short timeout is overrun by a quarter at most. */
export const checksPerTimeout = 4

/**
 * Check periods that count between two checks: a check may come late on a busy machine, but not the
 * hour for which a run was stopped.
 */
export const mostPeriodsBetweenChecks = 2

/** Code units kept of what a worker prints on standard error, to report why it died. */
export const longestLastWords = 4096

/** Bytes read from standard input at once: as much as a pipe holds on Linux. */
export const inputPieceLength = 65_536

/** Attempts to take the lock of a folder. Each failed attempt means that another run was faster. */
export const mostLockAttempts = 100

/** Milliseconds between two signs of life of the holder of a lock. */
export const beatMilliseconds = 1000

/** Milliseconds between two looks at the signs of life of another process: half a beat. */
export const pauseBetweenLooks = 500

/**
 * Looks without a sign of life until a lock is taken over. With the pause ten seconds, ten beats: a
 * file system may be busy for a few. A holder that was merely slow loses its lock, but damages nothing.
 */
export const mostStillLooks = 20
