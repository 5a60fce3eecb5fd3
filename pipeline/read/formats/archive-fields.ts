import {type ArchiveUse, archiveLabels} from '../../language/archives.ts'
import {oneOf} from '../../language/words.ts'
import {cutterOf} from '../../parse/archives/cuts.ts'
import type {Archive} from '../../parse/archives/marks.ts'
import {lazy} from '../../text/lazy.ts'
import {linesOf} from '../../text/lines.ts'
import type {Range} from '../../text/ranges.ts'
import type {LabelledFormat, LabelRemark, Part} from '../../tree/labelled.ts'
import {type Refusal, refuse} from '../../tree/refusals.ts'
import type {Role} from '../../tree/roles.ts'
import type {LabelledValue} from './labelled-text.ts'

/** The role of what stands behind a label, and the property that it states. */
interface ArchiveField {
  readonly role: Role
  readonly property?: string
}

const record: ArchiveField = {role: 'navigation'}

/** What the fields of archives are: data about the record has the role of navigation. */
const fields: Readonly<Record<ArchiveUse, ArchiveField>> = {
  body: {role: 'paragraph'},
  byline: {role: 'byline', property: 'author.name'},
  caption: {role: 'caption'},
  copyright: {role: 'legal'},
  correction: {role: 'correction'},
  counter: record,
  cover: record,
  credit: {role: 'credit'},
  date: {role: 'timestamp', property: 'datePublished'},
  dateline: {role: 'navigation', property: 'locationCreated'},
  dek: {role: 'dek', property: 'description'},
  document: record,
  edition: record,
  end: record,
  headline: {role: 'headline', property: 'headline'},
  index: record,
  keywords: {role: 'navigation', property: 'keywords'},
  language: {role: 'navigation', property: 'inLanguage'},
  loaded: {role: 'navigation', property: 'dateLoaded'},
  note: record,
  page: record,
  publisher: {role: 'navigation', property: 'publisher.name'},
  record,
  section: {role: 'kicker', property: 'articleSection'},
  time: {role: 'timestamp'},
  words: record,
}

const digit = /\d/
/** What databases write where there is no abstract. */
const nothing = lazy(() => new RegExp(String.raw`^${oneOf('not-given')}\.?$`, 'iu'))
const percent = /\(\d+%\)$/
const page = /\d|^section\s\p{L}$/iu
const listed: ReadonlySet<string> = new Set(['keywords', 'articleSection'])

/** The use of a label; that of a record for one that is not known. */
export function useOf(format: LabelledFormat, label: string): ArchiveUse {
  return archiveLabels(format).get(label.toUpperCase()) ?? 'record'
}

/** Whether a format has a label. */
export function isLabel(format: LabelledFormat, label: string): boolean {
  return archiveLabels(format).has(label.toUpperCase())
}

/** The part of a label itself. */
export function labelPart(at: Range, label: string): Part {
  return {at, role: 'navigation', label}
}

/** The part of a value, by the use of its label. */
export function valuePart(at: Range, label: string, use: ArchiveUse): Part {
  return {at, role: fields[use].role, label}
}

/**
 * The values that a field states. A list of sections or subjects states each of its words.
 *
 *     BUSINESS; Pg. 4                      FERRIES (90%); SHIPPING (85%)
 *     ^^^^^^^^                             ^^^^^^^        ^^^^^^^^
 *
 * Leaves out numbers of pages and columns.
 */
export function valuesOf(text: string, at: Range, use: ArchiveUse): readonly LabelledValue[] {
  const {property} = fields[use]
  if (property === undefined) return []
  if (use === 'dateline') {
    const place = placeIn(text, at)
    const own = {property: 'dateline', at}
    return place === undefined ? [own] : [own, {property, at: place}]
  }
  if (use === 'dek' && nothing().test(text.slice(at.start, at.end))) return []
  if (!listed.has(property)) return [{property, at}]
  return itemsOf(text, at, ';').flatMap((item): readonly LabelledValue[] => {
    const bare = text.slice(item.start, item.end).replace(percent, '').trimEnd()
    const own = {property, at: {start: item.start, end: item.start + bare.length}}
    return property === 'articleSection' && page.test(bare) ? [] : [own]
  })
}

/**
 * The place in a dateline: what stands before the day.
 *
 *     RAMSHOLT, England, March 13
 *     ^^^^^^^^^^^^^^^^^
 *
 * Leaves alone a dateline without a number.
 */
function placeIn(text: string, at: Range): Range | undefined {
  const items = itemsOf(text, at, ',')
  const day = items.findIndex(({start, end}) => digit.test(text.slice(start, end)))
  const last = items.at((day === -1 ? items.length : day) - 1)
  return day === 0 || last === undefined ? undefined : {start: at.start, end: last.end}
}

/** The items of a list in a stretch of the text, without blanks at their ends. */
export function itemsOf(text: string, {start, end}: Range, sign: string): readonly Range[] {
  const items: Range[] = []
  let from = start
  for (const part of text.slice(start, end).split(sign)) {
    const item = trimmed(text, {start: from, end: from + part.length})
    if (item !== undefined) items.push(item)
    from += part.length + sign.length
  }
  return items
}

/** A stretch without blanks at its ends; `undefined` when it holds nothing else. */
export function trimmed(text: string, {start, end}: Range): Range | undefined {
  const lines = linesOf(text.slice(start, end))
  const [first, last] = [lines[0], lines.at(-1)]
  if (first === undefined || last === undefined) return undefined
  return {start: start + first.at.start, end: start + last.at.end}
}

/**
 * The remark on a document without a text, which rejects it.
 *
 * @param what
 *   What the document has instead.
 */
export function withoutText(
  format: LabelledFormat,
  text: string,
  what = 'fields, but no text',
): LabelRemark {
  const reason = `The document has ${what}: it was cut off, or exported without its full text. Export it again as a full article`
  return {rule: `${format}/no-text`, level: 'fail', reason, at: {start: 0, end: text.length}}
}

/** Refuses an input that holds more documents than one: a capture is one document. */
export function refuseSeveral(archive: Archive, text: string): Refusal | undefined {
  const cutter = cutterOf(archive)
  const isSeveral = linesOf(text).some(
    ({at}) => cutter(text.slice(at.start, at.end), at.start) !== undefined,
  )
  return isSeveral
    ? refuse(
        `${archive}/several`,
        'The input holds several documents of an archive, and a capture is one',
        `Save it as a \`.txt\` file, or read it with \`--from ${archive}\``,
      )
    : undefined
}
