import type {LabelledFormat, LabelRemark} from '../../tree/labelled.ts'
import {isRefusal, type Refusal, refuse} from '../../tree/refusals.ts'
import type {Capture} from '../../tree/types.ts'
import {markLengthOf} from '../bytes/byte-order-mark.ts'
import {decodeBytes} from '../bytes/encodings.ts'
import {charsetNamedIn} from '../bytes/html-charset.ts'
import {joinBytes} from '../bytes/join.ts'
import {bytesIn} from '../html/byte-offsets.ts'
import type {XmlElement, XmlTree} from '../xml/tree.ts'
import {readInside} from './inside.ts'
import type {NewsBody} from './newsml-body.ts'
import type {NewsValue} from './newsml-values.ts'
import type {ReadOptions} from './options.ts'

/** How a format of XML with a story and its metadata is read. Texts are the decoded file. */
export interface XmlItemFormat {
  readonly format: LabelledFormat & ('newsml' | 'nitf')
  /** The element with the story and its metadata. */
  readonly itemIn: (text: string) => XmlElement | Refusal
  /** Where its story stands; a refusal when it has none. */
  readonly bodyOf: (text: string, item: XmlElement) => NewsBody | Refusal
  readonly valuesOf: (text: string, item: XmlElement) => readonly NewsValue[]
  readonly remarksOn: (item: XmlElement) => readonly Omit<LabelRemark, 'at'>[]
}

/** A capture of the story in a file of XML, with what its metadata states. */
export function readXmlItem(
  input: string | Uint8Array | Iterable<Uint8Array>,
  options: ReadOptions,
  {format, itemIn, bodyOf, valuesOf, remarksOn}: XmlItemFormat,
): Capture | Refusal {
  const joined = joinBytes(input)
  if (isRefusal(joined)) return joined
  const {bytes, sha256} = joined
  const labels = [options.charset, charsetNamedIn(bytes)].filter((label) => label !== undefined)
  const decoded = decodeBytes(bytes, typeof input === 'string' ? ['utf-8'] : labels)
  if (isRefusal(decoded)) return decoded
  const {text, encoding} = decoded
  const item = itemIn(text)
  if (isRefusal(item)) return item
  const body = bodyOf(text, item)
  if (isRefusal(body)) return body
  const byteOf = bytesIn(text, encoding, markLengthOf(bytes, encoding), bytes.length)
  const {at, mediaType, transfer, rewrite} = body
  const part = {at: {start: byteOf(at.start), end: byteOf(at.end)}, transfer}
  const own = bytes.subarray(part.at.start, part.at.end)
  const content =
    transfer === 'references'
      ? Buffer.from(body.text)
      : Buffer.from(rewrite(own.toString('latin1')), 'latin1')
  const values = valuesOf(text, item).map(({start, end, ...value}) => ({
    ...value,
    bytes: {start: byteOf(start), end: byteOf(end)},
  }))
  const charset = transfer === 'references' ? 'utf-8' : encoding
  return readInside(
    {
      format,
      sha256,
      length: bytes.length,
      part,
      content,
      charset,
      mediaType,
      values,
      remarks: remarksOn(item),
    },
    options,
  )
}

/** A refusal of what is no whole XML, or too much of it; the place is that of the first flaw. */
export function refuseXml(
  format: XmlItemFormat['format'],
  {flaw, isTooMuch}: XmlTree,
): Refusal | undefined {
  if (flaw !== undefined) {
    return refuse(`${format}/xml`, `The XML is broken at ${flaw}`, 'Fetch the file again')
  }
  return isTooMuch
    ? refuse(
        `${format}/too-much`,
        'The file has more elements than one document can, or nests them too deeply',
        'Divide it into single items',
      )
    : undefined
}
