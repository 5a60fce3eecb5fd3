import {charsetDecoder} from './charset.ts'

/** A value with parameters, such as `text/plain; charset=utf-8; format=flowed`. */
export interface ParameterValue {
  /** What stands before the first semicolon, in lower case. */
  readonly value: string
  readonly parameters: ReadonlyMap<string, string>
}

const head = /^[^;]*/
const parameter =
  /;\s{0,99}([\w-]{1,40}(?:\*\d{1,2})?\*?)\s{0,9}=\s{0,9}(?:"((?:[^"\\]|\\.){0,2000})"|([^\s;"]{0,2000}))/g
const section = /^([\w-]{1,40})\*(\d{1,2})(\*?)$/
const extended = /^([\w.:-]{0,40})'[\w-]{0,40}'(.*)$/
const quotedPair = /\\(.)/g
const percent = /%([\da-f]{2})/gi

/**
 * The parts of a header with parameters, as `Content-Type` and `Content-Disposition` have them, with the
 * continuations and charsets of RFC 2231:
 *
 *     attachment; filename*0*=UTF-8''%C3%A5r; filename*1=sbok.pdf   →   filename is `årsbok.pdf`
 *
 * Parameters that are written wrongly are left out.
 */
export function parametersOf(header: string): ParameterValue {
  const value = (head.exec(header)?.[0] ?? '').trim().toLowerCase()
  const found = new Map<string, string>()
  const sections = new Map<string, string[]>()
  for (const [, written = '', quoted, bare = ''] of header.matchAll(parameter)) {
    const text = quoted?.replaceAll(quotedPair, '$1') ?? bare
    const name = written.toLowerCase()
    if (section.test(name)) addSection(sections, name, text)
    else if (name.endsWith('*')) found.set(name.slice(0, -1), extendedValue(text))
    else if (!found.has(name)) found.set(name, text)
  }
  for (const [name, parts] of sections) found.set(name, extendedValue(parts.join('')))
  return {value, parameters: found}
}

/** Keep a section of a value, such as `filename*1`; without a star behind it, it stands as it is. */
function addSection(sections: Map<string, string[]>, name: string, text: string): void {
  const [, base = '', index, star] = section.exec(name) ?? []
  const own = sections.get(base) ?? []
  sections.set(base, own)
  own[Number(index)] = star === '' ? text.replaceAll('%', '%25') : text
}

/** A value with its charset and language before it, and bytes by number: `UTF-8'en'%C3%A5`. */
function extendedValue(text: string): string {
  const [, charset = 'us-ascii', rest = text] = extended.exec(text) ?? []
  const bytes = rest.replaceAll(percent, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
  return charsetDecoder(charset).decode(Buffer.from(bytes, 'latin1'))
}
