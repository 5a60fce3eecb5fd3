import {entity, showsMarkup, tag} from '../../text/markup.ts'
import type {Edit} from '../../tree/edits.ts'

const everyTag = new RegExp(tag.source, 'giu')
const everyEntity = new RegExp(entity.source, 'gu')
const sign = /[<>&]/g
const alike: Readonly<Record<string, string>> = {'<': '‹', '>': '›', '&': '＆'}

/**
 * Markup that a page shows as text, as pages about code do, written with signs that are none:
 *
 *     30 years of <br> tags   becomes   30 years of ‹br› tags
 *                 ^    ^
 *
 * So the words stay, and nobody who puts the text into a page runs it. Leaves alone signs that are no
 * tag, comment or reference: `a < b`, `List<String>`.
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
