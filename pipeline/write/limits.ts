/** Names for temporary files that are tried: a name is taken only by what a killed run left behind. */
export const mostTemporaryNames = 1000

/** Bytes read from a file at once, so that copying a large file needs little memory. */
export const filePieceLength = 262_144

/** Code units of lines kept in memory before they are written to the file of a part. */
export const mostBuffered = 262_144

/** Milliseconds until a call that the system could not complete (`EAGAIN`) is tried again. */
export const pauseMilliseconds = 5

/** Attempts at a call that is interrupted or not possible yet; with the pause, ten seconds. */
export const mostAttempts = 2000

/** UTF-8 bytes of a stem, so that a digest and an extension still fit the 255 bytes of a file name. */
export const mostStemBytes = 160
