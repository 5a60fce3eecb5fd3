import {charsetSearchLength} from '../limits.ts'

const tag = /<(?:meta\b[^>]{0,1000}|body\b|\?xml\b[^>]{0,200})/gi
const charset = /\b(?:charset|encoding)\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{1,40})/i
const wide = /^utf-?16/i

/**
 * The charset that a page declares in `meta` or in its XML declaration.
 *
 * A declaration that can be read as ASCII cannot be in UTF-16, so UTF-16 is replaced by UTF-8, as
 * browsers do (html.spec.whatwg.org, 13.2.3.2).
 *
 * @param bytes
 *   The page; only its first 16 kB are searched.
 */
export function charsetNamedIn(bytes: Buffer): string | undefined {
  const head = bytes.toString('latin1', 0, charsetSearchLength)
  for (const [found] of head.matchAll(tag)) {
    if (found.toLowerCase() === '<body') return undefined
    const label = charset.exec(found)?.[1]
    if (label !== undefined) return wide.test(label) ? 'utf-8' : label
  }
  return undefined
}
