import {look} from '../../language/wordings.ts'
import type {SpanRule, Stretch} from '../../tree/span-rules.ts'
import {tuned} from '../../tuning/load.ts'
import {seamsOf} from './seams.ts'

const {teaserLength: longest} = tuned('fields')
/** What points away at the end of a line: an arrow, which a guillemet folded to a quotation mark may be, or an address in brackets. */
const pointing = /(?:\s?(?:>{1,3}|[›→⇒])|\s"|\s?[[(<]https?:\/\/[^\s\])>]{4,400}[\])>])$/u

/** Links to the whole story that letters and feeds put behind its first sentences. */
export const storyLinks: readonly SpanRule[] = [
  {
    id: 'teaser/link-at-the-end',
    name: 'promo',
    reason: 'A link to the whole story ends the paragraph, with an arrow or an address behind it',
    find: linkAtTheEnd,
    examples: {
      yes: [
        'The ferry came. ⟦Full story >>⟧',
        'The ferry came. ⟦Read more [https://post.example/ferry?id=1]⟧',
        'The ferry came. ⟦Continue reading →⟧',
        'Die Fähre kam. ⟦Weiterlesen »⟧',
        'Le ferry est là. ⟦Lire la suite >⟧',
      ],
      no: [
        'The ferry came. Read more',
        'The ferry came. He was told to read more »',
        'The ferry came [https://post.example/ferry].',
        'Full story >>',
      ],
    },
  },
]

function linkAtTheEnd(text: string): Stretch | undefined {
  const from = Math.max(0, text.length - longest)
  const tail = text.slice(from).trimEnd()
  const pointer = pointing.exec(tail)
  if (pointer === null) return undefined
  const start = seamsOf(tail).find((seam) => {
    const call = tail.slice(seam, pointer.index).trimEnd().toLowerCase()
    return call !== '' && look(call).whole.has('promo')
  })
  return start === undefined ? undefined : {start: from + start, end: from + tail.length}
}
