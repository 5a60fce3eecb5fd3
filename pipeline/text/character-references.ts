import {DecodingMode, decodeHTML, EntityDecoder, htmlDecodeTree} from 'entities/decode'

/** A character reference and the text that it stands for. */
export interface CharacterReference {
  readonly text: string
  /** Its length in the page in code units, with `&` and, when present, `;`. */
  readonly length: number
}

let made = ''
let taken = 0
const decoder = new EntityDecoder(htmlDecodeTree, (point, consumed) => {
  made += String.fromCodePoint(point)
  taken = consumed
})

/**
 * The character reference at a `&`, as HTML reads it in text.
 *
 * @returns
 *   `undefined` when the `&` begins no reference and stands for itself.
 */
export function referenceAt(page: string, at: number): CharacterReference | undefined {
  made = ''
  taken = 0
  decoder.startEntity(DecodingMode.Legacy)
  if (decoder.write(page, at + 1) < 0) decoder.end()
  return taken === 0 ? undefined : {text: made, length: taken}
}

/** Text of a page with its character references decoded. */
export function decodedText(text: string): string {
  return text.includes('&') ? decodeHTML(text) : text
}

/** The value of an attribute with its character references decoded. */
export function decodedValue(value: string): string {
  return value.includes('&') ? decodeHTML(value, DecodingMode.Attribute) : value
}
