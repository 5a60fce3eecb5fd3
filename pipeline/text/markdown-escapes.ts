/** Signs that may open or close something within a line, wherever they stand. */
const always = /[\\`*[\]]/g
/** An underscore that is not between letters or digits, where it is only a letter of a name. */
const underscore = /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu
/** What opens a tag, a comment or an instruction, a reference of a character, or a stretch that is struck out. */
const opening = /<(?=[A-Za-z/!?])|&(?=#?\w{1,40};)|~(?=~)/g
/** The marks of headings, quotations and items, and the first sign of a line of signs alone. */
const atLineStart = /^(?:#{1,6}(?=\s|$)|>|[-+](?=\s|$)|[-=:|~+](?=[-=:|~+\s]*$)|~(?=~~))/
const numberAtLineStart = /^(\d{1,9})([.)])(?=\s|$)/
const closingHashes = /(?<=\s|^)#(?=#*$)/
const unsafeInAddress = /[^\w\-.~:/?#@!$&'+,;=%]/g
const reference = /&(?=#?\w{1,40};)/g

/**
 * A text as a stretch of a line of Markdown (CommonMark, with the tables and footnotes of GitHub) that reads as the
 * text.
 *
 *     5 * [a]   becomes   5 \* \[a\]
 */
export function inMarkdown(text: string): string {
  return text
    .replace(always, (sign) => `\\${sign}`)
    .replace(underscore, String.raw`\_`)
    .replace(opening, (sign) => `\\${sign}`)
}

/** A line of `inMarkdown` as a whole line, which opens no heading, quotation, item, table or fence. */
export function lineInMarkdown(line: string): string {
  return line
    .replace(numberAtLineStart, String.raw`$1\$2`)
    .replace(atLineStart, (sign) => `\\${sign}`)
}

/** A line of `inMarkdown` as the text of a heading, whose last number signs belong to it. */
export function headingInMarkdown(line: string): string {
  return line.replace(closingHashes, String.raw`\#`)
}

/** An absolute address as the destination of a link. */
export function addressInMarkdown(address: string): string {
  return address
    .replace(
      unsafeInAddress,
      (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
    )
    .replace(reference, String.raw`\&`)
}
