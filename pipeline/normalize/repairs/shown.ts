import {entity, showsMarkup, tag} from '../../text/markup.ts'
import type {Edit} from '../../tree/edits.ts'

const everyTag = new RegExp(tag.source, 'giu')
const everyEntity = new RegExp(entity.source, 'gu')
const sign = /[<>&]/g
const alike: Readonly<Record<string, string>> = {'<': '‹', '>': '›', '&': '＆'}

/**
 * Makes markup inert that a page shows as text, as pages about code do:
 *
 *     30 years of <br> tags   becomes   30 years of ‹br› tags
 *                 ^    ^
 *
 * The words stay, and the text can be inserted into a page without becoming markup. Leaves alone signs
 * that form no tag, comment or reference: `a < b`, `List<String>`.
 */
export function shownMarkup(text: string): readonly Edit[] {
  if (!showsMarkup(text)) return []
  const found = [...text.matchAll(everyTag), ...text.matchAll(everyEntity)]
  const edits = new Map<number, Edit>()
  for (const {0: markup, index} of found) {
    for (const {0: was, index: within} of markup.matchAll(sign)) {
      const start = index + within
      const reason = 'A sign of markup that the page shows as text'
      const now = alike[was] ?? was
      edits.set(start, {rule: 'shown/markup', at: {start, end: start + 1}, was, now, reason})
    }
  }
  return [...edits.values()].sort((a, b) => a.at.start - b.at.start)
}
