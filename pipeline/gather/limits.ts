/*
 * Limits that keep one hostile or damaged input from using up memory or time, and the sizes of
 * buffers. How large a document may be is `mostBytes` of `tree/refusals.ts`.
 */

/** Patterns that the braces of one pattern may expand to; further braces are not expanded. */
export const mostPatterns = 64

/** Bytes read from a file at a time. Larger blocks do not make reading faster. */
export const chunkLength = 262_144

/** Bytes read from standard input at a time: the capacity of a pipe on Linux (pipe(7)). */
export const pipeLength = 65_536

/** Wait before a non-blocking standard input that had no data is read again, in milliseconds. */
export const retryMilliseconds = 5

/** Initial length of a window on a stream, in bytes. */
export const windowLength = 1_048_576

/** Most bytes of a record or line beside the document in it: headers, other fields, punctuation. */
export const mostBeside = 1_048_576

/** Most bytes of the header of a WARC record or an HTTP response; web servers accept less. */
export const mostHeader = 65_536

/** Content codings that one HTTP response may be wrapped in; more than one is already rare. */
export const mostCodings = 4

/**
 * Most bytes of a gzip member that is decompressed in one step, compressed and decompressed. A longer
 * member is decompressed in pieces.
 */
export const mostCompressed = 8_388_608
export const mostDecompressed = 33_554_432

/** Compressed bytes of a long member handled at a time; deflate can expand them a thousandfold. */
export const stepLength = 16_384

/**
 * Bytes of damaged gzip members that may be decompressed in vain: in all, and for each byte of the archive
 * before. After that, what led to the damage is passed over with it.
 */
export const mostVain = 67_108_864
export const mostVainPerByte = 16

/** Bytes of a damaged gzip member that are decompressed first to find its damage, and how they grow. */
export const firstTrial = 4096
export const trialGrowth = 16

/** Most bytes that one byte of deflate can stand for (zlib.net, technical details). */
export const mostExpansion = 1032

/** Largest output buffer allocated because a gzip trailer announces that length. */
export const mostAnnounced = 4_194_304

/** Most bytes of the name and of the comment in the header of a gzip member: the longest path on Linux. */
export const longestMemberName = 4096

/** Bytes decompressed to check whether a gzip member begins somewhere, compressed and decompressed. */
export const probeLength = 512
export const mostProbed = 2_097_152

/** Characters of an unknown field name that a message quotes. */
export const longestQuotedName = 60

/** Bytes at the beginning of a file in which its format is looked for. */
export const longestHead = 4096

/** Missing numbers of documents that a message lists. */
export const mostMissing = 9
