import {wideLabelOf, wideMark} from '../files/utf16.ts'

const declared = /^\s{0,9}<\?xml[^>]{1,200}?encoding\s{0,9}=\s{0,9}["']([\w.:-]{1,40})["']/

/** An XML file as text. */
export interface DecodedXml {
  readonly text: string
  /** Its encoding, by its name in the Encoding Standard. */
  readonly label: string
  /** Length in bytes of the mark of byte order before the text. */
  readonly skipped: number
  /** The number of bytes of a stretch of its text. */
  readonly lengthOf: (stretch: string) => number
}

/** The text of an XML file in the encoding that its mark of byte order or its declaration names, else UTF-8. */
export function decodedXml(bytes: Uint8Array): DecodedXml {
  const head = Buffer.from(bytes.subarray(0, 300))
  const wide = wideLabelOf(head)
  if (wide !== undefined) {
    return {
      text: new TextDecoder(wide).decode(bytes),
      label: wide,
      skipped: wideMark,
      lengthOf: (stretch) => 2 * stretch.length,
    }
  }
  const label = declared.exec(head.toString('latin1'))?.[1] ?? 'utf-8'
  const decoder = decoderOf(label)
  const isUnicode = decoder.encoding === 'utf-8'
  return {
    text: decoder.decode(bytes),
    label: decoder.encoding,
    skipped: head.toString('hex', 0, 3) === 'efbbbf' ? 3 : 0,
    lengthOf: (stretch) => (isUnicode ? Buffer.byteLength(stretch) : stretch.length),
  }
}

function decoderOf(label: string): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(label)
  } catch (error) {
    // An encoding that does not exist: the bytes decide by what they hold.
    if (error instanceof RangeError) return new TextDecoder()
    throw error
  }
}
