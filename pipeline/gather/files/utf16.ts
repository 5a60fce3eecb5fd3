/** Bytes of the mark of byte order of UTF-16. */
export const wideMark = 2

/** The encoding in units of two bytes that a mark of byte order names. */
export function wideLabelOf(bytes: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  const mark = bytes.toString('hex', 0, wideMark)
  if (mark === 'fffe') return 'utf-16le'
  return mark === 'feff' ? 'utf-16be' : undefined
}
