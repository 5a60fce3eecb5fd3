import {archiveLabels, archiveWords} from '../../language/archives.ts'
import {tuned} from '../../tuning/load.ts'

/** The archives whose exports are told by their own marks. */
export const archives = ['factiva', 'proquest', 'nexis'] as const

export type Archive = (typeof archives)[number]

/** The number of a document among those of its file: `2 of 25 DOCUMENTS`. */
export interface Counter {
  readonly number: number
  readonly of: number
}

const number = /\d+/g
const lineBreak = /\r\n|[\r\n]/
const documentNumber = /^[A-Z\d][A-Za-z\d]+$/
/** Digits that the number of a document of Factiva has at least: it holds a day. */
const fewestDigits = 8
const separator = /^_+$/
const digit = /^\d/
const holdsDigit = /\d/
/** The name of the archive, which stands beside the numbers of printed pages. */
const factivaName = 'factiva'
const beyondAscii = /[\u0080-\uffff]/
const letter = /[A-Za-z]/g
const lowerCase = /\p{Ll}/u
const wordCount = /^\d[\d.,]*$/
const year = /(?:18|19|20)\d\d/
const code = /^([A-Z]{2,3})(?=[ \t]|$)/
const coded = new Set(['HD', 'BY', 'WC', 'PD', 'SN', 'SC', 'LA', 'CY', 'LP', 'TD', 'AN'])
const {
  archiveCopyrightLine: longestClaim,
  archiveLine: longestLine,
  archiveRule: shortestSeparator,
  factivaCodes: fewestCodes,
  factivaCopyrightLines: linesToClaim,
  nexisCopyrightLines: linesToCopyright,
  nexisLabels: fewestOfNexis,
  proquestLabels: fewestLabels,
} = tuned('formats')

/** The counter that a line holds, and nothing else. */
export function counterOf(line: string, archive: Archive): Counter | undefined {
  if (line.length > longestLine) return undefined
  const trimmed = line.trim()
  const [first, second, more] = trimmed.match(number) ?? []
  if (first === undefined || second === undefined || more !== undefined) return undefined
  const template = trimmed.replaceAll(number, '#').toUpperCase()
  if (!archiveWords(archive, 'counter').has(template)) return undefined
  return {number: Number(first), of: Number(second)}
}

/** Whether a line is the mark of a printed page: `Page 1 of 2 © 2023 Factiva, Inc. All rights reserved.` */
export function isPageMark(line: string): boolean {
  if (line.length > 2 * longestLine || !holdsDigit.test(line)) return false
  const lower = line.trim().toLowerCase()
  const claim = Math.max(lower.indexOf('©'), lower.indexOf('(c)'))
  const isClaimed = claim !== -1 && lower.includes(factivaName, claim)
  const above = isClaimed ? lower.slice(0, claim).trim() : lower
  const rest = above.startsWith(factivaName) ? above.slice(factivaName.length).trim() : above
  const template = rest.replaceAll(number, '#').toUpperCase()
  return (isClaimed && rest === '') || archiveWords('factiva', 'page').has(template)
}

/** Whether a line closes a document, or a file: `End of Document`, `Search Summary`. */
export function isEndMark(line: string, archive: Archive): boolean {
  if (line.length > longestLine) return false
  return archiveWords(archive, 'end').has(line.trim().toUpperCase())
}

/** Whether a line names the document by its number in Factiva, which is the last line of it. */
export function isDocumentNumber(line: string): boolean {
  const words = line.slice(0, longestLine).trim().split(' ').filter(Boolean)
  const bare = words[0] === 'AN' ? words.slice(1) : words
  const [label = '', own = '', more] = bare
  if (more !== undefined || line.length > longestLine) return false
  const isNumber = documentNumber.test(own) && own.replaceAll(letter, '').length >= fewestDigits
  return isNumber && archiveWords('factiva', 'document').has(label.toUpperCase())
}

/** Whether a line parts documents of ProQuest. */
export function isSeparator(line: string): boolean {
  const trimmed = line.trim()
  return trimmed.length >= shortestSeparator && separator.test(trimmed)
}

/** The code of a field of Factiva that a line opens with. */
export function codeOf(line: string): string | undefined {
  return code.exec(line.slice(0, longestLine).trimStart())?.[1]
}

/** A label that a line opens with, in capitals, and the length of it with its colon. */
export interface OpeningLabel {
  readonly label: string
  readonly length: number
}

/** ProQuest writes short labels in capitals alone: `ISSN`; and `CREDIT`. */
const longestInCapitals = 5

