import type {LabelRemark} from '../../tree/labelled.ts'
import {type Refusal, refuse} from '../../tree/refusals.ts'
import type {Capture} from '../../tree/types.ts'
import {longestQuotedCode, longestQuotedVersion} from '../limits.ts'
import {elementsAt, type XmlElement, xmlTreeOf} from '../xml/tree.ts'
import {statusRemarks, versionRemarks} from './item-remarks.ts'
import {bodyOf} from './newsml-body.ts'
import {valuesOf} from './newsml-values.ts'
import type {ReadOptions} from './options.ts'
import {readXmlItem, refuseXml} from './xml-item.ts'

const remedy = 'Fetch the file again'
const opening =
  /^\s{0,200}(?:<\?xml[^>]{0,200}>\s{0,200})?(?:<!--[^>]{0,2000}-->\s{0,200}){0,3}<(?:[\w-]{1,20}:)?(newsItem|newsMessage|packageItem|knowledgeItem|conceptItem|planningItem|catalogItem|NewsML)\b([^>]{0,3000})/
const ofG2 = /iptc\.org\/std\/nar\/|["']NewsML-G2["']/
/** Items without an article, and what they hold. */
const others: Readonly<Partial<Record<string, string>>> = {
  packageItem: 'a list of other items, without a text of its own',
  knowledgeItem: 'terms of a vocabulary',
  conceptItem: 'a term of a vocabulary',
  planningItem: 'plans for coverage',
  catalogItem: 'a catalogue of vocabularies',
}

/** Whether a text begins as a file of NewsML does, of any version. */
export function looksLikeNewsML(head: string): boolean {
  const [, name, attributes = ''] = opening.exec(head) ?? []
  return name === 'NewsML' || (name !== undefined && ofG2.test(attributes))
}

/**
 * A capture of the text in a news item of NewsML-G2 (IPTC), with what its metadata states: a `newsItem`, or the only
 * one in a `newsMessage`. Inline XML with XHTML or NITF and inline data are read; what lies elsewhere is not fetched.
 *
 * An item that its provider cancelled or withheld is rejected with that reason.
 *
 * @returns
 *   A refusal, with the place, when the XML is broken or cut off; when the file holds no item with a text, or several;
 *   and for another version of NewsML.
 */
export function readNewsML(
  input: string | Uint8Array | Iterable<Uint8Array>,
  options: ReadOptions,
): Capture | Refusal {
  return readXmlItem(input, options, {
    format: 'newsml',
    itemIn,
    bodyOf: (text, item) => bodyOf(text, item) ?? refuseWithoutText(item),
    valuesOf,
    remarksOn,
  })
}

/** The item with the article; a refusal when there is none, or more than one. */
function itemIn(text: string): XmlElement | Refusal {
  const tree = xmlTreeOf(text)
  const {root} = tree
  if (root?.name === 'NewsML') {
    const version = root.attributes['Version'] ?? root.attributes['version'] ?? '1'
    return refuse(
      'newsml/version',
      `The file is NewsML ${version.slice(0, longestQuotedVersion)}, an older format than NewsML-G2`,
      'Ask for NewsML-G2, ninjs or HTML',
    )
  }
  const broken = refuseXml('newsml', tree)
  if (broken !== undefined) return broken
  if (root === undefined) return refuse('newsml/none', 'The file holds no news item', remedy)
  const items =
    root.name === 'newsMessage'
      ? elementsAt(root, 'itemSet').flatMap(({children}) => children)
      : [root]
  const news = items.filter(({name}) => name === 'newsItem')
  const [first] = news
  if (news.length > 1) {
    return refuse(
      'newsml/several',
      `The file holds ${news.length} news items`,
      'Read it with `--from newsml`, which divides it',
    )
  }
  return first ?? refuseOther(items[0]?.name ?? root.name)
}

function refuseOther(name: string): Refusal {
  const what = others[name] ?? 'no news item'
  return refuse(
    'newsml/kind',
    `The file is a \`${name}\` and holds ${what}`,
    'Read the news items themselves',
  )
}

function refuseWithoutText(item: XmlElement): Refusal {
  const [kind] = elementsAt(item, 'itemMeta', 'itemClass')
  const remote = elementsAt(item, 'contentSet', 'remoteContent').length
  const found = remote === 0 ? 'its `contentSet` is empty' : 'its content lies in other files'
  const named =
    kind?.attributes['qcode'] === undefined
      ? ''
      : ` (\`${kind.attributes['qcode'].slice(0, longestQuotedCode)}\`)`
  return refuse(
    'newsml/no-text',
    `The news item${named} has no text: ${found}`,
    'Fetch the item with its content inline',
  )
}

function remarksOn(item: XmlElement): readonly Omit<LabelRemark, 'at'>[] {
  const [status] = elementsAt(item, 'itemMeta', 'pubStatus')
  const [embargo] = elementsAt(item, 'itemMeta', 'embargoed')
  const code = status?.attributes['qcode'] ?? status?.attributes['uri'] ?? ''
  const released = embargo?.text.trim() ?? ''
  return [
    ...statusRemarks('newsml', code),
    ...versionRemarks('newsml', item.attributes['standardversion'] ?? '', [2]),
    ...(released === ''
      ? []
      : [
          {
            rule: 'newsml/embargo',
            level: 'message',
            reason: `The item is embargoed until \`${released.slice(0, longestQuotedCode)}\``,
          } as const,
        ]),
  ]
}
