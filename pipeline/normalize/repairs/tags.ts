import {decodedText} from '../../text/character-references.ts'
import {inertLine} from '../../text/inert.ts'
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
const letter = /\p{L}/u

/**
 * Removes tags of HTML from a line of prose.
 *
 *     a <strong>verified</strong> report
 *       ^^^^^^^^        ^^^^^^^^^
 *
 * A tag must have its end tag in the same line, be a break, or stand alone at an edge of the line right
 * beside its words, as paragraphs leave it:
 *
 *     It sails again.</p>
 *                    ^^^^
 *
 * Leaves alone lines with a tag that is not for text, lines that look like code or discuss markup, and
 * anything else in angle brackets.
 */
export function tags(text: string): readonly Edit[] {
  const edits: Edit[] = []
  for (const piece of linePiecesOf(text)) {
    if (!piece.text.includes('<')) continue
    const found = inLine(piece)
    edits.push(...(found.length > 0 ? found : atEdges(piece)))
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

/** The tags without a partner in their line that stand at its edges, right beside words or each other. */
function atEdges({start, text}: LinePiece): readonly Edit[] {
  const found = [...text.matchAll(tag)]
  const prose = decodedText(text.replaceAll(tag, ' ')).trim()
  if (!letter.test(prose) || mentionsMarkup.test(prose) || looksLikeCode.test(prose)) return []
  const edges = [...leading(text, found), ...trailing(text, found)]
  return edges
    .filter((each) => !hasPartner(each, found))
    .map(({0: markup, index}) => {
      const at = {start: start + index, end: start + index + markup.length}
      const reason = 'A tag of HTML without its partner, left at the edge of a line'
      return {rule: 'tags/edge', at, was: markup, now: '', reason}
    })
}

/** Whether the start tag of an end tag stands before it in the line, or the end tag of a start tag behind it. */
function hasPartner(
  {1: slash, 2: name, index}: RegExpExecArray,
  found: readonly RegExpExecArray[],
): boolean {
  if (name === undefined || single.test(name)) return false
  return found.some(
    (other) =>
      other[2] === name &&
      other[1] !== slash &&
      (slash === '' ? other.index > index : other.index < index),
  )
}

/** The tags that open a line, each right before the next or before a word. */
function leading(text: string, found: readonly RegExpExecArray[]): readonly RegExpExecArray[] {
  let end = text.length - text.trimStart().length
  const run: RegExpExecArray[] = []
  for (const each of found) {
    if (each.index !== end) break
    end += each[0].length
    run.push(each)
  }
  return blank.test(text.charAt(end)) ? [] : run
}

/** The tags that close a line, each right behind the one before or behind a word; blanks may follow them. */
function trailing(text: string, found: readonly RegExpExecArray[]): readonly RegExpExecArray[] {
  let start = text.length
  const run: RegExpExecArray[] = []
  for (const each of found.toReversed()) {
    const behind = text.slice(each.index + each[0].length, start)
    if (inertLine(decodedText(behind)) !== '') break
    start = each.index
    run.unshift(each)
  }
  return start === 0 || blank.test(text.charAt(start - 1)) ? [] : run
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
