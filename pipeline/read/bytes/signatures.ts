import {type Refusal, refuse} from '../../tree/refusals.ts'
import {tuned} from '../../tuning/load.ts'
import {sampleLength} from '../limits.ts'

/** The first bytes of binary formats, as Latin-1. Sources: the specifications of the formats. */
const signatures: readonly (readonly [signature: string, format: string])[] = [
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
  ['\x7fELF', 'a program (ELF)'],
]
const {mostControls} = tuned('read')
const longestSignature = 16
const remedy = 'Save its words as plain text'

/** Refuses bytes that begin with the signature of a binary format. */
export function refuseBinaryFormat(bytes: Buffer): Refusal | undefined {
  const head = bytes.toString('latin1', 0, longestSignature)
  const known = signatures.find(([signature]) => head.startsWith(signature))
  if (known !== undefined) {
    return refuse('formats/not-text', `The input is ${known[1]}, not text`, remedy)
  }
  return undefined
}

/**
 * Refuses bytes of which more than a tenth are control characters; text has almost none.
 *
 * Ignores NUL bytes at the end, which interrupted downloads leave behind.
 */
export function refuseControls(bytes: Buffer): Refusal | undefined {
  if (shareOfControls(bytes) <= mostControls) return undefined
  return refuse(
    'formats/binary',
    'The input is binary: more than a tenth of its bytes are control characters',
    remedy,
  )
}

/**
 * The share of control characters. Of a long input some 16,000 bytes are counted, at equal odd
 * distances: an even distance would see only one half of every unit of UTF-16.
 */
function shareOfControls(bytes: Buffer): number {
  let end = bytes.length
  while (end > 0 && bytes[end - 1] === 0) end--
  if (end === 0) return bytes.length === 0 ? 0 : 1
  const step = Math.floor(end / sampleLength) | 1
  let controls = 0
  for (let i = 0; i < end; i += step) if (isControl(bytes[i] ?? 0)) controls++
  return (controls * step) / end
}

/** C0 controls and DEL, but not tab, line feed, vertical tab, form feed and carriage return. */
function isControl(byte: number): boolean {
  return byte < 0x20 ? byte < 0x09 || byte > 0x0d : byte === 0x7f
}
