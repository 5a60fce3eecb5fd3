import {oneOf} from '../../language/words.ts'
import {type Headers, headerOf} from '../../parse/mime/headers.ts'
import {lazy} from '../../text/lazy.ts'
import type {Part} from '../../tree/labelled.ts'
import {isWithin, type Mark, type Page} from '../../tree/page.ts'
import {tuned} from '../../tuning/load.ts'

const bracketed = /<(https?:[^<>\s]{1,2000})>/gi
/** Words in addresses, and in the line, by which programs end a subscription. */
export const ending = lazy(() => new RegExp(oneOf('mail-end'), 'iu'))
const {
  mailItemLinks: mostLinked,
  mailItemText: shortestText,
  mailPageFoot: longestFoot,
  mailPageNotice: longestNotice,
} = tuned('formats')

/**
 * Parts of a message in HTML: text that is hidden, which programs show beside the subject in their lists; the
 * notice with the link that ends the subscription, with what stands below it; and the headings of its items, which
 * lead elsewhere, and are followed by their text.
 *
 * Leaves alone a long paragraph with such a link, a link amid the text, and headings above nothing but links.
 */
export function partsOfPage(page: Page, headers: Headers): readonly Part[] {
  const {marks, elements} = page
  const own = new Set(
    Array.from(headerOf(headers, 'list-unsubscribe').matchAll(bracketed), ([, url]) => url),
  )
  const links = elements.filter(
    ({tag, attributes: {href = ''}}) => tag === 'a' && (own.has(href) || ending().test(href)),
  )
  const end = marks.at(-1)?.at.end ?? 0
  const foot = marks.find(
    ({at}) =>
      at.end - at.start <= longestNotice &&
      end - at.start <= longestFoot &&
      links.some((link) => link.at.start >= at.start && link.at.end <= at.end),
  )
  return marks.flatMap((mark, i): readonly Part[] => {
    const {at} = mark
    if (isWithin(mark, 'hidden')) return [{at, role: 'newsletter', label: 'preheader'}]
    const isFoot = foot !== undefined && at.start >= foot.at.start
    if (isFoot) return [{at, role: 'newsletter', label: 'List-Unsubscribe'}]
    return isItemHeading(mark, marks[i + 1]) ? [{at, role: 'crosshead', label: 'heading'}] : []
  })
}

/** Whether a heading stands right above a paragraph of its own. */
function isItemHeading({heading = 1}: Mark, next: Mark | undefined): boolean {
  if (heading === 1 || next === undefined || next.heading !== undefined) return false
  return next.links < mostLinked && next.at.end - next.at.start >= shortestText
}
