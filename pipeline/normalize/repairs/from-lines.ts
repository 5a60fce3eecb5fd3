import type {Edit} from '../../tree/edits.ts'

const mark = '>From '
const escaped = /^>(?=From )/gm
const quoted = /^>(?!From )/

/**
 * Removes the sign that mailboxes put before a line that opens with `From `, so that none is taken for the beginning of
 * a message (RFC 4155).
 *
 *     >From the quay, the repairs were seen.
 *     ^
 *
 * Leaves alone a line beside quoted ones.
 */
export function fromLines(text: string): readonly Edit[] {
  return Array.from(text.matchAll(escaped)).flatMap(({index}): readonly Edit[] => {
    const above = text.lastIndexOf('\n', index - 2) + 1
    const below = text.indexOf('\n', index) + 1
    const isQuote =
      (index > 0 && quoted.test(text.slice(above, above + mark.length))) ||
      (below > 0 && quoted.test(text.slice(below, below + mark.length)))
    if (isQuote) return []
    const at = {start: index, end: index + 1}
    const reason = 'Mailboxes put this sign before a line that opens with `From`'
    return [{rule: 'from-lines/sign', at, was: '>', now: '', reason}]
  })
}
