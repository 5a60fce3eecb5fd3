import {archiveWords} from '../../language/archives.ts'
import type {Part} from '../../tree/labelled.ts'
import {tuned} from '../../tuning/load.ts'
import type {LabelledValue, TextReading} from './labelled-text.ts'
import type {NexisLine} from './nexis-lines.ts'

const year = /\b(?:18|19|20)\d\d\b/
const {
  nexisCentred: centred,
  nexisDayLine: longestDay,
  nexisTitleLines: fewestOfCover,
} = tuned('formats')

/**
 * The parts of the lines between the counter and the first label, which have no label of their own: paper, day,
 * edition, notice of copyright, title.
 *
 * With a counter the paper and the day stand above the title, else below it. Lines between them that are none of
 * these stay without a part.
 */
export function headOf(
  lines: readonly NexisLine[],
  isCounted: boolean,
): Pick<TextReading, 'parts' | 'values'> {
  const own = lines.filter(({kind}) => kind === 'text')
  const day = isCounted ? own.findIndex(isDay) : own.findLastIndex(isDay)
  const above = own.slice(0, Math.max(day, 0))
  const below = own.slice(day + 1)
  const edition = below.findIndex((line) => !isEdition(line))
  const editions = day === -1 ? [] : below.slice(0, edition === -1 ? below.length : edition)
  const found =
    isCounted || day === -1 ? counted(above, below.slice(editions.length)) : titled(above)
  const all = [
    ...found,
    ...partOf(own.slice(day, day + 1), 'timestamp', 'DATE', 'datePublished'),
    ...editions.flatMap((line) => partOf([line], 'navigation', 'EDITION')),
    ...lines.flatMap((line) => noticeOf(line)),
  ]
  return {
    parts: all.map(({part}) => part).toSorted((a, b) => a.at.start - b.at.start),
    values: all.flatMap(({value}) => (value === undefined ? [] : [value])),
  }
}

/** A part of the head, and the value that it states. */
interface HeadPart {
  readonly part: Part
  readonly value?: LabelledValue
}

/** Below a counter: the paper, then the title behind the day. */
function counted(above: readonly NexisLine[], below: readonly NexisLine[]): readonly HeadPart[] {
  return [
    ...partOf(above.slice(0, 1), 'navigation', 'PUBLICATION', 'publisher.name'),
    ...above.slice(1).flatMap((line) => partOf([line], 'navigation', 'PUBLICATION')),
    ...partOf(titleOf(below), 'headline', 'HEADLINE', 'headline'),
  ]
}

/** Without a counter: the title, then the paper right above the day; what stands above is a cover page. */
function titled(above: readonly NexisLine[]): readonly HeadPart[] {
  const paper = above.length > 1 ? above.slice(-1) : []
  const titles = above.slice(0, above.length - paper.length)
  const title = titles.length < fewestOfCover ? titles : titles.slice(-1)
  return [
    ...titles
      .slice(0, titles.length - title.length)
      .flatMap((line) => partOf([line], 'navigation', 'COVER')),
    ...partOf(title, 'headline', 'HEADLINE', 'headline'),
    ...partOf(paper, 'navigation', 'PUBLICATION', 'publisher.name'),
  ]
}

function noticeOf(line: NexisLine): readonly HeadPart[] {
  if (line.kind === 'legal') return partOf([line], 'legal', 'COPYRIGHT')
  return line.kind === 'text' ? [] : partOf([line], 'navigation', line.label || line.words)
}

function partOf(
  lines: readonly NexisLine[],
  role: Part['role'],
  label: string,
  property?: string,
): readonly HeadPart[] {
  const [first, last] = [lines[0], lines.at(-1)]
  if (first === undefined || last === undefined) return []
  const at = {start: first.at.start, end: last.at.end}
  const part = {at, role, label, wrapped: true} as const
  return [property === undefined ? {part} : {part, value: {property, at}}]
}

/** Whether a short line holds a year: the day of the issue. */
function isDay({words}: NexisLine): boolean {
  return year.test(words) && words.length <= longestDay
}

/** Whether a line below the day still belongs to it: right below it, in the middle of the page, or an edition. */
function isEdition({blankAbove, indent, words}: NexisLine): boolean {
  if (blankAbove === 0 || indent >= centred) return true
  const upper = words.toUpperCase()
  return [...archiveWords('nexis', 'edition')].some(
    (word) => upper.endsWith(word) || upper.startsWith(word),
  )
}

/** The first lines without an empty line between them. */
function titleOf(lines: readonly NexisLine[]): readonly NexisLine[] {
  const next = lines.findIndex(({blankAbove}, i) => i > 0 && blankAbove > 0)
  return next === -1 ? lines : lines.slice(0, next)
}
