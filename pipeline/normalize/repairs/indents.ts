import type {Range} from '../../text/ranges.ts'
import type {Edit} from '../../tree/edits.ts'

const blanks = /[\t\v\f\r\u0085\u2028\u2029]+/g
const tab = /\t/g
const lineEdge = /^(?:\n|$)/
const indent = '    '

/**
 * Replaces tabs at the edges of lines, as in code on pages:
 *
 *     if rain {
 *     →   stay()        becomes four spaces
 *
 * Indentation stays visible, and no control character is published. Within a line, a break that no
 * browser shows becomes a space. Tabs between words are left to `spaces`.
 */
export function indents(text: string): readonly Edit[] {
  return Array.from(text.matchAll(blanks), ({0: was, index}) => {
    const at = {start: index, end: index + was.length}
    if (lineEdge.test(text.slice(at.end, at.end + 1))) return atEdge(at, was, '')
    if (lineEdge.test(text.slice(Math.max(0, index - 1), index))) {
      return atEdge(at, was, indent.repeat(Math.max(1, was.match(tab)?.length ?? 0)))
    }
    const reason = 'A line break inside a line, where pages show a space'
    return {rule: 'indents/break', at, was, now: ' ', reason}
  })
}

function atEdge(at: Range, was: string, now: string): Edit {
  return {rule: 'indents/tab', at, was, now, reason: 'A tab at the edge of a line'}
}
