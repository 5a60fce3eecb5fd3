const comment = '<!--'
const turn = /<!--|-->|<(\/?)script(?=[\t\n\f\r />])/gi

/**
 * Where the text of a script ends: a script that is written in a comment of a script, with its own end
 * tag, is part of its text.
 *
 *     <script><!-- <script> … </script> … --></script>
 *             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *
 * Source: html.spec.whatwg.org, 13.2.5.4 and 13.2.5.15 to 31 (script data, escaped, double escaped).
 *
 * @param start
 *   Where the text begins in the page.
 * @param end
 *   Its first end tag.
 * @returns
 *   The end tag that is meant; the end of the page when there is none.
 */
export function scriptEndOf(page: string, start: number, end: number): number {
  if (!page.slice(start, end).includes(comment)) return end
  let depth = 0
  turn.lastIndex = start
  for (let match = turn.exec(page); match; match = turn.exec(page)) {
    const [sign, closes] = match
    if (closes === '/' && depth < 2) return match.index
    // The two dashes of `<!--` may be those of `-->` as well.
    if (sign === comment) turn.lastIndex -= 2
    depth = depthAfter(sign, closes, depth)
  }
  return page.length
}

/** How deep the text is after a sign: in a comment 1, in a script in a comment 2. */
function depthAfter(sign: string, closes: string | undefined, depth: number): number {
  if (sign === comment) return depth || 1
  if (sign === '-->' || depth === 0) return 0
  return closes === '/' ? 1 : 2
}
