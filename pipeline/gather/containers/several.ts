import {hasNinjsMembers} from '../../text/ninjs.ts'
import type {Input, InputFile} from '../../tree/inputs.ts'
import {isRefusal} from '../../tree/refusals.ts'
import {mayBeXml} from '../files/extensions.ts'
import {headOf} from '../files/head.ts'
import {feedInputs} from './feed.ts'
import {parseJson} from './json.ts'
import {mailInputs} from './mail.ts'
import {newsmlInputs} from './newsml.ts'
import {ninjsInputs} from './ninjs.ts'
import type {GatherOptions} from './options.ts'

/** Bytes of the byte order mark of UTF-8. */
const markLength = 3
const byteOrderMark = 'efbbbf'
const mailName = /\.eml$/i
const jsonName = /\.json$/i
/** The root of a feed, behind declarations and comments; RDF and `feed` with the address of their vocabulary. */
const feedRoot =
  /^[^<]{0,9}(?:<(?:\?[^>]{0,400}\?|!--(?:(?!-->)[\s\S]){0,2000}--|!DOCTYPE[^>]{0,400})>\s{0,99}){0,9}<(?:rss[\s>]|(?:rdf:RDF|feed)\s[^>]{0,2000}(?:purl\.org\/(?:rss|atom)\/|my\.netscape\.com\/rdf|www\.w3\.org\/2005\/Atom))/
const newsMessage = /<(?:[\w-]{1,20}:)?newsMessage\b[^>]{0,2000}iptc\.org\/std\/nar\//

/**
 * The documents of a file of XML or JSON that holds several of a format with its own marks: a feed of RSS or Atom, a
 * `newsMessage` of NewsML-G2, a list of news items of ninjs; and of a message with messages in its parts.
 *
 * @returns
 *   `undefined` for a file that is one document. Of each file only the beginning is looked at, unless it has the marks.
 */
export function severalIn(
  found: InputFile,
  input: Input,
  options: GatherOptions,
): Iterable<Input> | undefined {
  const {path, refusal} = found
  if (refusal !== undefined) return undefined
  if (mailName.test(path)) return messagesIn(input, options)
  if (mayBeXml(path)) return itemsOfXml(found, options)
  return jsonName.test(path) && hasNinjsMembers(headOf(path)) ? itemsIn(input, options) : undefined
}

function itemsOfXml(found: InputFile, options: GatherOptions): Iterable<Input> | undefined {
  const head = headOf(found.path)
  if (newsMessage.test(head)) return newsmlInputs({kind: 'newsml', files: [found]}, options)
  return feedRoot.test(head) ? feedInputs({kind: 'feed', files: [found]}, options) : undefined
}

function messagesIn(input: Input, options: GatherOptions): Iterable<Input> | undefined {
  const bytes = input.bytes()
  if (isRefusal(bytes)) return undefined
  const own = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  return mailInputs(input, own, input.name, 0, options)
}

/** The items of a list; a file that is one item, or is broken, is read as a document. */
function itemsIn(input: Input, options: GatherOptions): readonly Input[] | undefined {
  const bytes = input.bytes()
  if (isRefusal(bytes)) return undefined
  const text = new TextDecoder().decode(bytes)
  const parsed = parseJson(text)
  if (isRefusal(parsed)) return undefined
  const isMarked = Buffer.from(bytes.subarray(0, markLength)).toString('hex') === byteOrderMark
  const items = ninjsInputs(parsed.value, text, input.name, options, isMarked ? markLength : 0)
  return items?.length === 1 && items[0]?.name === input.name ? undefined : items
}
