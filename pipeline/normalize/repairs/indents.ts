import type {Edit} from '../../tree/edits.ts'

const blanks = /[\t\v\f\r\u0085]+/g
const tab = /\t/g
const lineEnd = /^(?:\n|$)/
const indent = '    '

/**
 * Tabs at the edges of lines, as pages show code:
 *
 *     if rain {
 *     →   stay()        becomes four spaces
 *
 * So the steps stay, and no control character goes out. Between two words `spaces` has seen to them.
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
