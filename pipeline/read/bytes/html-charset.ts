const prescanned = 16_384
const tag = /<(?:meta\b[^>]{0,1000}|body\b|\?xml\b[^>]{0,200})/gi
const charset = /\b(?:charset|encoding)\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{1,40})/i
const wide = /^utf-?16/i

/**
 * The charset that a page names for itself, in `meta` or in the opening of XML.
 *
 * @param bytes
 *   The page; only its first 16 kB are looked at. What can be read as ASCII is not UTF-16, so a page
 *   that says so is taken for UTF-8, as browsers do.
 */
export function charsetNamedIn(bytes: Buffer): string | undefined {
  const head = bytes.toString('latin1', 0, prescanned)
  for (const [found] of head.matchAll(tag)) {
    if (found.toLowerCase() === '<body') return undefined
    const label = charset.exec(found)?.[1]
    if (label !== undefined) return wide.test(label) ? 'utf-8' : label
  }
  return undefined
}
