import {type Refusal, refuse} from '../../tree/refusals.ts'
import {headLength} from '../limits.ts'

const page =
  /^\s{0,200}(?:(?:<\?xml[^>]{0,200}>|<!--[^>]{0,200}-->)\s{0,200}){0,3}<(?:!doctype\s+html|html|head|body|(?:script|style|title|meta|link|base)(?=[\s>]))\b/i
const json = /^\s*[[{]/

/** Whether a text begins as an HTML page does. */
export function looksLikePage(text: string): boolean {
  return page.test(text.slice(0, headLength))
}

/**
 * Refuses text that is an HTML page or JSON: markup and member names are not words of an article.
 *
 * Leaves alone prose that begins with a bracket or shows a tag.
 */
export function refuseMarkup(text: string): Refusal | undefined {
  if (looksLikePage(text)) {
    return refuse(
      'formats/html',
      'The input is an HTML page, not plain text',
      'Read it with the media type `text/html`',
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
