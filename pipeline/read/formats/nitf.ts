import type {LabelRemark} from '../../tree/labelled.ts'
import {type Refusal, refuse} from '../../tree/refusals.ts'
import type {Capture} from '../../tree/types.ts'
import {longestQuotedCode} from '../limits.ts'
import {childrenOf, elementsAt, type XmlElement, xmlTreeOf} from '../xml/tree.ts'
import {statusRemarks} from './item-remarks.ts'
import type {NewsBody} from './newsml-body.ts'
import {htmlOfNitf, storyOfNitf} from './nitf-markup.ts'
import {nitfValuesOf} from './nitf-values.ts'
import type {ReadOptions} from './options.ts'
import {readXmlItem, refuseXml} from './xml-item.ts'

const opening =
  /^\s{0,200}(?:<\?xml[^>]{0,200}>\s{0,200})?(?:<!--[^>]{0,2000}-->\s{0,200}){0,3}(?:<!DOCTYPE\s{1,20}nitf\b[^>]{0,400}>\s{0,200})?(?:<!--[^>]{0,2000}-->\s{0,200}){0,3}<(?:[\w-]{1,20}:)?nitf[\s>]/
const marked = /<[^<>]*>/gu
const inked = /[\p{L}\p{N}]/u

/** Whether a text begins as a document of NITF does. */
export function looksLikeNitf(head: string): boolean {
  return opening.test(head)
}

/**
 * A capture of the story of a document of NITF (IPTC), with what its head and the head of its body state. Tables,
 * lists and captions of media are read as those of a page; what lies elsewhere is not fetched.
 *
 * A document that its provider cancelled or withheld is rejected with that reason.
 *
 * @returns
 *   A refusal, with the place, when the XML is broken or cut off, and when the document has no story.
 */
export function readNitf(
  input: string | Uint8Array | Iterable<Uint8Array>,
  options: ReadOptions,
): Capture | Refusal {
  return readXmlItem(input, options, {
    format: 'nitf',
    itemIn,
    bodyOf,
    valuesOf: nitfValuesOf,
    remarksOn,
  })
}

function itemIn(text: string): XmlElement | Refusal {
  const tree = xmlTreeOf(text)
  const {root} = tree
  const broken = refuseXml('nitf', tree)
  if (broken !== undefined) return broken
  if (root?.name === 'nitf') return root
  return refuse(
    'nitf/none',
    `The file holds no document of NITF: its outermost element is \`${(root?.name ?? '').slice(0, longestQuotedCode)}\``,
    'Check that the file is NITF, or leave its format to be recognised',
  )
}

function bodyOf(text: string, nitf: XmlElement): NewsBody | Refusal {
  const story = storyOfNitf(nitf)
  const words = text.slice(story.innerStart, story.innerEnd).replaceAll(marked, ' ')
  if (story === nitf || !inked.test(words)) {
    const what =
      childrenOf(nitf, 'body').length === 0 ? 'it has no `body`' : 'its `body.content` is empty'
    return refuse('nitf/no-text', `The document has no story: ${what}`, 'Fetch the file again')
  }
  return {
    at: {start: story.start, end: story.end},
    mediaType: 'application/xhtml+xml',
    transfer: 'identity',
    text: '',
    rewrite: htmlOfNitf,
  }
}

function remarksOn(nitf: XmlElement): readonly Omit<LabelRemark, 'at'>[] {
  const [docdata] = elementsAt(nitf, 'head', 'docdata')
  const status = docdata?.attributes['management-status'] ?? ''
  const [release] = docdata === undefined ? [] : childrenOf(docdata, 'date.release')
  const until = release?.attributes['norm'] ?? ''
  const embargo = status === 'embargoed' && until !== ''
  return [
    ...statusRemarks('nitf', status),
    ...(embargo
      ? [
          {
            rule: 'nitf/embargo',
            level: 'message',
            reason: `The document is embargoed until \`${until.slice(0, longestQuotedCode)}\``,
          } as const,
        ]
      : []),
  ]
}
