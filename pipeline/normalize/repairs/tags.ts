import type {Edit} from '../../tree/edits.ts'
import {tuned} from '../../tuning/load.ts'
import {type LinePiece, linePiecesOf} from './line-pieces.ts'

const inlineNames = 'a|b|big|cite|del|em|font|i|ins|mark|q|s|small|span|strike|strong|sub|sup|tt|u'
const blockNames = 'blockquote|br|center|div|h[1-6]|hr|li|ol|p|td|th|tr|ul'
const tag = new RegExp(
  `<(/?)(${inlineNames}|${blockNames})(?:\\s[^<>]{0,300})?/?>|<!--[^<>]{0,200}-->`,
  'gi',
)
const comment = /<!--[^<>]{0,200}-->/g
const inline = new RegExp(`^</?(?:${inlineNames})\\b|^<!--`, 'i')
const single = /^(?:br|hr)$/i
const anyTag = /<\/?[a-z]/gi
const looksLikeCode = /^\s+<|\b[a-z]+[A-Z]\w*=|[{}`]|-->\s*[\w"]|=>|::|\\n|;\s*$|^\s*[<#$].*\[/
const mentionsMarkup =
  /(?<![./\w])(?:x?html5?|xml|css|jsx|markup|javascript|bbcode)\b|\btags?\b|\b(?:html|dom|page)\selements?\b|\battributes?\b/i
const word = /\p{L}{2,}/gu
const {leastTagWords} = tuned('normalize')
const blank = /\s/

/**
 * Removes tags of HTML from a line of prose.
 *
 *     a <strong>verified</strong> report
 *       ^^^^^^^^        ^^^^^^^^^
 *
 * A tag must have its end tag in the same line, or be a break. Leaves alone lines with a tag that is not
 * for text, lines that look like code or discuss markup, and anything else in angle brackets.
 */
export function tags(text: string): readonly Edit[] {
  const edits: Edit[] = []
  for (const piece of linePiecesOf(text)) {
    if (piece.text.includes('<')) edits.push(...inLine(piece))
  }
  return edits
}

function inLine({start, text}: LinePiece): readonly Edit[] {
  const found = [...text.matchAll(tag)]
  if (found.length === 0 || found.length !== (text.match(anyTag) ?? []).length + comments(text)) {
    return []
  }
  const prose = text.replaceAll(tag, ' ')
  if ((prose.match(word) ?? []).length < leastTagWords) return []
  if (looksLikeCode.test(text.replaceAll(comment, '')) || mentionsMarkup.test(prose)) return []
  if (!arePaired(found)) return []
  return found.map(({0: markup, index}) => {
    const [from, to] = withEdge(text, index, index + markup.length)
    const apart = inline.test(markup) || isBlankAround(text, index, index + markup.length)
    const at = {start: start + from, end: start + to}
    const reason = 'A tag of HTML, left as text'
    return {rule: 'tags/left', at, was: text.slice(from, to), now: apart ? '' : ' ', reason}
  })
}

/** The range of a tag; at the edge of the line with the white space that would be left there. */
function withEdge(text: string, start: number, end: number): readonly [start: number, end: number] {
  const before = text.slice(0, start)
  const after = text.slice(end)
  const [isFirst, isLast] = [before, after].map((side) => side.replaceAll(tag, '').trim() === '')
  const from = isLast ? before.trimEnd().length : start
  const to = isFirst ? text.length - after.trimStart().length : end
  return [from, to]
}

function comments(text: string): number {
  return text.split('<!--').length - 1
}

/** Whether every tag that needs an end tag has one, properly nested. */
function arePaired(found: readonly RegExpExecArray[]): boolean {
  const open: string[] = []
  for (const [, slash, name] of found) {
    if (name === undefined || single.test(name)) continue
    if (slash === '') open.push(name.toLowerCase())
    else if (open.pop() !== name.toLowerCase()) return false
  }
  return open.length === 0
}

function isBlankAround(text: string, start: number, end: number): boolean {
  const before = text.charAt(start - 1)
  const after = text.charAt(end)
  return before === '' || after === '' || blank.test(before) || blank.test(after)
}
