import {type Refusal, refuse} from '../../tree/refusals.ts'
import {headLength} from '../limits.ts'

/** Declarations and comments that may stand before the first tag of a page, each with its end. */
const leads = [
  ['<!--', '-->'],
  ['<?xml', '>'],
] as const
const blocks =
  'article|aside|blockquote|div|figure|footer|h[1-6]|header|main|nav|ol|p|section|table|ul'
const page =
  /^<(?:!doctype\s{0,9}>|(?:!doctype\s+html|html|head|body|(?:script|style|title|meta|link|base)(?=[\s>]))\b)/i
/** A tag that stands in a page besides the one that opens it; a stray script in a text has none behind it. */
const inPage = new RegExp(
  String.raw`<(?:!doctype|/?(?:html|head|body|meta|link|base|br|li|${blocks})(?=[\s/>]))`,
  'i',
)
const fragment = new RegExp(String.raw`^<(?:${blocks})(?=[\s>])`, 'i')
const blockEnd = new RegExp(String.raw`</(?:${blocks})\s{0,9}>`, 'gi')
/** Ends of blocks that show a fragment of a page; prose that opens with a tag has fewer. */
const fewestBlocks = 2
const json = /^\s*[[{]/
/** A declaration of XML, and the first element behind it. */
const xml =
  /^\s{0,99}<\?xml\s[^>]{0,200}\?>\s{0,99}(?:<!--(?:(?!-->)[\s\S]){0,2000}-->\s{0,99}){0,9}<[A-Za-z_][\w.:-]{0,99}[\s>]/

/**
 * Whether a text begins as an HTML page or a fragment of one does.
 *
 *     <h1>Ferry is back</h1><p>It returned on Monday.</p>
 *
 * Leaves prose alone that opens with a tag or a declaration: `<!DOCTYPE html> is how pages begin`.
 */
export function looksLikePage(text: string): boolean {
  const head = firstTagOn(text)
  const opened = page.exec(head)
  if (opened !== null) return inPage.test(head.slice(opened[0].length))
  return fragment.test(head) && (head.match(blockEnd)?.length ?? 0) >= fewestBlocks
}

/** Whether a text begins as a whole page does, whatever it is called. */
export function opensAsPage(text: string): boolean {
  return page.test(firstTagOn(text)) && looksLikePage(text)
}

/**
 * The beginning of a text without what a page may have before its first tag: white space, and notes of
 * whoever built or served it. A comment without an end is left.
 *
 *     <!-- Served from cache > 5 min --> <html>
 *                                        ^^^^^^
 */
function firstTagOn(text: string): string {
  let rest = text.slice(0, headLength).trimStart()
  for (;;) {
    const ends = leads.flatMap(([opening, closing]) => {
      const end = rest.startsWith(opening) ? rest.indexOf(closing, opening.length) : -1
      return end === -1 ? [] : [end + closing.length]
    })
    const [end] = ends
    if (end === undefined) return rest
    rest = rest.slice(end).trimStart()
  }
}

/**
 * Refuses text that is an HTML page, XML or JSON: markup and member names are not words of an article.
 *
 * Leaves alone prose that begins with a bracket or shows a tag.
 */
export function refuseMarkup(text: string): Refusal | undefined {
  if (opensAsPage(text)) {
    return refuse(
      'formats/html',
      'The input is an HTML page, not plain text',
      'Read it with the media type `text/html`',
    )
  }
  if (xml.test(text)) {
    return refuse(
      'formats/xml',
      'The input is XML of no format that is read, not plain text',
      'Save its words as plain text; a feed is read from a file, or with `--from feed`',
    )
  }
  if (!isJson(text)) return undefined
  return refuse(
    'formats/json',
    'The input is JSON, not plain text',
    'Read it as a capture, or save its words as plain text',
  )
}

function isJson(text: string): boolean {
  if (!json.test(text.slice(0, headLength))) return false
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
