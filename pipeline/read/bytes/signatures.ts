import {type Refusal, refuse} from '../../tree/refusals.ts'

/** How files of a format open, as Latin-1. Sources: the formats’ own specifications. */
const openings: readonly (readonly [opening: string, format: string])[] = [
  ['%PDF-', 'a PDF file'],
  ['\x89PNG\r\n', 'a PNG picture'],
  ['\xff\xd8\xff', 'a JPEG picture'],
  ['GIF87a', 'a GIF picture'],
  ['GIF89a', 'a GIF picture'],
  ['PK\x03\x04', 'a ZIP archive (or DOCX, ODT, EPUB)'],
  ['PK\x05\x06', 'an empty ZIP archive'],
  ['\x1f\x8b', 'a gzip archive'],
  ['BZh9', 'a bzip2 archive'],
  ['\xfd7zXZ\x00', 'an xz archive'],
  ['(\xb5/\xfd', 'a Zstandard archive'],
  ['7z\xbc\xaf\x27\x1c', 'a 7z archive'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'an old Office document'],
  ['{\\rtf', 'an RTF document'],
  ['SQLite format 3\x00', 'an SQLite database'],
  ['\x7fELF', 'a program'],
]
const json = /^\s*[[{]/
const longestOpening = 16
const longestHead = 1024
const remedy = 'Save its words as plain text'
const page =
  /^\s{0,200}(?:(?:<\?xml[^>]{0,200}>|<!--[^>]{0,200}-->)\s{0,200}){0,3}<(?:!doctype\s+html|html|head|body|(?:script|style|title|meta|link|base)(?=[\s>]))\b/i

/** Refuses bytes that open like a format that is not plain text. */
export function refuseFormat(bytes: Buffer): Refusal | undefined {
  const head = bytes.toString('latin1', 0, longestOpening)
  const known = openings.find(([opening]) => head.startsWith(opening))
  if (known !== undefined) {
    return refuse('formats/not-text', `Is ${known[1]}, not plain text`, remedy)
  }
  return undefined
}

/** Whether text opens as an HTML page does. */
export function isPage(text: string): boolean {
  return page.test(text.slice(0, longestHead))
}

/** Refuses text that is an HTML page or JSON: words for machines, with those of a document inside. */
export function refuseMarkup(text: string): Refusal | undefined {
  if (isPage(text)) {
    return refuse('formats/html', 'Is an HTML page, not plain text', 'Read it as a page')
  }
  return isJson(text) ? refuse('formats/json', 'Is JSON, not plain text', remedy) : undefined
}

function isJson(text: string): boolean {
  if (!json.test(text.slice(0, longestHead))) return false
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/**
 * Refuses bytes of which more than one in ten is a control character: text has next to none.
 *
 * Leaves NUL bytes at the end alone, with which a broken copy is filled up.
 */
export function refuseControls(bytes: Buffer): Refusal | undefined {
  if (shareOfControls(bytes) <= mostControls) return undefined
  return refuse(
    'formats/binary',
    'Is binary: more than a tenth of its bytes are control characters',
    remedy,
  )
}

const mostControls = 0.1
const mostLooked = 16_384

/** Of long inputs some 16,000 bytes are looked at, spread over them at an odd distance. */
function shareOfControls(bytes: Buffer): number {
  let end = bytes.length
  while (end > 0 && bytes[end - 1] === 0) end--
  if (end === 0) return bytes.length === 0 ? 0 : 1
  const step = Math.floor(end / mostLooked) | 1
  let controls = 0
  for (let i = 0; i < end; i += step) if (isControl(bytes[i] ?? 0)) controls++
  return (controls * step) / end
}

/** C0 controls and DEL, but not tab, line feed, vertical tab, form feed and carriage return. */
function isControl(byte: number): boolean {
  return byte < 0x20 ? byte < 0x09 || byte > 0x0d : byte === 0x7f
}