/** The label before the first colon of a line, if the archive has it. */
export function openingLabelOf(line: string, archive: Archive): OpeningLabel | undefined {
  const colon = line.slice(0, longestLine).indexOf(':')
  if (colon < 1) return undefined
  const written = line.slice(0, colon).trim()
  const label = written.toUpperCase()
  const isCapitals = written.length > longestInCapitals && !lowerCase.test(written)
  if (archive === 'proquest' && isCapitals && label !== 'CREDIT') return undefined
  return archiveLabels(archive).has(label) ? {label, length: colon + 1} : undefined
}

/**
 * The archive that a file was exported from, by its beginning; `undefined` for any other text.
 *
 * Leaves alone an article that counts documents in a sentence, and one with a line “Title:”.
 */
export function archiveOf(head: string): Archive | undefined {
  const lines = head
    .split(lineBreak)
    .filter((line) => line.trim() !== '')
    .map(unicodeOf)
  return archives.find((archive) => looksLike[archive](lines))
}

/** A line of UTF-8 that was decoded as Latin-1, decoded anew; any other one as it is. */
export function unicodeOf(line: string): string {
  if (!beyondAscii.test(line)) return line
  const decoded = Buffer.from(line, 'latin1').toString()
  return decoded.includes('\ufffd') ? line : decoded
}

const looksLike: Readonly<Record<Archive, (lines: readonly string[]) => boolean>> = {
  nexis: (lines) => {
    const labels = labelsIn(lines, 'nexis')
    const at = lines.findIndex((line) => counterOf(line, 'nexis') !== undefined)
    const isBody = lines.some((line) =>
      archiveWords('nexis', 'body').has(line.trim().toUpperCase()),
    )
    if (at === -1) return isBody && labels.size >= fewestOfNexis && lines.some(isLength)
    return labels.size > 0 || lines.slice(at, at + linesToCopyright).some(isCopyright)
  },
  factiva: (lines) => {
    const codes = new Set(lines.map(codeOf).filter((each) => coded.has(each ?? '')))
    const isCoded = codes.has('HD') && codes.size >= fewestCodes && lines.some(isRecordLine)
    return isCoded || hasWordCount(lines)
  },
  proquest: (lines) => {
    const labels = labelsIn(lines, 'proquest')
    const isCounted = lines.some((line) => counterOf(line, 'proquest') !== undefined)
    const least = isCounted || lines.some(isSeparator) ? fewestLabels - 1 : fewestLabels + 1
    const isText = ['body', 'dek', 'publisher'].some((use) =>
      [...labels].some((label) => archiveLabels('proquest').get(label) === use),
    )
    return isText && labels.size >= least
  },
}

/** Whether a line, with the one below a code alone, has a count of words, a day or a number behind its code. */
function isRecordLine(line: string, i: number, lines: readonly string[]): boolean {
  const own = codeOf(line)
  if (own !== 'WC' && own !== 'PD' && own !== 'AN') return false
  const value = line.trimStart().slice(own.length).trim() || (lines[i + 1] ?? '').trim()
  if (own === 'WC') return isWordCount(value)
  return own === 'PD' ? year.test(value) && value.length <= longestLine : isDocumentNumber(value)
}

function labelsIn(lines: readonly string[], archive: Archive): ReadonlySet<string> {
  return new Set(
    lines.flatMap((line) => {
      const found = openingLabelOf(line, archive)
      return found === undefined ? [] : [found.label]
    }),
  )
}

/** Whether a line counts the words of a story behind a label: `Length: 432 words`. */
function isLength(line: string): boolean {
  const found = openingLabelOf(line, 'nexis')
  if (found === undefined || archiveLabels('nexis').get(found.label) !== 'record') return false
  const [count = '', word, more] = line.slice(found.length).trim().split(' ')
  return word !== undefined && more === undefined && digit.test(count)
}

function isCopyright(line: string): boolean {
  const start = line.trimStart().slice(0, longestLine)
  return start.startsWith('Copyright') && year.test(start)
}

/** Whether a line counts the words of a story, between its title and its day. */
export function isWordCount(line: string): boolean {
  if (line.length > longestLine) return false
  const [count = '', word = '', more] = line.trim().split(' ')
  return (
    more === undefined &&
    wordCount.test(count) &&
    archiveWords('factiva', 'words').has(word.toUpperCase())
  )
}

/** A count of words, the day below it, and among the next lines the copyright. */
function hasWordCount(lines: readonly string[]): boolean {
  return lines.some((line, i) => {
    if (i === 0 || !isWordCount(line)) return false
    const [day = '', ...next] = lines.slice(i + 1, i + 1 + linesToClaim)
    return year.test(day) && day.length <= longestLine && next.some(claimsCopyright)
  })
}

/** Whether a line claims a copyright as Factiva writes it: `(c) 2019 Norland Press AS`. */
export function claimsCopyright(line: string): boolean {
  const start = line.trimStart().slice(0, 12).toLowerCase()
  return (
    (start.startsWith('(c)') || start.startsWith('copyright') || start.startsWith('©')) &&
    line.length <= longestClaim
  )
}
