const comment = '<!--'
const delimiter = /<!--|-->|<(\/?)script(?=[\t\n\f\r />])/gi

/**
 * The end of a script’s text. A script that is written inside a comment of the script, with its own end
 * tag, is part of the text.
 *
 *     <script><!-- <script> … </script> … --></script>
 *             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *
 * Source: html.spec.whatwg.org, 13.2.5.4 and 13.2.5.15 to 31 (script data, escaped, double escaped).
 *
 * @param start
 *   Offset of the text in the page.
 * @param end
 *   Offset of its first end tag.
 * @returns
 *   Offset of the end tag that closes it; the length of the page when there is none.
 */
export function scriptEndOf(page: string, start: number, end: number): number {
  if (!page.slice(start, end).includes(comment)) return end
  let depth = 0
  delimiter.lastIndex = start
  for (let match = delimiter.exec(page); match; match = delimiter.exec(page)) {
    const [sign, closes] = match
    if (closes === '/' && depth < 2) return match.index
    // The two dashes of `<!--` may be those of `-->` as well.
    if (sign === comment) delimiter.lastIndex -= 2
    depth = depthAfter(sign, closes, depth)
  }
  return page.length
}

/** The nesting after a delimiter: 1 in a comment, 2 in a script in a comment. */
function depthAfter(sign: string, closes: string | undefined, depth: number): number {
  if (sign === comment) return depth || 1
  if (sign === '-->' || depth === 0) return 0
  return closes === '/' ? 1 : 2
}
