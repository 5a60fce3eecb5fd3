import {createHash} from 'node:crypto'

/** 64 bits: enough to tell versions of one part from one another, and short enough to read. */
const digits = 16

/** The first 16 hexadecimal digits of the SHA-256 of some lines, joined by line feeds; carriage returns do not count. */
export function shortDigestOf(lines: readonly string[]): string {
  const text = lines.join('\n').replaceAll('\r', '')
  return createHash('sha256').update(text, 'utf8').digest('hex').slice(0, digits)
}
