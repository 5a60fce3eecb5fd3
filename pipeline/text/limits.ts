/* Limits that keep one hostile or damaged value from using up memory, time or output. */

/**
 * Code units of an address, before and after it is serialised. RFC 9110 (4.1) recommends that every
 * recipient support 8,000 octets; what is longer carries data and leads to no article.
 */
export const longestAddress = 8000

/** Depth of JSON to which places are kept: the pointer of a deeper value would cost its depth. */
export const deepestPointer = 16
