import {longestHeaders} from '../limits.ts'

/** A field of the headers of a message or a part. */
export interface HeaderField {
  /** Its name in lower case. */
  readonly name: string
  /** Its value on one line, a character for each byte. */
  readonly value: string
  /** Its bytes in the file: name, colon and all lines of the value. */
  readonly start: number
  readonly end: number
}

/** The headers of a message or a part. */
export interface Headers {
  readonly fields: readonly HeaderField[]
  /** Lines among them that are neither a field nor the rest of one. */
  readonly strays: number
  /** The offset after them and their empty line: where the content begins. */
  readonly end: number
}

const field = /^([!-9;-~]{1,76})[ \t]{0,9}:(.*)$/s
const continued = /^[ \t]/
const folds = /\r?\n[ \t]+/g
const lineFeed = '\n'
const delimiter = '--'

/**
 * The headers that begin at an offset, up to the first empty line (RFC 5322, section 2.2).
 *
 *     Subject: Ferry
 *      is back
 *
 * is one field with the value `Ferry is back`. A line that is neither a field nor the rest of one is
 * passed over; one that begins with two hyphens belongs to the parts and ends the headers.
 *
 * @param raw
 *   The file, a character for each byte.
 */
export function headersAt(raw: string, at: number): Headers {
  const most = Math.min(raw.length, at + longestHeaders)
  const fields: HeaderField[] = []
  let open = -1
  let strays = 0
  let line = at
  const close = (end: number): void => {
    const found = open === -1 ? undefined : fieldIn(raw, open, end)
    if (found !== undefined) fields.push(found)
    else if (open !== -1) strays += 1
    open = -1
  }
  while (line < most) {
    const feed = raw.indexOf(lineFeed, line)
    const next = feed === -1 || feed >= most ? most : feed + 1
    const text = raw.slice(line, next)
    if (text.trim() === '') {
      close(line)
      return {fields, strays, end: next}
    }
    if (text.startsWith(delimiter)) break
    if (!continued.test(text)) {
      close(line)
      open = line
    }
    line = next
  }
  close(line)
  return {fields, strays, end: line}
}

/** The value of the first field with a name; empty without one. */
export function headerOf({fields}: Headers, name: string): string {
  return fields.find((each) => each.name === name)?.value ?? ''
}

function fieldIn(raw: string, start: number, end: number): HeaderField | undefined {
  const written = raw.slice(start, end).trimEnd()
  const [, name, value] = field.exec(written.replaceAll(folds, ' ')) ?? []
  if (name === undefined || value === undefined) return undefined
  return {name: name.toLowerCase(), value: value.trim(), start, end: start + written.length}
}
