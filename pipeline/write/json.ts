import {isWrittenNumber} from '../text/written-numbers.ts'

const lineSeparators = /[\u2028\u2029]/g
const markup = /[<>&\u2028\u2029]/g

/** A value as JSON for people: indented by two spaces, with a line feed at its end. */
export function toJson(value: object): string {
  return `${JSON.stringify(value, undefined, 2)}\n`
}

/**
 * A value as one line of NDJSON, with a line feed at its end. U+2028 and U+2029 are escaped, since
 * some readers treat them as line breaks. A `WrittenNumber` in a member is printed as it is written.
 */
export function toLine(value: object): string {
  const json = Object.values(value).some(isWrittenNumber)
    ? `{${Object.entries(value).map(member).join(',')}}`
    : JSON.stringify(value)
  return `${json.replace(lineSeparators, escaped)}\n`
}

function member([name, value]: readonly [string, unknown]): string {
  return `${JSON.stringify(name)}:${isWrittenNumber(value) ? value.written : JSON.stringify(value)}`
}

/**
 * A value as a block of JSON-LD for an HTML page, with a line feed at its end.
 *
 * `<`, `>` and `&` are escaped, so that neither `</script>` nor `<!-- <script>` in a text can end the
 * block.
 */
export function toHtml(value: object): string {
  const json = JSON.stringify(value, undefined, 2).replace(markup, escaped)
  return `<script type="application/ld+json">\n${json}\n</script>\n`
}

function escaped(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
}
