import type {Edit} from '../../tree/edits.ts'

const blanks = /[\t\v\f\r\u0085]+/g
const tab = /\t/g
const lineEnd = /^(?:\n|$)/
const indent = '    '

/**
 * Replaces tabs at the edges of lines, as in code on pages:
 *
 *     if rain {
 *     →   stay()        becomes four spaces
 *
 * Indentation stays visible, and no control character is published. Tabs between words are left to
 * `spaces`.
 */
export function indents(text: string): readonly Edit[] {
  return Array.from(text.matchAll(blanks), ({0: was, index}) => {
    const at = {start: index, end: index + was.length}
    const isEnd = lineEnd.test(text.slice(at.end, at.end + 1))
    const tabs = was.match(tab)?.length ?? 0
    const now = isEnd ? '' : indent.repeat(Math.max(1, tabs))
    return {rule: 'indents/tab', at, was, now, reason: 'A tab at the edge of a line'}
  })
}
