import {referenceAt} from '../../text/character-references.ts'
import type {Edit} from '../../tree/edits.ts'
import {type LinePiece, linePiecesOf} from './line-pieces.ts'

const reference =
  /&(?:amp;|#0{0,4}38;|#x0{0,4}26;)*(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,23});/gi
const layers = /^&(?:(?:amp|#0*38|#x0*26);)+/i
const markup = /<[/!]?[a-z]/i
const breaks = /[\t\n\v\f\r\u0085\u2028\u2029]/g
const mentionsReferences =
  /(?<![./\w])(?:x?html|xml|html5)\b|\bampersands?\b|\bentity\s(?:names?|codes?)|\bcharacter\s(?:references?|entit)/i
const inCode = /(?:=|\breturn|\()\s?$/
const everyday = /^&(?:amp|lt|gt|quot|apos|nbsp|#)/i
const nothing = /^[\s\u200b\ufeff]*$/

/**
 * Decodes HTML character references in text, also those that were escaped twice.
 *
 *     Fish &amp;amp; chips
 *          ^^^^^^^^^
 *
 * Leaves alone references without a semicolon, names that HTML does not know, addresses of variables
 * in code, and lines that show or discuss markup. Line breaks become spaces; white space at the edges
 * of a line is removed.
 */
export function entities(text: string): readonly Edit[] {
  const edits: Edit[] = []
  for (const line of linePiecesOf(text)) {
    if (!line.text.includes('&') || markup.test(line.text) || mentionsReferences.test(line.text))
      continue
    edits.push(...tidied(line, inLine(line)))
  }
  return edits
}

function inLine({start, text}: LinePiece): readonly Edit[] {
  return Array.from(text.matchAll(reference)).flatMap(({0: was, index}) => {
    const now = unescaped(was)
    const code = !everyday.test(was) && inCode.test(text.slice(Math.max(0, index - 8), index))
    if (now === was || code) return []
    const at = {start: start + index, end: start + index + was.length}
    const reason = 'A character reference of HTML, left as text'
    return [{rule: 'entities/reference', at, was, now, reason}]
  })
}

function unescaped(was: string): string {
  const inner = was.replace(layers, '&')
  if (inner === '&') return '&'
  return (exactly(inner) ?? inCapitals(inner) ?? inner).replaceAll(breaks, ' ')
}

/** The text of a reference whose whole name HTML knows: `&notit;` is none, though it opens with one. */
function exactly(text: string): string | undefined {
  const found = referenceAt(text, 0)
  return found?.length === text.length ? found.text : undefined
}

/** `&EACUTE;` of a text that was put into capitals. */
function inCapitals(text: string): string | undefined {
  return text === text.toUpperCase() ? exactly(text.toLowerCase())?.toUpperCase() : undefined
}

/** The edits of a line, with white space at its edges removed. */
function tidied({start, text}: LinePiece, edits: readonly Edit[]): readonly Edit[] {
  const edges = new Set([...atEdge(text, start, edits), ...atEnd(text, start, edits)])
  return edits.map((edit) => (edges.has(edit) ? {...edit, now: ''} : edit))
}

function atEdge(text: string, start: number, edits: readonly Edit[]): readonly Edit[] {
  let from = start
  const found: Edit[] = []
  for (const edit of edits) {
    if (!nothing.test(edit.now + text.slice(from - start, edit.at.start - start))) break
    found.push(edit)
    from = edit.at.end
  }
  return found
}

function atEnd(text: string, start: number, edits: readonly Edit[]): readonly Edit[] {
  let to = start + text.length
  const found: Edit[] = []
  for (const edit of edits.toReversed()) {
    if (!nothing.test(edit.now + text.slice(edit.at.end - start, to - start))) break
    found.push(edit)
    to = edit.at.start
  }
  return found
}
